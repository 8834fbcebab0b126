import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeOpenings } from '../../src/usecases/hand-over-openings.js'
import { aProposal } from '../builders.js'
import { type Driven, drive, monday } from './driven.js'
import {
  getsRole,
  isAvailable,
  isOnTheWay,
  newestOpening,
  openingWords,
  opensRole,
  takesStep,
} from './opening-walks.js'
import { actionsOf, formOf, mailsTo, postsTo, said, words } from './reading.js'
import { setsUp, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
  await setsUp(driven)
  await getsRole(driven, 'UOWN', 'role_owner')
  for (const user of ['UMIA', 'UDEP', 'UCIR']) await driven.slack(user, 'home')
  await driven.settle()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const openingOf = async (id: string) => {
  const opening = await driven.read((tx) => tx.openings.get(id))
  if (!opening) throw new Error('no opening')
  return opening
}
const passes = (days: number) => driven.passTo(new Date(driven.clock.now().getTime() + days * 86_400_000))
const previews = (user: string) => postsTo(driven, user).map(({ card }) => card.preview)
const count = (user: string, preview: string) => previews(user).filter((each) => each === preview).length
const says = (user: string, name: string, value = {}, values = {}) => driven.slack(user, name, value, values)
const referralOf = (id: string) => driven.read((tx) => tx.referrals.get(id))

describe('an opening is written', () => {
  it('by role owners and recruiters: a draft first, opened by a second step', async () => {
    expect(said(await says('UMIA', 'command', { text: 'opening Data lead' }))).toContain(
      'Role owners and recruiters open roles here.',
    )
    const form = formOf(await says('UOWN', 'command', { text: 'opening Data lead' }))
    expect(form.fields[0]).toMatchObject({ name: 'title', value: 'Data lead' })
    expect(form.fields.map(({ name }) => name)).not.toContain('owner')
    expect(form.more?.open).toBe(false)
    const typed = { title: 'Data lead', work: 'Much.', visibility: 'company', skills: 'SQL' }
    const whole = formOf(await says('UOWN', 'form.more', { of: 'opening.save' }, typed))
    expect(whole.more?.open).toBe(true)
    expect(whole.fields.find(({ name }) => name === 'work')).toMatchObject({ value: 'Much.' })
    const saved = await says('UOWN', whole.interaction, whole.value, { ...typed, seats: '2' })
    expect(said(saved)).toContain('Saved as a draft.')
    const { id, status } = await newestOpening(driven)
    expect(status).toBe('draft')
    const buttons = saved.type === 'card' ? actionsOf(saved.card).map(({ label }) => label) : []
    expect(buttons).toEqual(['Open it', 'Change it', 'Close it', 'All openings'])
    expect(said(await says('UOWN', 'opening.start', { openingId: id }))).toContain('It is open now.')
    expect(said(await says('UOWN', 'opening.start', { openingId: id }))).toContain('It is open already.')
    expect(await openingOf(id)).toMatchObject({ status: 'open', seats: 2, skills: ['SQL'], title: 'Data lead' })
  })

  it('a recruiter names its owner and deputy; the owner is told and may open roles from then on', async () => {
    await says('UREC', 'opening.save', { unfolded: 'yes' }, { ...openingWords, owner: ['UMIA'], deputy: ['UDEP'] })
    await driven.settle()
    const opening = await newestOpening(driven)
    expect(opening.ownerId).toBe(await driven.employeeId('UMIA'))
    expect(opening.deputyId).toBe(await driven.employeeId('UDEP'))
    const told = postsTo(driven, 'UMIA').at(-1)
    expect(told && words(told)).toContain('You own this opening from now on: Lead of the data platform.')
    expect(formOf(await says('UMIA', 'command', { text: 'opening' })).interaction).toBe('opening.save')
    const value = { openingId: opening.id, unfolded: 'yes' }
    await says('UREC', 'opening.change', value, { ...openingWords, owner: ['UDEP'] })
    await wait(driven, 2)
    expect(await openingOf(opening.id)).toMatchObject({ ownerId: await driven.employeeId('UDEP'), deputyId: null })
    expect(previews('UDEP').at(-1)).toBe('Something is yours to decide from now on')
    expect(said(await says('UMIA', 'opening.edit', { openingId: opening.id }))).toContain('could not find that')
  })

  it('people it must never touch are kept: colleagues, and addresses that cannot be read back', async () => {
    const barredMails = 'Ivo@Home.example\n\nana@home.example'
    const id = await opensRole(driven, 'UOWN', { barred: ['UMIA'], barredMails })
    const { barred } = await openingOf(id)
    expect(barred.employees).toEqual([await driven.employeeId('UMIA')])
    const [ivo, lena] = await driven.read(async (tx) => [
      tx.emailIndex('ivo@home.example'),
      tx.emailIndex('l@x.example'),
    ])
    expect(barred.addresses).toHaveLength(2)
    expect(barred.addresses.includes(ivo ?? '')).toBe(true)
    expect(barred.addresses.includes(lena ?? '')).toBe(false)
    const form = formOf(await says('UOWN', 'opening.edit', { openingId: id }))
    expect(JSON.stringify(form)).toContain('2 addresses are kept')
    expect(JSON.stringify(form)).not.toContain('home.example')
    await says('UOWN', form.interaction, form.value, { ...openingWords, barred: ['UMIA'] })
    expect((await openingOf(id)).barred).toEqual(barred)
    await says('UOWN', form.interaction, form.value, { ...openingWords, barred: [], forgetMails: 'yes' })
    expect((await openingOf(id)).barred).toEqual({ employees: [], addresses: [] })
  })

  it.each([
    ['no title', { title: ' ' }, 'title'],
    ['a circle of nobody', { visibility: 'circle' }, 'circle'],
    ['no such visibility', { visibility: 'secret' }, 'visibility'],
    ['no seat', { seats: '0' }, 'seats'],
    ['seats in words', { seats: 'two' }, 'seats'],
    ['no address', { barredMails: 'ivo at home' }, 'barredMails'],
    ['the owner as deputy', { deputy: ['UOWN'] }, 'deputy'],
    ['two deputies', { deputy: ['UMIA', 'UDEP'] }, 'deputy'],
    ['barred, and yet to see it', { visibility: 'circle', circle: ['UMIA'], barred: ['UMIA'] }, 'barred'],
  ])('bad input stays in the form with a sentence: %s', async (_what, values, field) => {
    const reply = await says('UOWN', 'opening.save', { unfolded: 'yes' }, { ...openingWords, ...values })
    expect(reply.type === 'errors' && Object.keys(reply.errors)).toEqual([field])
    expect(await driven.read((tx) => tx.openings.count({}))).toBe(0)
  })
})

describe('who sees what', () => {
  const readers = { recruiter: 'UREC', admin: 'UADA', owner: 'UOWN', deputy: 'UDEP', circle: 'UCIR', other: 'UMIA' }

  it('each reader is listed only what they may know of, and shown no more', async () => {
    const deputy = { deputy: ['UDEP'] }
    const ids = {
      hidden: await opensRole(driven, 'UOWN', { ...deputy, title: 'Hidden one' }),
      circle: await opensRole(driven, 'UOWN', {
        ...deputy,
        title: 'Circle one',
        visibility: 'circle',
        circle: ['UCIR'],
      }),
      company: await opensRole(driven, 'UOWN', { ...deputy, title: 'Company one', visibility: 'company' }),
    }
    await says('UOWN', 'opening.save', {}, { ...openingWords, title: 'Draft one', visibility: 'company' })
    const draft = (await newestOpening(driven)).id
    const all = ['Draft one', 'Company one', 'Circle one', 'Hidden one']
    const seen = {
      recruiter: all,
      admin: all,
      owner: all,
      deputy: all.slice(1),
      circle: ['Company one', 'Circle one'],
      other: ['Company one'],
    }
    for (const [reader, user] of Object.entries(readers)) {
      const list = said(await says(user, 'command', { text: 'openings' }))
      const order = [...list.matchAll(/(\w+ one) \(/g)].map(([, title]) => title)
      expect(order, reader).toEqual(seen[reader as keyof typeof seen])
      for (const [kind, id] of Object.entries({ ...ids, draft })) {
        const title = `${kind[0]?.toUpperCase()}${kind.slice(1)} one`
        const card = said(await says(user, 'opening.show', { openingId: id }))
        expect(card.includes(title), `${reader} ${kind}`).toBe(order.includes(title))
      }
    }
    const card = await says('UMIA', 'opening.show', { openingId: ids.company })
    expect(said(card)).not.toContain('SQL')
    expect(said(card)).not.toContain('On their way')
    expect(card.type === 'card' && actionsOf(card.card)).toMatchObject([{ interaction: 'refer.open' }])
  })

  it('not there and not yours are the same bytes, whatever is tried', async () => {
    const hidden = await opensRole(driven, 'UOWN', { title: 'Hidden one' })
    const company = await opensRole(driven, 'UOWN', { title: 'Company one', visibility: 'company' })
    await says('UOWN', 'opening.save', {}, { ...openingWords, visibility: 'company' })
    const draft = (await newestOpening(driven)).id
    const tries: [string, Record<string, string>][] = [
      ['opening.edit', {}],
      ['opening.change', openingWords],
      ['opening.start', {}],
      ['opening.still-open', { asks: '1' }],
      ['opening.close.open', {}],
      ['opening.close', { reason: 'other' }],
    ]
    for (const user of ['UMIA', 'UCIR', 'UDEP']) {
      const show = await Promise.all(
        ['nothing', hidden, draft].map(async (openingId) =>
          JSON.stringify(await says(user, 'opening.show', { openingId })),
        ),
      )
      expect(new Set(show).size).toBe(1)
      for (const [name, values] of tries) {
        const answers: string[] = []
        for (const openingId of ['nothing', hidden, draft, company])
          answers.push(JSON.stringify(await says(user, name, { openingId, asks: '1' }, values)))
        expect(new Set(answers).size, `${user} ${name}`).toBe(1)
        expect(answers[0]).toContain('could not find that')
        const bad = await says(user, name, { openingId: hidden, asks: '1' }, { title: '', reason: '' })
        const none = await says(user, name, { openingId: 'nothing', asks: '1' }, { title: '', reason: '' })
        expect(JSON.stringify(bad)).toBe(JSON.stringify(none))
      }
    }
    expect(await openingOf(hidden)).toMatchObject({ status: 'open', asks: 1 })
  })

  it('ten at a time, the newest first', async () => {
    for (let place = 1; place <= 12; place++)
      await says('UOWN', 'opening.save', {}, { ...openingWords, title: `Number ${place}.` })
    for (const user of ['UOWN', 'UREC']) {
      const first = await says(user, 'openings')
      expect(said(first)).toContain('Number 12.')
      expect(said(first)).not.toContain('Number 2.')
      const older =
        first.type === 'card' ? actionsOf(first.card).find(({ label }) => label === 'Older ones') : undefined
      if (older?.type !== 'button') throw new Error('no way on')
      const second = said(await says(user, older.interaction, older.value))
      expect([second.includes('Number 2.'), second.includes('Number 1.'), second.includes('Number 3.')]).toEqual([
        true,
        true,
        false,
      ])
    }
  })

  it('the digest names what everybody may know of, and counts nothing else', async () => {
    await opensRole(driven, 'UOWN', { title: 'Hidden one' })
    await opensRole(driven, 'UOWN', { title: 'Circle one', visibility: 'circle', circle: ['UCIR'] })
    const before = said(await says('UREC', 'digest.preview'))
    expect(before).not.toContain('Open in the company')
    for (let place = 1; place <= 7; place++)
      await opensRole(driven, 'UOWN', { title: `Known ${place}`, visibility: 'company' })
    const digest = said(await says('UREC', 'digest.preview'))
    expect(digest).toContain('Open in the company: Known 7; Known 6; Known 5; Known 4; Known 3; and 2 more.')
    expect(digest).not.toMatch(/Hidden one|Circle one/)
  })
})

describe('P-21: nobody is left when something ends', () => {
  it('its owner is asked every 30 days, from when the question was sent; silent twice, recruiters decide', async () => {
    await getsRole(driven, 'URAY', 'recruiter')
    const id = await opensRole(driven, 'UOWN')
    await passes(29)
    expect(count('UOWN', 'Still open?')).toBe(0)
    await passes(2)
    expect(count('UOWN', 'Still open?')).toBe(1)
    const asked = postsTo(driven, 'UOWN').at(-1)
    const [yes] = asked ? actionsOf(asked.card) : []
    if (yes?.type !== 'button') throw new Error('no button')
    expect(said(await says('UOWN', yes.interaction, yes.value))).toContain('We ask again in 30 days.')
    expect(said(await says('UOWN', yes.interaction, yes.value))).toContain('answered')
    // thirty days later is a Saturday
    await passes(33)
    expect(count('UOWN', 'Still open?')).toBe(2)
    await passes(8)
    expect(count('UOWN', 'Still open?')).toBe(3)
    expect(count('UREC', 'A decision that waits for you')).toBe(0)
    await passes(8)
    for (const user of ['UREC', 'URAY']) expect(count(user, 'A decision that waits for you')).toBe(1)
    const question = postsTo(driven, 'URAY').at(-1)
    const [keep] = question ? actionsOf(question.card) : []
    if (keep?.type !== 'button') throw new Error('no button')
    expect(said(await says('URAY', keep.interaction, keep.value))).toContain('We ask again')
    expect(said(await says('UREC', keep.interaction, keep.value))).toContain('answered')
    await passes(10)
    expect((await openingOf(id)).status).toBe('open')
  })

  it('nobody answers: it closes by itself, and its owner hears so', async () => {
    const id = await opensRole(driven, 'UOWN')
    await passes(31 + 8 + 8 + 9)
    expect((await openingOf(id)).status).toBe('closed')
    const told = postsTo(driven, 'UOWN').at(-1)
    expect(told && words(told)).toContain('nobody answered whether it is still open')
    expect(said(await says('UREC', 'opening.show', { openingId: id }))).toContain('nobody answered')
  })

  it('closed: whoever is in it hears kindly within a working day and is available again; who rests, rests', async () => {
    const lena = await isAvailable(driven, 'UMIA', 'lena@home.example', 'pottery')
    const ivo = await isAvailable(driven, 'UCIR', 'ivo@home.example', 'falconry')
    const id = await opensRole(driven, 'UOWN', { deputy: ['UDEP'] })
    const route = { type: 'route', openingId: id } as const
    await takesStep(driven, lena.referralId, route, { type: 'introduce' })
    const returnsAt = new Date('2026-12-01T00:00:00Z')
    await takesStep(driven, ivo.referralId, route, { type: 'not_now', returnsAt })
    await wait(driven, 15)
    expect(said(await says('UOWN', 'opening.show', { openingId: id }))).toMatch(/Introduced\W+1[\s\S]*Not now\W+1/)
    const form = formOf(await says('UOWN', 'opening.close.open', { openingId: id }))
    const reason = { reason: 'on_hold', note: 'The budget moved.' }
    expect(said(await says('UOWN', form.interaction, form.value, {}))).toContain('reason')
    const closed = said(await says('UOWN', form.interaction, form.value, reason))
    expect(closed).toContain('Everybody who was on their way is told kindly')
    expect(closed).not.toContain('budget')
    expect(said(await says('UREC', 'opening.show', { openingId: id }))).toContain('The budget moved.')
    expect(said(await says('UOWN', form.interaction, form.value, reason))).toContain('has ended')
    const told = (address: string) => mailsTo(driven, address).map(words).join('\n')
    await passes(1)
    expect(told('lena@home.example')).toContain('You stand where you stood before')
    expect(told('ivo@home.example')).toContain('It rests until Tue 1 Dec')
    expect(await referralOf(lena.referralId)).toMatchObject({ status: 'available', openingId: null })
    expect(await referralOf(ivo.referralId)).toMatchObject({ status: 'not_now', openingId: null, returnsAt })
    expect(previews('UDEP')).toContain('Something has ended')
    expect(previews('UOWN')).not.toContain('Something has ended')
    for (const mail of [...mailsTo(driven, 'lena@home.example'), ...mailsTo(driven, 'ivo@home.example')])
      expect(words(mail)).not.toMatch(/Lead of the data platform|on hold|budget/)
  })

  it('a step undone after the opening has ended leads back as well', async () => {
    const lena = await isAvailable(driven, 'UMIA', 'lena@home.example', 'pottery')
    const openingId = await opensRole(driven, 'UOWN')
    await takesStep(driven, lena.referralId, { type: 'route', openingId }, { type: 'introduce' })
    const { referralId } = lena
    await says('UREC', 'referral.move', { referralId }, { to: 'declined', note: 'Another fits.' })
    await says('UOWN', 'opening.close', { openingId }, { reason: 'on_hold' })
    expect(await referralOf(referralId)).toMatchObject({ status: 'declined' })
    await says('UREC', 'referral.undo', { referralId })
    expect(await referralOf(referralId)).toMatchObject({ status: 'available', openingId: null })
  })

  it('the last hire fills it: whoever was hired is left alone, the others are told', async () => {
    const lena = await isAvailable(driven, 'UMIA', 'lena@home.example', 'pottery')
    const ivo = await isAvailable(driven, 'UCIR', 'ivo@home.example', 'falconry')
    const id = await opensRole(driven, 'UOWN')
    const route = { type: 'route', openingId: id } as const
    await takesStep(driven, lena.referralId, route)
    await takesStep(driven, ivo.referralId, route)
    await driven.read(async (tx) => {
      const referral = await tx.referrals.get(lena.referralId)
      const conversion = { opening: 'x', invitedAt: monday, agreedAt: monday }
      if (referral) await tx.referrals.save({ ...referral, status: 'terms', conversion, proposal: aProposal() })
    })
    await says('UREC', 'referral.move', { referralId: lena.referralId }, { to: 'hired', note: 'All agreed.' })
    await wait(driven, 5)
    expect((await openingOf(id)).status).toBe('open')
    await passes(1)
    expect(await openingOf(id)).toMatchObject({ status: 'filled', hired: 1 })
    expect(await referralOf(lena.referralId)).toMatchObject({ status: 'hired', openingId: id })
    expect(await referralOf(ivo.referralId)).toMatchObject({ status: 'available', openingId: null })
    const told = (address: string) => mailsTo(driven, address).map(words).join('\n')
    expect(told('ivo@home.example')).toContain('That role has ended')
    expect(told('lena@home.example')).not.toContain('That role has ended')
    expect(previews('UOWN')).toContain('Something has ended')
  })

  it('who was only being asked hears a short word if the question had reached them', async () => {
    const lena = await isAvailable(driven, 'UMIA', 'lena@home.example', 'pottery')
    const ivo = await isAvailable(driven, 'UCIR', 'ivo@home.example', 'falconry')
    const openingId = await opensRole(driven, 'UOWN')
    const recruiterId = await driven.employeeId('UREC')
    for (const { candidateId } of [lena, ivo]) await isOnTheWay(driven, { openingId, candidateId, recruiterId })
    await driven.read((tx) =>
      tx.addJobs(
        [
          {
            name: 'route.ask-candidate',
            key: `route:way-${lena.candidateId}:ask-candidate-1`,
            payload: {},
            at: driven.clock.now(),
            to: `candidate:${lena.candidateId}`,
          },
        ],
        undefined,
      ),
    )
    await driven.database.exec(`UPDATE job SET "sentAt" = now(), status = 'sent' WHERE name = 'route.ask-candidate'`)
    await says('UOWN', 'opening.close', { openingId }, { reason: 'other' })
    await passes(1)
    expect(mailsTo(driven, 'lena@home.example').map(words).join()).toContain('has been taken back')
    expect(mailsTo(driven, 'ivo@home.example').map(words).join()).not.toContain('has been taken back')
    expect((await driven.read((tx) => tx.routes.find({ openingId }))).map(({ status }) => status)).toEqual([
      'ended',
      'ended',
    ])
  })
})

describe('P-22: a role owner leaves', () => {
  const leaves = async (user: string) => {
    driven.people[user] = { ...driven.people[user], isDeleted: true }
    await says(user, 'home')
    await driven.work('people.learn', {
      identityId: await driven.read(async (tx) => (await tx.identities.find({ userId: user }))[0]?.id ?? ''),
    })
    await wait(driven, 5)
  }

  it('the deputy decides from then on, else a recruiter; both are told, and whoever is on their way', async () => {
    const lena = await isAvailable(driven, 'UMIA', 'lena@home.example', 'pottery')
    const withDeputy = await opensRole(driven, 'UOWN', { deputy: ['UDEP'] })
    const without = await opensRole(driven, 'UOWN', { title: 'The other one' })
    await takesStep(driven, lena.referralId, { type: 'route', openingId: withDeputy })
    await wait(driven, 15)
    await leaves('UOWN')
    await passes(1)
    expect(await openingOf(withDeputy)).toMatchObject({ ownerId: await driven.employeeId('UDEP'), deputyId: null })
    expect(await openingOf(without)).toMatchObject({ ownerId: await driven.employeeId('UREC'), deputyId: null })
    for (const user of ['UDEP', 'UREC']) expect(count(user, 'Something is yours to decide from now on')).toBe(1)
    const told = mailsTo(driven, 'lena@home.example').map(words).join('\n')
    expect(told).toContain('Somebody else now decides on the side of the company')
    expect(told).not.toContain('Name of UDEP')
  })

  it('two accounts of one person are one owner, one name in the circle, and never their own deputy', async () => {
    const barring = { visibility: 'circle', circle: ['UCIR', 'UDEP'], barred: ['UMIA'] }
    const id = await opensRole(driven, 'UOWN', { ...barring, deputy: ['UDEP'] })
    const [own, dep, cir] = await Promise.all(['UOWN', 'UDEP', 'UCIR'].map((user) => driven.employeeId(user)))
    if (!own || !dep || !cir) throw new Error('nobody')
    await driven.inside((context) => takeOpenings(context, dep, cir))
    expect(await openingOf(id)).toMatchObject({ ownerId: own, deputyId: cir, circle: [cir] })
    await driven.inside((context) => takeOpenings(context, cir, own))
    expect(await openingOf(id)).toMatchObject({ ownerId: own, deputyId: null, circle: [own] })
  })

  it('with nobody left it closes by itself, and nobody is left in it', async () => {
    const lena = await isAvailable(driven, 'UMIA', 'lena@home.example', 'pottery')
    const id = await opensRole(driven, 'UOWN')
    await takesStep(driven, lena.referralId, { type: 'route', openingId: id })
    for (const user of ['UREC', 'UADA', 'UOWN']) await leaves(user)
    await passes(12)
    expect((await openingOf(id)).status).toBe('closed')
    expect(await referralOf(lena.referralId)).toMatchObject({ status: 'available', openingId: null })
  })
})
