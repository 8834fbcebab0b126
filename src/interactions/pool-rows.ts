import { z } from 'zod'
import { seniorities } from '../messages/offer.js'
import { stances } from '../messages/profile.js'
import { languageNames } from '../messages/text.js'
import { blockHost, blockPair, removeBlock } from '../usecases/do-not-match.js'
import { declineJoin, eraseOwn, leavePool } from '../usecases/erase-candidate.js'
import { confirmJoin, sendLinkAgain, submitJoin } from '../usecases/join-pool.js'
import {
  barEmployers,
  hideEntry,
  openProfile,
  renewConsent,
  showEntry,
  stillLater,
  stillYes,
  updateEntry,
} from '../usecases/pool-entry.js'
import { skipAsCandidate } from '../usecases/skip-round.js'
import {
  date,
  email,
  id,
  mustTick,
  optionalDate,
  optionalText,
  optionalZone,
  someWords,
  spokenLanguages,
  text,
  ticked,
  windowCodes,
  words,
} from './fields.js'
import { opens, type Row, row } from './row.js'

const nothing = z.object({})

const profile = {
  firstName: text(60),
  interests: someWords,
  headline: optionalText(140),
  skills: words,
  bring: optionalText(1000),
  roles: words,
  departments: words,
  seniority: z.enum(seniorities).optional(),
  languages: spokenLanguages,
  language: z.enum(languageNames).optional(),
  zone: optionalZone,
  windows: windowCodes,
  stance: z.enum(stances).optional(),
  recruitersMayFind: ticked,
}

/** The consent is checked here and granted when the address is confirmed. */
const joining = z.object({
  ...profile,
  email,
  barredEmployers: words,
  by: id.optional(),
  from: id.optional(),
  consent: mustTick,
})

const confirming = z.object({ interests: words, consent: ticked, tell: ticked, talkedOn: optionalDate })

export const poolRows = {
  'join.submit': row('anyone', joining, submitJoin),
  'join.confirm': row('candidate', confirming, confirmJoin),
  'join.decline': row('candidate', nothing, declineJoin),
  'link.again': row('anyone', z.object({ email }), sendLinkAgain),
  'pool.edit': opens('person', nothing, openProfile),
  'pool.update': row('person', z.object(profile), updateEntry),
  'pool.bar': row('person', z.object({ barredEmployers: words }), barEmployers),
  'pool.hide': row('person', z.object({ until: date.optional() }), hideEntry),
  'pool.skip': row('person', nothing, skipAsCandidate),
  'pool.show': row('person', nothing, showEntry),
  'pool.leave': row('person', nothing, leavePool),
  'pool.erase': row('person', nothing, eraseOwn),
  'pool.still-yes': row('person', nothing, stillYes),
  'pool.still-later': row('person', nothing, stillLater),
  'pool.still-leave': row('person', nothing, leavePool),
  'consent.renew': row('person', z.object({ only: z.literal('referral').optional() }), renewConsent),
  'block.host': row('person', z.object({ hostId: id }), blockHost),
  'block.pair': row('person', z.object({ chatId: id }), blockPair),
  'block.remove': row('person', z.object({ blockId: id }), removeBlock),
} satisfies Record<string, Row>
