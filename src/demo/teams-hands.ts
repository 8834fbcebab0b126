import { installationActivity, messageActivity, rosterActivity } from './teams-activities.js'
import { type ClickOptions, click, type Where } from './teams-clicks.js'
import type { Answered } from './teams-delivery.js'
import { openDialog, submitDialog, typeInto } from './teams-dialogs.js'
import type { Filling } from './teams-filling.js'
import { post } from './teams-messages.js'
import { channelOf, isReachable, membersOf, openPersonalChat, personalChat, teamOf, threadIn } from './teams-places.js'
import { changeSelf, type Player, sender, tell } from './teams-player.js'
import type { ReadMessage } from './teams-reading.js'
import { botName, type CardPart, type TeamsState } from './teams-state.js'

/** What a person can do in Teams. */
export interface TeamsHands {
  /** these words to the bot: in the personal chat unless told; in a channel (a new thread, or the one told) or a group chat they name the bot */
  command(text: string, channel?: string): Promise<Answered>
  /** types plain words into a channel or a group chat; the product does not hear of them */
  write(channel: string, text: string): void
  /** presses the button of that title, id or place in its card: in a message (the newest unless told) or in the open dialog. 200 and nothing where the product is not told */
  click(button: string, where?: Where, options?: ClickOptions): Promise<Answered>
  /** types into the open dialog; it stays there until the dialog is closed or replaced */
  type(filling: Filling): void
  /** types, and sends the open dialog */
  submit(filling?: Filling): Promise<Answered>
  /** closes the open dialog; the product does not hear of it */
  cancel(): Promise<void>
  /** Teams sends the last activity of this person again, byte by byte, with a fresh token */
  redeliver(times?: number): Promise<Answered[]>
  /** the app, for this person alone: `installationUpdate` and `conversationUpdate` */
  install(): Promise<Answered[]>
  uninstall(): Promise<Answered[]>
  /** any activity from the personal chat: a message, with these properties over its own */
  sendActivity(properties: CardPart): Promise<Answered>
}

export function handsOf(player: Player, newest: () => ReadMessage): TeamsHands {
  const { state, user } = player
  return {
    command: (text, channel = personalChat(user)) => command(player, text, channel),
    write: (channel, text) => write(player, channel, text),
    click: async (button, where = newest(), options = {}) => click(player, button, where, options),
    type: (filling) => typeInto(player, filling),
    submit: async (filling = {}) => submitDialog(player, filling),
    async cancel() {
      openDialog(player)
      state.dialogs.delete(user)
    },
    async redeliver(times = 1) {
      const last = state.sent.get(user)
      if (!last) throw new Error('nothing was sent before')
      const answers: Answered[] = []
      for (let number = 1; number <= times; number++) answers.push(await player.deliver(last))
      return answers
    },
    async install() {
      changeSelf(player, { hasApp: true })
      return installed(player, openPersonalChat(state, user).id)
    },
    async uninstall() {
      changeSelf(player, { hasApp: false })
      const parts = { ...sender(player, openPersonalChat(state, user).id), action: 'remove' as const }
      return [await tell(player, installationActivity(state, parts))]
    },
    async sendActivity(properties) {
      const from = sender(player, openPersonalChat(state, user).id)
      const usual = messageActivity(state, { ...from, id: state.nextId('1'), text: 'hi' })
      return tell(player, { ...usual, ...properties })
    },
  }
}

/** The app is there from now on: two activities say so. */
export async function installed(player: Player, conversation: string): Promise<Answered[]> {
  const parts = { ...sender(player, conversation), action: 'add' as const }
  const roster = await tell(player, rosterActivity(player.state, parts))
  return [roster, await tell(player, installationActivity(player.state, parts))]
}

async function command(player: Player, text: string, channel: string): Promise<Answered> {
  const { state, user } = player
  const isPersonal = channel === personalChat(user)
  if (isPersonal) requireReachable(player)
  else requireOpen(state, user, channel)
  if (isPersonal && text.trim() === '') throw new Error('there is nothing to send')
  const id = state.nextId('1')
  const conversation = conversationFor(state, channel, id)
  const activity = messageActivity(state, { ...sender(player, conversation), id, text })
  say(player, { id, conversation, text: isPersonal ? text : `${botName} ${text}` })
  return tell(player, activity)
}

/** A message in a channel begins a thread. */
const conversationFor = (state: TeamsState, channel: string, id: string): string =>
  state.conversations.has(channel) || channel !== channelOf(channel) ? channel : threadIn(channel, id)

function say({ state, user }: Player, said: { id: string; conversation: string; text: string }): void {
  post(state, { ...said, summary: '', card: undefined, by: user, key: undefined, plain: true })
}

function write(player: Player, channel: string, text: string): void {
  const { state, user } = player
  if (channel === personalChat(user)) throw new Error('in the personal chat the bot hears everything')
  requireInside(state, user, channel)
  if (text.trim() === '') throw new Error('there is nothing to send')
  const id = state.nextId('1')
  say(player, { id, conversation: conversationFor(state, channel, id), text })
}

function requireReachable(player: Player): void {
  const { user } = sender(player, '')
  if (!isReachable(player.state, user)) throw new Error(`${user.id} does not have the app`)
  openPersonalChat(player.state, user.id)
}

/** Throws unless the person is in it. */
function requireInside(state: TeamsState, user: string, channel: string): void {
  const members = membersOf(state, channel)
  if (!members) throw new Error(`there is no channel ${channel}`)
  if (!members.includes(user)) throw new Error(`${user} is not in ${channel}`)
}

/** Throws unless the person is in it, and so is the app. */
function requireOpen(state: TeamsState, user: string, channel: string): void {
  requireInside(state, user, channel)
  const team = teamOf(state, channel)
  if (team && team.hasApp !== true) throw new Error(`the app is not in ${channel}`)
}
