import { messageProblems, viewProblems } from './slack-checks.js'
import { directChannel, type SlackBlock, type SlackState, type SlackView } from './slack-state.js'

type Given = Record<string, unknown>
type Said = { ok: boolean; error?: string } & Record<string, unknown>

interface Method {
  scopes: string[]
  run(state: SlackState, given: Given): Said
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const no = (error: string, detail?: string): Said => ({ ok: false, error, ...(detail ? { detail } : {}) })

/** Triggers live three seconds and work once. */
const triggerMs = 3000

function userIn(channel: string): string | undefined {
  return channel.startsWith('D') ? channel.slice(1) : undefined
}

function postMessage(state: SlackState, given: Given): Said {
  const channel = text(given.channel)
  const user = userIn(channel)
  if (user === undefined) {
    const known = state.channels.get(channel)
    if (!known) return no('channel_not_found')
    if (!known.hasBot) return no('not_in_channel')
  } else if (!state.users.has(user)) return no('channel_not_found')
  else if (state.users.get(user)?.deleted) return no('account_inactive')
  const blocks = (given.blocks ?? []) as SlackBlock[]
  const [problem, ...others] = messageProblems(text(given.text), blocks)
  if (problem)
    return no(
      ['no_text', 'msg_too_long', 'msg_blocks_too_long'].includes(problem) ? problem : 'invalid_blocks',
      [problem, ...others].join('; '),
    )
  const metadata = given.metadata as { event_payload?: { key?: string } } | undefined
  const ts = state.nextId('17')
  state.messages.push({ ts, channel, text: text(given.text), blocks, key: metadata?.event_payload?.key, edits: 0 })
  return { ok: true, channel, ts }
}

function updateMessage(state: SlackState, given: Given): Said {
  const message = state.messages.find((each) => each.channel === given.channel && each.ts === given.ts)
  if (!message) return no('message_not_found')
  const blocks = (given.blocks ?? []) as SlackBlock[]
  const problems = messageProblems(text(given.text), blocks)
  if (problems.length > 0) return no('invalid_blocks', problems.join('; '))
  Object.assign(message, { text: text(given.text), blocks, edits: message.edits + 1 })
  return { ok: true, channel: message.channel, ts: message.ts }
}

/** A view as Slack keeps it; blocks without an id get one. */
export function keptView(state: SlackState, view: Given, id: string): SlackView {
  const titleOf = (part: unknown): string | undefined => (part as { text?: string } | undefined)?.text
  return {
    id,
    hash: state.nextId('h'),
    type: view.type === 'home' ? 'home' : 'modal',
    callback_id: text(view.callback_id),
    private_metadata: text(view.private_metadata),
    title: titleOf(view.title) ?? '',
    submit: titleOf(view.submit),
    blocks: ((view.blocks ?? []) as SlackBlock[]).map((block) => ({
      ...block,
      block_id: block.block_id ?? state.nextId('b'),
    })),
    errors: {},
  }
}

function openView(state: SlackState, given: Given): Said {
  const trigger = state.triggers.get(text(given.trigger_id))
  if (!trigger) return no('invalid_trigger_id')
  if (trigger.used) return no('exchanged_trigger_id')
  if (Date.now() - trigger.at > triggerMs) return no('expired_trigger_id')
  const view = given.view as Given
  const problems = viewProblems(view)
  if (problems.length > 0) return no('invalid_arguments', problems.join('; '))
  trigger.used = true
  const kept = keptView(state, view, state.nextId('V'))
  state.modals.set(trigger.user, [kept])
  return { ok: true, view: { id: kept.id, hash: kept.hash } }
}

function updateView(state: SlackState, given: Given): Said {
  const view = given.view as Given
  const problems = viewProblems(view)
  if (problems.length > 0) return no('invalid_arguments', problems.join('; '))
  for (const stack of state.modals.values()) {
    const at = stack.findIndex((each) => each.id === given.view_id)
    if (at < 0) continue
    if (given.hash && stack[at]?.hash !== given.hash) return no('hash_conflict')
    const kept = keptView(state, view, text(given.view_id))
    stack[at] = kept
    return { ok: true, view: { id: kept.id, hash: kept.hash } }
  }
  return no('not_found')
}

/** The methods of the Web API that the product uses, each with the scopes it needs. */
export const methods: Record<string, Method> = {
  'auth.test': { scopes: [], run: (state) => ({ ok: true, team_id: state.team, user_id: 'UBOT', bot_id: 'BBOT' }) },
  'chat.postMessage': { scopes: ['chat:write'], run: postMessage },
  'chat.update': { scopes: ['chat:write'], run: updateMessage },
  'conversations.open': {
    scopes: ['im:write'],
    run(state, given) {
      const user = text(given.users)
      if (!state.users.has(user)) return no('user_not_found')
      if (state.users.get(user)?.deleted) return no('account_inactive')
      return { ok: true, channel: { id: directChannel(user) } }
    },
  },
  'users.info': {
    scopes: ['users:read', 'users:read.email'],
    run(state, given) {
      const user = state.users.get(text(given.user))
      if (!user) return no('user_not_found')
      const { id, name, email, tz, locale, is_admin, deleted, status_text = '', status_emoji = '' } = user
      const profile = { real_name: name, email, status_text, status_emoji }
      return {
        ok: true,
        user: {
          id,
          name,
          real_name: name,
          tz,
          locale,
          is_admin: is_admin ?? false,
          deleted: deleted ?? false,
          profile,
        },
      }
    },
  },
  'views.open': { scopes: [], run: openView },
  'views.update': { scopes: [], run: updateView },
  'views.publish': {
    scopes: [],
    run(state, given) {
      const view = given.view as Given
      const problems = viewProblems(view)
      if (problems.length > 0) return no('invalid_arguments', problems.join('; '))
      state.homes.set(text(given.user_id), keptView(state, view, state.nextId('V')))
      return { ok: true }
    },
  },
}
