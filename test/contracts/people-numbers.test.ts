import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CoffeeChat } from '../../src/domain/coffee-chat.js'
import { type Driven, drive } from './driven.js'
import { said } from './reading.js'
import { booked, joins, lastMatch, meet, offers, setsUp, wait } from './walks.js'

/** The organizer's numbers, as an admin reads them. */

let driven: Driven
beforeEach(async () => {
  driven = await drive()
  await setsUp(driven)
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const hosts = ['UMIA', 'UBEN', 'UTOM', 'UEVA', 'UPAT']
const read = async () => said(await driven.slack('UADA', 'numbers'))

describe('the numbers', () => {
  it('are for admins, by a button or by “setup numbers”; before anything happened they say so', async () => {
    expect(await read()).toContain('Nothing has happened yet')
    expect(said(await driven.slack('UADA', 'command', { text: 'setup numbers' }))).toContain('Nothing has happened yet')
    expect(JSON.stringify(await driven.slack('UADA', 'command', { text: 'setup numbers' }))).not.toContain('setup.save')
    await driven.slack('UMIA', 'home')
    for (const user of ['UMIA', 'UREC'])
      expect(said(await driven.slack(user, 'numbers'))).not.toMatch(/Nothing has happened|The numbers/)
  })

  it('P-6: show no group below five: of one talk nobody reads who gave it', async () => {
    await meet(driven, 'UMIA', await booked(driven))
    await driven.work('round.run')
    const text = await read()
    expect(text).toContain('too few to show')
    expect(text).not.toMatch(/[1-4] asked|UMIA|Lena/)
  })

  it('count people, week by week: asked, answered, met, left out and why', async () => {
    for (const user of hosts) await offers(driven, user)
    const people: string[] = []
    for (const name of ['a', 'b', 'c', 'd', 'e']) people.push(await joins(driven, `${name}@home.example`))
    for (let more = 0; more < 6; more++) await joins(driven, `w${more}@home.example`, { interests: 'opera singing' })
    await wait(driven, 5)
    await driven.work('round.run')
    expect(await read()).toContain('5 asked, nobody has answered')
    const talks: { user: string; chat: CoffeeChat }[] = []
    for (const id of people) {
      const match = await lastMatch(driven, id)
      const [identity] = await driven.read((tx) => tx.identities.find({ employeeId: match.hostId }))
      const user = identity?.userId ?? ''
      talks.push({ user, chat: await booked(driven, user, id) })
    }
    await driven.passTo('2026-05-06T16:00:00Z')
    for (const { user, chat } of talks) {
      expect(chat.endsAt?.toISOString()).toContain('2026-05-05')
      await driven.slack(user, 'chat.met', { chatId: chat.id, answer: 'yes' })
      await driven.web(chat.candidateId, 'chat.met', { chatId: chat.id, answer: 'yes' })
    }
    await wait(driven, 2)
    const text = await read()
    expect(text).toContain('5 asked, all have answered')
    expect(text).toContain('Nobody offers what they are curious about: 6')
    expect(text).toMatch(/Met somebody.*5/s)
    await driven.passTo('2026-05-13T16:00:00Z')
    expect(await read()).toMatch(/Hosts asked: █·.*Met somebody: █·/s)
  })

  it('P-2: whoever explores inside is counted nowhere', async () => {
    await offers(driven, 'UMIA')
    await driven.slack('UTOM', 'home')
    await driven.settle()
    const joined = await driven.slack('UTOM', 'explore.join', {}, { interests: 'data engineering', consent: 'yes' })
    expect(joined.type).toBe('card')
    await wait(driven, 5)
    expect(await driven.read((tx) => tx.matches.count({}))).toBe(1)
    expect(await read()).toContain('Nothing has happened yet')
  })
})
