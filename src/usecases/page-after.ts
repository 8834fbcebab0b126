import { type CoffeeChat, isHeld } from '../domain/coffee-chat.js'
import { policyOf } from '../domain/kinds.js'
import { isSameSubject, subjectsOf } from '../matching/subjects.js'
import { hasNotes, leadForm, notesForm, sharedElements, thankForm } from '../messages/after-chat.js'
import type { CardElement } from '../messages/card.js'
import { nameOf } from '../messages/chat.js'
import type { PageSection } from '../messages/page.js'
import { sentenceCard } from '../messages/pool.js'
import type { Reader } from '../messages/reader.js'
import { dayText } from '../messages/times.js'
import { loadChat } from './pair.js'
import type { Context } from './unit-of-work.js'

/** After the talk: what both can read, thanks, notes of the kind, private tips, and a lead to follow. */
export async function heldSections(context: Context, chat: CoffeeChat, reader: Reader): Promise<PageSection[]> {
  const facts = await loadChat(context, chat.id)
  if (!facts) return []
  const { say, zone, locale } = reader
  const { practice, applicationTips } = policyOf(chat.kind)
  const day = dayText(chat.heldAt ?? chat.updatedAt, zone, locale)
  const host = nameOf(say, facts, 'host')
  const card = sentenceCard(say('chat.after.candidate.title', { name: host }), [say('own.chat.held', { host, day })])
  const asked = practice && (await context.tx.findJob(`chat:${chat.id}:tips-asked`)) === undefined
  const elements: CardElement[] = [
    ...sharedElements(reader, facts, 'candidate'),
    ...(asked
      ? [
          {
            type: 'actions' as const,
            actions: [reader.act(say('tips.ask', { host }), 'chat.tips.ask', { chatId: chat.id }, 'chat')],
          },
        ]
      : []),
  ]
  return [
    { id: `chat-${chat.id}`, card: { ...card, elements: [...card.elements, ...elements] } },
    ...(chat.thanks === '' ? [{ id: 'thanks', form: thankForm(say, facts) }] : []),
    ...(hasNotes(chat, 'candidate') ? [{ id: 'notes', form: notesForm(say, facts, 'candidate') }] : []),
    ...(chat.outcome.leads ? [{ id: 'lead', form: leadForm(say, facts) }] : []),
    ...(applicationTips && isAskedAgain(context, chat) ? [appliedSection(chat, reader, host)] : []),
  ]
}

/** Of earlier talks what both can read still stands: a promise, a result, what was given and asked. */
export async function earlierSections(context: Context, chat: CoffeeChat, reader: Reader): Promise<PageSection[]> {
  const facts = await loadChat(context, chat.id)
  const elements = facts ? sharedElements(reader, facts, 'candidate') : []
  if (!facts || elements.length === 0) return []
  const card = sentenceCard(reader.say('chat.after.candidate.title', { name: nameOf(reader.say, facts, 'host') }), [])
  return [{ id: `chat-${chat.id}`, card: { ...card, elements: [...card.elements, ...elements] } }]
}

const sixWeeksMs = 42 * 86_400_000

const isAskedAgain = ({ now }: Context, { heldAt, outcome }: CoffeeChat): boolean =>
  heldAt !== null && now.getTime() - heldAt.getTime() >= sixWeeksMs && outcome.applied === undefined

function appliedSection(chat: CoffeeChat, reader: Reader, host: string): PageSection {
  const { say } = reader
  const act = (label: string, answer: 'yes' | 'no') =>
    reader.act(label, 'chat.applied', { chatId: chat.id, answer }, 'applied')
  const card = sentenceCard(say('applied.title'), [say('applied.text', { host })])
  const actions = [act(say('applied.yes'), 'yes'), act(say('applied.no'), 'no')]
  return { id: 'applied', card: { ...card, elements: [...card.elements, { type: 'actions', actions }] } }
}

/** Kind 1: several talks on one path, laid side by side with what was learned in each. */
export async function pathSections(
  context: Context,
  chats: readonly CoffeeChat[],
  reader: Reader,
): Promise<PageSection[]> {
  const { say, zone, locale } = reader
  const paths: CoffeeChat[][] = []
  for (const chat of chats) {
    if (chat.kind !== 'career' || !isHeld(chat) || !chat.settled.path) continue
    const same = paths.find(([first]) => isSamePath(first, chat))
    if (same) same.push(chat)
    else paths.push([chat])
  }
  const several = paths.filter(({ length }) => length > 1)
  const names = several.length === 0 ? new Map<string, string>() : await hostNames(context, several.flat())
  return several.map((talks, place): PageSection => {
    const facts = talks.map((chat) => ({
      label: `${names.get(chat.hostId) ?? ''}, ${chat.heldAt ? dayText(chat.heldAt, zone, locale) : ''}`,
      value: chat.outcome.learned ?? say('paths.nothing'),
    }))
    const card = sentenceCard(say('paths.title', { path: talks[0]?.settled.path ?? '' }), [])
    return { id: `path-${place + 1}`, card: { ...card, elements: [...card.elements, { type: 'facts', facts }] } }
  })
}

const isSamePath = (one: CoffeeChat | undefined, other: CoffeeChat): boolean => {
  const [path] = subjectsOf([one?.settled.path ?? ''])
  const [otherPath] = subjectsOf([other.settled.path ?? ''])
  return path !== undefined && otherPath !== undefined && isSameSubject(path, otherPath)
}

/** The names of the hosts of these talks, by id. */
async function hostNames({ tx }: Context, chats: readonly CoffeeChat[]): Promise<Map<string, string>> {
  const hosts = await tx.employees.getMany(chats.map((chat) => chat.hostId))
  return new Map(hosts.map((host) => [host.id, host.name]))
}
