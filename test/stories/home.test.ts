import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runCommand } from '../../src/cli.js'
import { readConfig } from '../../src/config.js'
import { createRandom } from '../../src/random.js'
import { type Company, openCompany, platforms } from './kinds.js'

vi.setConfig({ testTimeout: 60_000 })

type Name = 'mia' | 'tom' | 'ida' | 'rosa'
interface Seen {
  words: string
  buttons: string[]
}

/**
 * One home in both: Slack's Home tab, and in Teams the answer to `home` in one's own chat with the bot. Mia hosts, Ida explores
 * (which only she reads), Rosa is recruiter and admin, Tom owns openings.
 */
describe.each(platforms)('the home in %s', (platform) => {
  let company: Company
  const slackOf = (who: Name) => company.world.slack.as(`U${who.toUpperCase()}`)
  /** What lies before somebody who looks at their home now. */
  const looks = async (who: Name): Promise<Seen> => {
    if (platform === 'Slack') {
      await slackOf(who).openHome()
      return slackOf(who).home() ?? { words: '', buttons: [] }
    }
    await company[who].ask('home')
    return company[who].last()
  }
  /** Presses in the home as it lies there. */
  const presses = async (who: Name, label: string): Promise<void> => {
    if (platform === 'Slack') await slackOf(who).click(label, 'home')
    else await company[who].press(label)
  }
  const minutes = (count: number) =>
    company.world.passTo(new Date(company.world.clock.now().getTime() + count * 60_000))

  beforeAll(async () => {
    company = await openCompany(platform)
    const { store, clock } = company.world
    const parts = { store, clock, config: readConfig({ BASE_URL: 'http://localhost' }), random: createRandom() }
    const list = Buffer.from('e-mail,role\ntom@corp.example,role owner\n').toString('base64')
    const { code, output } = await runCommand(parts, ['import'], list)
    expect(code, output).toBe(0)
  })
  afterAll(() => company.world.close())

  it('says to each what is theirs, also where nothing is there yet', async () => {
    const [mia, ida, rosa, tom] = [await looks('mia'), await looks('ida'), await looks('rosa'), await looks('tom')]
    for (const { words } of [mia, ida, rosa, tom]) {
      expect(words).toContain('You have no open offer.')
      expect(words).toContain('No talk is planned.')
      expect(words).toContain('You have not put anybody forward yet.')
      expect(words).toContain('Your settings')
      expect(words).toContain('Europe/Berlin')
    }
    for (const { words } of [mia, ida]) expect(words).not.toMatch(/Running Coffeechat|Openings of mine|The pipeline/)
    expect(rosa.words).toContain('Coffeechat is set up.')
    expect(rosa.words).toContain('No message is stuck.')
    expect(rosa.buttons).toEqual(expect.arrayContaining(['The pipeline', 'The pool', 'Check the set-up']))
    expect(tom.words).toContain('You have no opening just now.')
    expect(tom.buttons).toContain('New opening')
    expect(tom.words).not.toContain('Running Coffeechat')
  })

  it('Mia offers from it, and it shows her offer', async () => {
    await looks('mia')
    await presses('mia', 'Offer a chat')
    await company.mia.submit({
      topics: 'data engineering',
      windows: ['2-840-960', '4-840-960'],
      'Link, place or number': 'https://video.example/mia',
    })
    expect(company.mia.modal()?.errors ?? {}).toEqual({})
    // the tab that stayed open behind the form
    if (platform === 'Slack') await expect.poll(() => slackOf('mia').home()?.words).toContain('data engineering (open)')
    expect((await looks('mia')).words).toContain('data engineering (open)')
    await minutes(5)
  })

  it('the question that waits for her is in it, without a name, until she has answered', async () => {
    const lena = await company.joins('Lena', 'data engineering', { headline: 'Analyst who likes pipelines' })
    await minutes(10)
    const { words, buttons } = await looks('mia')
    expect(words).toContain('Waiting for your answer')
    expect(words).toContain('Analyst who likes pipelines')
    expect(words).not.toContain('Lena')
    expect(buttons).toEqual(expect.arrayContaining(['Meet them', 'Pass this time', 'Not now']))
    await presses('mia', 'Meet them')
    await company.mia.submit({})
    if (platform === 'Slack') await expect.poll(() => slackOf('mia').home()?.words).not.toContain('Waiting')
    expect((await looks('mia')).words).not.toContain('Waiting for your answer')
    await minutes(5)
    expect(lena.newest()?.text).toContain('Mia')
  })

  it('Ida’s place in the pool is in hers, and in nobody else’s', async () => {
    await company.ida.ask('explore')
    await company.ida.submit({ interests: 'falconry', consent: true })
    await minutes(5)
    const ida = await looks('ida')
    expect(ida.words).toContain('Your place in the pool')
    expect(ida.buttons).toContain('My place')
    for (const who of ['mia', 'rosa', 'tom'] as const)
      expect((await looks(who)).words).not.toMatch(/Ida|falconry|place in the pool/)
  })

  it('a pause that is set and ended from it stands in it; pressed twice, it is the same', async () => {
    await looks('mia')
    await presses('mia', 'Pause everything')
    await company.mia.submit({ until: '2026-06-01' })
    if (platform === 'Slack') await expect.poll(() => slackOf('mia').home()?.words).toContain('paused until Mon 1 Jun')
    expect((await looks('mia')).words).toContain('paused until Mon 1 Jun')
    await presses('mia', 'End the pause')
    if (platform === 'Slack') {
      await slackOf('mia').redeliver(2)
      await expect.poll(() => slackOf('mia').home()?.words).toContain('not paused')
    }
    expect((await looks('mia')).words).toContain('not paused')
  })

  it('is told in the reader’s own language and zone', async () => {
    const lea = { name: 'Lea Brandt', email: 'lea@corp.example', tz: 'America/Denver', locale: 'de-CH' }
    company.world.slack.addUser({ id: 'ULEA', ...lea })
    company.world.teams.addUser({ id: '29:lea', ...lea, hasApp: true })
    const words = async () => {
      const there = company.world.slack.as('ULEA')
      if (platform === 'Slack') await there.openHome()
      else await company.world.teams.as('29:lea').command('home')
      await minutes(1)
      return platform === 'Slack' ? there.home()?.words : company.world.teams.as('29:lea').last().words
    }
    // who they are is asked of the platform once they are met
    await words()
    expect(await words()).toContain('Was möchtest du tun?')
    expect(await words()).toContain('America/Denver')
  })

  it('nothing of all that was refused by the platform, or is stuck', async () => {
    // who pressed twice had one answer, and the view was newer by then
    const expected = ['exchanged_trigger_id', 'hash_conflict']
    const wrongs = (await company.wrongs()) as { error?: string }[]
    expect(wrongs.filter(({ error }) => !expected.includes(error ?? ''))).toEqual([])
    expect(company.world.logged.filter((line) => line.includes('home_failed'))).toEqual([])
  })
})
