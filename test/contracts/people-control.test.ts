import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Driven, drive } from './driven.js'
import { actionsOf, formOf, mailsTo, postsTo, said, words } from './reading.js'
import {
  asksToJoin,
  becomesRecruiter,
  booked,
  chatOf,
  hostSaysYes,
  joins,
  lastMatch,
  meet,
  offers,
  wait,
} from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const lenas = 'lena@home.example'

describe('P-10: not now, and passing', () => {
  it('frees the candidate at once and rests the host until the date', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven)
    await wait(driven, 2)
    const first = await lastMatch(driven, id)
    await offers(driven, 'UBEN')
    const until = { until: '2026-05-18' }
    const rest = await driven.slack('UMIA', 'match.rest', { matchId: first.id }, until)
    expect(said(rest)).toContain('we ask you again from Mon 18 May')
    await wait(driven, 2)
    const second = await lastMatch(driven, id)
    expect([second.hostId, second.status]).toEqual([await driven.employeeId('UBEN'), 'proposed'])
    // Two more look for somebody: Ben has a place for one of them.
    for (const name of ['tom', 'zoe']) await joins(driven, `${name}@home.example`)
    await driven.work('round.run')
    await driven.passTo('2026-05-17T20:00:00Z')
    expect(postsTo(driven, 'UMIA')).toHaveLength(1)
    await driven.passTo('2026-05-18T08:00:00Z')
    await driven.work('round.run')
    await wait(driven, 2)
    expect(postsTo(driven, 'UMIA')).toHaveLength(2)
  })

  it('asks a recruiter to look after the third pass, without telling how many there were', async () => {
    await becomesRecruiter(driven, 'UREC')
    await offers(driven, 'UMIA', { seatsAtOnce: '3', seatsPerMonth: '9' })
    for (const [at, name] of ['a', 'b', 'c'].entries()) {
      const id = await joins(driven, `${name}@home.example`)
      await wait(driven, 2)
      expect(postsTo(driven, 'UREC')).toEqual([])
      const { id: matchId } = await lastMatch(driven, id)
      await driven.slack('UMIA', 'match.passed', { matchId }, { reason: 'no_time' })
      expect(at).toBeLessThan(3)
    }
    await wait(driven, 2)
    const [asked, ...more] = postsTo(driven, 'UREC')
    expect(more).toEqual([])
    expect(asked && words(asked)).toContain('The offer of Name of UMIA may need a hand')
    expect(asked && words(asked)).not.toMatch(/\d|three|third|pass/i)
  })
})

describe('P-12: move and cancel', () => {
  it('updates the same calendar entry of both: one UID, a rising SEQUENCE, whoever does it', async () => {
    const chat = await booked(driven)
    const to = async (user: 'host' | 'candidate', turn: number) => {
      const form = formOf(await driven.slack('UMIA', 'chat.move', { chatId: chat.id }))
      const field = form.fields[0]
      const time = field?.type === 'radio' ? (field.options[turn]?.value ?? '') : ''
      if (user === 'host') await driven.slack('UMIA', 'chat.move-to', { chatId: chat.id }, { time })
      else await driven.web(chat.candidateId, 'chat.move-to', { chatId: chat.id }, { time })
      await wait(driven, 3)
    }
    await to('host', 1)
    await to('candidate', 2)
    await driven.slack('UMIA', 'chat.cancel', { chatId: chat.id })
    await wait(driven, 3)
    for (const address of [lenas, 'umia@corp.example']) {
      const invites = mailsTo(driven, address).flatMap((mail) => (mail.invite ? [mail.invite] : []))
      expect(invites.map((invite) => [invite.method, invite.sequence])).toEqual([
        ['REQUEST', 0],
        ['REQUEST', 1],
        ['REQUEST', 2],
        ['CANCEL', 3],
      ])
      expect(new Set(invites.map((invite) => invite.uid)).size).toBe(1)
    }
  })

  it.each(['host', 'candidate'])('lets a candidate keep their age and choose when the %s cancels', async (by) => {
    await driven.passTo('2026-05-04T08:01:00Z')
    const id = await joins(driven)
    await driven.work('round.run')
    await driven.work('round.run')
    const age = (await driven.read((tx) => tx.candidates.get(id)))?.age
    await offers(driven, 'UMIA')
    const chat = await booked(driven, 'UMIA', id)
    if (by === 'host') await driven.slack('UMIA', 'chat.cancel', { chatId: chat.id })
    else await driven.web(id, 'chat.cancel', { chatId: chat.id })
    await wait(driven, 3)
    expect([age, (await driven.read((tx) => tx.candidates.get(id)))?.age]).toEqual([2, 2])
    const mail = mailsTo(driven, lenas).at(-1)
    expect(mail && words(mail)).toContain('You keep your place in the pool. What would you like?')
    expect(mail && actionsOf(mail.card).map((each) => each.label)).toEqual([
      'Another time with Name of UMIA',
      'Another person',
    ])
    const page = JSON.stringify(await driven.page(id))
    expect(page).toContain('chat.new-time')
    expect(page).toContain('chat.another-host')
  })

  it('asks the same host for a time if that is what they choose', async () => {
    const chat = await booked(driven)
    await driven.slack('UMIA', 'chat.cancel', { chatId: chat.id })
    await driven.web(chat.candidateId, 'chat.new-time', { chatId: chat.id })
    await wait(driven, 3)
    expect(await chatOf(driven, chat.candidateId)).toMatchObject({ status: 'scheduling', turn: 'host' })
    expect(postsTo(driven, 'UMIA').at(-1)?.card.preview).toBe('Other times for your coffee chat')
  })

  it('looks for another host at once if that is what they choose', async () => {
    const chat = await booked(driven)
    await offers(driven, 'UBEN')
    await driven.slack('UMIA', 'chat.cancel', { chatId: chat.id })
    await driven.web(chat.candidateId, 'chat.another-host', { chatId: chat.id })
    await wait(driven, 3)
    expect((await lastMatch(driven, chat.candidateId)).hostId).toBe(await driven.employeeId('UBEN'))
  })
})

describe('P-13: asks have a measure', () => {
  const asked = (address: string) =>
    mailsTo(driven, address).filter((mail) => mail.card.preview === 'Are these still right?')

  it('asks a passive person after 26 weeks, everybody else after 8, and says first that nobody was found', async () => {
    const [active, passive] = ['active@home.example', 'passive@home.example']
    await joins(driven, active, { stance: 'active' })
    await joins(driven, passive, { stance: 'passive' })
    const weeks = async (count: number) => {
      await driven.passTo(new Date(Date.parse('2026-05-04T08:01:00Z') + count * 7 * 86_400_000))
      await driven.work('care.run')
      await driven.passTo(new Date(driven.clock.now().getTime() + 86_400_000))
    }
    await weeks(7)
    expect([asked(active).length, asked(passive).length]).toEqual([0, 0])
    await weeks(8)
    expect([asked(active).length, asked(passive).length]).toEqual([1, 0])
    const first = asked(active)[0]
    expect(first && words(first).indexOf('we have not found anybody for you so far')).toBeGreaterThan(0)
    expect(first && words(first)).toMatch(/First: we have not found.*We have not heard from you/s)
    await weeks(25)
    expect(asked(passive)).toHaveLength(0)
    await weeks(26)
    expect(asked(passive)).toHaveLength(1)
  })

  it('asks a person at most once a month whether we may put them forward', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven, lenas)
    const first = await booked(driven, 'UMIA', id)
    await meet(driven, 'UMIA', first)
    await offers(driven, 'UBEN')
    await driven.work('pool.look', { candidateId: id })
    await wait(driven, 3)
    await hostSaysYes(driven, 'UBEN', id)
    const { id: matchId, times } = await lastMatch(driven, id)
    await driven.web(id, 'match.accept', { matchId }, { time: times[0] ?? '', wants: 'Teams' })
    await wait(driven, 3)
    const [second] = await driven.read((tx) => tx.chats.find({ matchId }))
    if (second) await meet(driven, 'UBEN', second)
    const why = { why: 'They know pipelines', how: 'We talked', conflict: 'none' }
    for (const user of ['UMIA', 'UBEN']) await driven.slack(user, 'refer.save', {}, { candidate: id, ...why })
    const asks = () =>
      driven.read(
        async (tx) =>
          (await tx.jobsTo(`candidate:${id}`)).filter(
            (job) => job.name === 'referral.ask-candidate' && job.status === 'sent',
          ).length,
      )
    await driven.passTo(new Date(driven.clock.now().getTime() + 7 * 86_400_000))
    expect(await asks()).toBe(1)
    await driven.passTo(new Date(driven.clock.now().getTime() + 20 * 86_400_000))
    expect(await asks()).toBe(1)
    await driven.passTo(new Date(driven.clock.now().getTime() + 10 * 86_400_000))
    expect(await asks()).toBe(2)
  })

  it('does not ask somebody who has not confirmed', async () => {
    await asksToJoin(driven, 'quiet@home.example')
    await driven.passTo('2026-07-10T08:00:00Z')
    await driven.work('care.run')
    expect(asked('quiet@home.example')).toEqual([])
  })
})
