/** The form and the cards of an offer; longer than most, since the form is a table of fields. */

import type { ChatOffer } from '../domain/chat-offer.js'
import { type Kind, kindTable } from '../domain/kinds.js'
import type { Card, CardAction, CardElement } from './card.js'
import type { Form } from './form.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'
import { dayText } from './times.js'
import { windowField, windowsText } from './windows.js'

export const seniorities = ['junior', 'mid', 'senior', 'lead', 'executive'] as const

export type OfferDraft = Omit<
  ChatOffer,
  'id' | 'version' | 'hostId' | 'status' | 'pausedUntil' | 'price' | 'createdAt' | 'updatedAt'
> & { id: string | undefined }

/** P-24: one at a time, two a month. */
export const usualSeats = { seatsAtOnce: 1, seatsPerMonth: 2 } as const

export const seniorityOptions = (say: Say) => seniorities.map((value) => ({ value, label: say(`seniority.${value}`) }))

/** The short form of P-24: topics, times, how to talk; the rest behind *More*, with its defaults. */
export function offerForm(say: Say, draft: OfferDraft, moreOpen: boolean, kinds: readonly Kind[] = []): Form {
  return {
    interaction: 'offer.save',
    value: {
      kind: draft.kind,
      zone: draft.zone,
      ...(draft.id ? { offerId: draft.id } : {}),
      ...(moreOpen ? { unfolded: 'yes' } : foldedSeats(draft)),
    },
    title: draft.id ? say('offer.form.title.edit') : say('offer.form.title'),
    submit: say('offer.form.submit'),
    intro: [say('offer.form.intro', { minutes: kindTable[draft.kind].minutes, zone: draft.zone })],
    fields: [
      ...kindField(say, draft, kinds),
      {
        type: 'text',
        name: 'topics',
        label: say('offer.form.topics'),
        hint: say('offer.form.topics.hint'),
        value: draft.topics.join(', '),
        maxLength: 500,
      },
      windowField(say, 'windows', say('offer.form.windows'), draft.windows, 'host'),
      {
        type: 'radio',
        name: 'medium',
        label: say('offer.form.medium'),
        options: (['video', 'phone', 'place'] as const).map((value) => ({
          value,
          label: say(`offer.form.medium.${value}`),
        })),
        value: draft.medium,
      },
      {
        type: 'text',
        name: 'where',
        label: say('offer.form.where'),
        hint: say('offer.form.where.hint'),
        value: draft.where,
        maxLength: 500,
        optional: true,
      },
    ],
    more: { label: say('offer.form.more'), open: moreOpen, fields: moreFields(say, draft) },
  }
}

/** What was typed after the command and stands behind *More*; the usual is not worth carrying. */
function foldedSeats({ seatsAtOnce, seatsPerMonth }: OfferDraft): Record<string, string> {
  return {
    ...(seatsAtOnce === usualSeats.seatsAtOnce ? {} : { seatsAtOnce: String(seatsAtOnce) }),
    ...(seatsPerMonth === usualSeats.seatsPerMonth ? {} : { seatsPerMonth: String(seatsPerMonth) }),
  }
}

/** An offer keeps its kind: people were matched for it. */
function kindField(say: Say, { id, kind }: OfferDraft, kinds: readonly Kind[]): Form['fields'] {
  if (id !== undefined || kinds.length === 0) return []
  const options = kinds.map((value) => ({ value, label: say(`kind.${value}.name`) }))
  return [{ type: 'select', name: 'kind', label: say('kind.offer.field'), options, value: kind }]
}

function moreFields(say: Say, draft: OfferDraft): Form['fields'] {
  return [
    {
      type: 'text',
      name: 'department',
      label: say('offer.form.department'),
      value: draft.department ?? '',
      maxLength: 100,
      optional: true,
    },
    {
      type: 'select',
      name: 'seniority',
      label: say('offer.form.seniority'),
      options: seniorityOptions(say),
      ...(draft.seniority ? { value: draft.seniority } : {}),
      optional: true,
    },
    {
      type: 'text',
      name: 'languages',
      label: say('offer.form.languages'),
      hint: say('offer.form.languages.hint'),
      value: draft.languages.join(', '),
      maxLength: 200,
      optional: true,
    },
    {
      type: 'number',
      name: 'seatsAtOnce',
      label: say('offer.form.seatsAtOnce'),
      value: draft.seatsAtOnce,
      min: 1,
      max: 5,
      optional: true,
    },
    {
      type: 'number',
      name: 'seatsPerMonth',
      label: say('offer.form.seatsPerMonth'),
      value: draft.seatsPerMonth,
      min: 1,
      max: 20,
      optional: true,
    },
    {
      type: 'text',
      name: 'words',
      label: say('offer.form.words'),
      hint: say('offer.form.words.hint'),
      value: draft.words,
      maxLength: 1000,
      multiline: true,
      optional: true,
    },
    {
      type: 'consent',
      name: 'showPhoto',
      label: say('offer.form.photo'),
      text: say('offer.form.photo.text'),
      value: draft.showPhoto,
      optional: true,
    },
    {
      type: 'consent',
      name: 'mayBeNamed',
      label: say('offer.form.named'),
      text: say('offer.form.named.text'),
      value: draft.mayBeNamed,
      optional: true,
    },
    {
      type: 'text',
      name: 'formerEmployers',
      label: say('offer.form.formerEmployers'),
      hint: say('offer.form.formerEmployers.hint'),
      value: draft.formerEmployers.join(', '),
      maxLength: 500,
      optional: true,
    },
  ]
}

/** Whether people are looked for, and if not until when. */
export function offerStateText(say: Say, offer: ChatOffer, reader: { zone: string; locale: string }): string {
  if (offer.status === 'paused' || offer.status === 'withdrawn') return say(`offer.state.${offer.status}`)
  if (offer.pausedUntil)
    return say('offer.state.pausedUntil', { day: dayText(offer.pausedUntil, reader.zone, reader.locale) })
  return say('offer.state.open')
}

function offerFacts(say: Say, offer: ChatOffer, reader: { zone: string; locale: string }): CardElement {
  return {
    type: 'facts',
    facts: [
      { label: say('match.fact.kind'), value: say(`kind.${offer.kind}.name`) },
      { label: say('offer.fact.topics'), value: offer.topics.join(', ') },
      { label: say('offer.fact.windows'), value: windowsText(say, offer.windows) || say('offer.anyTime') },
      { label: say('offer.fact.how'), value: say(`offer.form.medium.${offer.medium}`) },
      {
        label: say('offer.fact.seats'),
        value: say('offer.fact.seats.value', { atOnce: offer.seatsAtOnce, perMonth: offer.seatsPerMonth }),
      },
      { label: say('offer.fact.state'), value: offerStateText(say, offer, reader) },
    ],
  }
}

/** P-26: the answer to saving says at once whether anybody fits, else gives the host's own link. */
export function offerSavedCard(
  reader: Reader,
  offer: ChatOffer,
  fitting: number,
  joinLink: string,
  canUndo: boolean,
): Card {
  const { say } = reader
  const actions: CardAction[] = [
    { type: 'button', label: say('offer.button.edit'), interaction: 'offer.edit', value: { offerId: offer.id } },
    { type: 'link', label: say('offer.button.qr'), url: joinLink.replace('/join?', '/join/code?') },
  ]
  if (canUndo) {
    actions.push({
      type: 'button',
      label: say('offer.button.undo'),
      interaction: 'offer.undo',
      value: { offerId: offer.id },
    })
  }
  const news: CardElement[] =
    fitting > 0
      ? [{ type: 'text', text: say('offer.saved.fit', { count: fitting }) }]
      : [
          { type: 'text', text: say('offer.saved.nobody') },
          { type: 'quote', text: joinLink },
        ]
  return {
    preview: say('offer.saved.preview'),
    elements: [
      { type: 'heading', text: say('offer.saved.title') },
      offerFacts(say, offer, reader),
      ...news,
      { type: 'actions', actions },
      { type: 'text', text: say('offer.saved.privacy'), muted: true },
    ],
  }
}

/** All offers of one host, each with what can be done. */
export function offerListCard(reader: Reader, offers: readonly ChatOffer[]): Card {
  const { say } = reader
  const elements: CardElement[] = [{ type: 'heading', text: say('offer.list.preview') }]
  if (offers.length === 0) elements.push({ type: 'text', text: say('offer.list.none') })
  for (const offer of offers) {
    elements.push(
      offerFacts(say, offer, reader),
      { type: 'actions', actions: offerActions(say, offer) },
      { type: 'divider' },
    )
  }
  elements.push({
    type: 'actions',
    actions: [
      { type: 'button', label: say('offer.button.new'), interaction: 'offer.open', value: {}, tone: 'primary' },
      { type: 'button', label: say('offer.button.group'), interaction: 'group.open', value: {} },
      { type: 'button', label: say('offer.button.groups'), interaction: 'group.list', value: {} },
    ],
  })
  return { preview: say('offer.list.preview'), elements }
}

function offerActions(say: Say, offer: ChatOffer): CardAction[] {
  const value = { offerId: offer.id }
  const rests = offer.status === 'paused' || offer.pausedUntil !== null
  return [
    { type: 'button', label: say('offer.button.edit'), interaction: 'offer.edit', value },
    rests
      ? { type: 'button', label: say('offer.button.resume'), interaction: 'offer.resume', value }
      : { type: 'button', label: say('offer.button.pause'), interaction: 'offer.pause', value },
    {
      type: 'button',
      label: say('offer.button.withdraw'),
      interaction: 'offer.withdraw',
      value,
      tone: 'danger',
      confirm: {
        title: say('offer.withdraw.title'),
        text: say('offer.withdraw.text'),
        yes: say('offer.withdraw.yes'),
        no: say('offer.withdraw.no'),
      },
    },
  ]
}

/** One sentence that says what now is, with at most one thing to do next. */
export function wordCard(text: string, actions: CardAction[] = []): Card {
  return {
    preview: text,
    elements: [{ type: 'text', text }, ...(actions.length > 0 ? [{ type: 'actions' as const, actions }] : [])],
  }
}
