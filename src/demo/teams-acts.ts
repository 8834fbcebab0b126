import { z } from 'zod'
import { targetsOf } from './teams-card-rules.js'
import { type PlacedPart, partsOf, textOf } from './teams-parts.js'
import { personalChat } from './teams-places.js'
import { buttonsOf, clientOf } from './teams-reading.js'
import type { TeamsServer } from './teams-server.js'
import type { CardPart, TeamsClient } from './teams-state.js'
import type { Filling } from './teams-user.js'

/** What the page can ask of the fake Teams for somebody: what a client of Teams lets one do. */

const text = z.string().max(100_000)
const id = z.string().max(500)
const where = z.union([z.literal('dialog'), z.object({ channel: id, id })])
type Where = z.infer<typeof where>
/** by the inputs' ids */
const filling = z.record(id, z.union([text, z.array(text).max(200), z.boolean()]))
/** the actions, by id or place, whose part of the card is unfolded in the page */
const unfolded = z.array(id).max(100).default([])

export const teamsAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('say'), text, channel: id }),
  z.object({ do: z.literal('press'), button: id, where, filling: filling.default({}), unfolded }),
  z.object({ do: z.literal('fill'), filling, unfolded }),
  z.object({ do: z.literal('submit'), filling, unfolded }),
  z.object({ do: z.literal('close') }),
])
export type TeamsAct = z.infer<typeof teamsAct>

/** Does it; throws, in a sentence for the person, where Teams' own client would not let it happen. */
export async function actInTeams(teams: TeamsServer, user: string, act: TeamsAct): Promise<void> {
  const person = teams.as(user)
  switch (act.do) {
    case 'say':
      return say(teams, user, act.text, act.channel)
    case 'press':
      return press(teams, user, act)
    case 'fill':
      return fill(teams, user, act)
    case 'submit':
      await unfoldAs(teams, user, 'dialog', act.unfolded)
      await person.submit(act.filling)
      return
    case 'close':
      return person.cancel()
  }
}

const named = /^@coffeechat\b[:,]?/i

/** A line of the composer: in the chat the bot hears all of it, elsewhere what names it; the rest are words to colleagues. */
async function say(teams: TeamsServer, user: string, line: string, channel: string): Promise<void> {
  const person = teams.as(user)
  const said = line.trim()
  if (said === '') throw new Error('There is nothing to send yet.')
  if (channel === personalChat(user)) await person.command(said)
  else if (named.test(said)) await person.command(said.replace(named, '').trim(), channel)
  else person.write(channel, said)
}

async function press(teams: TeamsServer, user: string, act: TeamsAct & { do: 'press' }): Promise<void> {
  const { button, where, filling, unfolded } = act
  const person = teams.as(user)
  await unfoldAs(teams, user, where, unfolded)
  if (where === 'dialog') {
    person.type(filling)
    await person.click(button, 'modal')
  } else await person.click(button, where, { filling })
}

async function fill(teams: TeamsServer, user: string, act: { filling: Filling; unfolded: string[] }): Promise<void> {
  await unfoldAs(teams, user, 'dialog', act.unfolded)
  teams.as(user).type(act.filling)
}

/** A page that was loaded anew has folded everything again: the client of the fake follows what the page shows. */
async function unfoldAs(teams: TeamsServer, user: string, where: Where, unfolded: readonly string[]): Promise<void> {
  const { state } = teams
  const { card } =
    (where === 'dialog' ? state.dialogs.get(user) : state.messages.find((each) => each.id === where.id)) ?? {}
  if (!card) return
  const client = clientOf(state, user)
  for (const button of buttonsOf(card, client)) {
    const { part, at } = button
    const isWanted = unfolded.includes(textOf(part.id) || at)
    if (isUnfolded(button, card, client) === !isWanted)
      await teams.as(user).click(at, where === 'dialog' ? 'modal' : where)
  }
}

/** Whether the action has unfolded its part; undefined for one that unfolds nothing. */
function isUnfolded({ type, part }: PlacedPart, card: CardPart, client: TeamsClient): boolean | undefined {
  if (type === 'Action.ShowCard') return client.unfolded.has(part)
  if (type !== 'Action.ToggleVisibility') return undefined
  const targets = targetsOf(part).map(({ id }) => id)
  const isOther = (target: CardPart): boolean => {
    const isFirst = target.isVisible !== false
    return (client.visible.get(target) ?? isFirst) !== isFirst
  }
  return partsOf(card).some((placed) => targets.includes(textOf(placed.part.id)) && isOther(placed.part))
}
