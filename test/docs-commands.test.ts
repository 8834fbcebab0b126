import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../src/cli.js'
import { readConfig } from '../src/config.js'
import { createRandom } from '../src/random.js'
import { chatTable, everything, inCode } from './docs-pages.js'
import { inSlack } from './stories/colleagues.js'
import { startWorld, type World } from './stories/world.js'

/** Whatever README and docs tell people to type is typed. */
let world: World
beforeAll(async () => {
  world = await startWorld('2026-02-02T08:00:00Z', { ADMIN_EMAILS: 'mia@corp.example' })
  const mia = { id: 'UMIA', name: 'Mia Okafor', email: 'mia@corp.example', tz: 'Europe/Berlin', locale: 'en-GB' }
  world.slack.addUser(mia)
  await inSlack(world, 'UMIA').ask('help')
  await world.settle()
})
afterAll(() => world.close())

const once = (names: readonly string[]): string[] => [...new Set(names)].sort()

/** So many were answered with a card or a form. */
async function answers(): Promise<number> {
  const figures = await (await fetch(`${world.url}/metrics`)).text()
  const counted = figures.matchAll(/^coffeechat_interactions_total\{door="slack",outcome="(?:card|form)"\} (\d+)$/gm)
  return [...counted].reduce((sum, [, count]) => sum + Number(count), 0)
}

describe('commands in chat', () => {
  const typed = once([
    ...inCode(everything).flatMap((code) => (code.startsWith('/coffeechat ') ? [code.slice(12)] : [])),
    ...chatTable().flatMap(([, cell = '']) => inCode(cell).map((code) => code.replace(/ \[.*/, ''))),
  ])

  it.each(typed)('%s', async (text) => {
    const mia = inSlack(world, 'UMIA')
    const [before, answered] = [mia.messages().length, await answers()]
    await mia.ask(text)
    await world.settle()
    expect(await answers()).toBe(answered + 1)
    const said = mia.messages().slice(before)
    expect(said.map(({ words }) => words).join('\n')).not.toMatch(/I did not understand|^Only |something went wrong/m)
    expect(mia.notices()).toEqual([])
    expect(world.logged.filter((line) => line.includes('"error"'))).toEqual([])
  })
})

describe('commands of the shell', () => {
  const names = ['import', 'outbox', 'credit', 'round:replay', 'retention', 'affected', 'erase']
  const table = 'email,name\nada@corp.example,Ada\n'
  const typed = once(
    inCode(everything).flatMap((code) => {
      const [, name = '', rest = ''] = /^npm run ([\w:]+)(?: -- (.*))?$/.exec(code) ?? []
      return names.includes(name) ? [`${name} ${rest}`.trim()] : []
    }),
  )

  it('are named, each', () => {
    expect(once(typed.map((each) => each.split(' ')[0] ?? ''))).toEqual(names.toSorted())
  })

  it.each(typed)('%s', async (text) => {
    // the shell reads the file and sends its bytes; a key, a round and a person of that name are none
    const words = text.split(' ').filter((word) => !word.endsWith('.csv'))
    const parts = { store: world.store, clock: world.clock, config: readConfig({}), random: createRandom() }
    const { code, output } = await runCommand(parts, words, Buffer.from(table).toString('base64'))
    expect(output).not.toBe('')
    expect(output).not.toMatch(/^Type:$/m)
    expect(code).toBe(/ (KEY|ROUND|ADDRESS|\S+@\S+)$/.test(text) ? 1 : 0)
  })
})
