import { team } from '../../src/demo/company.js'
import type { World } from '../../src/demo/world.js'
import type { Tx } from '../../src/usecases/unit-of-work.js'

/** Everything the past left in the database. */
export async function readAll(tx: Tx) {
  return {
    employees: await tx.employees.find({ status: 'active' }),
    identities: await tx.identities.find({}),
    candidates: await tx.candidates.find({}),
    offers: await tx.offers.find({}),
    matches: await tx.matches.find({}),
    chats: await tx.chats.find({}),
    referrals: await tx.referrals.find({}),
    rounds: await tx.rounds.find({}),
    settings: await tx.settings(),
  }
}

export type Kept = Awaited<ReturnType<typeof readAll>>

/** How often each name stands there. */
export function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** The tour's first step, as Mia takes it, but with seats for many: whoever fits is asked. */
export async function miaOffers({ product }: Pick<World, 'product'>): Promise<void> {
  const speaker = { type: 'platform', platform: 'slack', workspace: team, user: 'UMIA' } as const
  const say = (name: string, value = {}, values = {}) =>
    product.handle({ door: 'slack', speaker, key: `tour-${name}`, name, value, values })
  await say('help')
  await product.settle()
  const kindAndZone = { kind: 'informational', zone: 'Europe/Berlin' }
  await say('offer.save', kindAndZone, {
    topics: 'data storytelling',
    windows: ['2-840-960', '2-960-1080', '4-840-960', '4-960-1080'],
    medium: 'video',
    where: 'https://meet.harbourlight.example/mia-okafor',
    seatsAtOnce: '5',
    seatsPerMonth: '20',
  })
  await product.settle()
}
