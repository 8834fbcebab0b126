import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Driven, drive } from './driven.js'
import { formOf, mailsTo, postsTo, said, words } from './reading.js'
import { booked, hostSaysYes, joins, lastMatch, offers, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const lenas = 'lena@home.example'

describe('P-1: nobody learns who explores', () => {
  const name = (email: string) =>
    driven.slack('UMIA', 'introduce.send', { firstName: 'Kim', email, how: 'We studied together' })

  it('answers introduce in the same bytes for somebody unknown, pending, known and erased', async () => {
    await joins(driven, 'known@home.example')
    const erased = await joins(driven, 'erased@home.example')
    await driven.web(erased, 'pool.erase')
    const unknown = await name('unknown@home.example')
    expect(said(unknown)).toContain(
      'Thank you. If they want to hear from us, they will; you hear more only if they allow it.',
    )
    const answers = [
      await name('unknown@home.example'),
      await name('known@home.example'),
      await name('erased@home.example'),
    ]
    for (const answer of answers) expect(JSON.stringify(answer)).toBe(JSON.stringify(unknown))
    await wait(driven, 5)
    const invited = driven.mails.filter((mail) => mail.card.preview === 'An invitation to a coffee chat')
    expect(invited.map((mail) => mail.to.address)).toEqual(['unknown@home.example'])
  })

  it('answers /join and “send me a new link” in the same bytes for a known and an unknown address', async () => {
    await joins(driven, lenas)
    const join = (email: string) =>
      driven.web(null, 'join.submit', {}, { firstName: 'A', email, interests: 'b', consent: 'yes' })
    expect(await join(lenas)).toEqual(await join('new@home.example'))
    const again = (email: string) => driven.web(null, 'link.again', {}, { email })
    expect(await again(lenas)).toEqual(await again('nobody@home.example'))
  })
})

describe('P-3: no name before both said yes', () => {
  const betrays = (text: string) => ['Lena', lenas].filter((word) => text.toLowerCase().includes(word.toLowerCase()))
  const profile = { firstName: 'Lena', headline: 'Analyst who likes pipelines', interests: 'data engineering' }

  it('keeps name and address from all that the host reads, presses and fills in, until both said yes', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven, lenas, profile)
    await wait(driven, 2)
    const { id: matchId } = await lastMatch(driven, id)
    for (const form of ['match.meet', 'match.pass', 'match.not-now'])
      expect(betrays(JSON.stringify(formOf(await driven.slack('UMIA', form, { matchId }))))).toEqual([])
    // The nudge comes two working days later; the yes after it.
    await driven.passTo('2026-05-06T12:00:00Z')
    await hostSaysYes(driven, 'UMIA', id)
    const heard = postsTo(driven, 'UMIA')
    expect(heard).toHaveLength(2)
    expect(words(heard[0] ?? { card: { preview: '', elements: [] } })).toContain('Analyst who likes pipelines')
    expect(
      betrays(JSON.stringify([heard, driven.updates, driven.mails.filter((mail) => mail.to.address !== lenas)])),
    ).toEqual([])
  })

  it('keeps them also when the candidate declines', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven, lenas, profile)
    await wait(driven, 2)
    await hostSaysYes(driven, 'UMIA', id)
    await driven.web(id, 'match.decline', { matchId: (await lastMatch(driven, id)).id })
    await wait(driven, 5)
    expect(postsTo(driven, 'UMIA')).toHaveLength(2)
    expect(betrays(JSON.stringify([driven.posts, driven.updates]))).toEqual([])
  })

  it('shows the candidate, asked second, the host’s name, team and own words, and the photo only if ticked', async () => {
    driven.people.UMIA = { name: 'Mia Berg', photoUrl: 'https://photo.example/mia.png' }
    await offers(driven, 'UMIA', { department: 'Data', words: 'I left physics for data.' })
    const id = await joins(driven, lenas, profile)
    await wait(driven, 2)
    await hostSaysYes(driven, 'UMIA', id)
    const asked = mailsTo(driven, lenas).at(-1)
    const read = JSON.stringify(asked?.card)
    for (const word of ['Mia Berg', 'Data', 'I left physics for data.']) expect(read).toContain(word)
    expect(read).not.toContain('photo.example')
    expect(JSON.stringify(await driven.page(id))).not.toContain('photo.example')
    expect(read).not.toContain('umia@corp.example')
  })

  it('gives both the names and the contact details once both said yes', async () => {
    driven.people.UMIA = { name: 'Mia Berg' }
    await booked(driven)
    const host = words(postsTo(driven, 'UMIA').at(-1) ?? { card: { preview: '', elements: [] } })
    expect(host).toContain('Coffee chat with Lena')
    expect(host).toContain('Contact: lena@home.example')
    const mail = mailsTo(driven, lenas).at(-1)
    expect(JSON.stringify(mail?.card)).toContain('Coffee chat with Mia Berg')
    expect(JSON.stringify(mail?.card)).toContain('umia@corp.example')
    expect(mail?.replyTo?.address).toBe('umia@corp.example')
  })
})

describe('P-8: pass reasons', () => {
  it('are a list without free text, and leave no trace with the candidate', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven, lenas)
    await wait(driven, 2)
    const before = mailsTo(driven, lenas).length
    const pageBefore = JSON.stringify(await driven.page(id))
    const { id: matchId } = await lastMatch(driven, id)
    const { fields, more } = formOf(await driven.slack('UMIA', 'match.pass', { matchId }))
    expect(more).toBeUndefined()
    expect(
      fields.map((field) => (field.type === 'radio' ? field.options.map((each) => each.label) : field.type)),
    ).toEqual([['Not my topic', 'No time', 'I know them', 'I would rather not say']])
    const free = await driven.slack('UMIA', 'match.passed', { matchId }, { reason: 'boring person' })
    expect(free.type).toBe('errors')
    await driven.slack('UMIA', 'match.passed', { matchId }, { reason: 'not_my_topic' })
    await driven.passTo('2026-05-08T08:00:00Z')
    expect(mailsTo(driven, lenas)).toHaveLength(before)
    expect(JSON.stringify(await driven.page(id))).toBe(pageBefore)
  })
})
