// The product with a large pool, as a process of its own for bench-service.mjs: seeds the store, serves, and holds a round
// when told. Says how long the parts of the round took.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readConfig } from '../dist/config.js'
import { openStore, startServing } from '../dist/serve.js'
import { blankCandidate } from '../dist/usecases/blank-candidate.js'
import { blankEmployee } from '../dist/usecases/meet-person.js'
import { modelRound } from './people-model.mjs'

const now = new Date()
const at = 500

const windowsOf = (weekMinutes) =>
  weekMinutes.map(({ from, to }) => ({
    weekday: 1 + Math.floor(from / 1440),
    fromMinute: from % 1440,
    toMinute: Math.min(1440, (from % 1440) + to - from),
  }))

function candidateOf({ isRare, weekMinutes, isConnected, employeeId, ...facts }) {
  return {
    ...blankCandidate(facts.id, now),
    ...facts,
    status: 'active',
    joinedAt: now,
    zone: 'UTC',
    windows: windowsOf(weekMinutes),
    broughtById: isConnected ? 'host-0' : null,
  }
}

const consentOf = ({ id }) => ({
  id: `consent-${id}`,
  version: 0,
  candidateId: id,
  purpose: 'coffee_chat',
  wording: 'bench',
  basis: 'consent',
  grantedAt: now,
  expiresAt: new Date(now.getTime() + 1e10),
  withdrawnAt: null,
})

const hostOf = ({ hostId, department, role }) => ({
  ...blankEmployee(hostId, now),
  name: hostId,
  department,
  title: role,
  zone: 'UTC',
})

const offerOf = ({ id, hostId, kind, topics, seniority, languages, weekMinutes, openUnits }) => ({
  ...{ id, hostId, kind, topics, seniority, languages, version: 0, status: 'open', pausedUntil: null, price: 0 },
  ...{ createdAt: now, updatedAt: now, windows: windowsOf(weekMinutes), zone: 'UTC', medium: 'phone', where: '' },
  ...{ department: null, seatsAtOnce: openUnits, seatsPerMonth: openUnits, words: '', showPhoto: false },
  ...{ mayBeNamed: false, formerEmployers: [] },
})

async function seed(config, people, offers) {
  const model = modelRound(people, offers)
  const { store } = await openStore(config)
  const write = async (table, all) => {
    for (let from = 0; from < all.length; from += at) {
      await store.transaction(store.organizationId, (tx) => tx[table].insertMany(all.slice(from, from + at)))
    }
  }
  await write('employees', model.offers.map(hostOf))
  await write('offers', model.offers.map(offerOf))
  await write('candidates', model.candidates.map(candidateOf))
  await write('consents', model.candidates.map(consentOf))
  await store.close()
}

/** Of all transactions, those of the round: only they read the pool's changes, and only the second locks the rounds. */
function watched(store, parts) {
  const { transaction } = store
  store.transaction = (organizationId, work) =>
    transaction.call(store, organizationId, async (tx) => {
      const span = { from: performance.now() }
      const { poolChanges, lockRounds } = tx
      tx.poolChanges = (...given) => {
        parts.gather ??= span
        return poolChanges(...given)
      }
      tx.lockRounds = () => {
        parts.write = span
        return lockRounds()
      }
      const result = await work(tx)
      span.to = performance.now()
      return result
    })
  return () => {
    store.transaction = transaction
  }
}

/** Does the work of this name; returns the milliseconds until it is done. */
async function work({ store, app }, name) {
  const [key, began] = [`${name}:bench`, performance.now()]
  const { transaction } = store
  const inTransaction = (own) => transaction.call(store, store.organizationId, own)
  await inTransaction((tx) => tx.addJobs([{ name, key, payload: {}, at: new Date() }], undefined))
  app.runner.nudge()
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    const job = await inTransaction((tx) => tx.findJob(key))
    if (job.status === 'done') return performance.now() - began
    if (job.status === 'dead') throw new Error(`${name} failed`)
  }
}

async function holdRound(served) {
  const { store } = served
  const parts = {}
  const unwatch = watched(store, parts)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const ms = await work(served, 'round.run')
  unwatch()
  const [round] = await store.transaction(store.organizationId, (tx) => tx.rounds.find({}))
  const { gather, write } = parts
  const took = { gather: gather.to - gather.from, thread: write.from - gather.to, write: write.to - write.from }
  return { ms, pairs: round.pairs, dropped: round.dropped, parts: took, loopMs: delay.max / 1e6 }
}

const [people, offers] = process.argv.slice(2).map(Number)
const config = readConfig(process.env)
await seed(config, people, offers)
const quiet = { debug() {}, info() {}, warn() {}, error: (...said) => console.error(...said) }
const served = await startServing(config, quiet)
process.on('message', async (word) => {
  process.send(word === 'round' ? await holdRound(served) : await work(served, 'round.preview'))
})
process.send('ready')
