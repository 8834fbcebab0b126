import { z } from 'zod'

/** What we read of Slack's payloads; everything else is left out. A shape we do not know is no surprise, only no interaction. */

const name = z.string().min(1).max(255)
const team = z.object({ id: name }).nullish()

export const commandPayload = z.object({
  team_id: name.optional(),
  enterprise_id: name.optional(),
  user_id: name,
  command: name,
  text: z.string().default(''),
  trigger_id: z.string(),
})

const stateValue = z.object({
  type: z.string(),
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_conversation: z.string().nullish(),
})

const view = z.object({
  id: name,
  hash: z.string().optional(),
  callback_id: z.string(),
  private_metadata: z.string().optional(),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), stateValue)) }).optional(),
})

export const actionPayload = z.object({
  team,
  enterprise: team,
  user: z.object({ id: name, team_id: name.optional() }),
  trigger_id: z.string(),
  response_url: z.url().optional(),
  view: view.optional(),
  actions: z
    .array(z.object({ action_id: z.string(), value: z.string().optional(), action_ts: z.string().optional() }))
    .min(1),
})

export const viewPayload = z.object({
  team,
  enterprise: team,
  user: z.object({ id: name, team_id: name.optional() }),
  trigger_id: z.string().optional(),
  view,
})

export const eventPayload = z.object({
  event_id: name,
  team_id: name.optional(),
  enterprise_id: name.nullish(),
  event: z.object({
    type: name,
    user: z.union([name, z.object({ id: name })]).optional(),
    tab: z.string().optional(),
  }),
})
