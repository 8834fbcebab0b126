import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../src/messages/card.js'
import { notices } from '../../src/messages/notice.js'
import { speak } from '../../src/messages/text.js'
import { renderCard, renderCardAsHome } from '../../src/slack/card.js'
import { renderCard as renderTeamsCard } from '../../src/teams/card.js'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import { aChat, aMatch, anOpening, aReferral } from '../builders.js'
import { offerOf } from '../messages/gallery/people.js'
import { problemsOf } from '../slack/slack-rules.js'
import { type Driven, drive } from './driven.js'
import { actionsOf, said } from './reading.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
  for (const user of ['UMIA', 'UINES']) await driven.slack(user, 'home')
  await driven.settle()
})
afterEach(() => driven.close())

const nos = (
  ['stale_button', 'not_for_you', 'not_there', 'admins_only', 'recruiters_only', 'openers_only'] as const
).map((notice) => speak()(notices[notice]))
const tomorrow = new Date('2026-05-05T12:00:00Z')
const talk = { startsAt: tomorrow, endsAt: new Date('2026-05-05T12:30:00Z'), status: 'scheduled' } as const

async function homeOf(user: string): Promise<Card> {
  const reply = await driven.slack(user, 'home')
  if (reply.type !== 'card') throw new Error(said(reply))
  return reply.card
}

/** Somebody who has all roles, and of everything as many as `count`, all texts as long as they can be. */
async function hasAll(user: string, count: number): Promise<void> {
  const hostId = await driven.employeeId(user)
  const long = (text: string) => `${text} ${'Donaudampfschifffahrtsgesellschaft '.repeat(12)}`.slice(0, 400)
  const now = driven.clock.now()
  await driven.read(async (tx) => {
    const employee = await tx.employees.get(hostId)
    if (!employee) throw new Error('nobody')
    await tx.employees.save({ ...employee, roles: ['recruiter', 'role_owner', 'admin'] })
    const own = { ...blankCandidate('own', now), status: 'active', employeeId: hostId, source: 'internal' } as const
    await tx.candidates.insert({ ...own, firstName: 'Mia' })
    for (let at = 0; at < count; at += 1) {
      const id = String(at).padStart(2, '0')
      const candidate = { ...blankCandidate(`c${id}`, now), status: 'active', firstName: long('Lena') } as const
      await tx.candidates.insert({ ...candidate, headline: long('Analyst') })
      await tx.offers.insert({ ...offerOf(long), id: `o${id}`, hostId })
      const pair = { hostId, candidateId: `c${id}` }
      await tx.matches.insert(
        aMatch({ id: `m${id}`, offerId: `o${id}`, ...pair, status: 'proposed', hostAskedAt: now }),
      )
      await tx.matches.insert(aMatch({ id: `n${id}`, offerId: `o${id}`, ...pair, status: 'agreed', endedAt: now }))
      await tx.chats.insert(aChat({ id: `k${id}`, matchId: `n${id}`, ...pair, ...talk }))
      await tx.referrals.insert(
        aReferral({ id: `r${id}`, referrerId: hostId, candidateId: `c${id}`, chatId: `k${id}`, moves: 1 }),
      )
      await tx.openings.insert(anOpening({ id: `p${id}`, ownerId: hostId, title: long('Lead').slice(0, 120) }))
    }
  })
}

describe('the home', () => {
  it('of somebody with all roles and a lot of everything is one message, and one Home tab', async () => {
    await hasAll('UMIA', 30)
    const card = await homeOf('UMIA')
    const message = renderCard(card)
    expect(problemsOf(message.blocks, 50)).toEqual([])
    expect(problemsOf(renderCardAsHome(card).blocks, 100)).toEqual([])
    expect(JSON.stringify(message)).not.toMatch(/… \d+ more/)
    expect(renderTeamsCard(card).length).toBeLessThanOrEqual(2)
    const labels = actionsOf(card).map(({ label }) => label)
    expect(labels).toEqual(expect.arrayContaining(['All 30 offers', 'All 30 chats', 'All 30 of them', 'Openings']))
    expect(labels.filter((label) => label === 'Meet them')).toHaveLength(2)
    expect(labels.filter((label) => label === 'Move it')).toHaveLength(3)
  })

  it('leads from each of its buttons to something that is there', async () => {
    await hasAll('UMIA', 1)
    for (const action of actionsOf(await homeOf('UMIA'))) {
      if (action.type !== 'button' || ['chat.cancel', 'pause.end'].includes(action.interaction)) continue
      const reply = await driven.slack('UMIA', action.interaction, action.value)
      for (const no of nos) expect(said(reply), action.label).not.toContain(no)
    }
  })

  it('shows a talk on the side of whoever reads it: the explorer’s host, the host’s guest; so does their list', async () => {
    const [hostId, employeeId] = [await driven.employeeId('UMIA'), await driven.employeeId('UINES')]
    await driven.read(async (tx) => {
      const own = { ...blankCandidate('ines', driven.clock.now()), status: 'active', source: 'internal' } as const
      await tx.candidates.insert({ ...own, employeeId, firstName: 'Ines' })
      await tx.offers.insert({ ...offerOf((text) => text), id: 'o1', hostId })
      const pair = { hostId, candidateId: 'ines' }
      await tx.matches.insert(aMatch({ id: 'm1', offerId: 'o1', ...pair, status: 'agreed' }))
      await tx.chats.insert(aChat({ id: 'k1', matchId: 'm1', ...pair, ...talk }))
    })
    for (const name of ['home', 'chats']) {
      expect(said(await driven.slack('UINES', name)), name).toContain('Name of UMIA')
      expect(said(await driven.slack('UMIA', name)), name).toContain('Ines')
    }
    const move = actionsOf(await homeOf('UINES')).find(({ label }) => label === 'Move it')
    if (move?.type !== 'button') throw new Error('it cannot be moved')
    expect((await driven.slack('UINES', move.interaction, move.value)).type).toBe('form')
    // nobody else's talk is anybody else's
    await driven.slack('UBEN', 'home')
    expect(said(await driven.slack('UBEN', 'home'))).not.toMatch(/Ines|UMIA/)
  })

  it('shows a question once it was asked, and no longer than it waits', async () => {
    const hostId = await driven.employeeId('UMIA')
    const now = driven.clock.now()
    await driven.read(async (tx) => {
      for (const id of ['c1', 'c2', 'c3'])
        await tx.candidates.insert({ ...blankCandidate(id, now), status: 'active', headline: `Headline of ${id}` })
      await tx.offers.insert({ ...offerOf((text) => text), id: 'o1', hostId })
      const match = { offerId: 'o1', hostId }
      await tx.matches.insert(aMatch({ id: 'm1', ...match, candidateId: 'c1', hostAskedAt: now }))
      await tx.matches.insert(aMatch({ id: 'm2', ...match, candidateId: 'c2' }))
      await tx.matches.insert(
        aMatch({ id: 'm3', ...match, candidateId: 'c3', hostAskedAt: now, status: 'half_agreed' }),
      )
    })
    const words = said(await driven.slack('UMIA', 'home'))
    expect(words).toContain('Headline of c1')
    expect(words).not.toMatch(/Headline of c[23]/)
  })
})
