import { isObject } from './shapes.js'
import { objectToView } from './slack-blocks.js'
import { named } from './slack-messages.js'
import type { Given, Method, Said } from './slack-methods.js'
import type { SlackBlock, SlackState, SlackText, SlackView } from './slack-state.js'

/** Triggers live three seconds and work once; a root view carries at most two more. */
const triggerMs = 3000
const mostViews = 3

const no = (error: string, messages: string[] = []): Said => ({ ok: false, error, messages })
const shown = ({ id, hash }: SlackView): Said => ({ ok: true, view: { id, hash } })

/** A view as Slack keeps it. What somebody typed stays where block_id, action_id and kind of input are the same as before. */
export function keptView(state: SlackState, view: Given, before?: SlackView): SlackView {
  const words = (part: unknown): SlackText | null => (isObject(part) ? (part as unknown as SlackText) : null)
  const line = (part: unknown): string => (typeof part === 'string' ? part : '')
  const blocks = named(state, Array.isArray(view.blocks) ? (view.blocks as SlackBlock[]) : [])
  const typed = Object.entries(before?.typed ?? {}).filter(([id, { action_id, state }]) =>
    blocks.some(
      ({ block_id, element }) =>
        block_id === id && isObject(element) && element.action_id === action_id && element.type === state.type,
    ),
  )
  return {
    id: before?.id ?? state.nextId('V'),
    hash: state.nextId('h'),
    type: view.type === 'home' ? 'home' : 'modal',
    callback_id: line(view.callback_id),
    private_metadata: line(view.private_metadata),
    title: words(view.title),
    submit: words(view.submit),
    close: words(view.close),
    blocks,
    clear_on_close: view.clear_on_close === true,
    notify_on_close: view.notify_on_close === true,
    errors: {},
    typed: Object.fromEntries(typed),
  }
}

/** Writes down somebody's open modals after a change within one of them. */
export function keepModals(state: SlackState, user: string): void {
  const stack = state.modals.get(user)
  if (stack) state.modals.set(user, stack)
}

/** Puts a view in the place of another one on the stack of modals. */
export function replaceView(state: SlackState, user: string, old: SlackView, view: Given): SlackView {
  const kept = keptView(state, view, old)
  const stack = state.modals.get(user) ?? []
  state.modals.set(
    user,
    stack.map((each) => (each.id === old.id ? kept : each)),
  )
  return kept
}

/** Puts a view over the others; undefined when the stack is full. */
export function pushView(state: SlackState, user: string, view: Given): SlackView | undefined {
  const stack = state.modals.get(user) ?? []
  if (stack.length >= mostViews) return undefined
  const kept = keptView(state, view)
  state.modals.set(user, [...stack, kept])
  return kept
}

/** Slack looks at the trigger first; a refused view leaves it unspent. */
function withTrigger(state: SlackState, given: Given, show: (user: string, view: Given) => Said): Said {
  const trigger = state.triggers.get(String(given.trigger_id))
  if (!trigger) return no('invalid_trigger_id')
  if (trigger.used) return no('exchanged_trigger_id')
  if (state.now().getTime() - trigger.at.getTime() > triggerMs) return no('expired_trigger_id')
  const objection = objectToView(given.view, 'modal')
  if (objection) return { ok: false, ...objection }
  trigger.used = true
  return show(trigger.user, isObject(given.view) ? given.view : {})
}

function update({ state, given }: { state: SlackState; given: Given }): Said {
  const objection = objectToView(given.view, 'modal')
  if (objection) return { ok: false, ...objection }
  for (const [user, stack] of state.modals) {
    const old = stack.find((each) => each.id === given.view_id)
    if (!old || !isObject(given.view)) continue
    if (given.hash !== undefined && given.hash !== old.hash) return no('hash_conflict')
    return shown(replaceView(state, user, old, given.view))
  }
  return no('not_found')
}

function publish({ state, given }: { state: SlackState; given: Given }): Said {
  const user = String(given.user_id)
  if (!state.users.has(user)) return no('user_not_found')
  const objection = objectToView(given.view, 'home')
  if (objection) return { ok: false, ...objection }
  const old = state.homes.get(user)
  if (given.hash !== undefined && given.hash !== old?.hash) return no('hash_conflict')
  const kept = keptView(state, isObject(given.view) ? given.view : {}, old)
  state.homes.set(user, kept)
  return shown(kept)
}

export const viewMethods: Record<string, Method> = {
  'views.open': {
    scopes: [],
    tier: 100,
    run: ({ state, given }) =>
      withTrigger(state, given, (user, view) => {
        const kept = keptView(state, view)
        state.modals.set(user, [kept])
        return shown(kept)
      }),
  },
  'views.push': {
    scopes: [],
    tier: 100,
    run: ({ state, given }) =>
      withTrigger(state, given, (user, view) => {
        const kept = pushView(state, user, view)
        return kept ? shown(kept) : no('push_limit_reached')
      }),
  },
  'views.update': { scopes: [], tier: 100, run: update },
  'views.publish': { scopes: [], tier: 100, run: publish },
}
