import type { Question } from '../../../src/domain/question.js'
import type { Referee } from '../../../src/domain/referee.js'
import type { Referral } from '../../../src/domain/referral.js'
import {
  answerQuestionForm,
  askQuestionForm,
  declineForm,
  hiringCard,
  previewCard,
  proposalCard,
  proposalNewsCard,
  proposeForm,
  questionAnsweredCard,
  questionNewsCard,
  questionsCard,
} from '../../../src/messages/proposal.js'
import {
  askRefereeCard,
  eraseReferenceButton,
  nameRefereeForm,
  namesLateCard,
  namesNudgeCard,
  type Reference,
  refereePageCard,
  refereesCard,
  refereeWaysCard,
  referenceForm,
  referenceNewsCard,
  referencesCard,
  unreachedCard,
} from '../../../src/messages/reference.js'
import { answerTermsForm, pointsCard, putTermsForm, termsCard, termsNewsCard } from '../../../src/messages/terms.js'
import { aProposal } from '../../builders.js'
import type { Cast } from './cast.js'
import { asked, type Entry, shown, told } from './entry.js'

const at = '2026-05-04T08:00:00.000Z'

const referee = ({ w }: Cast, changes: Partial<Referee> = {}): Referee => ({
  id: 'f1',
  version: 0,
  referralId: 'r1',
  candidateId: 'c1',
  status: 'asked',
  tokenHash: 'hash',
  createdAt: new Date(at),
  updatedAt: new Date(at),
  name: w('Nora Lund'),
  email: w('nora@fjord.example'),
  relation: 'previous_employer',
  how: w('She led my team'),
  permittedAt: at,
  linkUntil: at,
  answeredAt: null,
  unreached: false,
  answers: {},
  ...changes,
})
const reference = (cast: Cast, changes: Partial<Referee> = {}): Reference => ({
  ...cast.referral({ status: 'references' }),
  referee: referee(cast, changes),
  organization: cast.organization,
})
const answered = (cast: Cast): Partial<Referee> => ({
  status: 'given',
  answeredAt: at,
  answers: { together: cast.w('Two years in one team.'), strengths: cast.w('Explains what she finds.') },
})
const several = (cast: Cast): Referee[] => [
  referee(cast, answered(cast)),
  referee(cast, { id: 'f2', name: cast.w('Ole Dahl'), relation: 'other' }),
  referee(cast, { id: 'f3', name: cast.w('Ida Berg'), status: 'lapsed', unreached: true }),
]

const question = ({ w }: Cast, answer: string | null = null): Question => ({
  id: 'q1',
  words: w('How many days a week would I be in the office?'),
  askedAt: at,
  answer,
  answeredAt: answer === null ? null : at,
})
const said = { byId: 'h1', at, agrees: false }
const proposed = (cast: Cast, referral: Partial<Referral> = {}, agreed = true) =>
  cast.referral({
    status: 'proposal',
    proposal: aProposal({
      role: cast.w('Data engineer, pipelines'),
      words: cast.w('We would like to build this with you.'),
      answer: 'open',
      points: agreed ? aProposal().points : [],
    }),
    ...referral,
  })
const inTerms = (cast: Cast) =>
  proposed(cast, {
    status: 'terms',
    proposal: aProposal({
      points: [
        { id: 'p1', topic: 'hours', said: [{ side: 'employer', ...said, words: cast.w('Four days a week') }] },
        {
          id: 'p2',
          topic: 'place',
          said: [
            { side: 'employer', ...said, words: cast.w('Two days in the office') },
            { side: 'candidate', ...said, words: cast.w('One day') },
          ],
        },
        ...aProposal().points.map((point) => ({ ...point, id: 'p3', topic: 'pay' as const })),
      ],
    }),
  })
const form = (made: ReturnType<typeof answerTermsForm>) => {
  if (!made) throw new Error('nothing to answer')
  return made
}

/** References, the proposal, terms, and a candidate's question. */
export const hiringEntries: readonly Entry[] = [
  asked('reference.nameRefereeForm', 'candidate', (cast, { say }) => nameRefereeForm(say, cast.referral().referral)),
  shown('reference.refereesCard', 'candidate', (cast, reader) =>
    refereesCard(reader, cast.referral({ status: 'references' }).referral, several(cast)),
  ),
  shown('reference.refereesCard.none', 'candidate', (cast, reader) =>
    refereesCard(reader, cast.referral({ status: 'references' }).referral, []),
  ),
  told('reference.namesNudgeCard', 'candidate', (cast, reader) => namesNudgeCard(reader, reference(cast))),
  told('reference.unreachedCard', 'candidate', (cast, reader) => unreachedCard(reader, reference(cast))),
  told('reference.askRefereeCard', 'candidate', (cast, reader) => askRefereeCard(reader, reference(cast), false), [
    'mail',
  ]),
  told('reference.askRefereeCard.nudge', 'candidate', (cast, reader) => askRefereeCard(reader, reference(cast), true), [
    'mail',
  ]),
  shown('reference.refereePageCard', 'anyone', (cast, reader) => refereePageCard(reader, reference(cast))),
  asked('reference.referenceForm', 'anyone', (cast, { say }) => referenceForm(say, reference(cast))),
  shown('reference.refereeWaysCard', 'anyone', (_cast, { say }) => refereeWaysCard(say)),
  shown('reference.eraseReferenceButton', 'anyone', (_cast, { say }) => ({
    preview: say('referee.given'),
    elements: [{ type: 'actions', actions: [eraseReferenceButton(say)] }],
  })),
  shown('reference.referencesCard', 'recruiter', (cast, reader) =>
    referencesCard(reader, cast.referral(), [
      ...several(cast),
      referee(cast, { id: 'f4', name: '', status: 'withdrawn' }),
    ]),
  ),
  shown('reference.referencesCard.none', 'recruiter', (cast, reader) => referencesCard(reader, cast.referral(), [])),
  ...(['given', 'declined', 'lapsed'] as const).map((status) =>
    told(`reference.referenceNewsCard.${status}`, 'recruiter', (cast, reader) =>
      referenceNewsCard(reader, reference(cast, { status })),
    ),
  ),
  told('reference.namesLateCard', 'recruiter', (cast, reader) => namesLateCard(reader, reference(cast))),

  shown('proposal.hiringCard', 'recruiter', (cast, reader) =>
    hiringCard(reader, proposed(cast, { questions: [question(cast)] })),
  ),
  shown('proposal.hiringCard.none', 'recruiter', (cast, reader) =>
    hiringCard(reader, proposed(cast, { proposal: null })),
  ),
  shown('proposal.hiringCard.declined', 'recruiter', (cast, reader) =>
    hiringCard(
      reader,
      proposed(cast, { status: 'declined', proposal: aProposal({ answer: 'declined', reason: 'place', points: [] }) }),
    ),
  ),
  shown('proposal.hiringCard.silent', 'recruiter', (cast, reader) =>
    hiringCard(reader, proposed(cast, { proposal: aProposal({ answer: 'silent', points: [], outside: true }) })),
  ),
  shown('proposal.hiringCard.terms', 'recruiter', (cast, reader) => hiringCard(reader, inTerms(cast))),
  asked('proposal.proposeForm', 'recruiter', (cast, { say }) => proposeForm(say, proposed(cast).referral)),
  told('proposal.previewCard', 'candidate', (cast, reader) => previewCard(reader, proposed(cast), false)),
  told('proposal.previewCard.nudge', 'candidate', (cast, reader) => previewCard(reader, proposed(cast), true)),
  shown('proposal.proposalCard', 'candidate', (cast, reader) => proposalCard(reader, proposed(cast), true)),
  shown('proposal.proposalCard.accepted', 'candidate', (cast, reader) => proposalCard(reader, inTerms(cast), true)),
  shown('proposal.proposalCard.declined', 'candidate', (cast, reader) =>
    proposalCard(reader, proposed(cast, { proposal: aProposal({ answer: 'declined' }) }), true),
  ),
  asked('proposal.declineForm', 'candidate', (cast, { say }) => declineForm(say, proposed(cast).referral)),
  ...(['accepted', 'declined', 'silent'] as const).map((answer) =>
    told(`proposal.proposalNewsCard.${answer}`, 'recruiter', (cast, reader) =>
      proposalNewsCard(reader, proposed(cast, { proposal: aProposal({ answer, reason: 'pay' }) })),
    ),
  ),
  asked('proposal.askQuestionForm', 'candidate', (cast, { say }) => askQuestionForm(say, cast.referral().referral)),
  shown('proposal.questionsCard', 'candidate', (cast, { say }) =>
    questionsCard(say, [question(cast, cast.w('Two.')), { ...question(cast), id: 'q2' }]),
  ),
  told('proposal.questionNewsCard', 'recruiter', (cast, reader) =>
    questionNewsCard(reader, cast.referral(), question(cast), false),
  ),
  told('proposal.questionNewsCard.nudge', 'recruiter', (cast, reader) =>
    questionNewsCard(reader, cast.referral(), question(cast), true),
  ),
  asked('proposal.answerQuestionForm', 'recruiter', (cast, { say }) =>
    answerQuestionForm(say, cast.referral(), question(cast)),
  ),
  told('proposal.questionAnsweredCard', 'candidate', (cast, reader) =>
    questionAnsweredCard(reader, cast.referral(), question(cast, cast.w('Two, and you choose which.'))),
  ),

  shown('terms.termsCard', 'candidate', (cast, reader) => termsCard(reader, inTerms(cast), false)),
  shown('terms.termsCard.none', 'candidate', (cast, reader) => termsCard(reader, proposed(cast, {}, false), true)),
  shown('terms.termsCard.settled', 'candidate', (cast, reader) => termsCard(reader, proposed(cast), true)),
  told('terms.pointsCard', 'candidate', (cast, reader) => pointsCard(reader, inTerms(cast), false)),
  told('terms.pointsCard.nudge', 'candidate', (cast, reader) => pointsCard(reader, inTerms(cast), true)),
  asked('terms.putTermsForm', 'recruiter', (cast, { say }) => putTermsForm(say, inTerms(cast).referral)),
  asked('terms.answerTermsForm', 'candidate', (cast, { say }) => form(answerTermsForm(say, inTerms(cast).referral))),
  ...(['answered', 'settled', 'silent', 'waits'] as const).map((news) =>
    told(`terms.termsNewsCard.${news}`, 'recruiter', (cast, reader) => termsNewsCard(reader, inTerms(cast), news)),
  ),
]
