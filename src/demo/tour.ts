import type { PairStory } from './product.js'
import { tourWords as words } from './tour-words.js'
import type { ShownTour } from './view.js'

/** The two whose story the tour tells, and the recruiter who reads on. */
export const cast = { host: 'UMIA', candidate: 'lena@home.example', recruiter: 'URUI', channel: 'C0000001' } as const

/** What the tour sees of the workbench: the story of the two, and what lies open. */
export interface TourFacts extends PairStory {
  now: Date
  /** what the host's open modal is for */
  modal: string | null
  hasDigest: boolean
}

type Now = Pick<ShownTour, 'looks' | 'control' | 'moveTo' | 'type'> & { hint: string }

interface Step {
  name: keyof typeof words.steps
  isDone(facts: TourFacts): boolean
  now(facts: TourFacts): Now
}

const asHost = { as: cast.host, window: 'slack' } as const
const asCandidate = { mailbox: cast.candidate, window: 'mail' } as const
const asRecruiter = { as: cast.recruiter, window: 'slack' } as const
const at = (looks: Now['looks'], hint: string, more: Partial<Now> = {}): Now => ({
  looks,
  hint,
  control: null,
  moveTo: null,
  type: null,
  ...more,
})
const later = (date: Date, minutes: number): string => new Date(date.getTime() + minutes * 60_000).toISOString()
const pageButton = (interaction: string): string => `form:has([name=_name][value="${interaction}"]) button`
const composer = '#composer'
const submit = '[data-submit]'

const hasMatch = ({ match }: TourFacts): boolean => match !== null
const agreedOnce = ({ match }: TourFacts): boolean => match === 'half_agreed' || match === 'agreed'
const wasHeld = ({ chat }: TourFacts): boolean =>
  chat?.met.host === 'yes' || ['held', 'closed'].includes(chat?.status ?? '')
const isMoved = ({ referral }: TourFacts): boolean =>
  referral !== null && !['consent_pending', 'available'].includes(referral)

/** Nine steps, each told by how far the two have come: so it can be left and taken up again anywhere. */
const steps: readonly Step[] = [
  {
    name: 'offer',
    isDone: ({ hasOffer, match }) => hasOffer || match !== null,
    now: ({ modal }) =>
      modal === 'offer.save'
        ? at(asHost, words.hints.offerForm, { control: submit })
        : at(asHost, words.hints.offer, { control: composer, type: words.typed.offer }),
  },
  {
    name: 'match',
    isDone: (facts) => agreedOnce(facts) || facts.modal === 'match.accept',
    now: (facts) =>
      hasMatch(facts)
        ? at(asHost, words.hints.match, { control: '[data-action^="match.meet"]' })
        : at(asHost, words.hints.wait),
  },
  { name: 'yes', isDone: agreedOnce, now: () => at(asHost, words.hints.yes, { control: submit }) },
  {
    name: 'time',
    isDone: ({ chat }) => chat !== null && chat.status !== 'scheduling',
    now: () => at(asCandidate, words.hints.time, { control: `[data-newest] a, ${pageButton('match.accept')}` }),
  },
  {
    name: 'chat',
    isDone: wasHeld,
    now: ({ chat, now }) =>
      chat?.endsAt && now < chat.endsAt
        ? at(asHost, words.hints.untilChat, { control: '[data-tour-move]', moveTo: later(chat.endsAt, 20) })
        : at(asHost, words.hints.met, { control: '[data-action^="chat.met"]' }),
  },
  {
    name: 'thanks',
    isDone: ({ chat }) => chat?.isThanked === true,
    now: ({ chat }) =>
      at(asCandidate, words.hints.thanks, {
        control: `[data-newest] a, ${pageButton(chat?.met.candidate ? 'chat.thank' : 'chat.met')}`,
      }),
  },
  {
    name: 'refer',
    isDone: ({ referral }) => referral !== null,
    now: ({ modal }) =>
      modal === 'refer.save'
        ? at(asHost, words.hints.referForm, { control: submit })
        : at(asHost, words.hints.refer, { control: '[data-action^="refer.open"]' }),
  },
  {
    name: 'pipeline',
    isDone: isMoved,
    now: pipelineNow,
  },
  {
    name: 'digest',
    isDone: ({ hasDigest }) => hasDigest,
    now: ({ digestAt, now }) =>
      at({ window: 'channel' }, words.hints.digest, {
        control: '[data-tour-move]',
        moveTo: later(digestAt ?? now, 5),
      }),
  },
]

function pipelineNow({ referral, isReferralAsked, modal, now }: TourFacts): Now {
  if (referral === 'consent_pending' && !isReferralAsked)
    return at(asCandidate, words.hints.undoTime, { control: '[data-tour-move]', moveTo: later(now, 15) })
  if (referral === 'consent_pending')
    return at(asCandidate, words.hints.consent, { control: `[data-newest] a, ${pageButton('referral.consent')}` })
  if (modal === 'referral.move') return at(asRecruiter, words.hints.moveForm, { control: submit })
  return at(asRecruiter, words.hints.pipeline, {
    control: `[data-action^="referral.move"], [data-action^="referral.show"], ${composer}`,
    type: words.typed.pipeline,
  })
}

/** A match or a chat that ended otherwise leads to no thank-you: a story, too, but not this one. */
const isOff = ({ match, chat, referral }: TourFacts): boolean =>
  ['host_passed', 'candidate_declined', 'expired', 'withdrawn'].includes(match ?? '') ||
  ['cancelled', 'no_show', 'not_confirmed'].includes(chat?.status ?? '') ||
  ['declined', 'withdrawn', 'expired'].includes(referral ?? '')

/** Takes how far the two have come; returns the tour as the page shows it. */
export function tourOf(facts: TourFacts): ShownTour {
  const first = steps.findIndex((step) => !step.isDone(facts))
  const step = first < 0 ? steps.length : first
  const current = steps[step]
  const now =
    current === undefined
      ? at(null, words.hints.end)
      : isOff(facts)
        ? at(null, words.hints.off, { control: '[data-again]' })
        : current.now(facts)
  return {
    step,
    steps: steps.map(({ name }, index) => ({ ...words.steps[name], isDone: index < step })),
    ...now,
  }
}
