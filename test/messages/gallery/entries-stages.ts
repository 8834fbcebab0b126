import type { BulkMove } from '../../../src/domain/bulk-move.js'
import {
  bulkCancelledCard,
  bulkForm,
  bulkMovedCard,
  bulkPreviewCard,
  bulkUndoneCard,
  type Stays,
} from '../../../src/messages/bulk-move.js'
import { pipelineCard, referralCard } from '../../../src/messages/pipeline.js'
import { changedCandidateCard, standingCard } from '../../../src/messages/referral-page.js'
import { stillCard, undecidedAdminCard, undecidedCard } from '../../../src/messages/stages.js'
import type { Cast } from './cast.js'
import { asked, type Entry, shown, told } from './entry.js'
import { now } from './people.js'

const later = new Date('2026-06-30T08:00:00Z')
const rests = { status: 'not_now' as const, returnsAt: now }
const bulk: BulkMove = {
  ...{ id: 'b1', version: 0, recruiterId: 'h1', status: 'previewed', createdAt: now, updatedAt: now },
  ...{ from: 'introduced', to: 'declined', note: 'The team is complete.', returnsAt: null, people: [] },
}
const stays = (cast: Cast): Stays[] => [
  { facts: cast.referral({ status: 'introduced' }), why: 'talk_open' },
  { facts: cast.referral({ status: 'screening' }), why: 'moved_meanwhile' },
]

export const stageEntries: readonly Entry[] = [
  told('stages.stillCard', 'candidate', (cast, reader) => stillCard(reader, cast.referral(rests), false)),
  told('stages.stillCard.nudge', 'candidate', (cast, reader) => stillCard(reader, cast.referral(rests), true)),
  told('stages.undecidedCard', 'recruiter', (cast, reader) =>
    undecidedCard(reader, cast.referral({ status: 'screening' }), later),
  ),
  told('stages.undecidedAdminCard', 'admin', (_cast, reader) => undecidedAdminCard(reader, true), ['slack', 'mail']),
  told('stages.undecidedAdminCard.none', 'admin', (_cast, reader) => undecidedAdminCard(reader, false), [
    'slack',
    'mail',
  ]),
  shown(
    'referral-page.standingCard.returned',
    'candidate',
    (cast, reader) => standingCard(reader, cast.referral(rests), undefined, later),
    ['page'],
  ),
  told('referral-page.changedCandidateCard.undecided', 'candidate', (cast, reader) =>
    changedCandidateCard(reader, cast.referral({ status: 'not_now', returnsAt: later }), undefined, 'undecided'),
  ),
  told('referral-page.changedCandidateCard.unanswered', 'candidate', (cast, reader) =>
    changedCandidateCard(reader, cast.referral({ status: 'expired' }), undefined, 'unanswered'),
  ),
  shown('pipeline.pipelineCard.stage', 'recruiter', (cast, reader) =>
    pipelineCard(
      reader.say,
      {
        byStage: [{ stage: 'interviewing', count: 24, since: now }],
        waiting: [cast.referral({ id: 'r2', status: 'interviewing' })],
        ...{ hidden: 0, stage: 'interviewing' as const, skip: 10, next: 20 },
      },
      later,
    ),
  ),
  shown('pipeline.pipelineCard.empty', 'recruiter', (_cast, reader) =>
    pipelineCard(reader.say, { byStage: [], waiting: [], hidden: 0, stage: 'terms', skip: 0, next: null }, later),
  ),
  shown('pipeline.referralCard.history', 'recruiter', (cast, reader) =>
    referralCard(
      reader,
      cast.referral({ status: 'screening' }),
      '',
      later,
      [],
      [
        { at: now, action: 'change_asked', who: { type: 'candidate' }, note: cast.w('Nobody reads this here.') },
        { at: now, action: 'consented', who: { type: 'candidate' }, note: '' },
        { at: now, action: 'routed', who: { type: 'system' }, note: '' },
        {
          at: now,
          action: 'moved_to_screening',
          who: { type: 'colleague', name: cast.w('Rosa Lindqvist') },
          note: cast.w('It fits.'),
        },
        { at: later, action: 'undone', who: { type: 'colleague', name: undefined }, note: '' },
      ],
    ),
  ),
  asked('bulk-move.bulkForm', 'recruiter', (cast, reader) =>
    bulkForm(reader.say, 'introduced', [cast.referral({ status: 'introduced' })], later),
  ),
  shown('bulk-move.bulkPreviewCard', 'recruiter', (cast, reader) =>
    bulkPreviewCard(reader, bulk, [cast.referral({ status: 'declined' })], stays(cast)),
  ),
  shown('bulk-move.bulkPreviewCard.nobody', 'recruiter', (cast, reader) =>
    bulkPreviewCard(reader, { ...bulk, to: 'screening' }, [], stays(cast)),
  ),
  shown('bulk-move.bulkMovedCard', 'recruiter', (cast, reader) =>
    bulkMovedCard(reader.say, bulk, [cast.referral({ status: 'declined' })], stays(cast)),
  ),
  shown('bulk-move.bulkCancelledCard', 'recruiter', (_cast, reader) => bulkCancelledCard(reader.say)),
  shown('bulk-move.bulkUndoneCard', 'recruiter', (_cast, reader) => bulkUndoneCard(reader.say, 3, 1)),
]
