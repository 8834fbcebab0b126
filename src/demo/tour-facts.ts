import { pastEnds } from './company.js'
import { isObject } from './shapes.js'
import { isAction, partsOf } from './teams-parts.js'
import { channelOf, personalChat } from './teams-places.js'
import type { CardPart, TeamsState } from './teams-state.js'
import { cast, type TourFacts } from './tour.js'
import { sentAt } from './view-of.js'
import type { World } from './world.js'

/** What the tour goes by: the product's own records, and what lies open over its people's windows. */
export async function readTourFacts({ product, slack, teams }: World, now: Date): Promise<TourFacts> {
  const colleagues = [cast.host, cast.recruiter]
  const modals = colleagues.map((who) => slack.state.modals.get(who.slack)?.at(-1)?.callback_id)
  const dialogs = colleagues.map((who) => formIn(teams.state.dialogs.get(who.teams)?.card))
  const isNew = (key: string | undefined, at: string): boolean => key?.startsWith('digest:') === true && at > pastEnds
  return {
    ...(await product.pairStory([cast.host.slack, cast.host.teams], cast.candidate)),
    now,
    form: { slack: firstOf(modals), teams: firstOf(dialogs) },
    opener: openerIn(teams.state, cast.host.teams),
    hasDigest: {
      slack: slack.state.messages.some(
        ({ channel, key, ts }) => channel === cast.channel.slack && isNew(key, sentAt(ts)),
      ),
      teams: teams.state.messages.some(
        ({ conversation, key, at }) => channelOf(conversation) === cast.channel.teams && isNew(key, at),
      ),
    },
  }
}

const firstOf = (forms: (string | undefined)[]): string | null => forms.find((form) => form !== undefined) ?? null

const actionsOf = (card: CardPart | undefined): CardPart[] =>
  card ? partsOf(card).flatMap((placed) => (isAction(placed) ? [placed.part] : [])) : []

/** What the product named a button's data by, and in it the interaction. */
function interactionOf({ data }: CardPart, name: 'coffeechat.form' | 'coffeechat.press'): string | undefined {
  const said = isObject(data) ? data[name] : undefined
  return isObject(said) && typeof said.interaction === 'string' ? said.interaction : undefined
}

const formIn = (card: CardPart | undefined): string | undefined =>
  actionsOf(card).flatMap((action) => interactionOf(action, 'coffeechat.form') ?? [])[0]

/** A card with one button, which opens a form. */
function openerIn({ messages }: TeamsState, user: string): string | null {
  const chat = personalChat(user)
  const newest = messages.findLast(({ conversation, by }) => conversation === chat && by === undefined)
  const [only, ...others] = actionsOf(newest?.card)
  return only && others.length === 0 ? (interactionOf(only, 'coffeechat.press') ?? null) : null
}
