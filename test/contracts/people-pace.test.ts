import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enqueueDue } from '../../src/jobs/schedule.js'
import { type Driven, drive } from './driven.js'
import { actionsOf, formOf, mailsTo, postsTo, said, words } from './reading.js'
import { hostSaysYes, joins, lastMatch, live, offers, setsUp, wait } from './walks.js'

/** UX-6 and UX-7: how fast it goes is each person's own. Monday 4 May; rounds are on Tuesdays at ten. */

let driven: Driven
beforeEach(async () => {
  driven = await drive()
  await setsUp(driven)
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const asked = (user: string) => postsTo(driven, user).filter(({ key }) => key.includes('ask-host'))
const employee = async (user: string) => {
  const id = await driven.employeeId(user)
  return driven.read((tx) => tx.employees.get(id))
}
const matchId = async (candidate: string) => ({ matchId: (await lastMatch(driven, candidate)).id })
const day = async (iso: string): Promise<void> => {
  await driven.passTo(iso)
  await enqueueDue(driven.store, driven.clock.now())
  await driven.settle()
}

describe('a host', () => {
  it('reads where the question stands how many talks it would be, and changes it there', async () => {
    await offers(driven, 'UMIA', { seatsAtOnce: '3', seatsPerMonth: '3' })
    await joins(driven, 'ann@home.example')
    await joins(driven, 'bo@home.example')
    await wait(driven, 2)
    expect(asked('UMIA').map(words)).toEqual([
      expect.stringContaining('1 of at most 3 talks in 30 days'),
      expect.stringContaining('2 of at most 3 talks in 30 days'),
    ])
    const last = asked('UMIA').at(-1)
    const labels = last ? actionsOf(last.card).map(({ label }) => label) : []
    expect(labels).toEqual(['Meet them', 'Pass this time', 'Not now', 'Skip this round', 'Change how many'])

    const form = formOf(await driven.slack('UMIA', 'pace.open'))
    expect(form.fields.map((field) => ('value' in field ? field.value : ''))).toEqual([3, 3])
    const saved = await driven.slack('UMIA', 'pace.save', {}, { seatsAtOnce: '2', seatsPerMonth: '2' })
    expect(said(saved)).toContain('at most 2 at a time and 2 in 30 days')

    await joins(driven, 'cy@home.example')
    await driven.work('round.run')
    await wait(driven, 2)
    expect(asked('UMIA')).toHaveLength(2)
    expect(said(await driven.slack('UMIA', 'settings.open'))).toContain(
      'at most 2 at a time and 2 in 30 days; 2 in the last 30 days',
    )
  })

  it('gives more from the moment they say so', async () => {
    await offers(driven, 'UMIA')
    await joins(driven, 'ann@home.example')
    await joins(driven, 'bo@home.example')
    await wait(driven, 2)
    expect(asked('UMIA')).toHaveLength(1)
    await driven.slack('UMIA', 'pace.save', {}, { seatsAtOnce: '2', seatsPerMonth: '2' })
    await wait(driven, 2)
    expect(asked('UMIA')).toHaveLength(2)
  })

  it('without an offer has no pace to change, and no number is taken that cannot be', async () => {
    await driven.slack('UBEN', 'home')
    await driven.settle()
    const saved = await driven.slack('UBEN', 'pace.save', {}, { seatsAtOnce: '2', seatsPerMonth: '2' })
    expect([said(saved), said(await driven.slack('UBEN', 'pace.open'))]).toEqual([
      expect.stringContaining('no offer'),
      expect.stringContaining('no offer'),
    ])
    const labels = await driven.slack('UBEN', 'settings.open')
    expect(JSON.stringify(labels)).not.toContain('pace.open')
    await offers(driven, 'UBEN')
    const wrong = await driven.slack('UBEN', 'pace.save', {}, { seatsAtOnce: '0', seatsPerMonth: '21' })
    expect(wrong.type).toBe('errors')
  })

  it('skips this round: the other is free at once, nobody counts it, and the next round asks again', async () => {
    await offers(driven, 'UMIA')
    const ann = await joins(driven, 'ann@home.example')
    await wait(driven, 2)
    const question = await matchId(ann)
    await offers(driven, 'UBEN')
    const reply = await driven.slack('UMIA', 'match.skip', question)
    expect(said(reply)).toContain('free for somebody else at once, and we ask you again from Tue 5 May')
    await wait(driven, 2)
    expect((await lastMatch(driven, ann)).hostId).toBe(await driven.employeeId('UBEN'))
    await joins(driven, 'bo@home.example')
    await wait(driven, 2)
    expect(asked('UMIA')).toHaveLength(1)
    const mia = await employee('UMIA')
    expect([mia?.passes, mia?.silences]).toEqual([0, 0])
    expect(said(await driven.slack('UMIA', 'match.skip', question))).toMatch(/already|answered/i)

    await day('2026-05-05T08:00:00Z')
    await wait(driven, 2)
    expect(asked('UMIA')).toHaveLength(2)
  })

  it('skips the next round from the settings, and the one after it finds them', async () => {
    await offers(driven, 'UMIA')
    const reply = await driven.slack('UMIA', 'pause.skip')
    expect(said(reply)).toContain('until Tue 12 May')
    await joins(driven, 'ann@home.example')
    await day('2026-05-05T08:00:00Z')
    await wait(driven, 5)
    expect(asked('UMIA')).toEqual([])
    await day('2026-05-12T08:00:00Z')
    await wait(driven, 2)
    expect(asked('UMIA')).toHaveLength(1)
  })

  it('who explores as well pauses both at once, and comes back to both; a rest of their own goes on', async () => {
    await offers(driven, 'UMIA')
    await driven.slack('UMIA', 'explore.join', {}, { interests: 'design', consent: 'yes', mustNotKnow: [] })
    const id = await driven.employeeId('UMIA')
    const status = async () => (await driven.read((tx) => tx.candidates.find({ employeeId: id })))[0]?.status
    await driven.slack('UMIA', 'pause.set', {}, { until: '2026-06-01' })
    expect(await status()).toBe('hidden')
    await offers(driven, 'UBEN', { topics: 'design' })
    await wait(driven, 5)
    expect(await driven.read((tx) => tx.matches.count({}))).toBe(0)
    await driven.slack('UMIA', 'pause.end')
    expect(await status()).toBe('active')
    await wait(driven, 5)
    expect(await driven.read((tx) => tx.matches.count({}))).toBe(1)

    await driven.slack('UMIA', 'pool.hide')
    await driven.slack('UMIA', 'pause.set', {}, { until: '2026-06-01' })
    await driven.slack('UMIA', 'pause.end')
    expect(await status()).toBe('hidden')
  })

  it('is not rested by whoever they are asked about', async () => {
    await offers(driven, 'UMIA')
    const ann = await joins(driven, 'ann@home.example')
    await wait(driven, 2)
    await hostSaysYes(driven, 'UMIA', ann)
    await driven.web(ann, 'match.rest', await matchId(ann), { until: '2026-12-01' })
    const mia = await employee('UMIA')
    expect(mia?.pausedUntil).toBeNull()
  })
})

describe('somebody in the pool', () => {
  it('skips this round from the mail or the page; the host hears it kindly, and the next round finds them', async () => {
    await offers(driven, 'UMIA')
    const ann = await joins(driven, 'ann@home.example')
    await wait(driven, 2)
    await hostSaysYes(driven, 'UMIA', ann)
    const mail = mailsTo(driven, 'ann@home.example').at(-1)
    expect(mail && actionsOf(mail.card).map(({ label }) => label)).toContain('Skip this round')
    expect(JSON.stringify(await driven.page(ann))).toContain('match.skip')

    const reply = await driven.web(ann, 'match.skip', await matchId(ann))
    expect(said(reply)).toContain('You skip this round; we look again for you from Tue 5 May')
    await wait(driven, 2)
    const told = postsTo(driven, 'UMIA').at(-1)
    expect(told && words(told)).toContain('says nothing about you')
    await offers(driven, 'UBEN')
    await wait(driven, 5)
    expect(asked('UBEN')).toEqual([])
    for (const at of ['2026-05-05T05:00:00Z', '2026-05-05T08:00:00Z']) await day(at)
    await wait(driven, 5)
    expect(asked('UBEN')).toHaveLength(1)
  })

  it('skips the next round with one click, and comes back with another', async () => {
    const ann = await joins(driven, 'ann@home.example')
    expect(JSON.stringify(await driven.page(ann))).toContain('pool.skip')
    expect(said(await driven.web(ann, 'pool.skip'))).toContain('We look for somebody again from Tue 12 May')
    await offers(driven, 'UMIA')
    await live(driven, 2)
    expect(asked('UMIA')).toEqual([])
    expect((await driven.read((tx) => tx.candidates.get(ann)))?.status).toBe('hidden')
    await driven.web(ann, 'pool.show')
    await wait(driven, 5)
    expect(asked('UMIA')).toHaveLength(1)
  })
})

describe('the same two', () => {
  const weekMs = 7 * 86_400_000

  it('are not brought together again for 26 weeks, and may be from then on', async () => {
    await offers(driven, 'UMIA')
    const ann = await joins(driven, 'ann@home.example')
    await wait(driven, 2)
    const { id, createdAt } = await lastMatch(driven, ann)
    await driven.slack('UMIA', 'match.passed', { matchId: id }, { reason: 'rather_not_say' })
    await wait(driven, 2)
    const between = () => driven.read((tx) => tx.matches.count({ candidateId: ann }))
    const roundAt = async (ms: number) => {
      driven.clock.moveTo(new Date(createdAt.getTime() + ms))
      await driven.work('round.run')
      return between()
    }
    expect(await roundAt(26 * weekMs - 60_000)).toBe(1)
    expect(await roundAt(26 * weekMs)).toBe(2)
  })

  it('are never brought together twice, whoever passes or says no, round after round', async () => {
    const hosts = ['UMIA', 'UBEN']
    for (const user of hosts) await offers(driven, user, { seatsAtOnce: '5', seatsPerMonth: '20' })
    const people = [await joins(driven, 'ann@home.example'), await joins(driven, 'bo@home.example')]
    const ids = await Promise.all(hosts.map((user) => driven.employeeId(user)))
    const acts = fc.tuple(fc.nat(1), fc.constantFrom('pass', 'decline'))
    for (const [at, how] of fc.sample(acts, { numRuns: 8, seed: 9 })) {
      const candidate = people[at] ?? ''
      const match = await lastMatch(driven, candidate)
      const user = hosts[ids.indexOf(match.hostId)] ?? ''
      if (match.status === 'proposed' && how === 'pass')
        await driven.slack(user, 'match.passed', { matchId: match.id }, { reason: 'rather_not_say' })
      if (match.status === 'proposed' && how === 'decline') {
        await hostSaysYes(driven, user, candidate)
        await driven.web(candidate, 'match.decline', { matchId: match.id })
      }
      await driven.work('round.run')
    }
    const matches = await driven.read((tx) => tx.matches.find({}))
    const pairs = matches.map(({ hostId, candidateId }) => `${hostId} ${candidateId}`)
    expect(pairs).toHaveLength(4)
    expect(new Set(pairs).size).toBe(4)
  })
})
