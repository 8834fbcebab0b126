// Who of a large pool fits an opening, and who has met them: the whole ranking with its database, beside a plain scan of the
// same people with the same score in the same process. `--fits-people=50000`; `npm run build` first.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../dist/config.js'
import { firstRuleAgainst } from '../dist/matching/hard-rules.js'
import { benefitTerms, pointsOf } from '../dist/matching/score.js'
import { openStore } from '../dist/serve.js'
import { blankCandidate } from '../dist/usecases/blank-candidate.js'
import { blankEmployee } from '../dist/usecases/meet-person.js'
import { createPoolView, refreshPool } from '../dist/usecases/pool-view.js'
import { openingFacts, rankOpening } from '../dist/usecases/rank-opening.js'
import { waysIn } from '../dist/usecases/way-in.js'
import { line, percentile } from './bench-figures.mjs'
import { modelRound } from './people-model.mjs'

const now = new Date()
const rows = 500
const openings = 200
const goalMs = 300

const candidateOf = ({ isRare, weekMinutes, isConnected, employeeId, ...facts }, at) => ({
  ...blankCandidate(facts.id, now),
  ...facts,
  status: 'active',
  joinedAt: now,
  recruitersMayFind: at % 2 === 0,
})

const consentsOf = ({ id }) =>
  ['coffee_chat', 'talent_pool'].map((purpose) => ({
    ...{ id: `${purpose}-${id}`, version: 0, candidateId: id, purpose, wording: 'bench', basis: 'consent' },
    ...{ grantedAt: now, expiresAt: new Date(now.getTime() + 1e10), withdrawnAt: null },
  }))

const openingOf = ({ topics, department, role, seniority, languages }, at) => ({
  ...{ id: `opening-${at}`, version: 0, ownerId: 'owner', deputyId: null, status: 'open', visibility: 'hidden' },
  ...{ seats: 1, hired: 0, openedAt: now, endedAt: null, createdAt: now, updatedAt: now, title: role ?? 'Engineer' },
  ...{ department: department ?? '', skills: topics, languages, place: '', seniority: seniority ?? '', path: '' },
  ...{ work: '', words: '', circle: [], barred: { employees: [], addresses: [] }, silences: 0 },
})

/** Every person with the rules and the score, one after another. */
function scan(index, findable, opening) {
  const offer = openingFacts(opening)
  const none = new Map()
  const rules = {
    blocked: none,
    coolingDown: none,
    shields: none,
    withOpenMatch: new Set(),
    paused: new Set(),
    anyKind: true,
  }
  const found = []
  for (const facts of index.candidates()) {
    if (findable.has(facts.id) && !firstRuleAgainst(offer, facts, rules))
      found.push(pointsOf(benefitTerms(offer, facts)))
  }
  return found.sort((a, b) => b - a).slice(0, 5)
}

/** `--fits-people=` says how many; half of them chose to be found. */
export async function benchFits(flags) {
  const people = Number(flags.find((flag) => flag.startsWith('--fits-people='))?.split('=')[1] ?? 50_000)
  const folder = mkdtempSync(join(tmpdir(), 'bench-fits-'))
  const { store } = await openStore(readConfig({ DATA_DIR: folder, HOST: '127.0.0.1' }))
  const inside = (work) => store.transaction(store.organizationId, work)
  const write = async (table, all) => {
    for (let from = 0; from < all.length; from += rows)
      await inside((tx) => tx[table].insertMany(all.slice(from, from + rows)))
  }
  try {
    const model = modelRound(people, openings)
    const asked = model.offers.slice(0, openings).map(openingOf)
    await write('employees', [{ ...blankEmployee('owner', now), name: 'owner' }])
    await write('candidates', model.candidates.map(candidateOf))
    await write('consents', model.candidates.flatMap(consentsOf))
    await write('openings', asked)
    const pool = createPoolView()
    const contextOf = async (tx) => ({ tx, now, pool, who: { type: 'system' }, settings: await tx.settings() })
    await inside(async (tx) => refreshPool(await contextOf(tx)))
    const [whole, scanned] = [[], []]
    let apart = 0
    for (const opening of asked) {
      let from = performance.now()
      const fits = await inside(async (tx) => {
        const context = await contextOf(tx)
        const found = await rankOpening(context, opening, undefined)
        await waysIn(
          context,
          opening,
          found.map(({ candidate }) => candidate),
        )
        return found
      })
      whole.push(performance.now() - from)
      from = performance.now()
      const best = scan(pool.index, pool.findable, opening)
      scanned.push(performance.now() - from)
      const points = fits.map(({ candidate: { id } }) =>
        pointsOf(benefitTerms(openingFacts(opening), pool.index.candidate(id))),
      )
      if (points.join() !== best.join()) apart++
    }
    const p95 = percentile(whole, 0.95)
    line(`the best 5 of ${people} for an opening, p95`, `${p95.toFixed(0)} ms`, `at most ${goalMs} ms`, p95 <= goalMs)
    line('the same, p50', `${percentile(whole, 0.5).toFixed(0)} ms`)
    const ratio = percentile(scanned, 0.5) / percentile(whole, 0.5)
    line('a plain scan over the ranking with its database, p50', ratio.toFixed(1), 'at least 1', ratio >= 1)
    line('rankings that differ from the scan', apart, 'none', apart === 0)
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
