import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = 'src'

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : filesBelow(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

interface Import {
  from: string
  to: string
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g

const files = filesBelow(root)
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(importPattern)].map((match) => ({ from: file, to: match[1] ?? match[2] ?? match[3] ?? '' }))
})

/** The room a file lives in: its folder below src, or its own name for the files of the root. */
function roomOf(path: string): string {
  const [first = '', second] = relative(root, path).split('/')
  return second === undefined ? first.replace(/\.(ts|js)$/, '') : first
}

const inner = imports
  .filter(({ to }) => to.startsWith('.'))
  .map(({ from, to }) => ({ from, to: normalize(join(dirname(from), to)) }))
const outer = imports.filter(({ to }) => !to.startsWith('.') && !to.startsWith('node:'))

/** Which rooms a room may import from, besides itself, ports and faults (DESIGN section 4). */
const mayImport: Record<string, readonly string[]> = {
  main: ['serve', 'shown', 'config', 'log', 'random', 'demo'],
  shown: ['serve', 'config', 'interactions', 'store', 'usecases', 'shown-rounds', 'shown-scene'],
  'shown-scene': ['usecases', 'domain'],
  'shown-rounds': ['usecases', 'messages', 'matching', 'domain'],
  shell: ['cli', 'command-words', 'config', 'doctor', 'keeping', 'random', 'serve', 'store'],
  serve: [
    'app',
    'command-words',
    'config',
    'doctor',
    'keeping',
    'log',
    'random',
    'store',
    'cli',
    'usecases',
    'matching',
    'messages',
  ],
  keeping: ['config', 'hold-due', 'store', 'messages'],
  'hold-due': ['app', 'config', 'log', 'store', 'matching', 'domain'],
  doctor: ['config', 'refused-settings', 'readiness', 'interactions', 'messages', 'store', 'slack', 'teams', 'email'],
  app: [
    'config',
    'log',
    'random',
    'metrics',
    'readiness',
    'slack',
    'teams',
    'email',
    'web',
    'jobs',
    'store',
    'interactions',
    'usecases',
    'messages',
    'matching',
    'domain',
    'cli',
  ],
  'command-words': [],
  cli: [
    'command-words',
    'config',
    'store',
    'matching',
    'interactions',
    'usecases',
    'messages',
    'domain',
    'jobs',
    'app',
    'random',
    'log',
  ],
  config: ['refused-settings'],
  'refused-settings': [],
  log: [],
  random: [],
  metrics: ['usecases'],
  readiness: ['usecases'],
  ports: ['messages'],
  faults: [],
  slack: ['interactions', 'usecases', 'messages', 'domain'],
  teams: ['interactions', 'usecases', 'messages', 'domain'],
  email: ['messages', 'domain'],
  web: ['interactions', 'usecases', 'messages', 'domain'],
  jobs: ['interactions', 'usecases', 'messages', 'matching', 'domain'],
  store: ['interactions', 'usecases', 'messages', 'domain'],
  interactions: ['usecases', 'messages', 'matching', 'domain'],
  usecases: ['messages', 'matching', 'domain'],
  messages: ['domain'],
  matching: ['domain'],
  domain: [],
  demo: [],
}

/** Each outside package has one home. */
const homes: Record<string, readonly string[]> = {
  '@slack/bolt': ['slack'],
  '@slack/types': ['slack'],
  botbuilder: ['teams'],
  jose: ['teams'],
  '@prisma/client': ['store'],
  '@prisma/adapter-pg': ['store'],
  '@electric-sql/pglite': ['store'],
  pg: ['store'],
  'pg-protocol': ['store'],
  nodemailer: ['email'],
  'ical-generator': ['email'],
  hono: ['web', 'email', 'demo'],
  express: ['web', 'slack', 'teams', 'demo'],
  'node-cron': ['jobs'],
  'temporal-polyfill': ['domain'],
  'intl-messageformat': ['messages'],
  'csv-parse': ['interactions'],
  'fastest-levenshtein': ['interactions'],
  'chrono-node': ['interactions'],
  'qrcode-generator': ['web'],
  pino: ['log'],
  'prom-client': ['metrics'],
  zod: ['config', 'doctor', 'interactions', 'store', 'slack', 'teams', 'web', 'jobs', 'cli', 'demo'],
  'smtp-server': ['demo'],
  mailparser: ['demo'],
  adaptivecards: ['demo'],
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

describe('the tree', () => {
  it('reads imports at all', () => {
    expect(inner.length).toBeGreaterThan(100)
    expect(outer.length).toBeGreaterThan(10)
  })

  it('imports one way only', () => {
    const wrong = inner.filter(({ from, to }) => {
      const [a, b] = [roomOf(from), roomOf(to)]
      if (a === b) return false
      if ((b === 'ports' || b === 'faults') && a !== 'domain' && a !== 'demo') return false
      return !(mayImport[a] ?? []).includes(b)
    })
    expect(wrong).toEqual([])
  })

  it('keeps every outside package in its home', () => {
    const wrong = outer.filter(({ from, to }) => !(homes[packageOf(to)] ?? []).includes(roomOf(from)))
    expect(wrong).toEqual([])
  })

  it('has no folder without a meaning in its name, no default export and no barrel', () => {
    expect(files.filter((file) => /\/(utils?|helpers?|common|shared|lib|misc)\//.test(file))).toEqual([])
    expect(files.filter((file) => /(^|\n)export default/.test(readFileSync(file, 'utf8')))).toEqual([])
    expect(files.filter((file) => file.endsWith('/index.ts'))).toEqual([])
  })

  it('asks nobody but readUrl whether a text is an address: URL.canParse, and z.url which asks it, forget letters (safe-url.ts)', () => {
    const asks = files.filter((file) => /URL\.canParse[(,)]|z\.url\(/.test(readFileSync(file, 'utf8')))
    // the workbench reads its own addresses; the settings are read once
    expect(asks.filter((file) => roomOf(file) !== 'demo' && file !== 'src/config.ts')).toEqual([])
  })

  it('explains at its top every file over 200 lines', () => {
    const long = files.filter((file) => {
      const text = readFileSync(file, 'utf8')
      return text.split('\n').length > 201 && !text.slice(0, 400).includes('/**')
    })
    expect(long).toEqual([])
  })
})
