import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { parse, parseAllDocuments } from 'yaml'
import { type Defined, readTemplate, renderTemplate } from './go-template.js'

export interface KubernetesObject {
  apiVersion: string
  kind: string
  metadata: { name: string; labels: Record<string, string>; annotations?: Record<string, string> }
  spec: never
}

export const chartDir = 'deploy/chart'

const read = (name: string): string => readFileSync(join(chartDir, name), 'utf8')

export const chart = parse(read('Chart.yaml')) as { name: string; version: string; appVersion: string }

export type Values = Record<string, unknown> & {
  settings: Record<string, unknown>
  secretSettings: string[]
}

/** The values of values.yaml, with some in place of those there. */
export function valuesWith(given: Record<string, unknown> = {}): Values {
  return { ...(parse(read('values.yaml')) as Values), ...given }
}

/** What values.schema.json says against values; empty where nothing. */
export function problemsOf(values: unknown): string[] {
  const isValid = new Ajv({ allErrors: true }).compile(JSON.parse(read('values.schema.json')))
  isValid(values)
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** What Helm would give to the cluster, and its notes; throws the sentence with which a template refuses. */
export function renderChart(values: Values): { objects: KubernetesObject[]; notes: string } {
  const defined: Defined = new Map()
  const names = readdirSync(join(chartDir, 'templates')).sort()
  const templates = names.map((name) => ({ name, body: readTemplate(read(`templates/${name}`), defined) }))
  const dot = {
    Values: values,
    Chart: { Name: chart.name, Version: chart.version, AppVersion: chart.appVersion },
    Release: { Name: 'demo', Namespace: 'talks', Service: 'Helm' },
  }
  const rendered = templates.map(({ name, body }) => ({ name, text: renderTemplate(body, dot, defined) }))
  const documents = rendered.filter(({ name }) => name.endsWith('.yaml')).flatMap(({ text }) => parseAllDocuments(text))
  const broken = documents.flatMap(({ errors }) => errors)
  if (broken[0]) throw broken[0]
  return {
    objects: documents.map((each) => each.toJS() as KubernetesObject | null).filter((each) => each !== null),
    notes: rendered.find(({ name }) => name === 'NOTES.txt')?.text ?? '',
  }
}
