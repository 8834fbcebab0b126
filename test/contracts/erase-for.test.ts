import { afterEach, beforeEach, expect, it } from 'vitest'
import { runCommand } from '../../src/cli.js'
import { readConfig } from '../../src/config.js'
import { createRandom } from '../../src/random.js'
import { lena, lenaHasMet, mia } from './canary-story.js'
import { type Driven, drive } from './driven.js'
import { openedDump, tablesWith } from './dump.js'
import { mailsTo } from './reading.js'
import { asksToJoin } from './walks.js'

let driven: Driven
let lenas: string
beforeEach(async () => {
  driven = await drive()
  driven.people.UMIA = { name: mia.name, email: mia.email }
  lenas = await lenaHasMet(driven)
})
afterEach(() => driven.close())

async function erase(...words: string[]) {
  const parts = { ...driven, config: readConfig({}), random: createRandom() }
  const { code, output } = await runCommand(parts, ['erase', ...words], '')
  await driven.settle()
  return { code, output: output.replaceAll('"', '') }
}
const held = async (word: string) => tablesWith(await openedDump(driven.database), word)

it('a candidate who wrote to the company is shown, and erased by their address, however it is written', async () => {
  const shown = await erase('--dry-run', lena.email.toUpperCase())
  expect(shown.output).toMatch(new RegExp(`^Would be erased:\nkind,id,name,address,since\r\ncandidate,${lenas},`))
  expect(await held(lena.firstName)).not.toEqual([])
  expect((await erase(lena.email)).output).toMatch(new RegExp(`^Erased, .*\n.*\r\ncandidate,${lenas},`))
  for (const word of [lena.firstName, lena.email, lena.wants, lena.insights, lena.thanks, lena.headline])
    expect([word, await held(word)]).toEqual([word, []])
  // said twice by hand, as after a restore
  expect(await erase(lena.email)).toEqual({ code: 1, output: 'Nobody is held under that address or id.\n' })
  // and nobody can have us write to them again but they themselves
  const mails = mailsTo(driven, lena.email).length
  await driven.slack(
    'UMIA',
    'introduce.send',
    { firstName: 'L', email: lena.email, how: 'a meetup', expected: 'yes' },
    {},
  )
  await driven.settle()
  expect(mailsTo(driven, lena.email)).toHaveLength(mails)
})

it('a colleague is erased with the place in the pool that nobody reads of', async () => {
  await driven.slack('UMIA', 'explore.join', {}, { interests: 'Zqexplores', consent: 'yes', mustNotKnow: [] })
  await driven.settle()
  const shown = await erase('--dry-run', mia.email)
  expect(shown.output.match(/^(candidate|employee|referee)/gm)).toEqual(['employee'])
  await erase(mia.email)
  for (const word of [mia.name, mia.email, 'Zqexplores']) expect([word, await held(word)]).toEqual([word, []])
  expect(await held(lena.headline)).toEqual(['candidate'])
})

it('by the id of the list of those affected, and nobody where nobody is meant', async () => {
  const dora = await asksToJoin(driven, 'dora@home.example')
  expect((await erase(dora)).code).toBe(0)
  expect(await held('dora@home.example')).toEqual([])
  driven.people.UNIL = { name: 'Nil' }
  await driven.slack('UNIL', 'home')
  await driven.settle()
  const nils = await driven.employeeId('UNIL')
  await driven.read(async (tx) => {
    const nil = await tx.employees.get(nils)
    if (nil) await tx.employees.save({ ...nil, email: null })
  })
  expect((await erase('')).code).toBe(1)
  expect(await held('Nil')).not.toEqual([])
  expect((await erase('nobody@home.example')).code).toBe(1)
  expect((await erase()).code).toBe(2)
  expect(await held(lena.headline)).toEqual(['candidate'])
})
