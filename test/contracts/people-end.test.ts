import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Driven, drive } from './driven.js'
import { mailsTo, postsTo, said, words } from './reading.js'
import { becomesRecruiter, booked, hostSaysYes, joins, lastMatch, meet, offers, shownTimes, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const lenas = 'lena@home.example'

describe('P-15: the host hears the end', () => {
  /** Mia has said yes; returns the message with the question, and Lena. */
  async function asked(): Promise<{ id: string; question: string | undefined; matchId: string }> {
    await offers(driven, 'UMIA')
    const id = await joins(driven)
    await wait(driven, 2)
    await hostSaysYes(driven, 'UMIA', id)
    expect(postsTo(driven, 'UMIA')).toHaveLength(1)
    const question = postsTo(driven, 'UMIA')[0]?.message
    return { id, question, matchId: (await lastMatch(driven, id)).id }
  }

  /** What the card of the question reads now. */
  const cardNow = (message: string | undefined) => {
    const last = driven.updates.filter((update) => update.message === message).at(-1)
    return last && words(last)
  }

  it('names the day by which they hear, right after Meet them', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven)
    await wait(driven, 2)
    const { id: matchId } = await lastMatch(driven, id)
    const times = await shownTimes(driven, 'UMIA', matchId)
    const reply = await driven.slack('UMIA', 'match.accept', { matchId }, { times })
    // Five working days from Monday 4 May.
    expect(said(reply)).toContain('I have asked them; you hear by Mon 11 May')
  })

  it('sends a new message when it is booked, and changes the old card as well', async () => {
    const { id, question, matchId } = await asked()
    const [time = ''] = (await lastMatch(driven, id)).times
    await driven.web(id, 'match.accept', { matchId }, { time, wants: 'Teams', zone: 'Europe/Berlin' })
    await wait(driven, 3)
    expect(postsTo(driven, 'UMIA').map((post) => post.card.preview)).toEqual([
      'Somebody would like to talk with you. Meet them?',
      'Your coffee chat is booked',
    ])
    expect(cardNow(question)).toContain('It is booked.')
  })

  it('sends a new message when they decline, and changes the old card as well', async () => {
    const { id, question, matchId } = await asked()
    await driven.web(id, 'match.decline', { matchId })
    await wait(driven, 3)
    const news = postsTo(driven, 'UMIA').at(1)
    expect(news && words(news)).toContain('They decided against it this time. It says nothing about you')
    expect(cardNow(question)).toContain('They decided against it this time.')
  })

  it('sends a new message when they do not answer, and changes the old card as well', async () => {
    const { question } = await asked()
    await driven.passTo('2026-05-12T08:00:00Z')
    const news = postsTo(driven, 'UMIA').at(1)
    expect(news && words(news)).toContain('They did not answer in time, so we let it go')
    expect(news?.at.toISOString().slice(0, 10)).toBe('2026-05-11')
    expect(cardNow(question)).toMatch(/has passed|did not answer/)
  })
})

describe('P-22: people leave', () => {
  async function leaves(user: string): Promise<void> {
    driven.people[user] = { ...driven.people[user], isDeleted: true }
    await driven.web(null, 'platform.person-changed', { platform: 'slack', workspace: 'T1', user })
    await wait(driven, 3)
  }

  it('withdraws a leaving host’s offers and gives open questions back, so that somebody else is found at once', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven)
    await wait(driven, 2)
    const first = await lastMatch(driven, id)
    await offers(driven, 'UBEN')
    await leaves('UMIA')
    const miasOffers = await driven.read((tx) => tx.offers.find({ hostId: first.hostId }))
    expect(miasOffers.map((offer) => offer.status)).toEqual(['withdrawn'])
    expect((await driven.read((tx) => tx.matches.get(first.id)))?.status).toBe('withdrawn')
    const second = await lastMatch(driven, id)
    expect([second.hostId, second.status]).toEqual([await driven.employeeId('UBEN'), 'proposed'])
    expect(postsTo(driven, 'UMIA')).toHaveLength(1)
  })

  it('tells a booked candidate kindly and offers another host, not this one', async () => {
    const chat = await booked(driven)
    await leaves('UMIA')
    const mail = mailsTo(driven, lenas).at(-1)
    const text = mail ? words(mail) : ''
    expect(text).toContain('is cancelled. It says nothing about you.')
    expect(text).toContain('Another person')
    expect(text).not.toContain('Another time with')
    expect(mail?.invite?.method).toBe('CANCEL')
    await offers(driven, 'UBEN')
    await driven.web(chat.candidateId, 'chat.another-host', { chatId: chat.id })
    await wait(driven, 3)
    expect((await lastMatch(driven, chat.candidateId)).hostId).toBe(await driven.employeeId('UBEN'))
  })

  it('mails ADMIN_EMAILS when the last recruiter leaves', async () => {
    await becomesRecruiter(driven, 'UREC')
    await leaves('UREC')
    expect(mailsTo(driven, 'boss@corp.example')).toHaveLength(1)
  })

  it('lets the entry of an internal candidate who leaves sleep, and the host gets a cancellation', async () => {
    await offers(driven, 'UMIA')
    await driven.slack('UEVA', 'home')
    await driven.settle()
    await driven.slack('UEVA', 'explore.join', {}, { interests: 'data engineering', consent: 'yes' })
    await wait(driven, 2)
    const employeeId = await driven.employeeId('UEVA')
    const [entry] = await driven.read((tx) => tx.candidates.find({ employeeId }))
    const { id: matchId } = await lastMatch(driven, entry?.id ?? '')
    const time = '2026-05-12T12:00:00.000Z'
    await driven.slack('UEVA', 'match.accept', { matchId }, { wants: 'Teams', times: [time] })
    await wait(driven, 2)
    await driven.slack('UMIA', 'match.accept', { matchId }, { time })
    await wait(driven, 2)
    await leaves('UEVA')
    expect((await driven.read((tx) => tx.candidates.get(entry?.id ?? '')))?.status).toBe('asleep')
    expect(postsTo(driven, 'UMIA').at(-1)?.card.preview).toBe('Your coffee chat is cancelled')
    const invites = mailsTo(driven, 'umia@corp.example').map((mail) => mail.invite?.method)
    expect(invites).toEqual(['REQUEST', 'CANCEL'])
  })

  it('gives the host a plain cancellation, without a name, when somebody is erased with a booking', async () => {
    const chat = await booked(driven)
    await driven.web(chat.candidateId, 'pool.erase')
    await wait(driven, 3)
    const news = postsTo(driven, 'UMIA').at(-1)
    expect(news && words(news)).toBe(
      'Your coffee chat is cancelled\nThe talk with somebody is cancelled. It says nothing about you.',
    )
    expect(mailsTo(driven, 'umia@corp.example').map((mail) => mail.invite?.method)).toEqual(['REQUEST', 'CANCEL'])
  })
})

describe('P-23: messages are counted', () => {
  const forTheTalk = (address: string) =>
    mailsTo(driven, address).filter((mail) => !['Please confirm your address', 'Welcome'].includes(mail.card.preview))

  it('costs a candidate at most five mails and a host at most six messages, thanks included', async () => {
    const chat = await booked(driven)
    await meet(driven, 'UMIA', chat)
    await driven.web(chat.candidateId, 'chat.thank', { chatId: chat.id }, { words: 'Thank you, Mia.' })
    await driven.passTo('2026-05-25T08:00:00Z')
    expect(forTheTalk(lenas).map((mail) => mail.card.preview)).toEqual([
      'Somebody would like to meet you for a coffee chat',
      'Your coffee chat is booked',
      'Your coffee chat on Tue 5 May: still good?',
      'Your coffee chat begins at 14:00',
      'Did you meet Name of UMIA?',
    ])
    const host = [...postsTo(driven, 'UMIA'), ...mailsTo(driven, 'umia@corp.example')]
    expect(host.map((sent) => sent.card.preview).length).toBeLessThanOrEqual(6)
  })

  it('sends the hour’s reminder only to whoever did not answer “still good?”', async () => {
    const chat = await booked(driven)
    await driven.passTo('2026-05-04T13:00:00Z')
    await driven.web(chat.candidateId, 'chat.still-good', { chatId: chat.id })
    await driven.passTo(chat.startsAt ?? '')
    const begins = (sent: { card: { preview: string } }) => sent.card.preview.startsWith('Your coffee chat begins')
    expect(mailsTo(driven, lenas).filter(begins)).toHaveLength(0)
    expect(postsTo(driven, 'UMIA').filter(begins)).toHaveLength(1)
  })

  it('shows a thank-you on the after-chat card instead of a message if that card is still open', async () => {
    const chat = await booked(driven)
    await driven.passTo(new Date((chat.endsAt?.getTime() ?? 0) + 30 * 60_000))
    await driven.web(chat.candidateId, 'chat.met', { chatId: chat.id, answer: 'yes' })
    await driven.slack('UMIA', 'chat.met', { chatId: chat.id, answer: 'yes' })
    const before = postsTo(driven, 'UMIA').length
    await driven.web(chat.candidateId, 'chat.thank', { chatId: chat.id }, { words: 'Thank you, Mia.' })
    await wait(driven, 3)
    const shown = driven.updates.filter((update) => words(update).includes('Thank you, Mia.'))
    expect([postsTo(driven, 'UMIA').length - before, shown.length]).toEqual([0, 1])
  })
})
