import { z } from 'zod'
import { url } from '../interactions/fields.js'

/** What Teams sends, checked at the border. Ids of people and conversations have up to some hundred characters. */

/** No id holds a control character, and a database takes none of them. */
const id = z
  .string()
  .max(500)
  .regex(/^\P{Cc}+$/u)
const account = z.object({ id, name: z.string().max(500).nullish() })

const base = z.object({
  id,
  channelId: z.string().max(50),
  serviceUrl: url.max(500),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    conversationType: z.string().max(50).nullish(),
    tenantId: z.string().max(100).nullish(),
  }),
  channelData: z
    .object({
      tenant: z.object({ id: z.string().max(100) }).nullish(),
      team: z.object({ id, name: z.string().max(300).nullish() }).nullish(),
      eventType: z.string().max(50).nullish(),
    })
    .nullish(),
  locale: z.string().max(35).nullish().catch(undefined),
  localTimezone: z.string().max(60).nullish().catch(undefined),
})

const mention = z.object({ type: z.literal('mention'), mentioned: z.object({ id }), text: z.string().max(500) })

const message = base.extend({
  type: z.literal('message'),
  text: z.string().max(100_000).nullish(),
  /** what a button of an older client carries */
  value: z.unknown().optional(),
  entities: z.array(z.union([mention, z.unknown()])).nullish(),
})

const invoke = base.extend({ type: z.literal('invoke'), name: z.string().max(100), value: z.unknown().optional() })
const installed = base.extend({ type: z.literal('installationUpdate'), action: z.string().max(50) })
const people = z.array(z.object({ id })).nullish()
const changed = base.extend({
  type: z.literal('conversationUpdate'),
  membersAdded: people,
  membersRemoved: people,
})

const heard = z.discriminatedUnion('type', [message, invoke, installed, changed])

export type MessageActivity = z.output<typeof message>
export type InvokeActivity = z.output<typeof invoke>
export type EventActivity = z.output<typeof installed> | z.output<typeof changed>
export type Activity = z.output<typeof base>
export type HeardActivity = z.output<typeof heard>

const named = z.object({ type: z.string().min(1).max(100) })

/** Far deeper than anything Teams sends: whatever goes through it from level to level must come back. */
const mostLevels = 64

function isTooDeep(body: unknown): boolean {
  let level = [body]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostLevels) return true
    level = level.flatMap((each): unknown[] => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
  return false
}

/**
 * Takes a parsed body; returns the activity with what it says, or with `heard` undefined where it is of a type that we do not
 * listen to; undefined where Teams would send no such thing.
 */
export function readActivity(body: unknown): { activity: Activity; heard: HeardActivity | undefined } | undefined {
  if (isTooDeep(body)) return undefined
  const activity = base.safeParse(body)
  const type = named.safeParse(body)
  if (!activity.success || !type.success) return undefined
  const isHeard = heard.options.some((each) => each.shape.type.value === type.data.type)
  if (!isHeard) return { activity: activity.data, heard: undefined }
  const said = heard.safeParse(body)
  return said.success ? { activity: activity.data, heard: said.data } : undefined
}

/** The tenant in which it was said. */
export const tenantOf = ({ conversation, channelData }: Activity): string | undefined =>
  conversation.tenantId ?? channelData?.tenant?.id

/** Between one person and the bot; everywhere else others read along. */
export const isPersonal = ({ conversation }: Activity): boolean =>
  conversation.conversationType === undefined ||
  conversation.conversationType === null ||
  conversation.conversationType === 'personal'

/** Takes a message; returns its words without the bot's own mention. */
export function wordsOf({ text, entities, recipient }: MessageActivity): string {
  const mentions = (entities ?? []).flatMap((each) => {
    const read = mention.safeParse(each)
    return read.success && read.data.mentioned.id === recipient.id ? [read.data.text] : []
  })
  return mentions.reduce((words, own) => words.replaceAll(own, ' '), text ?? '').trim()
}
