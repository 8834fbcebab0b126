// The recruiters' board on PostgreSQL with 100,000 referrals and 2,000 openings: what somebody who asks waits for, beside a
// baseline of the same run, and whether every statement goes by an index. `npm run bench:pipeline`; TEST_DATABASE_URL, else
// 127.0.0.1:5432. Ends with an error where a plan reads the whole table, or a goal is missed.
import pg from 'pg'
import { consentedStages, stageNames, stages } from '../dist/domain/referral.js'
import { createHandle } from '../dist/interactions/handle.js'
import { createRandom } from '../dist/random.js'
import { candidateTable, consentTable } from '../dist/store/candidates.js'
import { openDatabase } from '../dist/store/connect.js'
import { migrate } from '../dist/store/migrate.js'
import { openingTable } from '../dist/store/openings.js'
import { employeeTable } from '../dist/store/people.js'
import { referralTable } from '../dist/store/referrals.js'
import { createSealer, parseKeyRing } from '../dist/store/sealing.js'
import { countStages, findInternal, findUnheard, findWaiting } from '../dist/store/sql.js'
import { createStore } from '../dist/store/store.js'
import { blankCandidate } from '../dist/usecases/blank-candidate.js'
import { blankEmployee } from '../dist/usecases/meet-person.js'
import { createPoolView } from '../dist/usecases/pool-view.js'
import { line, percentile, table } from './bench-figures.mjs'

const referrals = Number(process.argv[2] ?? 100_000)
const people = referrals / 2
const [employees, openings, runs] = [2_000, 2_000, 60]
const goalMs = 300
const now = new Date()
const dayMs = 86_400_000
const server = process.env.TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const counted = stageNames.filter((stage) => !stages[stage].final || stage === 'hired')

/** Ids grow with time, as the product's own do. */
const idOf = (kind, at) => `${kind}${String(at).padStart(7, '0')}`
const ago = (days) => new Date(now.getTime() - days * dayMs)

const employeeOf = (_, at) => ({ ...blankEmployee(idOf('e', at), now), name: `Host ${at}`, department: `D${at % 40}` })
// One in two hundred is a colleague who explores.
const candidateOf = (_, at) => ({
  ...blankCandidate(idOf('c', at), now),
  ...{ firstName: `Person ${at}`, email: `p${at}@bench.example`, status: 'active', joinedAt: now, lastSignAt: now },
  employeeId: at % 200 === 0 ? idOf('e', 100 + at / 200) : null,
})
const consentOf = (_, at) => ({
  ...{
    id: idOf('g', at),
    version: 0,
    candidateId: idOf('c', at),
    purpose: 'referral',
    wording: 'bench',
    basis: 'consent',
  },
  ...{ grantedAt: ago(10), expiresAt: ago(-300), withdrawnAt: null },
})
const openingOf = (_, at) => ({
  ...{ id: idOf('o', at), version: 0, ownerId: idOf('e', at % employees), deputyId: null, seats: 1, hired: 0 },
  status: at % 4 === 0 ? 'open' : 'closed',
  visibility: ['hidden', 'circle', 'company'][at % 3],
  ...{ openedAt: ago(9), endedAt: null, createdAt: ago(9), updatedAt: ago(9), title: `Role ${at}`, department: 'D1' },
  ...{
    skills: ['sql'],
    languages: ['en'],
    place: 'Berlin',
    seniority: 'senior',
    path: '',
    work: 'Work',
    words: 'Words',
  },
  ...{ circle: [], barred: { employees: [], addresses: [] }, silences: 0, asks: 0 },
})
const referralOf = (_, at) => ({
  ...{
    id: idOf('r', at),
    version: 0,
    candidateId: idOf('c', at % people),
    referrerId: idOf('e', (at * 7) % employees),
  },
  ...{ chatId: null, openingId: null, status: stageNames[at % stageNames.length], since: ago(1 + ((at * 13) % 400)) },
  ...{
    returnsAt: null,
    createdAt: ago(401),
    updatedAt: ago(1),
    why: 'Explains well. '.repeat(20),
    how: 'A coffee chat.',
  },
  ...{ conflict: 'none', reason: 'It fits.', changeAsked: '', fit: { interests: '', skills: '', character: '' } },
  ...{ conversion: null, undo: null, moves: 3, flags: [], isFlagged: false, meanwhile: false },
  ...{ proposal: null, questions: [] },
})

/** Many rows a statement, sealed as the product seals them. */
async function fill(client, sealer, organizationId, spec, count, make) {
  for (let at = 0; at < count; at += 5_000) {
    const rows = Array.from({ length: Math.min(5_000, count - at) }, (_, step) => {
      const rest = make(_, at + step)
      const row = { organizationId }
      for (const column of spec.plain) {
        row[column] = rest[column]
        delete rest[column]
      }
      const place = { organizationId, table: spec.model, column: 'body', id: row.id }
      return spec.body ? { ...row, body: sealer.seal(JSON.stringify(rest), place) } : row
    })
    const table = spec.model.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    const columns = Object.keys(rows[0])
      .map((column) => `"${column}"`)
      .join(', ')
    await client.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
      [JSON.stringify(rows)],
    )
  }
}

async function timesOf(run) {
  for (let warm = 0; warm < 5; warm++) await run()
  const times = []
  for (let each = 0; each < runs; each++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return times
}

/** Refuses a plan that reads all referrals. */
async function plan(client, what, { text, values }) {
  const { rows } = await client.query(`EXPLAIN ${text}`, values)
  const lines = rows.map((row) => row['QUERY PLAN'])
  const scans = lines.filter((each) => /Seq Scan on "?referral"?/.test(each))
  const used = [...new Set(lines.flatMap((each) => /using "?(referral\w*)"?/.exec(each)?.[1] ?? []))]
  line(`plan of ${what}`, used.join(', ') || 'no index', 'no Seq Scan on referral', scans.length === 0)
  return scans.length === 0
}

const admin = new pg.Client({ connectionString: server })
await admin.connect()
const name = `coffeechat_bench_pipeline_${process.pid}`
await admin.query(`CREATE DATABASE ${name}`)
const url = new URL(server)
url.pathname = `/${name}`
let isMet = true
// whoever is still connected when the database goes is no fault of its own
process.on('uncaughtException', (error) => {
  if (error.code === '57P01') return
  console.error(error)
  process.exit(1)
})
try {
  const database = await openDatabase({ databaseUrl: url.href })
  await migrate(database, 'prisma/migrations')
  const [random, clock] = [createRandom(), { now: () => new Date() }]
  const sealer = createSealer(parseKeyRing(`b1:${Buffer.alloc(32, 9).toString('base64')}`))
  const close = async () => {}
  const store = await createStore({ adapter: database.adapter, alone: true, sealer, zone: 'UTC', clock, random, close })
  const log = { info() {}, warn: console.error, error: console.error }
  const shared = {
    store,
    clock,
    random,
    log,
    baseUrl: 'https://bench.example',
    adminEmails: [],
    pool: createPoolView(),
  }
  const handle = createHandle({ ...shared, committed() {} })
  let count = 0
  const ask = (what, value = {}) => {
    const speaker = { type: 'platform', platform: 'slack', workspace: 'T1', user: 'U1' }
    return handle({ door: 'slack', speaker, key: `k${++count}`, name: what, value, values: {} })
  }
  await ask('home')
  const started = performance.now()
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  const org = store.organizationId
  await fill(client, sealer, org, employeeTable, employees, employeeOf)
  await fill(client, sealer, org, candidateTable, people, candidateOf)
  await fill(client, sealer, org, consentTable, people, consentOf)
  await fill(client, sealer, org, openingTable, openings, openingOf)
  await fill(client, sealer, org, referralTable, referrals, referralOf)
  const recruiter = await store.transaction(store.organizationId, async (tx) => {
    const { employee } = await tx.speaker((await tx.workspaces())[0].id, 'U1')
    await tx.employees.save({ ...employee, roles: ['recruiter'] })
    const own = await tx.referrals.find({ status: 'introduced' }, { limit: 200 })
    for (const referral of own) await tx.referrals.save({ ...referral, referrerId: employee.id })
    return employee
  })
  await client.query('VACUUM ANALYZE')
  console.log(
    `${referrals} referrals, ${openings} openings: filled in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  )
  const answer = await ask('pipeline')
  if (!JSON.stringify(answer).includes('Available')) throw new Error(JSON.stringify(answer).slice(0, 300))

  const baseline = await timesOf(() => client.query('SELECT count(*), max(length("body")) FROM "referral"'))
  const base = percentile(baseline, 0.5)
  line('baseline: PostgreSQL reads every referral once, in one statement', `p50 ${base.toFixed(1)} ms`)
  const measured = [
    ['pipeline', () => ask('pipeline')],
    ['pipeline, one stage, its fifth page', () => ask('pipeline', { stage: 'screening', skip: '40' })],
    ['referrals', () => ask('referrals')],
    ['openings', () => ask('openings')],
  ]
  for (const [what, run] of measured) {
    const times = await timesOf(run)
    const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
    isMet &&= p95 <= goalMs
    const figure = `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${(p50 / base).toFixed(2)} × the baseline`
    line(what, figure, `p95 at most ${goalMs} ms`, p95 <= goalMs)
  }

  const hidden = ['c0000200']
  const heard = ['referral.changed-candidate', 'referral.no-decision']
  const planned = [
    ['the counts', countStages(org, counted, [])],
    ['the counts without hidden people', countStages(org, counted, hidden)],
    ['colleagues who explore', findInternal(org, counted)],
    ['who waits longest', findWaiting(org, { stages: consentedStages, hidden, at: now, skip: 0, limit: 11 })],
    ['whom no word reached', findUnheard(org, [{ stage: 'routed', before: ago(395) }], heard)],
    [
      'one’s own',
      {
        text: 'SELECT * FROM "referral" WHERE "organizationId" = $1 AND "referrerId" = $2 ORDER BY "id" DESC LIMIT 60',
        values: [org, recruiter.id],
      },
    ],
  ]
  for (const [what, statement] of planned) isMet = (await plan(client, what, statement)) && isMet
  table()
  await client.end()
  await store.close()
  await database.close()
} finally {
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await admin.end()
}
if (!isMet) process.exitCode = 1
