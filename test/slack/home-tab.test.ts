import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../src/faults.js'
import type { SlackClient } from '../../src/slack/client.js'
import { createHomeTab, type HomeTab } from '../../src/slack/home-tab.js'
import { card } from './door-under-test.js'

/** Slack as far as it keeps one Home tab, with a hash that is compared as it is replaced. */
interface Slack {
  view: { hash: string; words: string } | undefined
  published: string[]
}

interface Turns {
  /** gives way to whatever else wants to happen first */
  giveWay(): Promise<void>
}

const person = { workspace: 'T1', user: 'U1' }
const changed = { name: 'offer.save', reply: card('Saved') }

/** One process: it looks at what there is to be seen, and publishes in that Slack. */
function processOf(slack: Slack, look: () => string, { giveWay }: Turns): HomeTab & { logged: string[] } {
  const logged: string[] = []
  const write = (event: string) => void logged.push(event)
  const publish = async ({ hash, view }: { hash?: string; view: { blocks: unknown } }) => {
    await giveWay()
    if (hash !== undefined && hash !== slack.view?.hash) throw new Fault('slack_hash_conflict', { retry: true })
    const words = /"text":"(\d+)"/.exec(JSON.stringify(view.blocks))?.[1] ?? ''
    slack.published.push(words)
    slack.view = { hash: `h${slack.published.length}`, words }
    const answer = { ok: true, view: { hash: slack.view.hash } }
    await giveWay()
    return answer
  }
  const tab = createHomeTab({
    client: { views: { publish } } as unknown as SlackClient,
    handle: async () => {
      await giveWay()
      const seen = card(look())
      await giveWay()
      return seen
    },
    log: { info: write, warn: write, error: write },
    random: { id: () => 'ref', token: () => 't', fraction: () => 0 },
    apology: () => card('Sorry').card,
  })
  return { ...tab, logged }
}

const atOnce: Turns = { giveWay: async () => undefined }

describe('the Home tab', () => {
  it('goes out for the hash it was opened with, and once', async () => {
    const slack: Slack = { view: { hash: 'h0', words: '0' }, published: [] }
    const tab = processOf(slack, () => '1', atOnce)
    await tab.opened(person, 'key', 'h0')
    await tab.settled()
    expect(slack.published).toEqual(['1'])
  })

  it('is left alone by what only looks, by a form that opens, and by people who never saw it', async () => {
    const slack: Slack = { view: undefined, published: [] }
    const tab = processOf(slack, () => '1', atOnce)
    tab.acted(person, changed)
    tab.acted(person, { name: 'offers', reply: card('Yours') }, 'h0')
    tab.acted(person, { name: 'offer.save', reply: { type: 'errors', errors: {} } }, 'h0')
    await tab.settled()
    expect(slack.published).toEqual([])
  })

  it('is brought up to date after what its person did, wherever they did it, once they have seen it', async () => {
    const slack: Slack = { view: undefined, published: [] }
    let version = 1
    const tab = processOf(slack, () => String(version), atOnce)
    await tab.opened(person, 'key', undefined)
    await tab.settled()
    version = 2
    tab.acted(person, changed)
    await tab.settled()
    expect(slack.published).toEqual(['1', '2'])
  })

  it('stands as it is where Slack does not take it, and says so in the log', async () => {
    const slack: Slack = { view: { hash: 'h0', words: '0' }, published: [] }
    const isAway = async () => {
      throw new Fault('slack_unreachable', { retry: true })
    }
    const tab = processOf(slack, () => '1', { giveWay: isAway })
    await tab.opened(person, 'key', 'h0')
    await tab.settled()
    expect(tab.logged).toContain('slack.home_failed')
    expect(slack).toEqual({ view: { hash: 'h0', words: '0' }, published: [] })
  })

  it('SL-17: shows the newest in the end, whichever of several processes reads and publishes when', async () => {
    const acts = fc.array(fc.record({ process: fc.nat(2), opens: fc.boolean() }), { minLength: 1, maxLength: 6 })
    // of the first view ever there is no hash to go by
    const first = fc.constantFrom(undefined, { hash: 'h0', words: '0' })
    const pauses = fc.array(fc.nat(4), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), acts, pauses, first, async (order, acts, pauses, view) => {
        const slack: Slack = { view, published: [] }
        let version = 0
        const turns: Turns = { giveWay: () => order.schedule(Promise.resolve()) }
        const tabs = [0, 1, 2].map(() => processOf(slack, () => String(version), turns))
        const opening: Promise<void>[] = []
        for (const [at, { process, opens }] of acts.entries()) {
          version += 1
          const tab = tabs[process] as HomeTab
          // the client tells the hash of what it shows at that moment
          if (opens || !slack.view) opening.push(tab.opened(person, String(at), slack.view?.hash))
          else tab.acted(person, changed, slack.view?.hash)
          for (let step = 0; step < (pauses[at] ?? 0) && order.count() > 0; step += 1) await order.waitOne()
        }
        await order.waitFor(Promise.all(opening))
        await order.waitFor(Promise.all(tabs.map((tab) => tab.settled())))
        expect(slack.view?.words).toBe(String(version))
      }),
    )
  })
})
