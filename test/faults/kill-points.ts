import { createSeededRandom } from '../../src/demo/seeded-random.js'
import type { Act } from '../history/history.js'
import { type FaultCase, judge, type Outcome, type Surroundings, slowestOf } from './fault-case.js'
import { live, monday, namedAs, undisturbedLife } from './live.js'
import type { Flow } from './lives.js'
import type { DatabaseKind } from './storage.js'

/**
 * Where the product dies, by flow: a point of the store and what it is about, or `slack:`, `mail:`, where the other side has
 * been called or has taken a message. test/crash has more of set-up, joining, digest and import.
 */
const points: Record<Flow, readonly string[]> = {
  talk: [
    'before-commit|offer.save',
    'after-commit|offer.save',
    'after-key|join.confirm',
    'before-commit|join.confirm',
    'after-commit|join.confirm',
    'before-commit|pool.look',
    'after-commit|pool.look',
    'after-claim|match.ask-host',
    'before-mark|match.ask-host started',
    'slack:after',
    'before-mark|match.ask-host sent',
    'before-commit|match.accept',
    'after-commit|match.accept',
    'mail:received',
    'before-mark|match.ask-candidate sent',
    'before-mark|chat.booked-host started',
    'before-mark|chat.invite-host sent',
    'before-commit|chat.met',
    'after-commit|chat.met',
    'after-commit|digest',
    'before-commit|digest.post',
  ],
  referral: [
    'before-key|refer.save',
    'before-commit|refer.save',
    'after-commit|refer.save',
    'after-claim|referral.ask-candidate',
    'before-mark|referral.ask-candidate sent',
    'before-commit|referral.consent',
    'after-commit|referral.consent',
    'before-commit|referral.move',
    'after-commit|referral.move',
    'before-mark|referral.changed-candidate sent',
    'before-commit|digest.prepare',
    'before-mark|digest.post started',
  ],
  erasure: [
    'before-key|pool.erase',
    'before-commit|pool.erase',
    'after-commit|pool.erase',
    'before-mark|chat.cancelled-host sent',
  ],
}

/** What is killed in the short selection: one of each kind, on the database where it is most likely to hurt. */
const short = ['talk at mail:received, postgres', 'erasure at before-commit|pool.erase, embedded']

/** One case for each point and database. */
export const killPointCases: readonly FaultCase[] = (Object.keys(points) as Flow[]).flatMap((flow) =>
  points[flow].flatMap((point) =>
    (['embedded', 'postgres'] as const).map((database): FaultCase => {
      const name = `${flow} at ${point}, ${database}`
      return {
        name,
        database,
        isShort: short.includes(name),
        seeds: 20,
        run: (on, seed) => killedAt(on, { flow, point, database }, seed),
      }
    }),
  ),
)

async function killedAt(
  on: Surroundings,
  { flow, point, database }: { flow: Flow; point: string; database: DatabaseKind },
  seed: number,
): Promise<Outcome> {
  const random = createSeededRandom(seed)
  const expected = await undisturbedLife(flow)
  const lived = await live(flow, database, on, {
    first: point,
    // the second death comes anywhere in what is left
    secondHit: 1 + Math.floor(random.fraction() * 60),
    sendsAgain: random.fraction() < 0.5,
  })
  const acts = (lived.brokenOff ? [] : expected).map(
    (key): Act => ({ op: 'act', t: monday, key, outcome: 'acknowledged' }),
  )
  const judged = judge({ ...lived, acts, effects: namedAs(lived.effects, expected), limits: { lateMs: 10 * 60_000 } })
  const missed = lived.deaths.length > 0 ? [] : [{ kind: 'lost' as const, key: point, why: 'never reached' }]
  return {
    ...judged,
    faults: lived.deaths.length,
    slowestResumeMs: slowestOf(lived.deaths),
    violations: [...judged.violations, ...missed],
  }
}
