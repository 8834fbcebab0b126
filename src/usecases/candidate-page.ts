import type { Candidate, LinkPurpose } from '../domain/candidate.js'
import { openChat } from '../domain/coffee-chat.js'
import { confirmCard, confirmForm, declineCard, joinForm } from '../messages/join.js'
import type { Page, PageSection } from '../messages/page.js'
import { barredForm, blockedCard, eraseButton, hideForm, placeCard, sentenceCard } from '../messages/pool.js'
import { privacyCard } from '../messages/privacy.js'
import { profileForm } from '../messages/profile.js'
import type { Reader } from '../messages/reader.js'
import { askKindsCard } from '../messages/request.js'
import { speak } from '../messages/text.js'
import { introducedSections } from './answer-introduction.js'
import { holdingConsents, neededPurposes } from './consents.js'
import { erasedOn } from './erase-candidate.js'
import { fitSections } from './fit-page.js'
import { whoNamed } from './keep-named.js'
import { openRequest } from './next-wish.js'
import { chatSections, isAsked, matchSections, peopleSection } from './page-chats.js'
import { sessionSections, sessionStanding } from './page-sessions.js'
import { candidateZone, readerHere } from './pair.js'
import { heldOfEntry } from './privacy.js'
import { referralSections } from './referral-page.js'
import type { Context } from './unit-of-work.js'

const renewMs = 30 * 86_400_000

/** `GET /join`: changes nothing. `lang`: what the browser asks for; `invitedBy`: the code of a host's link (P-26); `from`: the talk after which it was given. */
export async function joinPage(context: Context, lang?: string, invitedBy?: string, from?: string): Promise<Page> {
  const say = speak(lang)
  const { name } = context.settings
  const title = name === '' ? say('join.title') : say('join.title.named', { organization: name })
  return { title, lang: say.locale, sections: [{ id: 'join', form: joinForm(say, invitedBy, from) }] }
}

/**
 * The page behind a person's link, as it is now; changes nothing. A link to confirm shows the confirmation and nothing
 * else, as does an entry that is not confirmed; whoever left finds what is still held, and how to have it erased. `lang`: what the browser asks for, where nothing is chosen.
 */
export async function candidatePage(
  context: Context,
  entry: Candidate,
  purpose: LinkPurpose,
  lang?: string,
): Promise<Page> {
  const say = speak(entry.language ?? lang)
  const { locale } = say
  const reader = readerHere(say, await candidateZone(context, entry))
  const title = say('own.title', { name: entry.firstName })
  if (entry.status === 'pending' || purpose === 'confirm')
    return { title, lang: locale, sections: await confirmSections(context, entry, reader) }
  const place = await placeSection(context, entry, reader)
  const privacy = await privacySection(context, entry, reader)
  if (entry.status === 'left') return { title, lang: locale, sections: [place, privacy] }
  const { howHiringWorks } = context.settings
  return {
    title,
    lang: locale,
    sections: [
      place,
      ...(await matchSections(context, entry, reader)),
      ...(await chatSections(context, entry, reader)),
      ...(await introducedSections(context, entry, reader)),
      ...(await sessionSections(context, entry, reader)),
      ...(await fitSections(context, entry, reader)),
      ...(await referralSections(context, entry, reader)),
      await peopleSection(context, entry, reader),
      ...(entry.status === 'active'
        ? [{ id: 'ask', card: askKindsCard(reader, await openRequest(context, entry.id)) }]
        : []),
      { id: 'profile', form: profileForm(say, entry) },
      { id: 'barred', form: barredForm(say, entry) },
      ...(await blockedSections(context, entry, reader)),
      ...(howHiringWorks === ''
        ? []
        : [{ id: 'hiring', card: sentenceCard(say('own.hiring.title'), [howHiringWorks]) }]),
      { id: 'hide', form: hideForm(say) },
      privacy,
    ],
  }
}

/** Whoever was named reads first by whom and why (P-25); yes, no, or everything erased. */
async function confirmSections(context: Context, entry: Candidate, reader: Reader): Promise<PageSection[]> {
  const { say } = reader
  const person = await whoNamed(context, entry)
  return [
    { id: 'confirm', card: confirmCard(say, entry, person, context.settings.name) },
    { id: 'yes', form: confirmForm(say, entry, person) },
    { id: 'decline', card: declineCard(say, eraseButton(say, say('confirm.erase'))) },
  ]
}

async function placeSection(context: Context, entry: Candidate, reader: Reader): Promise<PageSection> {
  const { tx, now } = context
  const consents = await holdingConsents(context, entry.id)
  const ending = (await neededPurposes(context, { ...entry, status: 'active' })).filter((purpose) => {
    const grant = consents.find((each) => each.purpose === purpose)
    return grant === undefined || grant.expiresAt.getTime() - now.getTime() < renewMs
  })
  const renewForward = entry.status === 'asleep' && ending.includes('referral')
  const session = await sessionStanding(context, entry)
  const card = placeCard(reader, {
    entry,
    next: (await tx.schedules.get('round'))?.nextAt,
    asked: session.asked || (await isAsked(context, entry)),
    talking: session.seated || (await tx.chats.count({ candidateId: entry.id, status: openChat })) > 0,
    renew: ending.some((purpose) => !renewForward || purpose !== 'referral'),
    renewForward,
    erasedOn: erasedOn(entry),
  })
  return { id: 'pool', card }
}

async function blockedSections(context: Context, entry: Candidate, reader: Reader): Promise<PageSection[]> {
  const blocks = await context.tx.blocks.find({ byId: entry.id })
  if (blocks.length === 0) return []
  const people = await context.tx.employees.getMany(blocks.map((block) => block.otherId))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const blocked = blocks.map((block) => ({ blockId: block.id, name: names.get(block.otherId) }))
  return [{ id: 'never', card: blockedCard(reader, blocked) }]
}

/** P-11: every field held, what was agreed to, leave and erase. */
async function privacySection(context: Context, entry: Candidate, reader: Reader): Promise<PageSection> {
  const card = privacyCard(reader, await heldOfEntry(context, entry))
  return { id: 'privacy', card }
}
