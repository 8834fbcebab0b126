import type { Opening } from '../../../src/domain/opening.js'
import {
  closeOpeningForm,
  type OpeningView,
  openingCard,
  openingForOthersCard,
  openingListCard,
} from '../../../src/messages/opening.js'
import { openingForm } from '../../../src/messages/opening-form.js'
import {
  endedAskedCard,
  endedCandidateCard,
  endedOwnerCard,
  otherDecidesCard,
  recruitersDecideCard,
  stillOpenCard,
  yoursCard,
} from '../../../src/messages/opening-words.js'
import { anOpening } from '../../builders.js'
import type { Cast } from './cast.js'
import { asked, type Entry, shown, told } from './entry.js'

function openingOf({ w }: Cast, changes: Partial<Opening> = {}): Opening {
  const plain = anOpening({
    title: 'Lead of the data platform',
    skills: ['SQL', 'streaming'],
    languages: ['English'],
    seniority: 'lead',
    path: 'data engineering',
    work: 'Four people, one platform, and time to do it well.',
    words: 'A small team that looks for somebody to lead it.',
  })
  return {
    ...plain,
    title: w(plain.title),
    department: w(plain.department),
    skills: plain.skills.map(w),
    languages: plain.languages.map(w),
    place: w(plain.place),
    path: w(plain.path),
    work: w(plain.work),
    words: w(plain.words),
    ...changes,
  }
}

function viewOf(cast: Cast, changes: Partial<Opening> = {}, view: Partial<OpeningView> = {}): OpeningView {
  const names = { owner: cast.host, deputy: undefined, circle: [] }
  return { opening: openingOf(cast, changes), ...names, stages: [], recruits: true, closed: undefined, ...view }
}

const barred = { employees: ['h3'], addresses: ['a', 'b'] }
const inIt = [
  { stage: 'routed' as const, count: 2 },
  { stage: 'hired' as const, count: 1 },
]

/** Openings: their form, who reads what of them, and what comes by itself. */
export const openingEntries: readonly Entry[] = [
  ...[false, true].map((isEdit) =>
    asked(`opening-form.openingForm.${isEdit ? 'edit' : 'new'}`, 'host', (cast, reader) =>
      openingForm(
        reader.say,
        {
          id: isEdit ? 'p1' : undefined,
          content: openingOf(cast, isEdit ? { barred } : {}),
          ...{ circle: [], barred: [], owner: [], deputy: [], mayNameOwner: isEdit },
        },
        isEdit,
      ),
    ),
  ),
  shown('opening.openingCard.own', 'host', (cast, reader) =>
    openingCard(reader, viewOf(cast, {}, { stages: inIt, recruits: false }), undefined),
  ),
  shown('opening.openingCard.draft', 'host', (cast, reader) =>
    openingCard(reader, viewOf(cast, { status: 'draft' }), reader.say('opening.saved.draft')),
  ),
  shown('opening.openingCard.open', 'host', (cast, reader) =>
    openingCard(
      reader,
      viewOf(
        cast,
        { visibility: 'circle', seats: 3, hired: 1, barred },
        { deputy: cast.host, circle: [cast.w('Noa Berg')], stages: inIt },
      ),
      undefined,
    ),
  ),
  shown('opening.openingCard.recruits', 'recruiter', (cast, reader) =>
    openingCard(reader, viewOf(cast, {}, { recruits: true }), undefined),
  ),
  shown('opening.openingCard.closed', 'recruiter', (cast, reader) =>
    openingCard(
      reader,
      viewOf(cast, { status: 'closed' }, { closed: { reason: 'on_hold', note: cast.w('The budget moved.') } }),
      undefined,
    ),
  ),
  ...(['open', 'closed'] as const).map((status) =>
    shown(`opening.openingForOthersCard.${status}`, 'employee', (cast, reader) =>
      openingForOthersCard(reader, openingOf(cast, { status, visibility: 'company' })),
    ),
  ),
  shown('opening.openingListCard', 'recruiter', (cast, reader) =>
    openingListCard(reader, [openingOf(cast), openingOf(cast, { id: 'p0', status: 'draft' })], 'p0', true),
  ),
  shown('opening.openingListCard.none', 'employee', (_cast, reader) => openingListCard(reader, [], undefined, false)),
  asked('opening.closeOpeningForm', 'host', (cast, reader) => closeOpeningForm(reader.say, openingOf(cast))),
  ...[0, 1].map((silences) =>
    told(`opening-words.stillOpenCard.${silences === 0 ? 'first' : 'again'}`, 'host', (cast, reader) =>
      stillOpenCard(reader, openingOf(cast, { silences })),
    ),
  ),
  told('opening-words.recruitersDecideCard', 'recruiter', (cast, reader) =>
    recruitersDecideCard(reader, openingOf(cast, { silences: 2 }), cast.host),
  ),
  told('opening-words.yoursCard', 'host', (cast, reader) => yoursCard(reader, openingOf(cast))),
  ...(['unanswered', undefined] as const).map((reason) =>
    told(`opening-words.endedOwnerCard.${reason ?? 'filled'}`, 'host', (cast, reader) =>
      endedOwnerCard(reader, openingOf(cast), reason),
    ),
  ),
  ...(['available', 'not_now'] as const).map((status) =>
    told(`opening-words.endedCandidateCard.${status}`, 'candidate', (cast, reader) => {
      const returnsAt = status === 'not_now' ? new Date('2026-06-30T08:00:00Z') : null
      return endedCandidateCard(reader, cast.referral({ status, returnsAt }).referral)
    }),
  ),
  told('opening-words.endedAskedCard', 'candidate', (_cast, reader) => endedAskedCard(reader)),
  told('opening-words.otherDecidesCard', 'candidate', (_cast, reader) => otherDecidesCard(reader)),
]
