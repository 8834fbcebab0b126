import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CoffeeChat } from '../../src/domain/coffee-chat.js'
import { type Driven, drive } from './driven.js'
import { actionsOf, mailsTo, postsTo, said } from './reading.js'
import { booked, chatOf, joins, lastMatch, offers, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const lenas = 'lena@home.example'
const minute = 60_000
const dayMs = 86_400_000
const at = (moment: Date | null, plus = 0) => new Date((moment?.getTime() ?? 0) + plus)
const met = (chat: CoffeeChat, by: 'host' | 'candidate', answer: string) =>
  by === 'host'
    ? driven.slack('UMIA', 'chat.met', { chatId: chat.id, answer })
    : driven.web(chat.candidateId, 'chat.met', { chatId: chat.id, answer })

describe('P-18: at the time itself', () => {
  it('takes silence on “still good?” for good', async () => {
    const chat = await booked(driven)
    await driven.passTo(at(chat.startsAt, minute))
    expect((await chatOf(driven, chat.candidateId)).status).toBe('scheduled')
  })

  it('has “I am here, nobody else is” on the page and the host’s list from start to end', async () => {
    const chat = await booked(driven)
    const onPage = async () => JSON.stringify(await driven.page(chat.candidateId)).includes('I am here, nobody else is')
    const onList = async () => said(await driven.slack('UMIA', 'chats')).includes('I am here, nobody else is')
    await driven.passTo(at(chat.startsAt, -minute))
    expect([await onPage(), await onList()]).toEqual([false, false])
    for (const moment of [at(chat.startsAt), at(chat.endsAt, -minute)]) {
      await driven.passTo(moment)
      expect([await onPage(), await onList()]).toEqual([true, true])
    }
    await driven.passTo(at(chat.endsAt, minute))
    expect([await onPage(), await onList()]).toEqual([false, false])
  })

  it('tells the other at once, whatever their hours, and after ten minutes offers a way out', async () => {
    await offers(driven, 'UMIA', { windows: ['3-1080-1200'] })
    const id = await joins(driven)
    const chat = await booked(driven, 'UMIA', id)
    // Wednesday 18:00 in Berlin, after the host's working hours.
    expect(chat.startsAt?.toISOString()).toBe('2026-05-06T16:00:00.000Z')
    await driven.passTo(at(chat.startsAt, 3 * minute))
    await driven.web(id, 'chat.here', { chatId: chat.id })
    await driven.settle()
    const heard = postsTo(driven, 'UMIA').at(-1)
    expect(heard?.card.preview).toBe('Lena is there and waiting for you')
    expect(heard?.at).toEqual(at(chat.startsAt, 3 * minute))
    const before = mailsTo(driven, lenas).length
    await driven.passTo(at(chat.startsAt, 12 * minute))
    expect(mailsTo(driven, lenas)).toHaveLength(before)
    await driven.passTo(at(chat.startsAt, 13 * minute + 2000))
    const wayOut = mailsTo(driven, lenas).at(-1)
    expect(wayOut?.card.preview).toBe('Did they come?')
    const labels = wayOut ? actionsOf(wayOut.card).map((each) => each.label) : []
    expect(labels).toEqual(expect.arrayContaining(['A new time', 'Another person']))
  })

  it('asks nobody whether they came when both said they are there', async () => {
    const chat = await booked(driven)
    await driven.passTo(at(chat.startsAt, minute))
    await driven.slack('UMIA', 'chat.here', { chatId: chat.id })
    await driven.web(chat.candidateId, 'chat.here', { chatId: chat.id })
    await driven.passTo(at(chat.startsAt, 20 * minute))
    const previews = [...postsTo(driven, 'UMIA'), ...mailsTo(driven, lenas)].map((sent) => sent.card.preview)
    expect(previews).not.toContain('Did they come?')
  })

  it('gives whoever waits a new time, or another host', async () => {
    const chat = await booked(driven)
    await offers(driven, 'UBEN')
    await driven.passTo(at(chat.startsAt, minute))
    await driven.web(chat.candidateId, 'chat.here', { chatId: chat.id })
    await driven.passTo(at(chat.startsAt, 12 * minute))
    await driven.web(chat.candidateId, 'chat.another-host', { chatId: chat.id })
    await wait(driven, 3)
    expect((await chatOf(driven, chat.candidateId)).status).toBe('cancelled')
    expect((await lastMatch(driven, chat.candidateId)).hostId).toBe(await driven.employeeId('UBEN'))
  })
})

describe('P-19: did you meet?', () => {
  const noShowsOf = async (chat: CoffeeChat) =>
    driven.read(async (tx) => [
      (await tx.employees.get(chat.hostId))?.noShows.length,
      (await tx.candidates.get(chat.candidateId))?.noShows.length,
    ])

  it.each(['host', 'candidate'] as const)('counts a yes of the %s and silence as held', async (by) => {
    const chat = await booked(driven)
    await driven.passTo(at(chat.endsAt, 20 * minute))
    await met(chat, by, 'yes')
    await driven.passTo(at(chat.endsAt, 8 * dayMs))
    // held, and closed at the same moment: five working days are over
    expect(await chatOf(driven, chat.candidateId)).toMatchObject({ status: 'closed', heldAt: chat.endsAt })
  })

  it('asks both once more when one says yes and the other no, then counts it as held, on nobody’s record', async () => {
    const chat = await booked(driven)
    await driven.passTo(at(chat.endsAt, 20 * minute))
    await met(chat, 'host', 'they_did_not_come')
    await met(chat, 'candidate', 'yes')
    await wait(driven, 3)
    const again = (sent: { card: { elements: unknown[]; preview: string } }) =>
      JSON.stringify(sent.card).includes('One of you said you met, the other said you did not.')
    expect([postsTo(driven, 'UMIA').filter(again).length, mailsTo(driven, lenas).filter(again).length]).toEqual([1, 1])
    await met(chat, 'host', 'they_did_not_come')
    await met(chat, 'candidate', 'yes')
    await wait(driven, 3)
    expect((await chatOf(driven, chat.candidateId)).status).toBe('held')
    expect([postsTo(driven, 'UMIA').filter(again).length, mailsTo(driven, lenas).filter(again).length]).toEqual([1, 1])
    expect(await noShowsOf(chat)).toEqual([0, 0])
  })

  it('counts it as held as well when nobody answers the second time', async () => {
    const chat = await booked(driven)
    await driven.passTo(at(chat.endsAt, 20 * minute))
    await met(chat, 'host', 'yes')
    await met(chat, 'candidate', 'they_did_not_come')
    await driven.passTo(at(chat.endsAt, 9 * dayMs))
    expect(await chatOf(driven, chat.candidateId)).toMatchObject({ status: 'closed', heldAt: chat.endsAt })
    expect(await noShowsOf(chat)).toEqual([0, 0])
  })

  it('closes it as not confirmed, and counts nothing, when both stay silent for five working days', async () => {
    const chat = await booked(driven)
    // Tuesday 5 May, 14:30: five working days later is Tuesday 12 May.
    await driven.passTo('2026-05-12T12:29:00Z')
    expect((await chatOf(driven, chat.candidateId)).status).toBe('scheduled')
    await driven.passTo('2026-05-12T12:31:00Z')
    expect(await chatOf(driven, chat.candidateId)).toMatchObject({ status: 'not_confirmed', heldAt: null })
    expect(await noShowsOf(chat)).toEqual([0, 0])
    expect(said(await driven.slack('UMIA', 'chats'))).toContain('No talk held so far.')
  })

  it('answers “not yet” with three new times', async () => {
    const chat = await booked(driven)
    await driven.passTo(at(chat.endsAt, 20 * minute))
    await met(chat, 'host', 'not_yet')
    await wait(driven, 3)
    const now = await chatOf(driven, chat.candidateId)
    expect([now.status, now.times.length, now.turn]).toEqual(['scheduling', 3, 'candidate'])
    const asked = mailsTo(driven, lenas).at(-1)
    expect(asked?.card.preview).toBe('Other times for your coffee chat')
    await driven.web(chat.candidateId, 'chat.picked', { chatId: chat.id }, { time: now.times[1] ?? '' })
    expect((await chatOf(driven, chat.candidateId)).status).toBe('scheduled')
  })
})
