import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { settingNames } from '../../src/config.js'
import { environmentOf, letsIn, readDockerfile } from './dockerfile.js'
import { brokenRules } from './dockerfile-rules.js'

const text = readFileSync('Dockerfile', 'utf8')
const ignore = readFileSync('.dockerignore', 'utf8')
const stages = readDockerfile(text)

/** The Dockerfile with one thing changed. */
function changed(from: string | RegExp, to: string): string {
  const other = text.replace(from, to)
  expect(other, `nothing to change: ${from}`).not.toBe(text)
  return other
}

describe('the Dockerfile', () => {
  it('keeps every rule', () => {
    expect(brokenRules(text)).toEqual([])
    expect(stages.map(({ name }) => name)).toEqual(['base', 'build', 'packages', ''])
  })

  it.each([
    ['FROM node:24-bookworm-slim AS base', /^FROM node.*$/m, 'node:24-bookworm-slim is no exact version'],
    ['FROM node:25.1.0-slim AS base', /^FROM node.*$/m, 'node:25.1.0-slim is no long-term release'],
    ['USER root', /^USER .*$/m, 'the user is root'],
    ['USER node', /^USER .*$/m, 'the user is node'],
    ['USER 0:0', /^USER .*$/m, 'the user is 0'],
    ['', /^HEALTHCHECK .*\n.*$/m, 'no health check, or one that needs a shell'],
    ['CMD curl -f localhost', /^ {2}CMD \[.*$/m, 'no health check, or one that needs a shell'],
    ['ENTRYPOINT node --enable-source-maps', /^ENTRYPOINT .*$/m, 'a shell would get SIGTERM'],
    ['ENTRYPOINT ["npm", "start"]', /^ENTRYPOINT .*$/m, 'the first process is not node'],
    ['RUN npm ci', /^RUN npm ci --omit.*$/m, 'packages for development are shipped'],
    ['RUN npm install', /^RUN npm ci$/m, 'npm install does not keep to the lock file'],
    ['COPY . .', /^COPY src src$/m, 'COPY . . takes whatever lies there'],
    ['ENV SLACK_BOT_TOKEN=xoxb-1', /^ENV .*$/m, 'SLACK_BOT_TOKEN is built in'],
    ['ARG NPM_TOKEN', /^WORKDIR .*$/m, 'NPM_TOKEN stays readable in the history'],
  ])('would not pass with "%s"', (line, place, broken) => {
    expect(brokenRules(changed(place, line))).toContain(broken)
  })

  it('sets nothing but settings, and copies nothing but what is there and let in', () => {
    const names = stages.flatMap((stage) => Object.keys(environmentOf(stage)))
    expect(names.length).toBeGreaterThan(1)
    expect(names.filter((name) => name !== 'NODE_ENV' && !settingNames.includes(name))).toEqual([])
    const copies = stages.flatMap(({ steps }) => steps).filter(({ keyword }) => keyword === 'COPY')
    const fromHere = copies.filter(({ flags }) => flags.from === undefined).flatMap(({ words }) => words.slice(0, -1))
    expect(fromHere.length).toBeGreaterThan(8)
    expect(fromHere.filter((path) => !existsSync(path) || !letsIn(ignore, path))).toEqual([])
  })

  it('is built without settings, data, history, tests or what was made here', () => {
    const never = ['.env', 'data/db', '.git/config', 'node_modules/zod', 'dist/main.js', 'test/rounds.ts', '.npmrc.bak']
    expect([...never, 'src/store/generated/client.ts'].filter((path) => letsIn(ignore, path))).toEqual([])
    expect(letsIn(ignore, 'src/store/store.ts')).toBe(true)
  })
})

describe('the list of settings', () => {
  it('is the same in .env.example', () => {
    const named = [...readFileSync('.env.example', 'utf8').matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name)
    expect(named.sort()).toEqual([...settingNames].sort())
  })
})
