import { createHmac } from 'node:crypto'
import { keptView } from './slack-methods.js'
import { directChannel, type SlackBlock, type SlackMessage, type SlackState, type SlackView } from './slack-state.js'

/** What somebody fills in: by label or block id; texts, or the labels or values of options. */
export type Filling = Record<string, string | string[] | boolean>

/** A message as a person reads it. */
export interface ReadMessage {
  text: string
  /** all words of its blocks, a line each */
  words: string
  buttons: string[]
  edits: number
  message: SlackMessage
}

export interface ReadModal {
  title: string
  words: string
  fields: string[]
  errors: Record<string, string>
  buttons: string[]
  view: SlackView
}

export interface Answered {
  status: number
  body: string
}

/** A person in Slack: what they can do and what they see. */
export interface SlackPerson {
  command(text: string): Promise<Answered>
  /** presses the button of that label in a message, or in the open modal or the home */
  click(label: string, where?: ReadMessage | 'modal' | 'home'): Promise<Answered>
  /** fills in the open modal and sends it; what Slack's client would not let through throws */
  submit(filling?: Filling): Promise<Answered>
  openHome(): Promise<Answered>
  /** Slack sends the last request of this person again, byte by byte */
  redeliver(times?: number): Promise<Answered[]>
  /** messages in the direct conversation and answers that only this person sees, oldest first */
  messages(): ReadMessage[]
  /** the newest of them */
  last(): ReadMessage
  modal(): ReadModal | undefined
  channel(id: string): ReadMessage[]
}

interface Player {
  state: SlackState
  user: string
  signingSecret: string
  slackUrl: string
  productUrl(): string
}

interface SentRequest {
  type: string
  body: string
}

const lastRequests = new WeakMap<SlackState, Map<string, SentRequest>>()

/** Signs as Slack does and sends; the stamp is the real time. */
export async function sendSigned(
  url: string,
  secret: string,
  request: SentRequest,
  extra: Record<string, string> = {},
): Promise<Answered> {
  const stamp = String(Math.floor(Date.now() / 1000))
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${stamp}:${request.body}`).digest('hex')}`
  const headers = {
    'content-type': request.type,
    'x-slack-request-timestamp': stamp,
    'x-slack-signature': signature,
    ...extra,
  }
  const response = await fetch(`${url}/slack/events`, { method: 'POST', headers, body: request.body })
  return { status: response.status, body: await response.text() }
}

/** How long somebody looks at a button they pressed before they look elsewhere. */
const clickMs = 3000

const formType = 'application/x-www-form-urlencoded'

export function playUser(player: Player): SlackPerson {
  const { state, user, slackUrl } = player
  const mine = (): SlackMessage[] =>
    state.messages.filter((each) => each.onlyFor === user || (each.channel === directChannel(user) && !each.onlyFor))
  const stack = (): SlackView[] => state.modals.get(user) ?? []

  async function send(request: SentRequest, extra?: Record<string, string>): Promise<Answered> {
    const known = lastRequests.get(state) ?? new Map<string, SentRequest>()
    lastRequests.set(state, known.set(user, request))
    return sendSigned(player.productUrl(), player.signingSecret, request, extra)
  }

  function trigger(): string {
    const id = state.nextId('trigger.')
    state.triggers.set(id, { user, at: Date.now(), used: false })
    return id
  }

  function responseUrl(message: SlackMessage | undefined): string {
    const id = state.nextId('r')
    state.responses.set(id, { user, at: Date.now(), uses: 0, message })
    return `${slackUrl}/response/${id}`
  }

  const payload = (content: object): SentRequest => ({
    type: formType,
    body: new URLSearchParams({
      payload: JSON.stringify({ team: { id: state.team }, user: { id: user, team_id: state.team }, ...content }),
    }).toString(),
  })

  /** An answer in the body of a command is a message that only this person sees. */
  function keepAnswer(answered: Answered): void {
    if (answered.status !== 200 || answered.body === '') return
    const said = JSON.parse(answered.body) as { text?: string; blocks?: SlackBlock[] }
    state.messages.push({
      ts: state.nextId('17'),
      channel: directChannel(user),
      text: said.text ?? '',
      blocks: said.blocks ?? [],
      key: undefined,
      onlyFor: user,
      edits: 0,
    })
  }

  function keepSubmission(answered: Answered): void {
    const open = stack()
    const top = open.at(-1)
    if (answered.status !== 200 || !top) return
    if (answered.body === '') return void state.modals.set(user, open.slice(0, -1))
    const said = JSON.parse(answered.body) as {
      response_action?: string
      errors?: Record<string, string>
      view?: Record<string, unknown>
    }
    if (said.response_action === 'errors') top.errors = said.errors ?? {}
    if (said.response_action === 'clear') state.modals.set(user, [])
    if (said.response_action === 'update' && said.view)
      state.modals.set(user, [...open.slice(0, -1), keptView(state, said.view, top.id)])
  }

  function shownBlocks(where: ReadMessage | 'modal' | 'home'): SlackBlock[] {
    if (where === 'modal') return stack().at(-1)?.blocks ?? []
    if (where === 'home') return state.homes.get(user)?.blocks ?? []
    return where.message.blocks
  }

  /** Slack's client shows what comes of a click a moment after the click itself was taken: until then one waits. */
  async function answeredClick(content: {
    trigger_id: string
    response_url?: string
    view?: object
  }): Promise<Answered> {
    const view = stack().at(-1)
    const isAnswered = (): boolean =>
      state.triggers.get(content.trigger_id)?.used === true ||
      (state.responses.get(content.response_url?.split('/').at(-1) ?? '')?.uses ?? 0) > 0 ||
      stack().at(-1)?.hash !== view?.hash
    const answered = send(payload(content))
    const told = new Promise<void>((resolve) => {
      const look = (): void => {
        if (!isAnswered()) return
        state.events.off('call', look)
        resolve()
      }
      state.events.on('call', look)
    })
    const given = await answered
    if (given.status !== 200 || isAnswered()) return given
    let waiting: NodeJS.Timeout | undefined
    const patience = new Promise<void>((resolve) => {
      waiting = setTimeout(resolve, clickMs)
    })
    await Promise.race([told, patience])
    clearTimeout(waiting)
    return given
  }

  const person: SlackPerson = {
    async command(text) {
      const body = new URLSearchParams({
        token: 'legacy',
        team_id: state.team,
        user_id: user,
        user_name: user.toLowerCase(),
        channel_id: directChannel(user),
        command: '/coffeechat',
        text,
        trigger_id: trigger(),
        response_url: responseUrl(undefined),
      })
      const answered = await send({ type: formType, body: body.toString() })
      keepAnswer(answered)
      return answered
    },
    async click(label, where = person.last()) {
      const button = buttonsOf(shownBlocks(where)).find((each) => each.text.text === label)
      if (!button)
        throw new Error(
          `no button "${label}"; there are: ${buttonsOf(shownBlocks(where))
            .map((each) => each.text.text)
            .join(', ')}`,
        )
      const action = {
        type: 'button',
        action_id: button.action_id,
        block_id: button.block_id,
        value: button.value,
        action_ts: state.nextId(''),
      }
      const view = where === 'modal' ? stack().at(-1) : undefined
      const message = typeof where === 'object' ? where.message : undefined
      const content = {
        type: 'block_actions',
        trigger_id: trigger(),
        actions: [action],
        ...(message
          ? { response_url: responseUrl(message), container: { type: 'message', message_ts: message.ts } }
          : {}),
        ...(view ? { view: sentView(view, {}) } : {}),
      }
      return answeredClick(content)
    },
    async submit(filling = {}) {
      const view = stack().at(-1)
      if (!view) throw new Error('no modal is open')
      const answered = await send(
        payload({ type: 'view_submission', trigger_id: trigger(), view: sentView(view, filling, true) }),
      )
      keepSubmission(answered)
      return answered
    },
    openHome: () =>
      send({
        type: 'application/json',
        body: JSON.stringify({
          type: 'event_callback',
          team_id: state.team,
          event_id: state.nextId('Ev'),
          event: { type: 'app_home_opened', user, tab: 'home' },
        }),
      }),
    async redeliver(times = 1) {
      const last = lastRequests.get(state)?.get(user)
      if (!last) throw new Error('nothing was sent before')
      const answers: Answered[] = []
      for (let at = 1; at <= times; at++) answers.push(await send(last, { 'x-slack-retry-num': String(at) }))
      return answers
    },
    messages: () => mine().map(readMessage),
    last() {
      const last = mine().at(-1)
      if (!last) throw new Error(`${user} has no message`)
      return readMessage(last)
    },
    modal() {
      const view = stack().at(-1)
      return view && readModal(view)
    },
    channel: (id) => state.messages.filter((each) => each.channel === id).map(readMessage),
  }
  return person
}

interface Button {
  action_id: string
  block_id: string
  value: string | undefined
  text: { text: string }
}

function buttonsOf(blocks: readonly SlackBlock[]): Button[] {
  return blocks
    .filter((block) => block.type === 'actions')
    .flatMap((block) => (block.elements as Button[]).map((element) => ({ ...element, block_id: block.block_id ?? '' })))
}

/** Every word a person can read in some blocks. */
export function wordsOf(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(wordsOf)
      .filter((part) => part !== '')
      .join('\n')
  if (value === null || typeof value !== 'object') return ''
  const { text, alt_text, ...rest } = value as Record<string, unknown>
  const own =
    typeof text === 'string'
      ? text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
      : wordsOf(text)
  return [
    own,
    typeof alt_text === 'string' ? alt_text : '',
    wordsOf(Object.values(rest).filter((part) => typeof part === 'object')),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

const readMessage = (message: SlackMessage): ReadMessage => ({
  text: message.text,
  words: wordsOf(message.blocks),
  buttons: buttonsOf(message.blocks).map((button) => button.text.text),
  edits: message.edits,
  message,
})

const readModal = (view: SlackView): ReadModal => ({
  title: view.title,
  words: wordsOf(view.blocks),
  fields: view.blocks.filter((block) => block.type === 'input').map((block) => (block.label as { text: string }).text),
  errors: view.errors,
  buttons: buttonsOf(view.blocks).map((button) => button.text.text),
  view,
})

interface Input {
  type: string
  action_id: string
  initial_value?: string
  initial_date?: string
  initial_option?: { value: string }
  initial_options?: { value: string }[]
  initial_users?: string[]
  initial_conversation?: string
  max_length?: number
  options?: { value: string; text: { text: string } }[]
  option_groups?: { options: { value: string; text: { text: string } }[] }[]
}

/** The view as Slack sends it back: what was filled in, else what stood there. */
function sentView(view: SlackView, filling: Filling, check = false): object {
  const values: Record<string, Record<string, unknown>> = {}
  const used = new Set<string>()
  for (const block of view.blocks.filter((each) => each.type === 'input')) {
    const id = block.block_id ?? ''
    const label = (block.label as { text: string }).text
    const given = filling[id] ?? filling[label]
    if (filling[id] !== undefined) used.add(id)
    if (filling[label] !== undefined) used.add(label)
    const input = block.element as Input
    const state = stateOf(input, given)
    if (check && !block.optional && isEmpty(state)) throw new Error(`"${label}" must be filled in`)
    values[id] = { [input.action_id]: state }
  }
  const unknown = Object.keys(filling).filter((name) => !used.has(name))
  if (unknown.length > 0)
    throw new Error(`no such field: ${unknown.join(', ')}; there are: ${Object.keys(values).join(', ')}`)
  const { id, hash, callback_id, private_metadata, type } = view
  return { id, hash, type, callback_id, private_metadata, state: { values } }
}

type InputState = Record<string, unknown> & { type: string }

const isEmpty = (state: InputState): boolean =>
  Object.entries(state).every(
    ([name, value]) =>
      name === 'type' || value === null || value === '' || (Array.isArray(value) && value.length === 0),
  )

function stateOf(input: Input, given: string | string[] | boolean | undefined): InputState {
  const { type } = input
  const options = [...(input.options ?? []), ...(input.option_groups ?? []).flatMap((group) => group.options)]
  const pick = (name: string) => {
    const found = options.find((option) => option.value === name || option.text.text === name)
    if (!found)
      throw new Error(`"${name}" is not offered; there are: ${options.map((option) => option.text.text).join(', ')}`)
    return found
  }
  const list =
    given === true
      ? options.map((option) => option.value)
      : given === false
        ? []
        : typeof given === 'string'
          ? [given]
          : given
  switch (type) {
    case 'checkboxes':
    case 'multi_static_select':
      return { type, selected_options: list === undefined ? (input.initial_options ?? []) : list.map(pick) }
    case 'static_select':
    case 'radio_buttons':
      return {
        type,
        selected_option:
          list === undefined ? (input.initial_option ?? null) : list[0] === undefined ? null : pick(list[0]),
      }
    case 'datepicker':
      return { type, selected_date: given ?? input.initial_date ?? null }
    case 'multi_users_select':
      return { type, selected_users: list ?? input.initial_users ?? [] }
    case 'conversations_select':
    case 'channels_select':
      return {
        type,
        [type === 'channels_select' ? 'selected_channel' : 'selected_conversation']:
          given ?? input.initial_conversation ?? null,
      }
    default: {
      const value = given ?? input.initial_value ?? null
      if (typeof value === 'string' && input.max_length !== undefined && [...value].length > input.max_length)
        throw new Error('longer than the field takes')
      return { type, value }
    }
  }
}
