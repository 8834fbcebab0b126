/** The whole home, longer than most: each part is a few lines, and what one of us reads of their own is read together. */

import type { Candidate } from '../domain/candidate.js'
import type { ChatOffer } from '../domain/chat-offer.js'
import type { Side } from '../domain/match.js'
import type { Opening } from '../domain/opening.js'
import type { Card, CardAction, CardElement } from './card.js'
import { type Talk, talkElements } from './chat-list.js'
import { cut } from './cut-text.js'
import { placeText } from './explore.js'
import type { PairFacts } from './match.js'
import { offerStateText } from './offer.js'
import { type Pipeline, stageFacts, waitedDays } from './pipeline.js'
import type { Reader } from './reader.js'
import { changeWordsActions, nameOf, type ReferralFacts, wordOf } from './referral.js'
import { type RouteRow, routeRowActions, routeRowFacts } from './route.js'
import { type SettingsFacts, settingsActions, settingsFacts } from './settings.js'
import type { Say } from './text.js'

/** The first few of a list, and how many there are. */
export interface Some<Item> {
  shown: readonly Item[]
  count: number
}

/** A question that waits for the reader's answer, as host or as guest. */
export interface Asked {
  pair: PairFacts
  side: Side
}

/** All that one person of the company reads of their own; a part that is not theirs is absent. */
export interface HomeFacts {
  now: Date
  asked: readonly Asked[]
  offers: Some<ChatOffer>
  talks: Some<Talk>
  /** `known`: whose person somebody else had named first (P-1) */
  referrals: Some<ReferralFacts> & { known: ReadonlySet<string> }
  /** their own place in the pool, which nobody else sees (P-2) */
  exploring: { entry: Candidate; next: Date | undefined } | undefined
  settings: SettingsFacts
  recruiter: { byStage: Pipeline['byStage'] } | undefined
  owner: { openings: Some<Opening>; ways: readonly RouteRow[] } | undefined
  admin: { isSetUp: boolean; letters: number } | undefined
  mayOpen: boolean
}

/** Of a text that others wrote, so much stands in a line. */
const lineLength = 150
const labelLength = 40

const press = (label: string, interaction: string, tone?: 'primary'): CardAction => ({
  type: 'button',
  ...{ label, interaction, value: {} },
  ...(tone ? { tone } : {}),
})

const row = (...actions: CardAction[]): CardElement => ({ type: 'actions', actions })
const heading = (text: string): CardElement => ({ type: 'heading', text })

/** Empty text, and Slack's Home tab: what is mine, what waits for me, and the likeliest next actions. */
export function homeCard(reader: Reader, facts: HomeFacts): Card {
  const { say } = reader
  return {
    preview: say('home.preview'),
    elements: [
      heading(say('home.title')),
      { type: 'text', text: say('home.text') },
      row(
        press(say('home.button.offer'), 'offer.open', 'primary'),
        press(say('home.button.introduce'), 'introduce.open'),
        press(say('refer.list.new'), 'refer.open'),
        ...(facts.exploring ? [] : [press(say('explore.form.title'), 'explore.open')]),
        press(say('home.button.help'), 'help'),
      ),
      ...askedPart(reader, facts.asked),
      ...offersPart(reader, facts.offers),
      ...talksPart(reader, facts.talks, facts.now),
      ...referralsPart(say, facts),
      ...exploringPart(reader, facts.exploring),
      ...recruiterPart(say, facts),
      ...ownerPart(reader, facts),
      ...adminPart(say, facts.admin),
      heading(say('settings.title')),
      { type: 'facts', facts: settingsFacts(reader, facts.settings) },
      row(...settingsActions(say, facts.settings)),
    ],
  }
}

/** P-3: of a stranger the headline, no name; whoever explores reads the host's name (P-2). */
function askedPart(reader: Reader, asked: readonly Asked[]): CardElement[] {
  const { say } = reader
  if (asked.length === 0) return []
  return [
    heading(say('home.asked.title')),
    ...asked.flatMap(({ pair, side }): CardElement[] => {
      const value = { matchId: pair.match.id }
      const act = (label: string, interaction: string, tone?: 'primary') =>
        reader.act(label, interaction, value, 'match', tone)
      if (side === 'candidate')
        return [
          { type: 'text', text: say('match.askCandidate.title', { host: pair.host.name }) },
          row(
            act(say('match.askCandidate.yes'), 'match.answer', 'primary'),
            act(say('match.askCandidate.no'), 'match.decline'),
          ),
        ]
      const { headline, interests } = pair.candidate
      return [
        { type: 'quote', text: cut(headline || interests.join(', '), lineLength) },
        row(
          act(say('match.askHost.meet'), 'match.meet', 'primary'),
          act(say('match.askHost.pass'), 'match.pass'),
          act(say('match.askHost.notNow'), 'match.not-now'),
        ),
      ]
    }),
  ]
}

function offersPart(reader: Reader, { shown, count }: HomeFacts['offers']): CardElement[] {
  const { say } = reader
  if (count === 0) return [heading(say('home.offers.title')), { type: 'text', text: say('home.offers', { count }) }]
  const facts = shown.map((offer) => ({
    label: say(`kind.${offer.kind}.name`),
    value: say('home.offers.item', {
      topics: cut(offer.topics.join(', '), lineLength),
      state: offerStateText(say, offer, reader),
    }),
  }))
  return [
    heading(say('home.offers.title')),
    { type: 'facts', facts },
    row(press(say('home.button.offers', { count }), 'offers')),
  ]
}

function talksPart(reader: Reader, { shown, count }: HomeFacts['talks'], now: Date): CardElement[] {
  const { say } = reader
  return [
    heading(say('home.button.chats')),
    ...(count === 0 ? [{ type: 'text' as const, text: say('home.chats', { count }) }] : []),
    ...shown.flatMap((talk) => talkElements(reader, talk, now)),
    row(press(say('home.button.allChats', { count }), 'chats')),
  ]
}

/** Stage in four words, and age (P-20); the age is since the reader put them forward, and so tells nothing new. */
function referralsPart(say: Say, { referrals, now }: HomeFacts): CardElement[] {
  const { shown, count, known } = referrals
  if (count === 0) return [heading(say('refer.list.title')), { type: 'text', text: say('refer.list.none') }]
  const facts = shown.map(({ referral, candidate }) => ({
    label: nameOf(say, candidate),
    value: say('home.referrals.item', {
      word: wordOf(say, referral, known),
      days: waitedDays(referral.createdAt, now),
    }),
  }))
  return [
    heading(say('refer.list.title')),
    { type: 'facts', facts },
    row(...changeWordsActions(say, shown), press(say('home.button.referrals', { count }), 'referrals')),
  ]
}

function exploringPart(reader: Reader, exploring: HomeFacts['exploring']): CardElement[] {
  const { say } = reader
  if (!exploring) return []
  const { entry, next } = exploring
  return [
    heading(say('explore.own.title')),
    { type: 'text', text: placeText(reader, entry, next) },
    row(press(say('home.button.place'), 'explore.open')),
  ]
}

function recruiterPart(say: Say, { recruiter, now }: HomeFacts): CardElement[] {
  if (!recruiter) return []
  const facts = stageFacts(say, recruiter.byStage, now)
  return [
    heading(say('pipeline.title')),
    facts.length > 0 ? { type: 'facts', facts } : { type: 'text', text: say('pipeline.none') },
    row(
      press(say('home.button.pipeline'), 'pipeline'),
      press(say('home.button.pool'), 'pool'),
      press(say('home.button.digest'), 'digest.preview'),
      press(say('home.button.openings'), 'openings'),
    ),
  ]
}

function ownerPart(reader: Reader, { owner, mayOpen, now }: HomeFacts): CardElement[] {
  const { say } = reader
  if (!owner) return []
  const { openings, ways } = owner
  const shows = openings.shown.map(
    ({ id, title }): CardAction => ({
      type: 'button',
      label: say('home.owner.show', { title: cut(title, labelLength) }),
      interaction: 'opening.show',
      value: { openingId: id },
    }),
  )
  const facts = openings.shown.map(({ title, status }) => ({
    label: cut(title, lineLength),
    value: say(`opening.status.${status}`),
  }))
  return [
    heading(say('home.owner.title')),
    facts.length > 0 ? { type: 'facts', facts } : { type: 'text', text: say('home.owner.none') },
    ...(ways.length > 0
      ? [{ type: 'facts' as const, facts: routeRowFacts(say, ways, now) }, row(...routeRowActions(say, ways))]
      : []),
    row(
      ...shows,
      press(say('home.button.openings'), 'openings'),
      press(say('route.list.button'), 'route.list'),
      ...(mayOpen ? [press(say('opening.list.new'), 'opening.new')] : []),
    ),
  ]
}

function adminPart(say: Say, admin: HomeFacts['admin']): CardElement[] {
  if (!admin) return []
  const { isSetUp, letters } = admin
  return [
    heading(say('home.admin.title')),
    {
      type: 'list',
      items: [
        isSetUp ? say('home.admin.setUp') : say('home.admin.notSetUp'),
        say('home.admin.letters', { count: letters }),
      ],
    },
    row(
      press(say('home.button.setup'), 'setup.open', ...(isSetUp ? [] : ['primary' as const])),
      press(say('home.button.check'), 'setup.check'),
      press(say('home.button.letters'), 'setup.messages'),
      press(say('home.button.round'), 'round.preview'),
    ),
  ]
}
