import type { ReadMail } from '../mailbox.js'
import { buttonsOf } from '../slack-reading.js'
import { directChannel } from '../slack-state.js'
import type { ShownTour } from '../view.js'
import type { World } from '../world.js'
import { casts, ownerIn, recruiter, type SceneKind } from './cast.js'
import { type Scene, type SceneFacts, shownScene } from './engine.js'
import { referrer, roleOwner } from './hidden.js'
import { candidacy, preliminary, referral, seekerLed } from './judged.js'
import { company, group } from './sessions.js'
import { career, consultation, informational, networking } from './talks.js'

const scenes: Record<SceneKind, Scene> = {
  career,
  informational,
  networking,
  preliminary,
  candidacy,
  seeker_led: seekerLed,
  company,
  consultation,
  group,
  referral,
  role_owner: roleOwner,
  referrer,
}

/** So many of somebody's newest messages are looked at. */
const newestRead = 12

/** The way to somebody's own page, from the newest mail that has one; its section is left out. */
export function pageOf(mails: readonly ReadMail[]): string | null {
  const ways = mails.flatMap((mail) => mail.links.map(({ href }) => new URL(href, 'http://localhost').pathname))
  return ways.filter((path) => /^\/c\/[^/]{20,}$/.test(path)).at(-1) ?? null
}

/** What a scene goes by: the product's own records, and what lies open before its people. */
export async function readSceneFacts(world: World, kind: SceneKind): Promise<SceneFacts> {
  const { product, slack, mailbox, clock } = world
  const begun = world.scenes.get(kind)
  const cast = casts[kind]
  const guests = begun?.guests ?? []
  const people = [cast.host, recruiter, ...(cast.other ? [cast.other.host] : [])]
  const story = await product.sceneStory(
    [cast.host],
    guests.map(({ address }) => address),
    [ownerIn(cast)],
  )
  const newestOf = (user: string): string[] => {
    const own = slack.state.messages.filter(
      ({ channel, onlyFor }) => channel === directChannel(user) && (onlyFor ?? user) === user,
    )
    const open = slack.state.modals.get(user)?.at(-1)
    return buttonsOf(open?.blocks ?? own.at(-1)?.blocks ?? []).map(({ actionId }) => actionId)
  }
  const readOf = (user: string): string[] =>
    slack
      .as(user)
      .messages()
      .slice(-newestRead)
      .map(({ words }) => words)
  return {
    ...story,
    now: clock.now(),
    kind,
    cast,
    isPrepared: begun !== undefined,
    guests: guests.map(({ name, address }) => {
      const mails = mailbox.mails(address)
      return { name, address, mail: mails.at(-1)?.messageId ?? null, page: pageOf(mails) }
    }),
    open: Object.fromEntries(people.map((user) => [user, slack.state.modals.get(user)?.at(-1)?.callback_id ?? null])),
    buttons: Object.fromEntries(people.map((user) => [user, newestOf(user)])),
    read: Object.fromEntries(people.map((user) => [user, readOf(user)])),
    refused: begun?.refused ?? null,
  }
}

/** The scene as the page shows it, in the place of the tour. */
export const readScene = async (world: World, kind: SceneKind): Promise<ShownTour> =>
  shownScene(scenes[kind], await readSceneFacts(world, kind))
