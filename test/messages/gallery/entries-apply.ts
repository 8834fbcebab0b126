import {
  applyForm,
  inviteCard,
  invitedAnswerCard,
  inviteForm,
  inviteSectionCard,
  talkPlannedCard,
  vouchCard,
} from '../../../src/messages/apply.js'
import { referralCard } from '../../../src/messages/pipeline.js'
import { questionCard, standingCard } from '../../../src/messages/referral-page.js'
import type { Cast } from './cast.js'
import { asked, type Entry, shown, told } from './entry.js'
import { now } from './people.js'

const invited = (cast: Cast, agreedAt: string | null = null) =>
  cast.referral({
    status: 'introduced',
    conversion: { opening: cast.w('Data engineer, pipelines'), invitedAt: '2026-05-04T08:00:00.000Z', agreedAt },
  })
const agreed = (cast: Cast) => invited(cast, '2026-05-05T08:00:00.000Z')
const withFit = (cast: Cast) => ({
  fit: { interests: cast.w('Streaming'), skills: cast.w('SQL, writing'), character: cast.w('Calm and curious') },
})

/** Kind 5, and the fit check of kind 10. */
export const applyEntries: readonly Entry[] = [
  asked('apply.inviteForm', 'recruiter', (_cast, reader) => inviteForm(reader.say, 'r1')),
  told('apply.inviteCard', 'candidate', (cast, reader) => inviteCard(reader, invited(cast), cast.host, false)),
  told('apply.inviteCard.nudge', 'candidate', (cast, reader) => inviteCard(reader, invited(cast), undefined, true)),
  shown('apply.inviteSectionCard', 'candidate', (cast, reader) => inviteSectionCard(reader, invited(cast), cast.host), [
    'page',
  ]),
  asked('apply.applyForm', 'candidate', (cast, reader) => applyForm(reader.say, invited(cast))),
  ...(['yes', 'no', 'lapsed'] as const).map((answer) =>
    told(`apply.invitedAnswerCard.${answer}`, 'recruiter', (cast, reader) =>
      invitedAnswerCard(reader, invited(cast), answer, cast.w('Data engineer, pipelines')),
    ),
  ),
  shown('apply.talkPlannedCard', 'recruiter', (cast, reader) =>
    talkPlannedCard(reader.say, cast.candidate.firstName, 'm1'),
  ),
  told('apply.vouchCard', 'host', (cast, reader) =>
    vouchCard(reader, { candidateId: 'c1', chatId: 'k1', name: cast.candidate.firstName, path: cast.w('data') }),
  ),
  shown('pipeline.referralCard.invited', 'recruiter', (cast, reader) =>
    referralCard(reader, invited(cast), cast.candidate.email ?? '', now),
  ),
  shown('pipeline.referralCard.applies', 'recruiter', (cast, reader) =>
    referralCard(
      reader,
      { ...agreed(cast), referral: { ...agreed(cast).referral, ...withFit(cast) } },
      cast.candidate.email ?? '',
      now,
    ),
  ),
  shown(
    'referral-page.standingCard.applies',
    'candidate',
    (cast, reader) => standingCard(reader, agreed(cast), undefined, now),
    ['page'],
  ),
  shown(
    'referral-page.questionCard.fit',
    'candidate',
    (cast, reader) => questionCard(reader, cast.referral(withFit(cast)), now),
    ['page'],
  ),
]
