import { Deployment } from 'kubernetes-models/apps/v1/Deployment'
import { Job } from 'kubernetes-models/batch/v1/Job'
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget'
import { PersistentVolumeClaim } from 'kubernetes-models/v1/PersistentVolumeClaim'
import { Service } from 'kubernetes-models/v1/Service'
import type { KubernetesObject } from './chart.js'

interface Model {
  validate(): void
}

const models: Record<string, new (data: never) => Model> = {
  'apps/v1 Deployment': Deployment,
  'batch/v1 Job': Job,
  'networking.k8s.io/v1 NetworkPolicy': NetworkPolicy,
  'policy/v1 PodDisruptionBudget': PodDisruptionBudget,
  'v1 PersistentVolumeClaim': PersistentVolumeClaim,
  'v1 Service': Service,
}

/** A copy that notes which of its fields are read. */
function watched(value: unknown, path: string, read: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.entries(value).map(([key, each]) => [key, watched(each, `${path}/${key}`, read)] as const)
  const copy = Array.isArray(value) ? inner.map(([, each]) => each) : Object.fromEntries(inner)
  return new Proxy(copy, {
    get(target, key, receiver) {
      if (typeof key === 'string') read.add(`${path}/${key}`)
      return Reflect.get(target, key, receiver)
    },
  })
}

const pathsOf = (value: unknown, path: string): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => [`${path}/${key}`, ...pathsOf(each, `${path}/${key}`)])
    : []

/**
 * What Kubernetes' own schema says against an object; empty where nothing. The schema lets unknown fields pass, as the cluster
 * does with a warning; but it reads every field that it knows, so that one which it never read is misspelt.
 */
export function misfits(object: KubernetesObject): string[] {
  const Known = models[`${object.apiVersion} ${object.kind}`]
  if (!Known) return [`${object.apiVersion} ${object.kind} is unknown`]
  const read = new Set<string>()
  const { metadata, spec } = object
  const model = new Known(object as never)
  Object.assign(model, { metadata: watched(metadata, '/metadata', read), spec: watched(spec, '/spec', read) })
  try {
    model.validate()
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
  const all = [...pathsOf(metadata, '/metadata'), ...pathsOf(spec, '/spec')]
  return all.filter((path) => !read.has(path)).map((path) => `${path} is no field`)
}
