import type { Scene, SceneStep } from './engine.js'
import {
  after,
  books,
  closes,
  guestWrites,
  hostMet,
  hostWrites,
  inMail,
  inPipeline,
  inSlack,
  meets,
  met,
  moving,
  onPage,
  talks,
  wrote,
} from './steps.js'
import { sceneWords } from './words.js'

/** The kinds in which something may be judged, each in its own way: 4, 5, 6 and 10. */

const { hints, titles } = sceneWords

const three = { fits_work: 'yes', fits_people: 'yes', go_on: 'yes' }

export const preliminary: Scene = {
  steps: [
    meets({ clarify: 'What would you miss here?' }),
    books({ profile: 'yes', clarify: 'How does the team learn?' }),
    talks,
    met,
    hostWrites(
      titles.hostAnswers,
      { ...three, role_families: 'operations research' },
      (facts) => wrote(facts, 'go_on@host') || facts.chat?.status === 'closed',
    ),
    guestWrites(
      titles.guestAnswers,
      three,
      (facts) => wrote(facts, 'go_on@candidate') || facts.chat?.status === 'closed',
    ),
    closes(titles.result),
  ],
  canTry: () => true,
}

export const seekerLed: Scene = {
  steps: [
    // without an offer the host says when and where
    meets({ times: '', medium: 'video', where: 'https://meet.harbourlight.example/dara-quinn' }),
    books({}),
    talks,
    met,
    hostWrites(titles.advice, { advice: 'Show what you built.', technical: 'Strong in signal processing' }, (facts) =>
      wrote(facts, 'advice'),
    ),
    closes(titles.listEnds),
  ],
  canTry: (facts) => hostMet(facts),
}

const ladder = [
  'available',
  'routed',
  'introduced',
  'screening',
  'interviewing',
  'references',
  'proposal',
  'terms',
  'hired',
]
const reached = (stage: string | undefined, step: string): boolean =>
  ladder.indexOf(stage ?? '') >= ladder.indexOf(step)

/** A recruiter moves the referral to that stage, and says why. */
const moved = (to: keyof typeof titles.stages): SceneStep => ({
  ...titles.stages[to],
  isDone: ({ referral }) => reached(referral?.stage, to),
  now: (facts) =>
    inPipeline(
      facts,
      'referral.move',
      'referral.move',
      { to, note: 'It fits, and both sides want it.' },
      hints.move(to),
    ),
})

const invited: SceneStep = {
  ...titles.invited,
  isDone: ({ referral }) => referral?.isInvited === true,
  now: (facts) => inPipeline(facts, 'referral.invite', 'referral.invite', { opening: 'Fleet analyst' }, hints.invite),
}

const applies: SceneStep = {
  ...titles.applies,
  isDone: ({ referral }) => referral?.applies === true,
  now: (facts) => inMail(facts, 'referral.apply', hints.apply, { consent: 'yes' }),
}

const proposes: SceneStep = {
  ...titles.proposes,
  isDone: ({ referral }) => referral?.proposal != null,
  now: (facts) =>
    inPipeline(
      facts,
      'proposal.write.open',
      'proposal.write',
      {
        role: 'Fleet analyst',
        startsOn: after(facts.now, 60 * 24 * 60).slice(0, 10),
        words: 'We would like to do this with you.',
      },
      hints.propose,
    ),
}

const accepts: SceneStep = {
  ...titles.accepts,
  isDone: ({ referral }) => referral?.proposal === 'accepted',
  now: (facts) => inMail(facts, 'proposal.accept', hints.accept),
}

const hired: SceneStep = {
  ...titles.stages.hired,
  isDone: ({ referral }) => reached(referral?.stage, 'hired'),
  now: (facts) =>
    inPipeline(
      facts,
      'referral.move',
      'referral.move',
      { to: 'hired', note: 'It fits, and both sides want it.', outside: 'yes' },
      hints.hire,
    ),
}

/** From the invitation to apply up to the hire. */
const climbs: readonly SceneStep[] = [
  invited,
  applies,
  moved('screening'),
  moved('references'),
  moved('proposal'),
  proposes,
  accepts,
  moved('terms'),
  hired,
]

export const candidacy: Scene = {
  steps: climbs,
  canTry: ({ referral }) => !reached(referral?.stage, 'references'),
}

/** Put forward, and the person's yes to the very words. */
export const referralSteps: readonly SceneStep[] = [
  {
    ...titles.refers,
    isDone: (facts) => facts.referral !== null,
    now: (facts) =>
      inSlack(facts, {
        press: 'refer.open',
        form: 'refer.save',
        fills: {
          why: 'Asks the right questions',
          how: 'We met for a coffee chat',
          skills: 'Splicing, and explaining it',
          character: 'Listens first',
        },
        hint: hints.refer,
      }),
  },
  {
    ...titles.consents,
    isDone: ({ referral: found }) => found !== null && found.stage !== 'consent_pending',
    now: (facts) =>
      facts.referral?.isAsked
        ? onPage(facts, 'referral.consent', hints.consent)
        : moving(after(facts.now, 15), hints.undoTime),
  },
]

export const referral: Scene = {
  steps: [...referralSteps, moved('routed'), ...climbs],
  canTry: () => true,
}
