/** Deliveries as Slack sends them, with more in them than we read. */

export const command = (text: string, more: Record<string, string> = {}): Record<string, string> => ({
  token: 'legacy',
  team_id: 'T1',
  team_domain: 'example',
  channel_id: 'C1',
  channel_name: 'general',
  user_id: 'U1',
  user_name: 'ada',
  command: '/coffeechat',
  text,
  api_app_id: 'A1',
  is_enterprise_install: 'false',
  response_url: 'https://hooks.slack.invalid/commands/1',
  trigger_id: 'trigger-1',
  ...more,
})

const person = {
  team: { id: 'T1', domain: 'example' },
  user: { id: 'U1', username: 'ada', name: 'ada', team_id: 'T1' },
  api_app_id: 'A1',
  enterprise: null,
  is_enterprise_install: false,
}

export const click = (actionId: string, value: object, more: object = {}) => ({
  payload: {
    type: 'block_actions',
    ...person,
    container: { type: 'message', message_ts: '1', channel_id: 'D1' },
    trigger_id: 'trigger-2',
    actions: [
      { type: 'button', action_id: actionId, block_id: 'b1', value: JSON.stringify(value), action_ts: '1795000000.1' },
    ],
    ...more,
  },
})

export const modal = (more: object = {}) => ({
  id: 'V1',
  team_id: 'T1',
  type: 'modal',
  callback_id: 'offer.save',
  private_metadata: JSON.stringify({ value: { offerId: 'o1' } }),
  hash: 'h1',
  blocks: [],
  state: { values: { topics: { 'text:topics': { type: 'plain_text_input', value: 'backend' } } } },
  ...more,
})

export const submission = (view: object = modal(), more: object = {}) => ({
  payload: { type: 'view_submission', ...person, trigger_id: 'trigger-3', view, response_urls: [], ...more },
})

export const event = (what: object, more: object = {}) => ({
  json: {
    token: 'legacy',
    team_id: 'T1',
    api_app_id: 'A1',
    type: 'event_callback',
    event_id: 'Ev1',
    event_time: 1_795_000_000,
    authorizations: [
      { enterprise_id: null, team_id: 'T1', user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
    ],
    event: what,
    ...more,
  },
})
