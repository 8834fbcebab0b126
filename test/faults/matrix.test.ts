import { afterAll, describe, expect, it } from 'vitest'
import { startCluster } from '../../scripts/postgres-cluster.mjs'
import { killAll } from '../crash/product.js'
import { clockCases } from './clock-faults.js'
import { databaseCases } from './database-faults.js'
import type { Cluster, FaultCase, Outcome } from './fault-case.js'
import { killPointCases } from './kill-points.js'
import { limitCases } from './limit-faults.js'
import { providerCases } from './provider-faults.js'
import { replicaCases } from './random-kills.js'
import { keepResult, readResults } from './results.js'
import { removeTemplate } from './storage.js'
import { upgradeCases } from './upgrade-faults.js'

/** What scripts/test-faults.mjs asks for. */
const { FAULTS_ONLY, FAULTS_ON, FAULTS_SEED, FAULTS_SHARD = '1/1', FAULTS_MINUTES } = process.env
const file = process.env.FAULTS_FILE ?? '.tmp/faults/alone.jsonl'
const isShort = process.env.FAULTS_CI === '1'

const all: readonly FaultCase[] = [
  ...killPointCases,
  ...replicaCases,
  ...databaseCases,
  ...providerCases,
  ...limitCases,
  ...clockCases,
  ...upgradeCases,
]

/** A case with each of its seeds. */
const runs = all
  .filter(({ isShort: short }) => short || !isShort)
  .filter(({ name }) => FAULTS_ONLY === undefined || name.includes(FAULTS_ONLY))
  .filter(({ database }) => FAULTS_ON === undefined || FAULTS_ON === database)
  .flatMap((each) => seedsOf(each).map((seed) => ({ each, name: each.name, seed })))

function seedsOf({ seeds }: FaultCase): number[] {
  if (FAULTS_SEED !== undefined) return [Number(FAULTS_SEED)]
  return Array.from({ length: isShort ? 1 : seeds }, (_, place) => place + 1)
}

const [shard = 1, shards = 1] = FAULTS_SHARD.split('/').map(Number)
// what failed is tried again
const clean = readResults(file).filter(({ violations }) => violations.length === 0)
const done = new Set(clean.map(({ name, seed }) => `${name} ${seed}`))
const left = runs
  .filter((_, place) => place % shards === shard - 1)
  .filter(({ name, seed }) => !done.has(`${name} ${seed}`))

let cluster: Promise<Cluster & { stop(): void }> | undefined
const surroundings = {
  cluster: () => {
    cluster ??= startCluster()
    return cluster
  },
  loadMs: (FAULTS_MINUTES === undefined ? (isShort ? 1 : 10) : Number(FAULTS_MINUTES)) * 60_000,
  isShort,
}

afterAll(async () => {
  killAll()
  ;(await cluster)?.stop()
  await removeTemplate()
})

/** A case that could not go on has shown nothing: that counts against it. */
function broken(error: unknown): Outcome {
  const why = error instanceof Error ? `${error.message} ${error.stack}` : String(error)
  const violations = [{ kind: 'late' as const, key: 'the case itself', why }]
  return { faults: 0, acknowledged: 0, listedUnknowns: 0, slowestResumeMs: 0, violations }
}

describe.skipIf(left.length === 0)('a fault', () => {
  it.each(left)(
    '$name, seed $seed: nothing is lost, nothing is doubled',
    async ({ each, name, seed }) => {
      const began = Date.now()
      const outcome = await each.run(surroundings, seed).catch(broken)
      keepResult(file, { name, seed, tookMs: Date.now() - began, ...outcome })
      expect(outcome.violations).toEqual([])
    },
    surroundings.loadMs + 900_000,
  )
})
