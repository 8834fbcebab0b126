import { describe, expect, it } from 'vitest'
import { ConfigError, readWorkbenchConfig, wantsWorkbench } from '../../src/config.js'

describe('what starts', () => {
  it.each([
    ['nothing is set', {}, false, true],
    [
      'only its own settings are set',
      { PORT: '4000', HOST: '127.0.0.1', BASE_URL: 'http://localhost:4000', DATA_DIR: 'd', LOG_LEVEL: 'info' },
      false,
      true,
    ],
    ['a setting is there, but empty', { SMTP_URL: ' ', SLACK_BOT_TOKEN: '' }, false, true],
    ['Slack is set', { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 't' }, false, false],
    ['Slack is half set', { SLACK_BOT_TOKEN: 't' }, false, false],
    ['a database is set', { DATABASE_URL: 'postgresql://x' }, false, false],
    ['only a zone is set', { TZ_DEFAULT: 'Europe/Berlin' }, false, false],
    ['it is asked for by name', { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 't' }, true, true],
    ['something that is no setting of ours is set', { HOME: '/root', SHELL: 'sh' }, false, true],
  ])('%s', (_when, variables, isAsked, isWorkbench) => {
    expect(wantsWorkbench(variables as Record<string, string>, isAsked)).toBe(isWorkbench)
  })
})

describe('the workbench’s settings', () => {
  it('listen on this machine only', () => {
    expect(readWorkbenchConfig({}).host).toBe('127.0.0.1')
    expect(() => readWorkbenchConfig({ HOST: '0.0.0.0' })).toThrow(ConfigError)
    expect(() => readWorkbenchConfig({ HOST: '192.168.1.5' })).toThrow('this machine only')
  })

  it('know nothing of a real workspace, even when its settings are there', () => {
    const config = readWorkbenchConfig({
      SLACK_SIGNING_SECRET: 's',
      SLACK_BOT_TOKEN: 't',
      DATABASE_URL: 'postgresql://x',
      PORT: '4000',
    })
    expect([config.slack, config.databaseUrl, config.mail, config.port]).toEqual([null, null, null, 4000])
  })
})
