import { closeView, isTaken, takeCommandAnswer, takeSubmissionAnswer } from './slack-answers.js'
import { type Answered, type Deliver, redeliver, type SlackRequest } from './slack-delivery.js'
import { type Filling, requireFilled, typeInto, valuesOf } from './slack-filling.js'
import {
  clickRequest,
  closedRequest,
  commandRequest,
  homeOpenedRequest,
  type Place,
  submissionRequest,
} from './slack-payloads.js'
import { buttonsOf, eyesOf, type ReadMessage } from './slack-reading.js'
import { directChannel, type SlackMessage, type SlackState, type SlackView } from './slack-state.js'
import { keepModals } from './slack-views.js'
import { requireOpen, write } from './slack-writing.js'

/** What a person can do in Slack. */
export interface SlackHands {
  /** `/coffeechat` and these words, typed in the conversation with the app unless told */
  command(text: string, channel?: string): Promise<Answered>
  /** types plain words into a channel; the product does not hear of them */
  write(channel: string, text: string): void
  /** presses the button of that label or action_id: in a message (the newest unless told), in the open modal, in the home */
  click(button: string, where?: Where): Promise<Answered>
  /** types into the open modal; it stays there until the modal is closed */
  type(filling: Filling): void
  /** types, and sends the open modal */
  submit(filling?: Filling): Promise<Answered>
  /** closes the open modal; the product hears of it only where it asked to */
  cancel(): Promise<void>
  /** turns to the Home tab, and looks until it is there anew */
  openHome(): Promise<Answered>
  /** Slack sends the last request of this person again, byte by byte */
  redeliver(times?: number): Promise<Answered[]>
}

type Where = ReadMessage | { channel: string; ts: string } | 'modal' | 'home'

export interface Player {
  state: SlackState
  user: string
  slackUrl: string
  /** how long somebody looks at a button they pressed before they look elsewhere */
  patienceMs: number
  deliver: Deliver
}

export function handsOf(player: Player, newest: () => ReadMessage): SlackHands {
  const { state, user } = player
  return {
    async command(text, channel = directChannel(user)) {
      if (channel !== directChannel(user)) requireOpen(state, channel)
      const responseUrl = urlOf(player, newResponse(player, undefined, channel))
      const request = commandRequest(state, { user, text, channel, triggerId: newTrigger(player), responseUrl })
      const answered = await send(player, 'command', request)
      takeCommandAnswer(state, user, channel, answered)
      return answered
    },
    write: (channel, text) => write(state, user, channel, text),
    click: (button, where = newest()) => click(player, button, where),
    type: (filling) => fillIn(player, openModal(player), filling),
    submit: (filling = {}) => submit(player, filling),
    async cancel() {
      const view = openModal(player)
      closeView(state, user, view)
      if (view.notify_on_close) await send(player, 'view_closed', closedRequest(state, user, view))
    },
    async openHome() {
      const request = homeOpenedRequest(state, user, state.homes.get(user))
      const before = state.homes.get(user)?.hash
      const answered = await send(player, 'app_home_opened', request)
      if (isTaken(state, user, 'app_home_opened', answered.status))
        await untilShown(player, () => state.homes.get(user)?.hash !== before)
      return answered
    },
    async redeliver(times = 1) {
      const last = state.sent.get(user)
      if (!last) throw new Error('nothing was sent before')
      return redeliver(player.deliver, last, times)
    },
  }
}

function openModal({ state, user }: Player): SlackView {
  const view = state.modals.get(user)?.at(-1)
  if (!view) throw new Error('no modal is open')
  return view
}

async function send({ state, user, deliver }: Player, on: string, request: SlackRequest): Promise<Answered> {
  state.sent.set(user, request)
  try {
    return await deliver(request)
  } catch (error) {
    isTaken(state, user, on, 502)
    throw error
  }
}

function newTrigger({ state, user }: Player): string {
  const id = state.nextId('trigger.')
  state.triggers.set(id, { user, at: state.now(), used: false })
  return id
}

function newResponse({ state, user }: Player, message: SlackMessage | undefined, channel: string): string {
  const id = state.nextId('r')
  state.responses.set(id, { user, at: state.now(), uses: 0, message, channel })
  return id
}

const urlOf = ({ slackUrl }: Player, responseId: string): string => `${slackUrl}/response/${responseId}`

function placeOf(player: Player, where: Where): Place {
  if (typeof where === 'object') return { message: 'message' in where ? where.message : shownMessage(player, where) }
  const view = where === 'modal' ? openModal(player) : player.state.homes.get(player.user)
  if (!view) throw new Error('the home was never shown')
  return { view, values: valuesOf(view) }
}

function shownMessage({ state, user }: Player, { channel, ts }: { channel: string; ts: string }): SlackMessage {
  const isShown = channel === directChannel(user) || state.channels.has(channel)
  const found =
    isShown &&
    eyesOf(state, user)
      .channel(channel)
      .find(({ message }) => message.ts === ts)
  if (!found) throw new Error('that message is gone')
  return found.message
}

async function click(player: Player, name: string, where: Where): Promise<Answered> {
  const { state, user } = player
  const place = placeOf(player, where)
  const buttons = buttonsOf('view' in place ? place.view.blocks : place.message.blocks)
  const button = buttons.find((each) => each.label === name) ?? buttons.find((each) => each.actionId === name)
  if (!button) throw new Error(`no button "${name}"; there are: ${buttons.map((each) => each.label).join(', ')}`)
  const triggerId = newTrigger(player)
  const responseId = 'message' in place ? newResponse(player, place.message, place.message.channel) : undefined
  const responseUrl = responseId === undefined ? undefined : urlOf(player, responseId)
  const before = state.modals.get(user)?.at(-1)?.hash
  const isShown = (): boolean =>
    state.triggers.get(triggerId)?.used === true ||
    (state.responses.get(responseId ?? '')?.uses ?? 0) > 0 ||
    state.modals.get(user)?.at(-1)?.hash !== before
  const { action } = button
  const answered = await send(
    player,
    'block_actions',
    clickRequest(state, { user, action, triggerId, responseUrl, place }),
  )
  const leadsOut = action.url !== undefined
  if (isTaken(state, user, 'block_actions', answered.status) && !leadsOut) await untilShown(player, isShown)
  return answered
}

function fillIn({ state, user }: Player, view: SlackView, filling: Filling): void {
  typeInto(state, view, filling)
  keepModals(state, user)
}

async function submit(player: Player, filling: Filling): Promise<Answered> {
  const { state, user } = player
  const view = openModal(player)
  if (!view.submit) throw new Error('this modal has no button to send it')
  fillIn(player, view, filling)
  requireFilled(view)
  const request = submissionRequest(state, { user, view, values: valuesOf(view), triggerId: newTrigger(player) })
  const answered = await send(player, 'view_submission', request)
  takeSubmissionAnswer(state, user, view, answered)
  return answered
}

/** The product shows what comes of a click a moment after it took the click: until then one waits, but not for ever. */
async function untilShown({ state, patienceMs }: Player, isShown: () => boolean): Promise<void> {
  if (isShown()) return
  await new Promise<void>((resolve) => {
    const patience = setTimeout(settle, patienceMs)
    const look = (): void => {
      if (isShown()) settle()
    }
    function settle(): void {
      clearTimeout(patience)
      state.events.off('call', look)
      resolve()
    }
    state.events.on('call', look)
  })
}
