/** KINDS: a stop is always possible, for either side, without a reason; whatever was pressed before it, in whatever order. */

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FormValues } from '../../src/messages/form.js'
import { aReferral } from '../builders.js'
import { type Driven, drive } from './driven.js'
import { fillPool } from './group-people.js'
import { booked, lastMatch, offers, setsUp, wait } from './walks.js'

const slow = 300_000
const runs = 14
let driven: Driven
let count = 0
beforeAll(async () => {
  driven = await drive()
  await setsUp(driven)
}, slow)
afterAll(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
}, slow)

const kinds = ['career', 'informational', 'networking', 'preliminary', 'consultation'] as const
const side = fc.constantFrom('host' as const, 'candidate' as const)
type Side = 'host' | 'candidate'
const complete: FormValues = {
  ...{ path: 'From analyst to engineer', decision: 'Whether to learn Rust', wants: 'How teams work' },
  ...{ agenda: 'One\nTwo', profile: 'yes', clarify: 'How teams learn' },
}

/** What two people can press on the way; what does not fit at the moment is answered with a sentence and changes nothing. */
const moves = [
  ...(['agenda.amend', 'agenda.accept', 'chat.picked', 'chat.move-to', 'chat.new-time', 'chat.still-good'] as const),
  ...(['chat.here', 'chat.met', 'chat.close', 'chat.notes'] as const),
]
type Press = { by: Side; name: (typeof moves)[number] | 'hours' | 'other' }
const press: fc.Arbitrary<Press> = fc.record({
  by: side,
  name: fc.constantFrom(...moves, ...moves, 'hours' as const, 'other' as const),
})
const walk = fc.record({
  kind: fc.constantFrom(...kinds),
  /** how many of the two have said yes before anything else is pressed */
  agreed: fc.constantFrom(0, 1, 2, 2, 2, 2),
  presses: fc.array(press, { maxLength: 8 }),
  stops: side,
})

describe('a talk through the doors', () => {
  it(
    'is stopped by either side from wherever it is open',
    async () => {
      const stopped: string[] = []
      await fc.assert(
        fc.asyncProperty(walk, async ({ kind, agreed, presses, stops }) => {
          const at = ++count
          const host = kind === 'preliminary' ? 'UREC' : `UH${at}`
          const id = `run-${at}`
          const topic = `topic ${String.fromCharCode(96 + at)}${at}`
          await offers(driven, host, { kind, topics: topic, seatsAtOnce: '5', seatsPerMonth: '20' })
          await fillPool(driven, 1, () => ({
            id,
            email: `${id}@home.example`,
            interests: [topic],
            zone: 'Europe/Berlin',
          }))
          await driven.work('pool.look', { candidateId: id })
          await wait(driven, 2)
          const speak = (by: Side, name: string, value: Record<string, string>, values: FormValues = {}) =>
            by === 'host' ? driven.slack(host, name, value, values) : driven.web(id, name, value, values)
          const match = await lastMatch(driven, id)
          const matchId = match.id
          const chatNow = async () => (await driven.read((tx) => tx.chats.find({ candidateId: id })))[0]
          const pressed = async ({ by, name }: Press): Promise<void> => {
            if (name === 'hours') return wait(driven, 20 * 60)
            const now = await lastMatch(driven, id)
            if (name === 'other') {
              await speak(
                'candidate',
                'match.other-times',
                { matchId },
                { windows: ['2-840-1080', '4-840-960'], ...complete },
              )
              return
            }
            const chat = await chatNow()
            if (!chat) return
            const time = chat.times[0] ?? now.times.at(-1) ?? ''
            const values = { time, agenda: 'One\nTwo\nThree', answer: 'yes', learned: 'x' }
            await speak(by, name, { chatId: chat.id }, values)
          }
          if (agreed > 0) {
            const form = await driven.slack(host, 'match.meet', { matchId })
            const field = form.type === 'form' ? form.form.fields[0] : undefined
            const times = field?.type === 'ticks' ? field.value : []
            await speak('host', 'match.accept', { matchId }, { times, ...complete, agenda: '' })
            await wait(driven, 2)
          }
          if (agreed > 1) {
            const { times } = await lastMatch(driven, id)
            const zone = 'Europe/Berlin'
            await speak('candidate', 'match.accept', { matchId }, { time: times[0] ?? '', zone, ...complete })
            await wait(driven, 2)
          }
          for (const each of presses) await pressed(each)

          const before = await lastMatch(driven, id)
          const chat = await chatNow()
          if (before.status === 'proposed' || before.status === 'half_agreed') {
            // whoever is asked says no; the other has nothing to answer yet
            const turn = before.status === 'proposed' ? 'host' : 'candidate'
            await (turn === 'host'
              ? speak('host', 'match.passed', { matchId }, { reason: 'rather_not_say' })
              : speak('candidate', 'match.decline', { matchId }))
            stopped.push(before.status)
            expect((await lastMatch(driven, id)).status).toBe(turn === 'host' ? 'host_passed' : 'candidate_declined')
          }
          if (chat && ['agenda', 'scheduling', 'scheduled'].includes(chat.status)) {
            stopped.push(chat.status)
            await speak(stops, 'chat.cancel', { chatId: chat.id })
            expect(await chatNow()).toMatchObject({ status: 'cancelled', cancelledBy: stops })
            const other = stops === 'host' ? 'candidate' : 'host'
            const to = other === 'candidate' ? (`candidate:${id}` as const) : (`employee:${chat.hostId}` as const)
            const told = (await driven.read((tx) => tx.jobsTo(to))).filter(({ key }) =>
              key.startsWith(`chat:${chat.id}:`),
            )
            expect(told.some(({ name }) => name.startsWith('chat.cancelled'))).toBe(true)
            // the candidate alone may ask the same host again (P-12)
            for (const name of moves)
              for (const by of ['host', 'candidate'] as const)
                if (name !== 'chat.new-time' || by === 'host') await pressed({ by, name })
            expect((await chatNow())?.status).toBe('cancelled')
          }
        }),
        { numRuns: runs, endOnFailure: true },
      )
      expect(stopped.length).toBeGreaterThan(runs / 3)
    },
    slow,
  )
})

describe('a talk that was called off', () => {
  async function calledOff(topic: string): Promise<{ id: string; host: string; chatId: string }> {
    const [host, id] = [`UC${++count}`, `off-${count}`]
    await offers(driven, host, { topics: topic, seatsAtOnce: '5', seatsPerMonth: '20' })
    await fillPool(driven, 1, () => ({ id, email: `${id}@home.example`, interests: [topic], zone: 'Europe/Berlin' }))
    await driven.work('pool.look', { candidateId: id })
    await wait(driven, 2)
    const { id: chatId } = await booked(driven, host, id)
    await driven.web(id, 'chat.cancel', { chatId })
    return { id, host, chatId }
  }
  const statusOf = async (chatId: string) => (await driven.read((tx) => tx.chats.get(chatId)))?.status

  it(
    'is had again only where the candidate asks for it',
    async () => {
      const { id, host, chatId } = await calledOff('sailing')
      await driven.slack(host, 'chat.new-time', { chatId })
      expect(await statusOf(chatId)).toBe('cancelled')
      await driven.web(id, 'chat.new-time', { chatId })
      expect(await statusOf(chatId)).toBe('scheduling')
    },
    slow,
  )
  it.each(['host', 'candidate'] as const)(
    'is not had again once its %s does not want to be matched with the other',
    async (by) => {
      const { id, host, chatId } = await calledOff(`baking ${by}`)
      await (by === 'host' ? driven.slack(host, 'block.pair', { chatId }) : driven.web(id, 'block.pair', { chatId }))
      await driven.web(id, 'chat.new-time', { chatId })
      expect(await statusOf(chatId)).toBe('cancelled')
    },
    slow,
  )
  it(
    'is not had again as the step of an application that has ended',
    async () => {
      const { id, host, chatId } = await calledOff('painting')
      await driven.read(async (tx) => {
        const chat = await tx.chats.get(chatId)
        const [referrer] = await tx.identities.find({ userId: host })
        if (!chat || !referrer) throw new Error('not there')
        const conversion = {
          opening: 'Engineer',
          invitedAt: '2026-05-04T08:00:00.000Z',
          agreedAt: '2026-05-04T08:00:00.000Z',
        }
        const ended = { id: 'ended', candidateId: id, referrerId: referrer.employeeId, chatId: null, conversion }
        await tx.referrals.insert(aReferral({ ...ended, status: 'withdrawn' }))
        await tx.chats.save({ ...chat, kind: 'candidacy', referralId: 'ended' })
      })
      await driven.web(id, 'chat.new-time', { chatId })
      expect(await statusOf(chatId)).toBe('cancelled')
    },
    slow,
  )
})

const stages = ['routed', 'introduced', 'screening', 'interviewing', 'references', 'proposal', 'not_now', 'available']
const step = fc.oneof(
  fc.constantFrom('consent', 'consent', 'invite', 'apply', 'apply', 'keep-exploring', 'undo', 'plan-talk', 'minutes'),
  fc.constantFrom(...stages),
)
/** One way that is always tried: luck alone may leave the ladder empty. */
const climbing = ['consent', 'invite', 'apply', 'screening', 'interviewing', 'references', 'proposal']
const applying = ['screening', 'interviewing', 'references', 'proposal', 'terms', 'hired']

describe('a referral through the doors', () => {
  it(
    'is withdrawn by whoever it is about from wherever it stands, and never stands on the ladder without their word',
    async () => {
      let onLadder = 0
      await driven.slack('UREF', 'home')
      await driven.settle()
      const hostId = await driven.employeeId('UREF')
      const begun = (first: string[]) => fc.array(step, { maxLength: 6 }).map((rest) => [...first, ...rest])
      const applies = begun(['consent', 'invite', 'apply', 'screening'])
      const explores = begun(['consent', 'introduced', 'screening', 'invite', 'screening'])
      await fc.assert(
        fc.asyncProperty(fc.oneof(fc.array(step, { maxLength: 12 }), applies, explores), async (steps) => {
          const id = `referred-${++count}`
          const met = { broughtById: hostId, talkedOn: '2026-04-01' }
          await fillPool(driven, 1, () => ({ id, email: `${id}@home.example`, interests: ['nothing at all'], ...met }))
          await driven.slack('UREF', 'refer.save', {}, { candidate: id, why: 'Good', how: 'A talk', conflict: 'none' })
          await wait(driven, 12)
          const now = async () => {
            const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId: id }))
            if (!referral) throw new Error('not referred')
            return referral
          }
          const referralId = (await now()).id
          let isAgreed = false
          for (const each of steps) {
            const invited = (await now()).conversion !== null
            if (each === 'minutes') await wait(driven, 11)
            else if (each === 'consent' || each === 'keep-exploring')
              await driven.web(id, `referral.${each}`, { referralId })
            else if (each === 'apply') {
              await driven.web(id, 'referral.apply', { referralId }, { consent: 'yes' })
              isAgreed ||= invited
            } else if (each === 'invite')
              await driven.slack('UREC', 'referral.invite', { referralId }, { opening: 'Engineer' })
            else if (each === 'undo' || each === 'plan-talk')
              await driven.slack('UREC', `referral.${each}`, { referralId })
            else {
              const move = { to: each, note: 'It fits.', ...(each === 'not_now' ? { returnsAt: '2027-01-01' } : {}) }
              await driven.slack('UREC', 'referral.move', { referralId }, move)
            }
            const { status, conversion } = await now()
            if (!applying.includes(status)) continue
            onLadder++
            expect(isAgreed).toBe(true)
            expect(conversion?.agreedAt).toBeTruthy()
          }
          await driven.web(id, 'referral.withdraw', { referralId })
          expect((await now()).status).toBe('withdrawn')
          await driven.slack('UREC', 'referral.undo', { referralId })
          await driven.slack('UREC', 'referral.move', { referralId }, { to: 'routed', note: 'Back' })
          expect((await now()).status).toBe('withdrawn')
        }),
        { numRuns: runs, endOnFailure: true, examples: [[climbing]] },
      )
      expect(onLadder).toBeGreaterThan(3)
    },
    slow,
  )
})
