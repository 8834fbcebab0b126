import fc from 'fast-check'
import { expect } from 'vitest'
import { interactionTable } from '../../src/interactions/table.js'
import { noticeCard, notices } from '../../src/messages/notice.js'
import { speak } from '../../src/messages/text.js'
import type { Incoming } from '../../src/ports.js'
import { type Driven, drive } from './driven.js'
import { grandTour, type Visit } from './grand-tour.js'
import { kindsTour } from './kinds-tour.js'
import { creditTour } from './tour-credit.js'
import { fitTour } from './tour-fit.js'
import { lettersTour } from './tour-letters.js'
import { openingTour } from './tour-opening.js'
import { pipelineTour } from './tour-pipeline.js'
import { referenceTour } from './tour-reference.js'
import { routeTour } from './tour-route.js'

/** How often the delivery at that place of the tour comes again, and how many deliveries later each time. */
export interface Repeats {
  of: number
  later: number[]
}

const reads = (name: string): boolean => interactionTable[name as keyof typeof interactionTable]?.reads ?? true

/** Whoever left and then only looks is back, which a late repeat of a look would be, too. */
const endsLooking = 'privacy.erase'

/** Keys of deliveries are kept for 30 days; platforms deliver again within hours, and what is sent later is another act. */
const keptMs = 29 * 86_400_000

interface Outcome {
  state: object
  /** names of rows whose repeat was answered otherwise than the first delivery */
  differing: string[]
  /** names of rows in order, one a delivery */
  rows: string[]
  /** rows that were only ever refused: nothing of theirs could have been done twice */
  refused: string[]
}

const refusals = new Set(
  Object.keys(notices).map((notice) => noticeCard(speak(), notice as keyof typeof notices).preview),
)

type Tour = (driven: Driven) => Promise<Visit[]>

/** Between them they visit every row. */
export const tours: readonly Tour[] = [
  grandTour,
  kindsTour,
  openingTour,
  fitTour,
  routeTour,
  pipelineTour,
  referenceTour,
  creditTour,
  lettersTour,
]

/** One tour in which every delivery arrives, and those of the plan arrive again, byte by byte. */
export async function tourWith(tour: Tour, plan: readonly Repeats[]): Promise<Outcome> {
  const sent: { incoming: Incoming; answer: string; at: number }[] = []
  const differing: string[] = []
  let looking = true
  const driven = await drive({
    async delivered(incoming, reply, deliver) {
      const now = driven.clock.now().getTime()
      const here = sent.push({ incoming, answer: JSON.stringify(reply), at: now }) - 1
      looking &&= incoming.name !== endsLooking
      const due = plan.filter(({ of, later }) => later.some((step) => of + step === here))
      for (const { of } of due) {
        const first = sent[of]
        if (!first || now - first.at > keptMs || (reads(first.incoming.name) && !looking)) continue
        const again = JSON.stringify(await deliver(first.incoming))
        const kept = !reads(first.incoming.name) && first.answer.startsWith('{"type":"card"')
        // of an erased reply only that it was done is known
        if (kept && again !== first.answer && !again.includes('already')) differing.push(first.incoming.name)
      }
    },
  })
  try {
    const visits = await tour(driven)
    const rows = visits.map(({ name }) => name)
    const done = visits.filter(
      ({ reply }) => reply.type === 'form' || (reply.type === 'card' && !refusals.has(reply.card.preview)),
    )
    const refused = rows.filter((name) => !done.some((visit) => visit.name === name))
    return { state: await endState(driven), differing, rows, refused }
  } finally {
    await driven.close()
  }
}

/** What is left of the tour, without ids: rows by their status, the history, the messages that went out. */
async function endState(driven: Driven): Promise<object> {
  const rows = await driven.read(async (tx) => ({
    offers: (await tx.offers.find({})).map((each) => `${each.topics.join()} ${each.status} ${each.version}`),
    candidates: (await tx.candidates.find({})).map((each) => `${each.firstName} ${each.status}`),
    consents: (await tx.consents.find({})).map((each) => `${each.purpose} ${each.withdrawnAt?.toISOString()}`),
    matches: (await tx.matches.find({})).map((each) => `${each.status} ${each.version}`),
    chats: (await tx.chats.find({})).map((each) => `${each.status} ${each.startsAt?.toISOString()} ${each.version}`),
    referrals: (await tx.referrals.find({})).map((each) => `${each.status} ${each.version}`),
    routes: (await tx.routes.find({})).map((each) => `${each.status} ${each.decider} ${each.version}`),
    referees: (await tx.referees.find({})).map((each) => `${each.status} ${each.version}`),
    bulkMoves: (await tx.bulkMoves.find({})).map((each) => `${each.status} ${each.version}`),
    requests: (await tx.requests.find({})).map((each) => `${each.kind} ${each.status} ${each.version}`),
    sessions: (await tx.sessions.find({})).map((each) => `${each.kind} ${each.status} ${each.version}`),
    guests: (await tx.guests.find({})).map((each) => `${each.status} ${each.version}`),
    programs: (await tx.programs.find({})).map((each) => `${each.status} ${each.version}`),
    claims: (await tx.claims.find({})).map(
      (each) => `${each.place} ${each.confirmedAt?.toISOString()} ${each.version}`,
    ),
    credits: (await tx.credits.find({})).map((each) => `${each.part} ${each.points} ${each.excluded}`),
    introductions: (await tx.introductions.find({})).map((each) => `${each.status} ${each.version}`),
    openings: (await tx.openings.find({})).map((each) => `${each.title} ${each.status} ${each.version}`),
    blocks: (await tx.blocks.find({})).map((each) => `${each.byType} ${each.otherType}`),
    employees: (await tx.employees.find({})).map((each) => `${each.status} ${each.pauseReason} ${each.roles.join()}`),
    history: (await tx.historySince(new Date(0))).map((line) => `${line.subject} ${line.action}`),
  }))
  const posts = driven.posts.map((post) => `${post.user} ${post.card.preview}`)
  // among people who fit alike luck decides who is asked to a session first
  const mails = driven.mails.map((mail) => `${mail.to.address.replace(/-\d@/, '@')} ${mail.card.preview}`)
  const all = { ...rows, posts, mails, problems: driven.problems }
  return Object.fromEntries(Object.entries(all).map(([name, list]) => [name, [...list].sort()]))
}

/** SL-4, over the whole interaction table. */
export async function survivesRepeats(runs: number): Promise<void> {
  const once = await Promise.all(tours.map(async (tour) => ({ tour, ...(await tourWith(tour, [])) })))
  expect([...new Set(once.flatMap(({ rows }) => rows))].sort()).toEqual(Object.keys(interactionTable).sort())
  const done = new Set(once.flatMap(({ rows, refused }) => rows.filter((name) => !refused.includes(name))))
  expect(once.flatMap(({ refused }) => refused.filter((name) => !done.has(name)))).toEqual([])
  for (const { tour, rows, state } of once) {
    const repeats = fc.record({
      of: fc.nat(rows.length - 1),
      later: fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(repeats, { minLength: 30, maxLength: 120 }), async (plan) => {
        const again = await tourWith(tour, plan)
        expect(again.differing).toEqual([])
        expect(again.state).toEqual(state)
      }),
      { numRuns: Math.ceil(runs / tours.length), endOnFailure: true },
    )
  }
}
