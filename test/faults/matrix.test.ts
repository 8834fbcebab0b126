import { afterAll, describe, expect, it } from 'vitest'
import { startCluster } from '../../scripts/postgres-cluster.mjs'
import { killAll } from '../crash/product.js'
import type { Cluster, FaultCase } from './fault-case.js'
import { killPointCases } from './kill-points.js'
import { replicaCases } from './random-kills.js'
import { keepResult, readResults } from './results.js'
import { removeTemplate } from './storage.js'

/** What scripts/test-faults.mjs asks for. */
const { FAULTS_ONLY, FAULTS_ON, FAULTS_SEED, FAULTS_SHARD = '1/1', FAULTS_MINUTES } = process.env
const file = process.env.FAULTS_FILE ?? '.tmp/faults/alone.jsonl'
const isShort = process.env.FAULTS_CI === '1'

const all: readonly FaultCase[] = [...killPointCases, ...replicaCases]

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
const done = new Set(readResults(file).map(({ name, seed }) => `${name} ${seed}`))
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

describe.skipIf(left.length === 0)('a fault', () => {
  it.each(left)(
    '$name, seed $seed: nothing is lost, nothing is doubled',
    async ({ each, name, seed }) => {
      const began = Date.now()
      const outcome = await each.run(surroundings, seed)
      keepResult(file, { name, seed, tookMs: Date.now() - began, ...outcome })
      expect(outcome.violations).toEqual([])
    },
    surroundings.loadMs + 300_000,
  )
})
