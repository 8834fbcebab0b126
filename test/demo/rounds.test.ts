import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ShownRounds } from '../../src/demo/rounds-view.js'
import { createRandom } from '../../src/random.js'
import { createRoundsLook } from '../../src/shown-rounds.js'
import { type Driven, drive } from '../contracts/driven.js'
import { joins, offers } from '../contracts/walks.js'

let driven: Driven
let look: ReturnType<typeof createRoundsLook>
let ivo: string
let ola: string
const isSaid = expect.stringMatching(/\w+.*\.$/)

beforeAll(async () => {
  driven = await drive()
  look = createRoundsLook({ store: driven.store, clock: driven.clock, random: createRandom() })
  await offers(driven, 'UMIA', { seatsAtOnce: '1' })
  await joins(driven)
  ivo = await joins(driven, 'ivo@home.example', { firstName: 'Ivo' })
  ola = await joins(driven, 'ola@home.example', { firstName: 'Ola', interests: 'opera' })
})

afterAll(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const places = ({ rounds: [round] }: ShownRounds) =>
  Object.fromEntries(round?.people.map(({ name, place }) => [name, place]) ?? [])

describe('the rounds in the workbench', () => {
  it('tell of the next one who has a question open, who is left out, and why', async () => {
    const shown = await look.rounds()
    expect(shown.rounds).toHaveLength(1)
    expect(shown.rounds[0]).toMatchObject({ id: 'next', at: null, pairs: [], leftOut: 2 })
    expect(shown.rounds[0]?.offers).toMatchObject([{ host: 'Name of UMIA', topics: ['data engineering'], seats: 0 }])
    expect(places(shown)).toEqual({ Lena: 'busy', Ivo: 'left_out', Ola: 'left_out' })
    const whyOf = (id: string) => shown.rounds[0]?.people.find((each) => each.id === id)?.why
    expect(whyOf(ivo)?.[0]).toContain('all their seats were taken')
    expect(whyOf(ola)).toEqual([isSaid, isSaid])
    expect(whyOf(ola)?.[0]).toContain('Nobody offers a talk about what you are curious about')
  })

  it('tell who would be paired once there is a seat, in the words of both, with the points, and write nothing', async () => {
    await driven.read(async (tx) => {
      for (const offer of await tx.offers.find({})) await tx.offers.save({ ...offer, seatsAtOnce: 2, seatsPerMonth: 9 })
    })
    const before = await look.rounds()
    expect(places(before)).toEqual({ Lena: 'busy', Ivo: 'paired', Ola: 'left_out' })
    expect(before.rounds[0]?.pairs).toMatchObject([
      {
        personId: ivo,
        status: null,
        forHost: ['They are curious about data engineering.'],
        forPerson: ['You are curious about data engineering, and that is what they talk about.'],
        terms: [{ term: 'topics', points: 12, words: ['data engineering'] }, { term: 'stance' }],
      },
    ])
    expect(await look.rounds()).toEqual(before)
    expect(await driven.read((tx) => tx.rounds.count({}))).toBe(0)
  })

  it('tell the same of one that was held, and what became of it', async () => {
    const before = await look.rounds()
    await driven.work('round.run')
    const { state, rounds } = await look.rounds()
    expect(state).not.toBe(before.state)
    expect(rounds.map(({ pairs }) => pairs.map(({ personId, status }) => [personId, status]))).toEqual([
      [],
      [[ivo, 'proposed']],
    ])
    expect(rounds[1]).toMatchObject({ at: driven.clock.now().toISOString(), leftOut: 1 })
    expect(rounds[1]?.people.map(({ name, place }) => [name, place])).toEqual([
      ['Ivo', 'paired'],
      ['Ola', 'left_out'],
    ])
    expect(rounds[1]?.pairs[0]?.forHost).toEqual(before.rounds[0]?.pairs[0]?.forHost)
    expect(rounds[1]?.pairs[0]?.terms).toEqual(before.rounds[0]?.pairs[0]?.terms)
  })

  it('weigh waiting once for a pool, and again when it is another', async () => {
    const first = look.tradeOff()
    const { points, usual, rounds } = await first
    expect([points.map(({ ageingWeight }) => ageingWeight), usual, rounds]).toEqual([[0, 1, 2, 3, 5, 8, 13, 21], 5, 30])
    expect(Math.max(...points.map(({ share }) => share))).toBe(1)
    expect((await look.tradeOff()).points).toBe(points)
    await joins(driven, 'pia@home.example', { firstName: 'Pia' })
    expect((await look.tradeOff()).points).not.toBe(points)
  })
})
