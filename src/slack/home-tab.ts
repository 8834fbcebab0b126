import { isReading } from '../interactions/table.js'
import type { Card } from '../messages/card.js'
import type { Reply } from '../messages/reply.js'
import { renderCardAsHome } from './card.js'
import type { SlackClient } from './client.js'
import { toSlackFault } from './faults.js'
import { type LookParts, lookAs, report } from './parts.js'

interface Person {
  workspace: string
  user: string
}

/** One person's Home tab, kept as new as what they do. */
export interface HomeTab {
  /**
   * Somebody opened it and saw the view of that hash. Returns once it is read; publishing is waited for by nobody, so that the
   * event is acknowledged whatever Slack takes for it.
   */
  opened(person: Person, key: string, hash: string | undefined): Promise<void>
  /**
   * What they just did was answered: where it may have changed the tab, that is brought up to date. `hash`: of the view in which
   * they pressed; without one only for those to whom this process has shown it, the others see it anew when they open it.
   */
  acted(person: Person, did: { name: string; reply: Reply }, hash?: string): void
  /** everything that was begun has been published */
  settled(): Promise<void>
}

/** So many people are remembered as having it open. */
const mostShown = 2000
/** So often somebody else may be faster before their view is left standing. */
const mostConflicts = 4

interface Going {
  /** they did something meanwhile */
  again: boolean
  done: Promise<void>
}

/**
 * Takes Slack's client and the way to look; returns what publishes. The newest facts win, whichever of several processes is the
 * last (SL-17): a view goes out for the hash it was read after, so that it never covers a newer one; where the hash is not
 * known, or another was faster, it goes out without, and is read once more afterwards. Who publishes last has so looked last.
 */
export function createHomeTab(parts: LookParts & { client: SlackClient }): HomeTab {
  const shown = new Set<string>()
  const going = new Map<string, Going>()
  const idOf = ({ workspace, user }: Person): string => `${workspace} ${user}`

  function remember(id: string): void {
    shown.delete(id)
    shown.add(id)
    const [oldest] = shown
    if (shown.size > mostShown && oldest !== undefined) shown.delete(oldest)
  }

  /** The hash it has now; `conflict` where another view stands there; undefined where Slack did not take it. */
  async function publish(
    { user }: Person,
    card: Card,
    hash?: string,
  ): Promise<{ hash?: string } | 'conflict' | undefined> {
    try {
      const { view } = await parts.client.views.publish({ user_id: user, hash, view: renderCardAsHome(card) })
      return view?.hash === undefined ? {} : { hash: view.hash }
    } catch (error) {
      const fault = toSlackFault(error)
      if (fault.code === 'slack_hash_conflict') return 'conflict'
      report(parts, 'slack.home_failed', fault)
      return undefined
    }
  }

  async function bring(person: Person, own: Going, first: Card | undefined, hash: string | undefined): Promise<void> {
    let card = first ?? (await look(person))
    let known = hash
    for (let conflicts = 0; card && conflicts < mostConflicts; ) {
      const published = await publish(person, card, known)
      if (published === undefined) return
      if (published === 'conflict') conflicts += 1
      else if (known !== undefined && !own.again) return
      const before: Card = card
      do {
        own.again = false
        card = await look(person)
      } while (own.again)
      if (published !== 'conflict' && JSON.stringify(card) === JSON.stringify(before)) return
      known = published === 'conflict' ? undefined : published.hash
    }
  }

  /** Undefined where it cannot be read just now: what stands there stays. */
  async function look(person: Person): Promise<Card | undefined> {
    const { reply, failed } = await lookAs(parts, person, 'home')
    return !failed && reply.type === 'card' ? reply.card : undefined
  }

  function start(person: Person, first: Card | undefined, hash: string | undefined): void {
    const id = idOf(person)
    remember(id)
    const already = going.get(id)
    if (already) {
      already.again = true
      return
    }
    const own: Going = { again: false, done: Promise.resolve() }
    going.set(id, own)
    own.done = bring(person, own, first, hash).finally(() => going.delete(id))
  }

  return {
    async opened(person, key, hash) {
      const { reply } = await lookAs(parts, person, 'home', key)
      if (reply.type === 'card') start(person, reply.card, hash)
    },
    acted(person, { name, reply }, hash) {
      const mayChange = reply.type === 'card' && !isReading(name)
      if (mayChange && (hash !== undefined || shown.has(idOf(person)))) start(person, undefined, hash)
    },
    async settled() {
      await Promise.all([...going.values()].map(({ done }) => done))
    },
  }
}
