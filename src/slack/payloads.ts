import { z } from 'zod'

/**
 * What Slack sends, checked at the border and told in our words. `workspace` is the team, or the organization when the app
 * is installed in all of an Enterprise organization at once (SL-10).
 */

/** Slack's ids are capitals and digits. Bolt keeps what it knows of a workspace under its id, in an object that has names of its own. */
const id = z.string().regex(/^[A-Z][A-Z0-9]{0,63}$/)
const named = z.object({ id, enterprise_id: id.nullish() }).nullish()

interface Installed {
  organization: string | null | undefined
  everywhere: boolean
  team: string | null | undefined
}

function workspaceOf({ organization, everywhere, team }: Installed, context: z.RefinementCtx): string {
  const workspace = (everywhere ? organization : undefined) ?? team ?? organization
  if (!workspace) context.addIssue({ code: 'custom', message: 'no workspace' })
  return workspace ?? ''
}

const commandBody = z.object({
  command: z.string().min(1).max(255),
  text: z.string().default(''),
  user_id: id,
  team_id: id,
  enterprise_id: id.optional(),
  is_enterprise_install: z.string().optional(),
  trigger_id: z.string().min(1).max(255),
})
const command = commandBody.transform((said, context) => ({
  workspace: workspaceOf(
    { organization: said.enterprise_id, everywhere: said.is_enterprise_install === 'true', team: said.team_id },
    context,
  ),
  user: said.user_id,
  command: said.command,
  text: said.text,
  triggerId: said.trigger_id,
}))

const option = z.object({ value: z.string() })

/** What one input holds; which of these there is depends on its kind. */
const input = z.object({
  value: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
  selected_date: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_conversation: z.string().nullish(),
})

const inputs = z.record(z.string(), z.record(z.string(), input))

const view = z.object({
  id: z.string().min(1).max(255),
  hash: z.string().max(255).optional(),
  type: z.string(),
  callback_id: z.string().max(255).default(''),
  private_metadata: z.string().max(3000).default(''),
  app_installed_team_id: id.nullish(),
  state: z.object({ values: inputs }).optional(),
})

export type SlackView = z.output<typeof view>
export type SlackInputs = z.output<typeof inputs>

const person = z.object({
  user: z.object({ id, team_id: id.nullish() }),
  team: named,
  enterprise: named,
  is_enterprise_install: z.boolean().nullish(),
})

function speakerOf(said: z.output<typeof person>, view: SlackView | undefined, context: z.RefinementCtx) {
  const team = view?.app_installed_team_id ?? said.team?.id ?? said.user.team_id
  const everywhere = said.is_enterprise_install === true
  return {
    workspace: workspaceOf({ organization: said.enterprise?.id, everywhere, team }, context),
    user: said.user.id,
  }
}

const action = z.object({
  action_id: z.string().max(255),
  value: z.string().max(2000).optional(),
  action_ts: z.string().default(''),
})

const clickBody = person.extend({
  type: z.literal('block_actions'),
  trigger_id: z.string().min(1).max(255),
  response_url: z.string().max(2000).optional(),
  actions: z.tuple([action], action),
  view: view.optional(),
})
const click = clickBody.transform((said, context) => ({
  ...speakerOf(said, said.view, context),
  triggerId: said.trigger_id,
  responseUrl: said.response_url,
  action: said.actions[0],
  view: said.view,
}))

const submissionBody = person.extend({ type: z.literal('view_submission'), view })
const submission = submissionBody.transform((said, context) => ({
  ...speakerOf(said, said.view, context),
  view: said.view,
}))

const authorization = z.object({
  team_id: id.nullish(),
  enterprise_id: id.nullish(),
  is_enterprise_install: z.boolean().nullish(),
})

/** The events we listen to. */
const happening = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('app_home_opened'),
    user: id,
    tab: z.string().default('home'),
    view: z.object({ hash: z.string().max(255).optional() }).nullish(),
  }),
  z.object({ type: z.literal('user_change'), user: z.object({ id, deleted: z.boolean().default(false) }) }),
  z.object({ type: z.literal('app_uninstalled') }),
  z.object({ type: z.literal('tokens_revoked'), tokens: z.object({ bot: z.array(z.string()).default([]) }) }),
])
const heard: readonly string[] = happening.options.map((each) => each.shape.type.value)

const eventBody = z.object({
  type: z.literal('event_callback'),
  event_id: z.string().min(1).max(255),
  team_id: id.nullish(),
  enterprise_id: id.nullish(),
  authorizations: z.array(authorization).nullish(),
  event: happening,
})
const event = eventBody.transform((said, context) => {
  const installed = said.authorizations?.[0]
  const organization = installed?.enterprise_id ?? said.enterprise_id
  const everywhere = installed?.is_enterprise_install === true
  const team = installed?.team_id ?? said.team_id
  return {
    workspace: workspaceOf({ organization, everywhere, team }, context),
    eventId: said.event_id,
    event: said.event,
  }
})

/** Slack holds back events of that workspace: more came than it delivers in an hour (SL-6). */
const limitedBody = z.object({
  type: z.literal('app_rate_limited'),
  team_id: id,
  minute_rate_limited: z.int().nonnegative(),
})
const limited = limitedBody.transform((said) => ({ workspace: said.team_id, minute: said.minute_rate_limited }))

export type SaidCommand = z.output<typeof command>
export type SaidClick = z.output<typeof click>
export type SaidSubmission = z.output<typeof submission>
export type SaidEvent = z.output<typeof event>
export type SaidLimited = z.output<typeof limited>

export const payloads = { command, click, submission, event, limited }
const bodies = {
  command: commandBody,
  click: clickBody,
  submission: submissionBody,
  event: eventBody,
  limited: limitedBody,
}

type Kind = keyof typeof payloads

const anyBody = z.object({
  type: z.string().optional(),
  command: z.string().optional(),
  event: z.object({ type: z.string() }).optional(),
})

/**
 * Takes a parsed body; says what it is: something we answer, something Slack says that we do not listen to, or nothing that
 * Slack would send. Of the first it returns what we know of it and no more: Bolt's own readers throw on all else.
 */
export function sortOut(body: object): { kind: 'unknown' | 'malformed' } | { kind: Kind; body: object } {
  const known = anyBody.safeParse(body)
  if (!known.success) return { kind: 'malformed' }
  const kind = namedKind(known.data)
  if (kind === 'unknown') return { kind }
  const checked = bodies[kind].safeParse(body)
  return checked.success && payloads[kind].safeParse(body).success
    ? { kind, body: checked.data }
    : { kind: 'malformed' }
}

function namedKind({ type, command, event }: z.output<typeof anyBody>): Kind | 'unknown' {
  if (command !== undefined) return 'command'
  if (type === 'block_actions') return 'click'
  if (type === 'view_submission') return 'submission'
  if (type === 'app_rate_limited') return 'limited'
  return type === 'event_callback' && (event === undefined || heard.includes(event.type)) ? 'event' : 'unknown'
}
