// The best five of an offer over the whole pool: postings beside a full scan of typed arrays in the same process, and
// beside PostgreSQL with GIN indexes where a server answers. `npm run build` first; `--million` for a million people.
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import pg from 'pg'
import { createPoolIndex } from '../dist/matching/pool-index.js'
import { percentile } from './bench-figures.mjs'
import { numbers } from './matching-problems.mjs'

const server = process.env.TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const best = 5

// So that no query pays for the garbage of the building.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')

function chanceOf(seed) {
  const pick = numbers(seed)
  return () => pick(2 ** 32) / 2 ** 32
}

const named = (name, count) => Array.from({ length: count }, (_, at) => `${name}${at}`)
const topics = named('topic', 600)
const turned = topics.slice(0, 100).map((topic) => `${topic} careers`)
const rare = named('rare subject ', 20_000)
const departments = named('department', 14)
const roles = named('role', 80)
const languages = ['en', 'de', 'fr', 'pl', 'es', 'it']
const seniorities = ['junior', 'senior', 'lead', 'head']
const stances = ['passive', 'exploring', 'active']
const hosts = named('host-', 20_000)

/** People and offers of one world; the first of each list are the most common (by a power of the place). */
function world(seed) {
  const chance = chanceOf(seed)
  const one = (list, bend = 2.5) => list[Math.floor(chance() ** bend * list.length)]
  const some = (from, to, draw) => [
    ...new Set(Array.from({ length: from + Math.floor(chance() * (to - from + 1)) }, draw)),
  ]
  const phrase = () => {
    const kind = chance()
    return kind < 0.85 ? one(topics) : kind < 0.95 ? one(turned) : one(rare, 1)
  }
  const windows = () =>
    chance() < 0.3
      ? []
      : some(1, 4, () => Math.floor(chance() * 5)).map((day) => {
          const from = day * 1440 + (7 + Math.floor(chance() * 9)) * 60
          return { from, to: from + 60 + Math.floor(chance() * 3) * 60 }
        })
  const person = (id) => ({
    id,
    employeeId: chance() < 0.05 ? one(hosts, 1) : null,
    interests: some(2, 6, phrase),
    skills: some(1, 5, phrase),
    departments: some(0, 2, () => one(departments, 1.5)),
    roles: some(0, 2, () => one(roles)),
    seniority: chance() < 0.6 ? one(seniorities, 1) : null,
    languages: some(0, 3, () => one(languages)),
    weekMinutes: windows(),
    stance: one(stances, 1),
    age: Math.floor(chance() * 30),
    askedForHosts: chance() < 0.05 ? [one(hosts, 1)] : [],
    barredEmployers: [],
  })
  const offer = (id) => ({
    id,
    hostId: one(hosts, 1),
    kind: 'informational',
    topics: some(1, 5, phrase),
    department: chance() < 0.9 ? one(departments, 1.5) : null,
    role: chance() < 0.9 ? one(roles) : null,
    seniority: chance() < 0.5 ? one(seniorities, 1) : null,
    languages: some(1, 2, () => one(languages)),
    weekMinutes: windows(),
    minutes: 30,
    openUnits: 1,
    hostUnits: 1,
    formerEmployers: [],
  })
  return { chance, person, offer }
}

const quantiles = (times) => ({ p50: percentile(times, 0.5), p99: percentile(times, 0.99) })

function timed(queries, answer) {
  return queries.map((query) => {
    const start = performance.now()
    answer(query)
    return performance.now() - start
  })
}

async function createTable(client, people) {
  await client.query(`create temporary table people (id text, interests text[], skills text[], departments text[],
    roles text[], asked text[], languages text[], seniority text, stance int)`)
  const columns = ['id', 'interests', 'skills', 'departments', 'roles', 'asked', 'languages', 'seniority', 'stance']
  for (let from = 0; from < people.length; from += 5000) {
    const rows = people.slice(from, from + 5000).map((one) => ({
      ...one,
      asked: one.askedForHosts,
      stance: { passive: 0, exploring: 3, active: 6 }[one.stance],
    }))
    await client.query(
      `insert into people select ${columns.map((column) => (column === 'id' || column === 'seniority' ? `r->>'${column}'` : column === 'stance' ? `(r->>'stance')::int` : `array(select jsonb_array_elements_text(r->'${column}'))`)).join(', ')}
       from jsonb_array_elements($1::jsonb) r`,
      [JSON.stringify(rows)],
    )
  }
  for (const column of ['interests', 'skills', 'departments', 'roles', 'asked']) {
    await client.query(`create index on people using gin (${column})`)
  }
  await client.query('analyze people')
}

const shared = (column, wanted) =>
  `cardinality(array(select unnest(${column}) intersect select unnest(${wanted}::text[])))`
const search = `select id,
    12 * least(4, ${shared('interests', '$1')}) + 8 * least(3, ${shared('skills', '$1')})
    + case when departments && $2::text[] then 20 else 0 end + case when roles && $3::text[] then 20 else 0 end
    + case when asked && $4::text[] then 40 else 0 end + case when seniority = $6 then 6 else 0 end + stance as score
  from people
  where (interests && $1::text[] or skills && $1::text[] or departments && $2::text[] or roles && $3::text[]
    or asked && $4::text[]) and (languages = '{}' or languages && $5::text[])
  order by score desc limit ${best}`

/** Simpler than what the index answers: phrases as they stand, no windows, no rules about two people. */
async function timesOfPostgres(people, offers) {
  const client = new pg.Client({ connectionString: server })
  try {
    await client.connect()
  } catch {
    return undefined
  }
  try {
    await createTable(client, people)
    const times = []
    for (const { topics: wanted, department, role, hostId, languages: spoken, seniority } of offers) {
      const list = (value) => (value ? [value] : [])
      const start = performance.now()
      await client.query(search, [wanted, list(department), list(role), [hostId], spoken, seniority])
      times.push(performance.now() - start)
    }
    return times
  } finally {
    await client.end()
  }
}

function built(people, scanBelow) {
  const index = createPoolIndex({ scanBelow })
  const start = performance.now()
  index.update(people, [])
  return { index, perPerson: (1000 * (performance.now() - start)) / people.length }
}

function contextOf(people, chance) {
  const ids = (share) => new Set(people.filter(() => chance() < share).map(({ id }) => id))
  const internal = people.filter(({ employeeId }) => employeeId)
  return {
    blocked: new Map(),
    coolingDown: new Map(),
    shields: new Map(internal.map(({ id }) => [id, new Set()])),
    withOpenMatch: ids(0.1),
    paused: ids(0.05),
  }
}

/** Times in milliseconds, building in microseconds a person. */
async function benchSize(size, queries, report, withPostgres = true) {
  const { chance, person, offer } = world(7)
  const people = Array.from({ length: size }, (_, at) => person(`person-${at}`))
  const offers = Array.from({ length: queries }, (_, at) => offer(`offer-${at}`))
  const warm = Array.from({ length: 2000 }, (_, at) => offer(`warm-${at}`))
  const context = contextOf(people, chance)
  const ask =
    ({ index }) =>
    (one) =>
      index.best(one, best, context)

  const postings = built(people, 0)
  timed(warm, ask(postings))
  collect()
  timed(warm, ask(postings))
  const fast = quantiles(timed(offers, ask(postings)))
  const extra = Float64Array.from({ length: postings.index.numbers }, () => Math.floor(chance() * 60) - 60)
  const steered = quantiles(
    timed(offers.slice(0, 100), (one) => postings.index.best(one, best, context, { extra, most: 0 })),
  )

  const scan = built(people, Number.POSITIVE_INFINITY)
  timed(warm.slice(0, 20), ask(scan))
  collect()
  timed(warm.slice(0, 20), ask(scan))
  const slow = quantiles(timed(offers.slice(0, Math.max(50, Math.floor(2e7 / size))), ask(scan)))
  const row = { size, fast, slow, steered, building: postings.perPerson, buildingScan: scan.perPerson }
  const times = withPostgres ? await timesOfPostgres(people, offers.slice(0, 40)) : undefined
  if (times) row.postgres = quantiles(times)
  report(row)
  return row
}

const ms = (value) => `${value.toFixed(2)} ms`

function print({ size, fast, slow, steered, postgres, building, buildingScan }) {
  console.log(`best ${best} of ${size.toLocaleString('en')} people`)
  console.log(
    `  postings   p50 ${ms(fast.p50)}, p99 ${ms(fast.p99)}; steered p50 ${ms(steered.p50)}, p99 ${ms(steered.p99)}`,
  )
  console.log(`  full scan  p50 ${ms(slow.p50)}, p99 ${ms(slow.p99)}`)
  console.log(
    `  scan p50 / postings: p50 1/${(slow.p50 / fast.p50).toFixed(0)} (goal 1/30), p99 1/${(slow.p50 / fast.p99).toFixed(0)} (goal 1/8)`,
  )
  if (postgres) {
    console.log(
      `  PostgreSQL p50 ${ms(postgres.p50)}, p99 ${ms(postgres.p99)}: postings 1/${(postgres.p50 / fast.p50).toFixed(0)} (goal 1/100)`,
    )
  }
  console.log(`  building   ${building.toFixed(1)} µs a person (scan ${buildingScan.toFixed(1)} µs)`)
}

/** Runs and prints; returns the figures. */
export async function benchPoolIndex({ million = false, report = print } = {}) {
  // 200,000 people are the fewest for whom the service uses postings.
  const rows = [await benchSize(100_000, 1000, report), await benchSize(200_000, 1000, report, false)]
  if (million) rows.push(await benchSize(1_000_000, 500, report))
  return rows
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const million = process.argv.includes('--million')
  if (million) setFlagsFromString('--max-old-space-size=6144')
  await benchPoolIndex({ million })
}
