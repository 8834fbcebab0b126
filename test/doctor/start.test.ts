import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { dropDatabases, serverAnswers } from '../postgres.js'
import { type Company, startCompany } from './company.js'
import { unreadable } from './settings.js'
import { embedded, servers } from './surroundings.js'

// each is a process of its own
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

const hasServer = await serverAnswers()
let company: Company
beforeAll(async () => {
  company = await startCompany()
})
afterAll(async () => {
  await company.close()
  if (hasServer) await dropDatabases('doctor')
})

interface Start {
  what: string
  named: string
  change(company: Company): Promise<Record<string, string | undefined>> | Record<string, string | undefined>
}

const starts: Start[] = [
  ...unreadable.map(([what, change, named]): Start => ({ what, named, change: () => change })),
  ...embedded,
  ...(hasServer ? servers : []),
]

/** The built product, as `npm start` runs it; it must end by itself. */
async function starting({ what, named, change }: Start): Promise<unknown> {
  const settings = { DATA_DIR: company.folder(), ...company.settings, ...(await change(company)) }
  const given = Object.entries(settings).filter(([, value]) => value !== undefined)
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { PATH: process.env.PATH ?? '', ...Object.fromEntries(given) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, mistaken] = ['', '']
  child.stdout.on('data', (text) => {
    mistaken += text
    // it came up
    if (mistaken.includes('listens on')) child.kill('SIGKILL')
  })
  child.stderr.on('data', (text) => {
    said += text
  })
  const [code] = await once(child, 'close')
  const lines = said.trim().split('\n')
  const isPlain = lines.every((line) => /^Coffeechat cannot start: .*\b[A-Z]+(_[A-Z]+)*\b.*\.$/.test(line))
  const isRight = code === 78 && isPlain && said.includes(named) && !/canary/i.test(said + mistaken)
  return isRight ? undefined : { what, code, said, mistaken }
}

it('a start with any of these ends with 78, and a line that names the setting and what to do, and no secret (SE-18)', async () => {
  expect(starts.length).toBeGreaterThanOrEqual(25)
  const wrong: unknown[] = []
  const left = [...starts]
  const one = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) wrong.push(await starting(next))
  }
  await Promise.all([one(), one(), one()])
  expect(wrong.filter((each) => each !== undefined)).toEqual([])
})
