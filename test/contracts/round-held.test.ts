import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../src/cli.js'
import { readConfig } from '../../src/config.js'
import type { Candidate } from '../../src/domain/candidate.js'
import { Fault } from '../../src/faults.js'
import { runRound } from '../../src/matching/round.js'
import { createRandom } from '../../src/random.js'
import { gatherRound, keepRound } from '../../src/usecases/run-round.js'
import type { Round } from '../../src/usecases/unit-of-work.js'
import { type Driven, drive } from './driven.js'
import { postsTo, said, sectionOf, words } from './reading.js'
import { joins, offers, setsUp, wait } from './walks.js'

let driven: Driven
let weighing: () => Promise<void> = async () => {}
beforeEach(async () => {
  weighing = async () => {}
  driven = await drive({ weighing: () => weighing() })
})
afterEach(() => driven.close())

const tomorrow = new Date('2026-05-05T06:00:00Z')

/** Tom offers talks and rests until tomorrow: nobody is asked at once, and the next round finds his seats. */
async function tomOffers(seats: number): Promise<void> {
  await driven.slack('UTOM', 'home')
  await driven.settle()
  const id = await driven.employeeId('UTOM')
  await driven.read(async (tx) => {
    const tom = await tx.employees.get(id)
    if (tom) await tx.employees.save({ ...tom, pausedUntil: tomorrow })
  })
  await offers(driven, 'UTOM', { seatsAtOnce: String(seats), seatsPerMonth: String(seats), unfolded: 'yes' })
  expect(await driven.read((tx) => tx.matches.count({}))).toBe(0)
}

const rounds = (): Promise<Round[]> => driven.read((tx) => tx.rounds.find({}, { newestFirst: true }))
const entryOf = (id: string): Promise<Candidate | undefined> => driven.read((tx) => tx.candidates.get(id))
const pairs = (): Promise<string[]> =>
  driven.read(async (tx) => (await tx.matches.find({})).map(({ candidateId }) => candidateId).sort())

describe('a round', () => {
  it('pairs who waits with the seats there are, counts the wait of everybody, and is kept with its proof', async () => {
    const ann = await joins(driven, 'ann@home.example')
    const bob = await joins(driven, 'bob@home.example', { interests: 'data engineering, gardening' })
    const cid = await joins(driven, 'cid@home.example', { interests: 'gardening' })
    await tomOffers(2)
    await driven.passTo('2026-05-05T08:00:00Z')
    await driven.work('round.run')
    expect(await pairs()).toEqual([ann, bob].sort())
    expect((await Promise.all([ann, bob, cid].map(entryOf))).map((entry) => entry?.age)).toEqual([1, 1, 1])
    expect(await entryOf(cid)).toMatchObject({ leftOutCause: 'substance', leftOutHelps: 'add_interests' })
    expect(await entryOf(ann)).toMatchObject({ leftOutCause: null, leftOutHelps: null })
    const [round, ...others] = await rounds()
    expect(others).toEqual([])
    expect(round).toMatchObject({ pairs: 2, leftOut: 1, dropped: 0, gap: 0, weighed: 2, weightsVersion: 2 })
    expect(round?.value).toBe(round?.bound)
    expect(driven.problems).toEqual([])
  })

  it('drops the pair of somebody who withdraws while it is weighed, and keeps the others', async () => {
    const ann = await joins(driven, 'ann@home.example')
    const bob = await joins(driven, 'bob@home.example')
    await tomOffers(2)
    await driven.passTo('2026-05-05T08:00:00Z')
    weighing = async () => void (await driven.web(bob, 'pool.leave'))
    await driven.work('round.run')
    expect(await pairs()).toEqual([ann])
    expect(await rounds()).toMatchObject([{ pairs: 1, dropped: 1 }])
    expect(await entryOf(bob)).toMatchObject({ status: 'left', age: 0 })
    expect(driven.problems).toEqual([])
  })

  it('drops pairs of a host who pauses while it is weighed', async () => {
    await joins(driven, 'ann@home.example')
    await tomOffers(1)
    await driven.passTo('2026-05-05T08:00:00Z')
    weighing = async () => void (await driven.slack('UTOM', 'command', { text: 'pause until 1 June' }))
    await driven.work('round.run')
    expect(await pairs()).toEqual([])
    expect(await rounds()).toMatchObject([{ pairs: 0, dropped: 1 }])
  })

  it('whose thread dies has written nothing, and is held again', async () => {
    const ann = await joins(driven, 'ann@home.example')
    await tomOffers(1)
    await driven.passTo('2026-05-05T08:00:00Z')
    let deaths = 0
    weighing = async () => {
      if (deaths++ === 0) throw new Fault('round_thread_died', { retry: true })
    }
    await driven.work('round.run')
    expect([await pairs(), await rounds(), (await entryOf(ann))?.age]).toEqual([[], [], 0])
    expect(driven.problems).toEqual(['job.failed round.run round_thread_died'])
    await wait(driven, 10)
    expect([await pairs(), (await rounds()).length, (await entryOf(ann))?.age]).toEqual([[ann], 1, 1])
  })

  it('that another one overtook writes nothing', async () => {
    const ann = await joins(driven, 'ann@home.example')
    await tomOffers(1)
    await driven.passTo('2026-05-05T08:00:00Z')
    const both = [
      await driven.inside((context) => gatherRound(context, false)),
      await driven.inside((context) => gatherRound(context, false)),
    ]
    const outcomes = both.map(({ problem }) => runRound(problem))
    const kept = await Promise.all(
      both.map((gathered, at) => driven.inside((context) => keepRound(context, gathered, outcomes[at]!))),
    )
    expect(kept.filter((round) => round === undefined)).toHaveLength(1)
    expect([await pairs(), (await rounds()).length, (await entryOf(ann))?.age]).toEqual([[ann], 1, 1])
  })

  it('can be held again from what it weighed, byte by byte', async () => {
    await joins(driven, 'ann@home.example')
    await joins(driven, 'bob@home.example')
    await tomOffers(1)
    await driven.passTo('2026-05-05T08:00:00Z')
    await driven.work('round.run')
    const { store, clock } = driven
    const config = readConfig({ BASE_URL: 'http://localhost' })
    const replay = (...words: string[]) =>
      runCommand({ store, clock, config, random: createRandom() }, ['round:replay', ...words], '')
    const [round] = await rounds()
    const first = await replay()
    expect(first).toEqual(await replay(round?.id ?? ''))
    const [match] = await driven.read((tx) => tx.matches.find({}))
    expect(first.code).toBe(0)
    expect(first.output).toContain(`inputs ${round?.inputsHash}\nThe same pairs as when it was held:\n`)
    expect(first.output.split('\n').slice(2)).toEqual([`${match?.offerId} ${match?.candidateId}`, ''])
    expect((await replay('unknown')).output).toBe('There was no round unknown.\n')
    await driven.inside((context) => context.tx.dropLapsed('round_record', new Date('2027-01-01T00:00:00Z'), 100))
    expect(await replay()).toMatchObject({ code: 1, output: expect.stringContaining('no longer kept') })
  })
})

describe('an offer between two rounds', () => {
  it('goes to whom the whole pool gains most by: among equals to whoever has waited', async () => {
    const waited = await joins(driven, 'ann@home.example')
    await driven.work('round.run')
    for (const name of ['bob', 'cid', 'dan']) await joins(driven, `${name}@home.example`)
    await offers(driven, 'UMIA')
    expect(await pairs()).toEqual([waited])
  })
})

describe('round preview', () => {
  it('says what the round will do, with reasons and who waits, and sends nothing to anybody else', async () => {
    await setsUp(driven)
    await joins(driven, 'ann@home.example', { interests: 'data engineering, gardening' })
    await joins(driven, 'bob@home.example')
    await joins(driven, 'cid@home.example', { interests: 'gardening' })
    await tomOffers(1)
    await driven.passTo('2026-05-05T08:00:00Z')
    const before = [driven.posts.length, driven.mails.length]
    expect(said(await driven.slack('UADA', 'round.preview'))).toContain('It comes in a moment')
    await driven.settle()
    const [shown, ...more] = driven.posts.slice(before[0])
    expect(more).toEqual([])
    expect(driven.mails.length).toBe(before[1])
    expect(shown?.user).toBe('UADA')
    const text = words(shown!)
    expect(text).toContain('Name of UTOM · Informational talk')
    expect(text).toContain('They are curious about data engineering.')
    expect(text).toContain('All seats that would suit them are taken: 1')
    expect(text).toContain('Nobody offers what they are curious about: 1')
    expect(text).toMatch(/With Name of UTOM it would cost the round \d+ points?; at the latest after 5 more rounds/)
    expect(text).not.toMatch(/Lena|home\.example/)
    const wouldBe = /For somebody curious about (.*);/.exec(text)?.[1]
    expect(said(await driven.slack('UADA', 'round.now'))).toContain('You hear what came of it in a moment.')
    await wait(driven, 1)
    const [chosen = ''] = await pairs()
    expect((await entryOf(chosen))?.interests.join(', ')).toBe(wouldBe)
    expect(words(postsTo(driven, 'UADA').at(-1)!)).toContain(
      '1 pair was made; the host is asked now. 2 people wait on.',
    )
  })

  it('P-2: does not show the pair of an explorer to an admin of their line', async () => {
    await setsUp(driven)
    await driven.slack('UEVA', 'home')
    await driven.settle()
    const boss = await driven.employeeId('UADA')
    const eva = await driven.employeeId('UEVA')
    await driven.read(async (tx) => {
      const employee = await tx.employees.get(eva)
      if (employee) await tx.employees.save({ ...employee, managerId: boss })
    })
    await driven.slack('UEVA', 'explore.join', {}, { interests: 'data engineering', consent: 'yes' })
    await driven.settle()
    await tomOffers(1)
    await driven.passTo('2026-05-05T08:00:00Z')
    await driven.slack('UADA', 'round.preview')
    await driven.settle()
    const text = words(postsTo(driven, 'UADA').at(-1)!)
    expect(text).toContain('One pair is not shown.')
    expect(text).not.toContain('data engineering')
  })
})

describe('why', () => {
  it('P-8: a host reads the reasons of what was found, else why nothing was; nobody’s name, no score', async () => {
    expect(said(await driven.slack('UMIA', 'why'))).toContain('You offer no talk now')
    await offers(driven, 'UMIA')
    expect(said(await driven.slack('UMIA', 'why'))).toContain('Nobody who explores fits this offer now.')
    await joins(driven, 'ann@home.example')
    await wait(driven, 2)
    const found = said(await driven.slack('UMIA', 'why'))
    expect(found).toContain('They are curious about data engineering.')
    expect(found).not.toMatch(/Lena|points?\b/)
  })

  it('a person left out reads on their page what is true of the last round, and when the next one is', async () => {
    await setsUp(driven)
    const ann = await joins(driven, 'ann@home.example')
    const bob = await joins(driven, 'bob@home.example')
    await tomOffers(1)
    await driven.passTo('2026-05-05T08:00:00Z')
    await driven.work('round.run')
    const [chosen] = await pairs()
    const left = chosen === ann ? bob : ann
    const text = await sectionOf(driven, left, 'pool')
    expect(text).toContain('Why there was no talk for you in the last round:')
    expect(text).toContain('There are people who would suit you; all their seats were taken this time.')
    expect(await sectionOf(driven, chosen ?? '', 'pool')).not.toContain('Why there was no talk')
  })
})
