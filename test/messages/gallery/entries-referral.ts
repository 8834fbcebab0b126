import { ladder, type Stage, stageNames } from '../../../src/domain/referral.js'
import {
  morningCard,
  movedCard,
  moveForm,
  pipelineCard,
  referralCard,
  undoneCard,
} from '../../../src/messages/pipeline.js'
import { putForwardCard } from '../../../src/messages/put-forward.js'
import {
  changeAskedCard,
  changedReferrerCard,
  referForm,
  referralListCard,
  referredCard,
  returnsCard,
  rewordForm,
  settledInCard,
  somebodyElseCard,
} from '../../../src/messages/referral.js'
import {
  askCard,
  askChangeForm,
  changedCandidateCard,
  noDecisionCard,
  notNowForm,
  questionCard,
  standingCard,
} from '../../../src/messages/referral-page.js'
import { nextRound } from './cast.js'
import { asked, type Entry, shown, told } from './entry.js'
import { now } from './people.js'

const nobodyKnown = new Set<string>()
const noThanks = { shares: [], early: 0 }
const later = new Date('2026-06-30T08:00:00Z')
const dayMs = 86_400_000
const met = new Date('2026-04-28T12:00:00Z')
const toldOf = stageNames.filter((stage) => stage !== 'consent_pending')
const words = (stage: Stage) => ({ status: stage, returnsAt: stage === 'not_now' ? later : null })
const changed = { changeAsked: 'Please leave out the school.' }

export const referralEntries: readonly Entry[] = [
  told('put-forward.putForwardCard', 'host', (cast, reader) =>
    putForwardCard(reader, cast.chat({ status: 'held', heldAt: met }).chat, cast.candidate),
  ),
  asked('referral.referForm', 'host', (cast, reader) =>
    referForm(reader.say, [{ value: 'c1', label: cast.candidate.firstName }], 'c1'),
  ),
  shown('referral.somebodyElseCard', 'host', (_cast, reader) => somebodyElseCard(reader.say)),
  shown('referral.referredCard', 'host', (_cast, reader) => referredCard(reader.say, 'r1')),
  asked('referral.rewordForm', 'host', (cast, reader) =>
    rewordForm(reader.say, cast.referral({ changeAsked: cast.w(changed.changeAsked) }).referral),
  ),
  told('referral.changeAskedCard', 'host', (cast, reader) =>
    changeAskedCard(reader, cast.referral({ changeAsked: cast.w(changed.changeAsked) })),
  ),
  shown('referral.referralListCard', 'host', (cast, reader) =>
    referralListCard(
      reader.say,
      [
        cast.referral({ changeAsked: cast.w(changed.changeAsked) }),
        cast.referral({ id: 'r2', status: 'routed' }),
        { ...cast.referral({ id: 'r3', status: 'hired' }), candidate: { ...cast.candidate, firstName: '' } },
      ],
      nobodyKnown,
      noThanks,
    ),
  ),
  shown('referral.referralListCard.none', 'host', (_cast, reader) =>
    referralListCard(reader.say, [], nobodyKnown, noThanks),
  ),
  ...(['routed', 'introduced', 'declined', 'not_now'] as const).map((stage) =>
    told(`referral.changedReferrerCard.${stage}`, 'host', (cast, reader) =>
      changedReferrerCard(reader, cast.referral(words(stage))),
    ),
  ),
  told('referral.returnsCard', 'host', (cast, reader) => returnsCard(reader, cast.referral(words('not_now')), false)),
  told('referral.returnsCard.recruiter', 'recruiter', (cast, reader) =>
    returnsCard(reader, cast.referral(words('not_now')), true),
  ),

  told('referral-page.askCard', 'candidate', (cast, reader) => askCard(reader, cast.referral(), false)),
  told('referral-page.askCard.nudge', 'candidate', (cast, reader) => askCard(reader, cast.referral(), true)),
  asked('referral-page.askChangeForm', 'candidate', (cast, reader) => askChangeForm(reader.say, cast.referral())),
  asked('referral-page.notNowForm', 'candidate', (cast, reader) => notNowForm(reader.say, cast.referral().referral)),
  asked('referral-page.notNowForm.rest', 'candidate', (cast, reader) =>
    notNowForm(reader.say, cast.referral({ status: 'routed' }).referral),
  ),
  shown('referral-page.questionCard', 'candidate', (cast, reader) => questionCard(reader, cast.referral(), now), [
    'page',
  ]),
  shown(
    'referral-page.questionCard.later',
    'candidate',
    (cast, reader) =>
      questionCard(reader, cast.referral({ returnsAt: later, changeAsked: cast.w(changed.changeAsked) }), now),
    ['page'],
  ),
  ...toldOf.flatMap((stage): Entry[] => [
    shown(
      `referral-page.standingCard.${stage}`,
      'candidate',
      (cast, reader) => standingCard(reader, cast.referral(words(stage)), nextRound, now),
      ['page'],
    ),
    told(`referral-page.changedCandidateCard.${stage}`, 'candidate', (cast, reader) =>
      changedCandidateCard(
        reader,
        cast.referral(words(stage)),
        ladder.some((step) => step === stage) ? cast.w('Rosa Lindqvist') : undefined,
      ),
    ),
  ]),
  told('referral-page.noDecisionCard', 'candidate', (cast, reader) =>
    noDecisionCard(reader, [cast.referral({ status: 'routed' }), cast.referral({ id: 'r2', status: 'interviewing' })]),
  ),
  told('referral.settledInCard', 'candidate', (_cast, reader) => settledInCard(reader)),

  shown('pipeline.pipelineCard', 'recruiter', (cast, reader) =>
    pipelineCard(
      reader.say,
      {
        byStage: [
          { stage: 'available', count: 3, since: new Date(later.getTime() - 20 * dayMs) },
          { stage: 'interviewing', count: 1, since: new Date(later.getTime() - dayMs) },
          { stage: 'hired', count: 1, since: later },
        ],
        waiting: [cast.referral({ status: 'available' }), cast.referral({ id: 'r2', status: 'interviewing' })],
        hidden: 1,
        skip: 0,
        next: 10,
      },
      later,
    ),
  ),
  shown('pipeline.pipelineCard.none', 'recruiter', (_cast, reader) =>
    pipelineCard(reader.say, { byStage: [], waiting: [], hidden: 0, skip: 0, next: null }, now),
  ),
  shown('pipeline.referralCard', 'recruiter', (cast, reader) =>
    referralCard(
      reader,
      cast.referral({ ...words('not_now'), reason: cast.w('The team hires again in summer.'), conflict: 'business' }),
      cast.w('ilyas@mail.example'),
      now,
    ),
  ),
  shown('pipeline.referralCard.hired', 'recruiter', (cast, reader) =>
    referralCard(reader, cast.referral({ status: 'hired' }), '', now),
  ),
  asked('pipeline.moveForm', 'recruiter', (cast, reader) =>
    moveForm(reader.say, cast.referral({ status: 'proposal' }).referral),
  ),
  asked('pipeline.moveForm.back', 'recruiter', (cast, reader) =>
    moveForm(reader.say, cast.referral({ status: 'not_now' }).referral),
  ),
  shown('pipeline.movedCard', 'recruiter', (cast, reader) =>
    movedCard(reader.say, cast.referral({ status: 'screening' })),
  ),
  shown('pipeline.undoneCard', 'recruiter', (cast, reader) => undoneCard(reader.say, cast.candidate.firstName)),
  told('pipeline.morningCard', 'recruiter', (_cast, reader) =>
    morningCard(reader, { fresh: 2, undecided: 3, waiting: 1, returns: 1, flagged: 1, fits: 3, routes: 1 }),
  ),
]
