import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { parse, parseAllDocuments } from 'yaml'
import { type Defined, readTemplate, renderTemplate } from './go-template.js'
import { secretSettings } from './settings.js'

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

/** What a company might set besides secrets. */
export const settings = {
  BASE_URL: 'https://coffee.example.org',
  RESUME_HORIZON_HOURS: 24,
  MAIL_FROM: 'Coffee "Chat" <c@e.org>',
}
/** On PostgreSQL, with as little as can be. */
export const usual = valuesWith({ settings })
/** On the embedded database. */
export const embedded = valuesWith({ settings, replicas: 1, secretSettings: ['SLACK_BOT_TOKEN'] })
/** With every secret, and whatever else can be told. */
export const everything = valuesWith({
  settings,
  secretSettings: [...secretSettings],
  image: { repository: 'images.example.org/coffeechat', tag: '0.1.0-3', pullPolicy: 'Always', pullSecrets: ['pull'] },
  networkPolicy: {
    from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress' } } }],
    ports: [443, 6432],
  },
})
