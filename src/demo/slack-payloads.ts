import type { SlackRequest } from './slack-delivery.js'
import { formRequest, jsonRequest, payloadRequest } from './slack-delivery.js'
import {
  bot,
  directChannel,
  type InputState,
  type SlackMessage,
  type SlackState,
  type SlackView,
} from './slack-state.js'

/** Requests shaped as Slack shapes them (docs.slack.dev, interaction payloads and Events API). */

export type StateValues = Record<string, Record<string, InputState>>

const domain = 'workbench'
const token = 'legacy-verification-token'
const userName = (state: SlackState, user: string): string =>
  (state.users.get(user)?.name ?? user).toLowerCase().replaceAll(' ', '.')
const channelName = (state: SlackState, channel: string): string => state.channels.get(channel)?.name ?? 'directmessage'

export interface CommandParts {
  user: string
  text: string
  /** where it was typed */
  channel: string
  triggerId: string
  responseUrl: string
}

export function commandRequest(state: SlackState, parts: CommandParts): SlackRequest {
  const { user, text, channel, triggerId, responseUrl } = parts
  return formRequest({
    token,
    team_id: state.team,
    team_domain: domain,
    channel_id: channel,
    channel_name: channelName(state, channel),
    user_id: user,
    user_name: userName(state, user),
    command: '/coffeechat',
    text,
    api_app_id: bot.app,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: triggerId,
  })
}

const person = (state: SlackState, user: string): object => ({
  token,
  team: { id: state.team, domain },
  user: { id: user, username: userName(state, user), name: userName(state, user), team_id: state.team },
  api_app_id: bot.app,
  enterprise: null,
  is_enterprise_install: false,
})

/** A view as it comes back with what stands in its inputs. */
function sentView(state: SlackState, view: SlackView, values: StateValues): object {
  const { errors, typed, ...shown } = view
  const stack = [...state.modals.values()].find((each) => each.includes(view)) ?? [view]
  return {
    ...shown,
    team_id: state.team,
    state: { values },
    root_view_id: stack[0]?.id ?? view.id,
    previous_view_id: stack[stack.indexOf(view) - 1]?.id ?? null,
    app_id: bot.app,
    bot_id: bot.bot,
    app_installed_team_id: state.team,
    external_id: '',
  }
}

export type Place = { message: SlackMessage } | { view: SlackView; values: StateValues }

export interface ClickParts {
  user: string
  /** the pressed element, without what only draws it */
  action: object
  triggerId: string
  responseUrl: string | undefined
  place: Place
}

export function clickRequest(state: SlackState, parts: ClickParts): SlackRequest {
  const action = { ...parts.action, action_ts: state.nextTs() }
  return payloadRequest({
    type: 'block_actions',
    ...person(state, parts.user),
    trigger_id: parts.triggerId,
    actions: [action],
    ...('view' in parts.place ? inView(state, parts.place) : inMessage(state, parts.place.message)),
    ...(parts.responseUrl !== undefined && { response_url: parts.responseUrl }),
  })
}

const inView = (state: SlackState, { view, values }: { view: SlackView; values: StateValues }): object => ({
  container: { type: 'view', view_id: view.id },
  view: sentView(state, view, values),
})

/** Of an answer that only one person sees Slack tells no words. */
function inMessage(state: SlackState, { ts, channel, text, blocks, onlyFor }: SlackMessage): object {
  const is_ephemeral = onlyFor !== undefined
  return {
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral },
    channel: { id: channel, name: channelName(state, channel) },
    state: { values: {} },
    ...(!is_ephemeral && {
      message: { type: 'message', user: bot.user, bot_id: bot.bot, app_id: bot.app, ts, text, blocks },
    }),
  }
}

export function submissionRequest(
  state: SlackState,
  { user, view, values, triggerId }: { user: string; view: SlackView; values: StateValues; triggerId: string },
): SlackRequest {
  return payloadRequest({
    type: 'view_submission',
    ...person(state, user),
    trigger_id: triggerId,
    view: sentView(state, view, values),
    response_urls: [],
  })
}

export function closedRequest(state: SlackState, user: string, view: SlackView): SlackRequest {
  const closed = { type: 'view_closed', ...person(state, user), view: sentView(state, view, {}), is_cleared: false }
  return payloadRequest(closed)
}

/** An event in its envelope, with an id of its own. */
export function eventRequest(state: SlackState, event: { type: string; [property: string]: unknown }): SlackRequest {
  const authorization = { enterprise_id: null, team_id: state.team, user_id: bot.user, is_bot: true }
  return jsonRequest({
    token,
    team_id: state.team,
    api_app_id: bot.app,
    event: { event_ts: state.nextTs(), ...event },
    type: 'event_callback',
    event_id: state.nextId('Ev'),
    event_time: Math.floor(state.clock().getTime() / 1000),
    authorizations: [{ ...authorization, is_enterprise_install: false }],
    is_ext_shared_channel: false,
  })
}

export function homeOpenedRequest(state: SlackState, user: string, view: SlackView | undefined): SlackRequest {
  const shown = view ? { view: sentView(state, view, {}) } : {}
  return eventRequest(state, { type: 'app_home_opened', user, channel: directChannel(user), tab: 'home', ...shown })
}
