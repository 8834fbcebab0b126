import type { Candidate } from '../domain/candidate.js'
import type { Card, CardElement } from './card.js'
import { wordCard } from './offer.js'
import { leaveButton } from './pool.js'
import type { Reader } from './reader.js'
import { dayText } from './times.js'

/** P-13: asked every 8 weeks (passive: 26); that we never found anyone is said first. */
export function stillCard(reader: Reader, entry: Candidate, foundAnyone: boolean): Card {
  const { say } = reader
  const { confirm } = leaveButton(say)
  const leave = reader.act(say('care.leave'), 'pool.still-leave', {}, 'privacy')
  return {
    preview: say('care.preview'),
    elements: [
      { type: 'heading', text: say('care.still.title', { name: entry.firstName }) },
      ...(foundAnyone ? [] : [{ type: 'text' as const, text: say('care.still.never') }]),
      { type: 'text', text: say('care.still.text') },
      entryFacts(reader, entry),
      {
        type: 'actions',
        actions: [
          reader.act(say('care.yes'), 'pool.still-yes', {}, 'pool', 'primary'),
          reader.act(say('care.later'), 'pool.still-later', {}, 'pool'),
          leave.type === 'button' ? { ...leave, confirm } : leave,
        ],
      },
      { type: 'text', text: say('care.still.silence'), muted: true },
    ],
  }
}

function entryFacts(reader: Reader, entry: Candidate): CardElement {
  const { say } = reader
  return {
    type: 'facts',
    facts: [
      { label: say('profile.interests'), value: entry.interests.join(', ') },
      ...(entry.roles.length > 0 ? [{ label: say('profile.roles'), value: entry.roles.join(', ') }] : []),
      ...(entry.departments.length > 0
        ? [{ label: say('profile.departments'), value: entry.departments.join(', ') }]
        : []),
    ],
  }
}

/** The entry sleeps, and says so; `why`: silence, or a consent that ran out. */
export function asleepCard(reader: Reader, why: 'silent' | 'consent'): Card {
  const { say } = reader
  const back =
    why === 'consent'
      ? reader.act(say('care.renew.yes'), 'consent.renew', {}, 'pool', 'primary')
      : reader.act(say('care.asleep.wake'), 'pool.show', {}, 'pool', 'primary')
  return { ...wordCard(say(`care.asleep.${why}`), [back]), preview: say('care.asleep.preview') }
}

/** What a yes that runs out is for. */
export interface Renewal {
  runsOut: Date
  /** also that recruiters may find them */
  recruiters: boolean
  /** something is on its way under the yes to being put forward; `only`: the entry itself rests */
  forward: 'no' | 'also' | 'only'
}

/** P-11: asked once, thirty days before a yes runs out. */
export function renewalCard(reader: Reader, { runsOut, recruiters, forward }: Renewal): Card {
  const { say } = reader
  const day = dayText(runsOut, reader.zone, reader.locale)
  const only = forward === 'only'
  const texts = [
    only ? say('care.renew.onlyForward', { day }) : say('care.renew.text', { day }),
    ...(recruiters && !only ? [say('care.renew.find')] : []),
    ...(forward === 'also' ? [say('care.renew.forward')] : []),
  ]
  const value: Record<string, string> = only ? { only: 'referral' } : {}
  return {
    preview: say('care.renew.preview'),
    elements: [
      { type: 'heading', text: say('care.renew.title') },
      ...texts.map((text) => ({ type: 'text' as const, text })),
      { type: 'actions', actions: [reader.act(say('care.renew.yes'), 'consent.renew', value, 'pool', 'primary')] },
    ],
  }
}
