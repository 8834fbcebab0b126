import { z } from 'zod'

/** What we read of Slack's payloads; everything else is left out. A shape we do not know is no surprise, only no interaction. */

const name = z.string().min(1).max(255)
const place = z.object({ id: name }).nullish()

const input = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_conversation: z.string().nullish(),
})

/** What stands in a view: by block, then by action. */
const inputs = z.record(z.string(), z.record(z.string(), input))
export type SlackInputs = z.infer<typeof inputs>

const view = z.object({
  id: name,
  type: z.string().default('modal'),
  hash: z.string().default(''),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
  state: z.object({ values: inputs }).optional(),
})
export type SlackView = z.infer<typeof view>

export const command = z
  .object({
    team_id: name.optional(),
    enterprise_id: name.optional(),
    user_id: name,
    command: name,
    text: z.string().default(''),
    trigger_id: z.string(),
  })
  .transform((said) => ({
    workspace: said.team_id ?? said.enterprise_id ?? '',
    user: said.user_id,
    command: said.command,
    text: said.text,
    triggerId: said.trigger_id,
  }))
export type SaidCommand = z.infer<typeof command>

const who = {
  team: place,
  enterprise: place,
  user: z.object({ id: name, team_id: name.optional() }),
}

export const click = z
  .object({
    ...who,
    trigger_id: z.string(),
    response_url: z.url().optional(),
    view: view.optional(),
    actions: z
      .array(z.object({ action_id: z.string(), value: z.string().optional(), action_ts: z.string().default('') }))
      .min(1),
  })
  .transform((said) => ({
    workspace: said.team?.id ?? said.user.team_id ?? said.enterprise?.id ?? '',
    user: said.user.id,
    triggerId: said.trigger_id,
    responseUrl: said.response_url,
    view: said.view,
    action: said.actions[0] ?? { action_id: '', value: undefined, action_ts: '' },
  }))
export type SaidClick = z.infer<typeof click>

export const submission = z.object({ ...who, view }).transform((said) => ({
  workspace: said.team?.id ?? said.user.team_id ?? said.enterprise?.id ?? '',
  user: said.user.id,
  view: said.view,
}))
export type SaidSubmission = z.infer<typeof submission>

export const event = z
  .object({
    event_id: name,
    team_id: name.optional(),
    enterprise_id: name.nullish(),
    event: z.object({
      type: name,
      user: z.union([name, z.object({ id: name })]).optional(),
      tab: z.string().optional(),
    }),
  })
  .transform((said) => ({
    workspace: said.team_id ?? said.enterprise_id ?? '',
    eventId: said.event_id,
    type: said.event.type,
    tab: said.event.tab,
    user: typeof said.event.user === 'string' ? said.event.user : said.event.user?.id,
  }))
export type SaidEvent = z.infer<typeof event>
