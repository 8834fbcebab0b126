import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Fault } from '../../src/faults.js'
import { type Driven, drive } from './driven.js'
import { actionsOf, mailsTo, postsTo, said, words } from './reading.js'
import { booked, joins, meet, offers, setUpWords, wait } from './walks.js'

let driven: Driven
let expectedProblems: string[] = []
beforeEach(async () => {
  expectedProblems = []
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual(expectedProblems)
  await driven.close()
})

const lenas = 'lena@home.example'

async function arrive(...users: string[]): Promise<void> {
  driven.people.UADA = { isAdmin: true }
  for (const user of users) await driven.slack(user, 'home')
  await driven.settle()
}

/** The morning's care run of that day, twice; then its afternoon. */
async function dayOf(iso: string): Promise<void> {
  await driven.passTo(`${iso}T05:00:00Z`)
  for (let run = 0; run < 2; run++) await driven.work('care.run')
  await driven.passTo(`${iso}T14:00:00Z`)
}

const entry = (id: string) => driven.read((tx) => tx.candidates.get(id))

describe('P-11: a consent has an end', () => {
  const renewals = () => mailsTo(driven, lenas).filter(({ card }) => card.preview === 'A yes that runs out')
  const passive = { stance: 'passive', recruitersMayFind: 'yes', skills: 'Zqskill' }

  it('of which they are asked once, thirty days before; not answered, it lapses, and nobody is matched by it', async () => {
    const id = await joins(driven, lenas, passive)
    await dayOf('2027-04-03')
    expect(renewals()).toEqual([])
    for (const day of ['2027-04-05', '2027-04-06', '2027-04-19', '2027-05-03']) await dayOf(day)
    expect(renewals()).toHaveLength(1)
    expect(renewals().map(words)[0]).toContain('Tue 4 May')
    expect((await entry(id))?.status).toBe('active')
    for (const day of ['2027-05-05', '2027-05-06']) await dayOf(day)
    expect((await entry(id))?.status).toBe('asleep')
    const rests = mailsTo(driven, lenas).filter(({ card }) => card.preview === 'Your entry rests')
    expect(rests).toHaveLength(1)
    await offers(driven, 'UMIA')
    await driven.work('round.run')
    await wait(driven, 5)
    expect(await driven.read((tx) => tx.matches.count({}))).toBe(0)
    // one click does not pretend to a yes that has run out: it is asked for
    expect(JSON.stringify(await driven.web(id, 'pool.show'))).toContain('consent.renew')
    expect((await entry(id))?.status).toBe('asleep')
    await driven.web(id, 'consent.renew')
    await wait(driven, 5)
    expect(await driven.read((tx) => tx.matches.count({}))).toBe(1)
  })

  it('after which nothing allows to hold what they wrote: without a new yes it is erased thirty days later', async () => {
    const id = await joins(driven, lenas, passive)
    for (const day of ['2027-05-03', '2027-05-05', '2027-05-06', '2027-06-02']) await dayOf(day)
    expect(await entry(id)).toMatchObject({ status: 'asleep', firstName: 'Lena' })
    for (const day of ['2027-06-05', '2027-06-06']) await dayOf(day)
    expect(await entry(id)).toMatchObject({ status: 'erased', firstName: '', email: null, skills: [] })
  })

  it('and which holds another year when they say yes; the old end brings nothing', async () => {
    const id = await joins(driven, lenas, passive)
    await dayOf('2027-04-05')
    expect(renewals()).toHaveLength(1)
    const answer = said(await driven.web(id, 'consent.renew'))
    expect(answer).toContain('Your yes holds until Wed 5 Apr 2028')
    for (const day of ['2027-05-05', '2027-05-06', '2027-09-01']) await dayOf(day)
    expect(renewals()).toHaveLength(1)
    expect(await entry(id)).toMatchObject({ status: 'active', recruitersMayFind: true })
  })

  it('each for itself: to be found by recruiters lapses alone, and `pool` no longer shows them', async () => {
    await arrive('UADA', 'UREC')
    await driven.slack('UADA', 'setup.save', {}, { ...setUpWords, recruiters: ['UREC'] })
    const id = await joins(driven, lenas, passive)
    for (const name of ['a', 'b']) await joins(driven, `${name}@home.example`, { stance: 'passive' })
    const [found] = await driven.read((tx) => tx.consents.find({ candidateId: id, purpose: 'talent_pool' }))
    if (!found) throw new Error('no consent')
    const expiresAt = new Date('2026-07-01T08:00:00Z')
    await driven.read((tx) => tx.consents.save({ ...found, expiresAt }))
    for (const day of ['2026-06-02', '2026-06-03']) await dayOf(day)
    expect(renewals()).toHaveLength(1)
    expect(said(await driven.slack('UREC', 'pool'))).toContain('Zqskill')
    for (const day of ['2026-07-02', '2026-07-03']) await dayOf(day)
    expect(await entry(id)).toMatchObject({ status: 'active', recruitersMayFind: false })
    expect(said(await driven.slack('UREC', 'pool'))).not.toContain('Zqskill')
  })
})

describe('P-11: the yes to being put forward has an end', () => {
  const renewals = () => mailsTo(driven, lenas).filter(({ card }) => card.preview === 'A yes that runs out')
  const stage = (id: string) => driven.read(async (tx) => (await tx.referrals.get(id))?.status)
  const seen = async (referralId: string): Promise<string> =>
    said(await driven.slack('UREC', 'pipeline')) + said(await driven.slack('UREC', 'referral.show', { referralId }))

  /** Lena was put forward by Mia and said yes to it; from then on she answers nothing. */
  async function putForward(): Promise<{ lena: string; referralId: string }> {
    await arrive('UADA', 'UREC')
    await driven.slack('UADA', 'setup.save', {}, { ...setUpWords, recruiters: ['UREC'] })
    await offers(driven, 'UMIA')
    const lena = await joins(driven, lenas, { stance: 'passive' })
    await meet(driven, 'UMIA', await booked(driven, 'UMIA', lena))
    const put = { candidate: lena, why: 'Zqwhy explains well.', how: 'A chat.', conflict: 'none' }
    await driven.slack('UMIA', 'refer.save', {}, put)
    await wait(driven, 12)
    const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId: lena }))
    const referralId = referral?.id ?? ''
    await driven.web(lena, 'referral.consent', { referralId })
    return { lena, referralId }
  }

  /** That yes alone runs out on 1 July 2026. */
  async function endsInJuly(lena: string): Promise<void> {
    const [grant] = await driven.read((tx) => tx.consents.find({ candidateId: lena, purpose: 'referral' }))
    if (!grant) throw new Error('no consent')
    const expiresAt = new Date('2026-07-01T08:00:00Z')
    await driven.read((tx) => tx.consents.save({ ...grant, expiresAt }))
  }

  it('of which they are asked; not answered, recruiters read nothing of it at that minute, it ends, and both hear so', async () => {
    const { lena, referralId } = await putForward()
    await endsInJuly(lena)
    for (const day of ['2026-06-02', '2026-06-03', '2026-06-20']) await dayOf(day)
    expect(renewals()).toHaveLength(1)
    expect(renewals().map(words)[0]).toContain('being put forward')
    expect(await seen(referralId)).toContain('Zqwhy')
    await driven.passTo('2026-07-01T08:00:01Z')
    expect(await stage(referralId)).toBe('available')
    expect(await seen(referralId)).not.toMatch(/Zqwhy|Lena/)
    const told = postsTo(driven, 'UMIA').length
    for (const day of ['2026-07-02', '2026-07-03', '2026-07-06']) await dayOf(day)
    expect(await stage(referralId)).toBe('expired')
    expect((await entry(lena))?.status).toBe('active')
    const news = mailsTo(driven, lenas).filter(({ card }) => words({ card }).includes('has run out'))
    expect(news).toHaveLength(1)
    const toMia = postsTo(driven, 'UMIA').slice(told)
    // July begins with a look back at the quarter
    const previews = toMia.map(({ card }) => card.preview)
    expect(previews.filter((each) => !each.includes('look back'))).toEqual(['News of somebody you know'])
    await driven.web(lena, 'consent.renew', { only: 'referral' })
    expect(await seen(referralId)).not.toMatch(/Zqwhy|Lena/)
  })

  it('and holds another year when they say yes, also for somebody whose entry rests and goes on resting', async () => {
    const { lena, referralId } = await putForward()
    await endsInJuly(lena)
    await driven.read(async (tx) => {
      const found = await tx.candidates.get(lena)
      if (found) await tx.candidates.save({ ...found, status: 'asleep' })
    })
    await dayOf('2026-06-02')
    expect(renewals().map(words)[0]).toContain('goes on resting')
    const place = (await driven.page(lena)).sections[0]
    const keep = place && 'card' in place ? actionsOf(place.card).at(-1) : undefined
    if (keep?.type !== 'button') throw new Error('no button')
    expect(keep.label).toBe('Keep me put forward for another year')
    expect(said(await driven.web(lena, keep.interaction, keep.value))).toContain('Wed 2 Jun 2027')
    for (const day of ['2026-07-02', '2026-07-03']) await dayOf(day)
    expect([await stage(referralId), (await entry(lena))?.status]).toEqual(['available', 'asleep'])
    expect(await seen(referralId)).toContain('Zqwhy')
  })
})

describe('P-17: the channel of the digest', () => {
  it('does not take the test line: the admin, and nobody else, is told “/invite”, once, and can try again', async () => {
    await arrive('UADA', 'UREC', 'UMIA')
    let invited = false
    driven.behave = (to) => {
      if (to === 'C1' && !invited) throw new Fault('slack_not_in_channel', { retry: false })
    }
    const saved = said(await driven.slack('UADA', 'setup.save', {}, { ...setUpWords, recruiters: ['UREC'] }))
    expect(saved).toContain('/invite @Coffeechat')
    await wait(driven, 24 * 60)
    const told = () => driven.posts.filter(({ card }) => card.preview === 'I cannot post in the channel yet')
    expect(told().map(({ user }) => user)).toEqual(['UADA'])
    expect(words(told()[0] ?? { card: { preview: '', elements: [] } })).toContain('/invite @Coffeechat')
    expect(postsTo(driven, 'C1')).toEqual([])

    invited = true
    const again = actionsOf(told()[0]?.card ?? { preview: '', elements: [] })[0]
    if (again?.type !== 'button') throw new Error('no button')
    await driven.slack('UADA', again.interaction, again.value)
    await wait(driven, 5)
    expect(postsTo(driven, 'C1').map(({ card }) => card.preview)).toEqual(['Hello from Coffeechat'])
    expect(told()).toHaveLength(1)
    expectedProblems = ['job.failed setup.test-line slack_not_in_channel']
  })
})

describe('P-6: figures about one employee', () => {
  it('are read by that person alone: recruiters read numbers of everybody together, and no host’s', async () => {
    await arrive('UADA', 'UREC')
    await driven.slack('UADA', 'setup.save', {}, { ...setUpWords, recruiters: ['UREC'] })
    const chat = await booked(driven)
    await meet(driven, 'UMIA', chat)
    const names = ['pipeline', 'pool', 'digest.preview', 'round', 'referrals', 'chats', 'home']
    for (const name of names) {
      for (const user of ['UREC', 'UADA']) {
        const text = said(await driven.slack(user, name))
        expect(text, `${name} of ${user}`).not.toContain('UMIA')
      }
    }
    expect(said(await driven.slack('UREC', 'digest.preview'))).toContain('1 chat held')
    const own = said(await driven.slack('UMIA', 'privacy'))
    expect(own).toContain('1 talk')
    expect(said(await driven.slack('UREC', 'privacy'))).not.toContain('1 talk')
  })

  it('a pause for silence stands in one’s own settings, without a date that nobody set', async () => {
    await offers(driven, 'UMIA', { seatsAtOnce: '3', seatsPerMonth: '9' })
    for (const name of ['a', 'b', 'c']) await joins(driven, `${name}@home.example`)
    await driven.passTo('2026-05-08T10:00:00Z')
    const texts = [said(await driven.slack('UMIA', 'settings.open')), said(await driven.slack('UMIA', 'privacy'))]
    for (const text of texts) {
      expect(text).toContain('paused until you come back')
      expect(text).not.toMatch(/9999|1 Jan/)
    }
    const settings = await driven.slack('UMIA', 'settings.open')
    const labels = settings.type === 'card' ? actionsOf(settings.card).map(({ label }) => label) : []
    expect(labels).toContain('End the pause')
  })
})
