import { channels } from './company.js'
import type { PairStory } from './product.js'
import { tourWords as words } from './tour-words.js'
import type { Platform, ShownTour, Sight, Stage } from './view.js'

/** The two whose story the tour tells, and the recruiter who reads on; colleagues have an account on each platform. */
export const cast = {
  host: { slack: 'UMIA', teams: '29:mia' },
  candidate: 'lena@home.example',
  recruiter: { slack: 'URUI', teams: '29:rui' },
  channel: channels,
} as const

/** What the tour sees of the workbench: the story of the two, and what lies open. */
export interface TourFacts extends PairStory {
  now: Date
  /** what the form is for that lies open over the host's or the recruiter's window */
  form: Record<Platform, string | null>
  /** where Teams cannot open a form by itself: which one the host's newest card opens */
  opener: string | null
  hasDigest: Record<Platform, boolean>
}

type Now = Pick<ShownTour, 'looks' | 'control' | 'moveTo' | 'type'> & { hint: string }

interface Step {
  name: keyof typeof words.steps
  isDone(facts: TourFacts, stage: Stage): boolean
  now(facts: TourFacts, stage: Stage): Now
}

/** Where the host is, and where the recruiter and the channel are. */
const hostIn = (stage: Stage): Platform => (stage === 'slack' ? 'slack' : 'teams')
const recruiterIn = (stage: Stage): Platform => (stage === 'teams' ? 'teams' : 'slack')

const asHost = (stage: Stage): Sight => ({ window: hostIn(stage), as: cast.host[hostIn(stage)] })
const asRecruiter = (stage: Stage): Sight => ({ window: recruiterIn(stage), as: cast.recruiter[recruiterIn(stage)] })
const asCandidate: Sight = { window: 'mail', mailbox: cast.candidate }
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
const composer = (platform: Platform): string => `#${platform}-composer`
const submit = (platform: Platform): string => `.${platform} [data-submit]`
const button = (platform: Platform, interaction: string): string => `.${platform} [data-action^="${interaction}"]`

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
    now: offerNow,
  },
  {
    name: 'match',
    isDone: (facts, stage) => agreedOnce(facts) || facts.form[hostIn(stage)] === 'match.accept',
    now: (facts, stage) =>
      hasMatch(facts)
        ? at(asHost(stage), words.hints.match, { control: button(hostIn(stage), 'match.meet') })
        : at(asHost(stage), words.hints.wait),
  },
  {
    name: 'yes',
    isDone: agreedOnce,
    now: (_facts, stage) => at(asHost(stage), words.hints.yes, { control: submit(hostIn(stage)) }),
  },
  {
    name: 'time',
    isDone: ({ chat }) => chat !== null && chat.status !== 'scheduling',
    now: () => at(asCandidate, words.hints.time, { control: `[data-newest] a, ${pageButton('match.accept')}` }),
  },
  {
    name: 'chat',
    isDone: wasHeld,
    now: ({ chat, now }, stage) =>
      chat?.endsAt && now < chat.endsAt
        ? at(asHost(stage), words.hints.untilChat, { control: '[data-tour-move]', moveTo: later(chat.endsAt, 20) })
        : at(asHost(stage), words.hints.met, { control: button(hostIn(stage), 'chat.met') }),
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
    now: ({ form }, stage) =>
      form[hostIn(stage)] === 'refer.save'
        ? at(asHost(stage), words.hints.referForm, { control: submit(hostIn(stage)) })
        : at(asHost(stage), words.hints.refer, { control: button(hostIn(stage), 'refer.open') }),
  },
  {
    name: 'pipeline',
    isDone: isMoved,
    now: pipelineNow,
  },
  {
    name: 'digest',
    isDone: ({ hasDigest }, stage) => hasDigest[recruiterIn(stage)],
    now: ({ digestAt, now }, stage) =>
      at({ window: 'channel', platform: recruiterIn(stage) }, words.hints.digest, {
        control: '[data-tour-move]',
        moveTo: later(digestAt ?? now, 5),
      }),
  },
]

function offerNow({ form, opener }: TourFacts, stage: Stage): Now {
  const platform = hostIn(stage)
  if (form[platform] === 'offer.save') return at(asHost(stage), words.hints.offerForm, { control: submit(platform) })
  if (platform === 'teams' && opener === 'offer.open')
    return at(asHost(stage), words.hints.offerOpener, { control: button(platform, opener) })
  return at(asHost(stage), words.hints.offer[platform], {
    control: composer(platform),
    type: words.typed.offer[platform],
  })
}

function pipelineNow({ referral, isReferralAsked, form, now }: TourFacts, stage: Stage): Now {
  const platform = recruiterIn(stage)
  if (referral === 'consent_pending' && !isReferralAsked)
    return at(asCandidate, words.hints.undoTime, { control: '[data-tour-move]', moveTo: later(now, 15) })
  if (referral === 'consent_pending')
    return at(asCandidate, words.hints.consent, { control: `[data-newest] a, ${pageButton('referral.consent')}` })
  if (form[platform] === 'referral.move')
    return at(asRecruiter(stage), words.hints.moveForm, { control: submit(platform) })
  const [move, show] = [button(platform, 'referral.move'), button(platform, 'referral.show')]
  return at(asRecruiter(stage), words.hints.pipeline, {
    control: `${move}, ${show}, ${composer(platform)}`,
    type: words.typed.pipeline[platform],
  })
}

/** A match or a chat that ended otherwise leads to no thank-you: a story, too, but not this one. */
const isOff = ({ match, chat, referral }: TourFacts): boolean =>
  ['host_passed', 'candidate_declined', 'expired', 'withdrawn'].includes(match ?? '') ||
  ['cancelled', 'no_show', 'not_confirmed'].includes(chat?.status ?? '') ||
  ['declined', 'withdrawn', 'expired'].includes(referral ?? '')

/** Takes how far the two have come, and where the tour plays; returns the tour as the page shows it. */
export function tourOf(facts: TourFacts, stage: Stage): ShownTour {
  const first = steps.findIndex((step) => !step.isDone(facts, stage))
  const step = first < 0 ? steps.length : first
  const current = steps[step]
  const now =
    current === undefined
      ? at(null, words.hints.end)
      : isOff(facts)
        ? at(null, words.hints.off, { control: '[data-again]' })
        : current.now(facts, stage)
  return {
    stage,
    step,
    steps: steps.map(({ name }, index) => ({ ...words.steps[name], isDone: index < step })),
    ...now,
    scene: null,
  }
}
