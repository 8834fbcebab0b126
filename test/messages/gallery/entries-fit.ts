import { fitAnsweredCard, fitsCard, hostSaidCard } from '../../../src/messages/fit.js'
import { referralCard } from '../../../src/messages/pipeline.js'
import { standingCard } from '../../../src/messages/referral-page.js'
import { askHostCard, askMayCard, type MayAsked, mayLaterForm, maySectionCard } from '../../../src/messages/way-in.js'
import { anOpening, aRoute } from '../../builders.js'
import type { Cast } from './cast.js'
import { asked, type Entry, shown, told } from './entry.js'
import { now } from './people.js'

const opening = (cast: Cast) =>
  anOpening({ title: cast.w('Data engineer'), words: cast.w('We build what others count with.') })
const reasons = (cast: Cast) => [
  { code: 'sharedTopics', words: [cast.w('data engineering')] },
  { code: 'sharedSkills', words: [cast.w('SQL')] },
  { code: 'wantedDepartment', words: [cast.w('Data platform')] },
  { code: 'wantedRole', words: [cast.w('Data engineer')] },
  { code: 'seniority', words: [cast.w('senior')] },
]
const met = new Date('2026-04-28T12:00:00Z')
const hostAsked = (cast: Cast, vouches: boolean) => ({
  routeId: 'w1',
  name: cast.candidate.firstName,
  metAt: met,
  vouches,
})
const mayAsked = (cast: Cast, isHost: boolean): MayAsked => ({
  route: aRoute({ status: 'asking_candidate' }),
  organization: cast.organization,
  department: cast.w('Data platform'),
  words: cast.w('We build what others count with.'),
  by: cast.host,
  isHost,
})
const withFamilies = (cast: Cast) => ({ ...cast.candidate, roleFamilies: [cast.w('Data')] })

/** The pool meets an opening. */
export const fitEntries: readonly Entry[] = [
  shown('fit.fitsCard', 'recruiter', (cast, reader) =>
    fitsCard(
      reader.say,
      opening(cast),
      [
        {
          candidate: withFamilies(cast),
          reasons: reasons(cast),
          way: { name: cast.host.name, vouches: true },
        },
        {
          candidate: cast.candidate,
          reasons: reasons(cast).slice(0, 2),
          way: { name: cast.host.name, vouches: false },
        },
        { candidate: cast.internal, reasons: [], way: undefined },
      ],
      [{ candidate: cast.candidate, reasons: reasons(cast).slice(0, 1), referral: cast.referral().referral }],
    ),
  ),
  shown('fit.fitsCard.none', 'recruiter', (cast, reader) => fitsCard(reader.say, opening(cast), [], [])),
  told('fit.hostSaidCard', 'recruiter', (cast, reader) =>
    hostSaidCard(reader, aRoute({ hostSays: 'pass' }), opening(cast), cast.candidate),
  ),
  ...[true, false].map((isYes) =>
    told(`fit.fitAnsweredCard.${isYes ? 'yes' : 'no'}`, 'recruiter', (cast, reader) =>
      fitAnsweredCard(reader, isYes, opening(cast)),
    ),
  ),
  told('way-in.askHostCard', 'host', (cast, reader) => askHostCard(reader, hostAsked(cast, false), false)),
  told('way-in.askHostCard.vouches', 'host', (cast, reader) => askHostCard(reader, hostAsked(cast, true), true)),
  told('way-in.askMayCard', 'candidate', (cast, reader) => askMayCard(reader, mayAsked(cast, true), false)),
  told('way-in.askMayCard.nudge', 'candidate', (cast, reader) => askMayCard(reader, mayAsked(cast, false), true)),
  shown('way-in.maySectionCard', 'candidate', (cast, reader) => maySectionCard(reader, mayAsked(cast, true)), ['page']),
  asked('way-in.mayLaterForm', 'candidate', (_cast, reader) => mayLaterForm(reader.say, 'w1')),
  shown('pipeline.referralCard.asked', 'recruiter', (cast, reader) =>
    referralCard(reader, cast.referral({ status: 'routed', why: '', how: '' }), cast.candidate.email ?? '', now),
  ),
  shown(
    'referral-page.standingCard.asked',
    'candidate',
    (cast, reader) => standingCard(reader, cast.referral({ status: 'routed', why: '', how: '' }), undefined, now),
    ['page'],
  ),
]
