import { inviteForm } from '../../../src/messages/apply.js'
import { referralCard } from '../../../src/messages/pipeline.js'
import { changedCandidateCard } from '../../../src/messages/referral-page.js'
import {
  askedNamesCard,
  askOwnerCard,
  interestedCard,
  introducedCandidateCard,
  introducedOwnerCard,
  type KnownPerson,
  knownPersonCard,
  type NamesQuestion,
  namesCard,
  namesGivenCard,
  notForRoleForm,
  notNowOwnerCard,
  ownRoutesCard,
  routedCard,
  routeForm,
  type Unnamed,
} from '../../../src/messages/route.js'
import type { Cast } from './cast.js'
import { asked, type Entry, shown, told } from './entry.js'
import { now } from './people.js'

const by = new Date('2026-05-07T08:00:00Z')

const unnamed = ({ w, candidate }: Cast, changes: Partial<Unnamed> = {}): Unnamed => ({
  routeId: 'w1',
  title: w('Lead, data platform'),
  candidate,
  why: w('This person asks the right questions.'),
  fit: { interests: '', skills: w('SQL, writing'), character: w('Calm and curious') },
  knownSince: new Date('2026-04-20T08:00:00Z'),
  ...changes,
})

const question = ({ w, organization, host }: Cast): NamesQuestion => ({
  routeId: 'w1',
  organization,
  department: w('Data platform'),
  words: w('We are five people and like quiet mornings.'),
  decides: { name: w('Tom Adler'), title: w('Head of data') },
  known: [host.name],
})

const known = (cast: Cast): KnownPerson => ({
  ...cast.referral({ status: 'introduced', openingId: 'o1' }),
  routeId: 'w1',
  title: cast.w('Lead, data platform'),
})

const owner = ({ w }: Cast) => ({ name: w('Tom Adler'), title: w('Head of data'), email: w('tom@corp.example') })

/** Blind routing: from a recruiter's choice to the two yeses. */
export const routeEntries: readonly Entry[] = [
  asked('route.routeForm', 'recruiter', ({ w }, reader) =>
    routeForm(reader.say, 'r1', [
      { opening: { id: 'o1', title: w('Lead, data platform'), department: w('Data') }, fits: true },
      { opening: { id: 'o2', title: w('Gardener'), department: '' }, fits: false },
    ]),
  ),
  shown('route.routedCard', 'recruiter', (cast, reader) =>
    routedCard(reader.say, 'r1', cast.candidate.firstName, cast.w('Lead, data platform')),
  ),
  shown('pipeline.referralCard.routed', 'recruiter', (cast, reader) =>
    referralCard(
      reader,
      cast.referral({ status: 'routed', openingId: 'o1' }),
      cast.candidate.email ?? '',
      now,
      [],
      [],
      [
        { title: cast.w('Lead, data platform'), route: { status: 'with_owner', decider: 'deputy', reason: '' } },
        {
          title: cast.w('Gardener'),
          route: { status: 'owner_no', decider: 'owner', reason: cast.w('Not at this time') },
        },
      ],
    ),
  ),
  shown('pipeline.referralCard.available', 'recruiter', (cast, reader) =>
    referralCard(reader, cast.referral({ status: 'available' }), cast.candidate.email ?? '', now),
  ),
  asked('apply.inviteForm.opening', 'recruiter', ({ w }, reader) =>
    inviteForm(reader.say, 'r1', w('Lead, data platform')),
  ),
  told('route.askOwnerCard', 'employee', (cast, reader) => askOwnerCard(reader, unnamed(cast), by, false)),
  told('route.askOwnerCard.nudge', 'employee', (cast, reader) => askOwnerCard(reader, unnamed(cast), undefined, true)),
  told('route.askOwnerCard.wordless', 'employee', (cast, reader) =>
    askOwnerCard(
      reader,
      unnamed(cast, { why: undefined, fit: { interests: '', skills: '', character: '' } }),
      by,
      false,
    ),
  ),
  shown('route.askedNamesCard', 'employee', (cast, reader) => askedNamesCard(reader, unnamed(cast))),
  shown('route.interestedCard', 'employee', (_cast, reader) => interestedCard(reader.say)),
  asked('route.notForRoleForm', 'employee', (_cast, reader) => notForRoleForm(reader.say, 'w1')),
  told('route.notNowOwnerCard', 'employee', ({ w }, reader) =>
    notNowOwnerCard(reader, w('Lead, data platform'), undefined),
  ),
  told('route.notNowOwnerCard.known', 'employee', ({ w, candidate }, reader) =>
    notNowOwnerCard(reader, w('Lead, data platform'), candidate.firstName),
  ),
  told('route.introducedOwnerCard', 'employee', (cast, reader) => introducedOwnerCard(reader, known(cast))),
  shown('route.knownPersonCard', 'employee', (cast, reader) => knownPersonCard(reader, known(cast))),
  shown('route.ownRoutesCard', 'employee', ({ w, candidate }, reader) => {
    const title = w('Lead, data platform')
    return ownRoutesCard(
      reader,
      [
        { routeId: 'w1', title, since: now, stands: 'with_owner', name: undefined },
        {
          routeId: 'w2',
          title,
          since: new Date(now.getTime() - 3 * 86_400_000),
          stands: 'asking_names',
          name: undefined,
        },
        { routeId: 'w3', title, since: now, stands: 'introduced', name: candidate.firstName },
      ],
      now,
    )
  }),
  shown('route.ownRoutesCard.none', 'employee', (_cast, reader) => ownRoutesCard(reader, [], now)),
  told('route.namesCard', 'candidate', (cast, reader) => namesCard(reader, question(cast), false)),
  told('route.namesCard.nudge', 'candidate', (cast, reader) => namesCard(reader, question(cast), true)),
  shown('route.namesCard.section', 'candidate', (cast, reader) => namesCard(reader, question(cast), false), ['page']),
  shown('route.namesGivenCard', 'candidate', (cast, reader) => namesGivenCard(reader.say, owner(cast))),
  told('route.introducedCandidateCard', 'candidate', (cast, reader) =>
    introducedCandidateCard(reader, owner(cast), cast.w('Lead, data platform')),
  ),
  told('referral-page.changedCandidateCard.unrouted', 'candidate', (cast, reader) =>
    changedCandidateCard(reader, cast.referral({ status: 'available' }), undefined, 'unrouted'),
  ),
]
