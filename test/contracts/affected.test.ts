import { afterEach, beforeEach, expect, it } from 'vitest'
import { runCommand } from '../../src/cli.js'
import { readConfig } from '../../src/config.js'
import { createRandom } from '../../src/random.js'
import { inCode, textOf } from '../docs-pages.js'
import { lena, lenaHasMet, mia } from './canary-story.js'
import { type Driven, drive } from './driven.js'
import { asksToJoin, joins } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
  driven.people.UMIA = { name: mia.name, email: mia.email }
})
afterEach(() => driven.close())

/** Types the command as the run-book says it, with the moment of our own breach in place of its example. */
async function affected(at?: Date) {
  const [line = ''] = inCode(textOf('docs/security.md')).filter((code) => code.startsWith('npm run affected'))
  const [, words = ''] = /^npm run affected -- (--at \S+)$/.exec(line) ?? []
  const [flag = ''] = words.split(' ')
  const parts = { ...driven, config: readConfig({}), random: createRandom() }
  const { code, output } = await runCommand(parts, ['affected', ...(at ? [flag, at.toISOString()] : [])], '')
  expect(code).toBe(0)
  return output.replaceAll('"', '')
}

it('PR-10, drilled: the list has whoever was held at that moment, with where to write to; nobody who came later or was erased', async () => {
  const lenas = await lenaHasMet(driven)
  const cids = await joins(driven, 'cid@home.example')
  // asked and silent so far, and held all the same
  await asksToJoin(driven, 'dora@home.example')
  const breach = driven.clock.now()
  driven.clock.moveTo(new Date(breach.getTime() + 3_600_000))
  const late = await joins(driven, 'late@home.example')
  const list = await affected(breach)
  expect(list.split('\r\n')[0]).toBe('kind,id,name,address,since')
  expect(list).toMatch(new RegExp(`^candidate,${lenas},${lena.firstName},${lena.email},2026-`, 'm'))
  expect(list).toMatch(new RegExp(`^employee,[^,]+,${mia.name},${mia.email},2026-`, 'm'))
  expect(list).toContain('dora@home.example')
  expect(list).not.toContain(late)
  expect(await affected()).toContain(late)

  await driven.web(cids, 'pool.erase')
  await driven.settle()
  expect(await affected(breach)).not.toContain('cid@home.example')
})

it('a moment that is none is refused', async () => {
  const parts = { ...driven, config: readConfig({}), random: createRandom() }
  for (const words of [['--at'], ['--at', 'yesterday'], ['--from', '2026-01-01']])
    expect((await runCommand(parts, ['affected', ...words], '')).code).toBe(2)
})
