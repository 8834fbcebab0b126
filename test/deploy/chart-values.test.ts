import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { settingNames } from '../../src/config.js'
import { chartDir, embedded, everything, problemsOf, renderChart, settings, usual, valuesWith } from './chart.js'
import { localSettings, secretSettings } from './settings.js'

describe('the values', () => {
  it('of values.yaml and those above fit their schema', () => {
    expect([valuesWith(), usual, embedded, everything].flatMap(problemsOf)).toEqual([])
  })

  it.each([
    ['a misspelt name', { replica: 2 }, ' must NOT have additional properties'],
    [
      'an address without https',
      { settings: { BASE_URL: 'http://c.example.org' } },
      '/settings/BASE_URL must match pattern "^https://[^/]"',
    ],
    [
      'a log that says everything',
      { settings: { LOG_LEVEL: 'debug' } },
      '/settings/LOG_LEVEL must be equal to one of the allowed values',
    ],
    [
      'a secret among the settings',
      { settings: { SLACK_BOT_TOKEN: 'xoxb-1' } },
      '/settings must NOT have additional properties',
    ],
    [
      'an unknown secret',
      { secretSettings: ['DATABASE'] },
      '/secretSettings/0 must be equal to one of the allowed values',
    ],
    ['no replica', { replicas: 0 }, '/replicas must be >= 1'],
  ])('with %s are refused', (_what, given, problem) => {
    expect(problemsOf(valuesWith(given))).toEqual([problem])
  })

  it('know every setting but those of the image and of one machine, each open or secret', () => {
    const schema = JSON.parse(readFileSync(`${chartDir}/values.schema.json`, 'utf8')) as {
      properties: {
        settings: { properties: Record<string, unknown> }
        secretSettings: { items: { enum: string[] } }
      }
    }
    const { enum: secret } = schema.properties.secretSettings.items
    expect([...secret].sort()).toEqual([...secretSettings].sort())
    const elsewhere = [...localSettings, 'PORT', 'HOST', 'DATA_DIR', ...secret]
    const open = settingNames.filter((name) => !elsewhere.includes(name))
    expect(Object.keys(schema.properties.settings.properties).sort()).toEqual([...open].sort())
  })

  it('are refused in a sentence where they do not go together', () => {
    expect(() => renderChart(valuesWith())).toThrow('Set settings.BASE_URL to the public address')
    const two = { settings, replicas: 2, secretSettings: ['ENCRYPTION_KEYS'] }
    expect(() => renderChart(valuesWith(two))).toThrow('The embedded database is for one process: set replicas to 1')
    const keyless = { settings, secretSettings: ['DATABASE_URL'] }
    expect(() => renderChart(valuesWith(keyless))).toThrow('every replica needs the same ENCRYPTION_KEYS')
  })
})
