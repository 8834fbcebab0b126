import type { AddressInfo } from 'node:net'
import { readConfig } from './config.js'
import { commandWords } from './interactions/command-text.js'
import { interactionTable } from './interactions/table.js'
import type { Clock, Log, Random } from './ports.js'
import { type Served, startServing } from './serve.js'
import { createRoundsLook } from './shown-rounds.js'
import { readSceneStory } from './shown-scene.js'
import { lockFolder } from './store/folder-lock.js'
import type { Tx } from './usecases/unit-of-work.js'

/**
 * The product as the workbench runs it: takes settings as a real workspace would have them in its environment, and a clock
 * that can be moved. What it returns has the shape that the workbench asks for; `main` brings the two together.
 */
export async function startShown(settings: Record<string, string>, log: Log, clock: Clock, random: Random) {
  const served = await startServing(readConfig(settings), log, { clock, random })
  return { ...shown(served), ...createRoundsLook({ store: served.store, clock, random }) }
}

const useCaseOf = (name: string): string =>
  Object.hasOwn(interactionTable, name) ? interactionTable[name as keyof typeof interactionTable].useCase : ''

function shown({ app, store, shell, keepAtOnce, stop }: Served) {
  const { organizationId, trail } = store
  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    organizationId,
    commands: commandWords,
    handle: app.handle,
    shell,
    keepAtOnce,
    async settle() {
      await app.tick()
      return app.runner.drain()
    },
    nextDue: app.nextDue,
    // what is in hand may take its time: nobody waits for the process to end
    rest: () => app.runner.stop(60_000),
    resume: () => app.runner.start(),
    ended: trail.ended,
    latestInteraction: trail.latest,
    async way(of: { id: string } | { key: string }) {
      const way = await trail.way(of)
      const { interaction } = way ?? {}
      return (
        way && { ...way, interaction: interaction ? { ...interaction, useCase: useCaseOf(interaction.name) } : null }
      )
    },
    pairStory: (userIds: readonly string[], email: string) =>
      store.transaction(organizationId, (tx) => readPairStory(tx, userIds, email)),
    sceneStory: (userIds: readonly string[], emails: readonly string[], ownerUserIds: readonly string[] = []) =>
      store.transaction(organizationId, (tx) => readSceneStory(tx, userIds, emails, ownerUserIds)),
    candidateOf: (email: string) =>
      store.transaction(organizationId, async (tx) => {
        const [found] = await tx.candidates.find({ emailIndex: tx.emailIndex(email) })
        return found?.id
      }),
    stop,
  }
}

/** How far two people have come with each other, for the guided tour; the employee by whichever account they used last. */
async function readPairStory(tx: Tx, userIds: readonly string[], email: string) {
  const [identity] = (await tx.identities.find({ userId: userIds })).sort((a, b) => +b.lastSpokeAt - +a.lastSpokeAt)
  const hostId = identity?.employeeId ?? 'none'
  const [candidate] = await tx.candidates.find({ emailIndex: tx.emailIndex(email) })
  const both = { hostId, candidateId: candidate?.id ?? 'none' }
  const newest = { limit: 1, newestFirst: true } as const
  const [match] = await tx.matches.find(both, newest)
  const [chat] = await tx.chats.find(both, newest)
  const [referral] = await tx.referrals.find({ candidateId: both.candidateId, referrerId: hostId }, newest)
  const asked = referral && (await tx.findJob(`referral:${referral.id}:ask-${referral.moves}`))
  const digest = await tx.schedules.get('digest')
  return {
    hasOffer: (await tx.offers.count({ hostId, status: 'open' })) > 0,
    match: match?.status ?? null,
    chat: chat ? { status: chat.status, endsAt: chat.endsAt, met: chat.met, isThanked: chat.thanks !== '' } : null,
    referral: referral?.status ?? null,
    isReferralAsked: asked?.status === 'sent',
    digestAt: digest?.nextAt ?? null,
  }
}

/** One process a folder of the workbench; throws where another holds it. Returns what lets it go. */
export const holdFolder = lockFolder
