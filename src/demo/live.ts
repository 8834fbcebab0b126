import type { Response } from 'express'
import { pastEnds } from './company.js'
import { cast, tourOf } from './tour.js'
import type { Eyes, MailboxOfSomebody, View } from './view.js'
import { sentAt, shownMails, slackWindow } from './view-of.js'
import type { World } from './world.js'

/** One open page, and whose eyes it looks through. */
interface Watcher {
  response: Response
  as: string
  mailbox: string
}

export interface Live {
  /** streams the view to a page until it is closed: at once, and after each change */
  watch(watcher: Watcher): void
  /** something changed: pages hear of it in a moment, however often this is called */
  touch(): void
  close(): void
}

/** Long enough to gather the changes of one act, short enough to feel at once. */
const gatherMs = 80

/** `world`: undefined while the company is being made. */
export function createLive(world: () => World | undefined, zone: string, failed: (error: unknown) => void): Live {
  const watchers = new Set<Watcher>()
  let timer: NodeJS.Timeout | undefined
  let isTelling = false
  let isAsked = false

  async function tell(all: Iterable<Watcher>): Promise<void> {
    const now = world()
    const common = now && (await commonOf(now, zone))
    for (const { response, as, mailbox } of all) {
      if (now && common) response.write(`event: view\ndata: ${JSON.stringify(viewOf(now, common, as, mailbox))}\n\n`)
      else response.write('event: making\ndata: {}\n\n')
    }
  }

  function touch(): void {
    isAsked = true
    if (isTelling || timer) return
    timer = setTimeout(async () => {
      timer = undefined
      isAsked = false
      isTelling = true
      await tell(watchers).catch(failed)
      isTelling = false
      if (isAsked) touch()
    }, gatherMs)
  }

  return {
    watch(watcher) {
      const { response } = watcher
      response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).flushHeaders()
      watchers.add(watcher)
      response.on('close', () => watchers.delete(watcher))
      tell([watcher]).catch(failed)
    },
    touch,
    close() {
      clearTimeout(timer)
      for (const { response } of watchers) response.end()
    },
  }
}

type Common = Omit<View, 'slack' | 'mails'>

/** What is the same for everybody who watches. */
async function commonOf(world: World, zone: string): Promise<Common> {
  const { product, slack, clock, mover } = world
  const now = clock.now()
  const move = mover.current()
  const story = await product.pairStory(cast.host, cast.candidate)
  const modal = openModal(world, [cast.host, cast.recruiter])
  const hasDigest = slack.state.messages.some(
    ({ channel, key, ts }) => channel === cast.channel && key?.startsWith('digest:') && sentAt(ts) > pastEnds,
  )
  return {
    now: now.toISOString(),
    zone,
    commands: product.commands,
    move: move
      ? { from: move.from.toISOString(), to: move.to.toISOString(), at: now.toISOString(), count: move.count }
      : null,
    ...eyesOf(world),
    happened: world.happened(),
    tour: tourOf({ ...story, now, modal, hasDigest }),
  }
}

const openModal = ({ slack }: World, users: readonly string[]): string | null =>
  users.map((user) => slack.state.modals.get(user)?.at(-1)?.callback_id).find((id) => id !== undefined) ?? null

function eyesOf({ slack, mailbox, presented }: World): { people: Eyes[]; mailboxes: MailboxOfSomebody[] } {
  const { eyes, mailboxes } = presented()
  const newestMail = new Map(mailbox.mails().map((mail) => [mail.to, mail.at.toISOString()]))
  const newest = new Map(slack.state.messages.map(({ channel, ts }) => [channel, sentAt(ts)]))
  const names = new Map(mailboxes.map(({ address, name }) => [address, name]))
  const colleagues = new Map([...slack.state.users.values()].map(({ email, name }) => [email, name]))
  const addresses = new Set([...names.keys(), ...newestMail.keys()])
  return {
    people: eyes.map((each) => ({
      ...each,
      name: slack.state.users.get(each.id)?.name ?? each.id,
      newest: newest.get(`D${each.id}`) ?? null,
    })),
    mailboxes: [...addresses].map((address) => ({
      address,
      name: names.get(address) ?? colleagues.get(address) ?? address,
      group: colleagues.has(address) ? 'colleagues' : 'candidates',
      newest: newestMail.get(address) ?? null,
    })),
  }
}

const viewOf = (world: World, common: Common, as: string, address: string): View => ({
  ...common,
  slack: slackWindow(world.slack, as),
  mails: shownMails(world.mailbox.mails(address)),
})
