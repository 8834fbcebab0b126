import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../src/config.js'
import { refusedAnywhere, refusedInProduction } from './refused-starts.js'

function problemsOf(settings: Record<string, string>): readonly string[] {
  try {
    readConfig(settings)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

const inWords = (settings: Record<string, string>): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')

describe('settings', () => {
  it.each(
    [...refusedAnywhere, ...refusedInProduction].map(({ settings, says }) => ({
      settings,
      says,
      words: inWords(settings),
    })),
  )('are refused in one line: $words', ({ settings, says }) => {
    const problems = problemsOf(settings)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(says)
    expect(problems[0]).not.toContain('\n')
  })

  it('of a trial are refused in production alone', () => {
    for (const { settings } of refusedInProduction) expect(problemsOf({ ...settings, NODE_ENV: 'test' })).toEqual([])
  })

  it('of a company pass in production, and so does an address of this machine', () => {
    const company = {
      NODE_ENV: 'production',
      BASE_URL: 'https://coffee.corp.test',
      SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5',
      SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
      PORT: '0',
      SMTP_URL: 'smtps://mail.corp.test',
      MAIL_FROM: 'Coffeechat <coffee@example.org>',
      MAIL_REPLY_TO: 'people@example.org',
    }
    expect(problemsOf(company)).toEqual([])
    expect(problemsOf({ ...company, BASE_URL: 'http://localhost:3000' })).toEqual([])
  })
})
