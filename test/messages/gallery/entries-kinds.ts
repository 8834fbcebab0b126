import { type Kind, kindNames } from '../../../src/domain/kinds.js'
import type { Side } from '../../../src/domain/match.js'
import {
  advocacyEndedCard,
  afterHostCard,
  appliedCard,
  leadForm,
  notesForm,
  resultCard,
  sharedElements,
  thankNudgeCard,
  tipsAskedCard,
  tipsCard,
  tipsForm,
} from '../../../src/messages/after-chat.js'
import { agendaCard, agendaForm } from '../../../src/messages/agenda.js'
import { bookedCard, dayBeforeCard } from '../../../src/messages/chat.js'
import { answerForm, askCandidateCard, askHostCard, meetForm } from '../../../src/messages/match.js'
import { whoElseForm } from '../../../src/messages/onward.js'
import { askKindsCard, requestForm, standsCard } from '../../../src/messages/request.js'
import { showCard } from '../../../src/messages/show.js'
import { aRequest } from '../../builders.js'
import type { Cast } from './cast.js'
import { soon, times } from './cast.js'
import { asked, type Entry, shown, told } from './entry.js'

const sides: readonly Side[] = ['host', 'candidate']
/** Kinds in which one host meets one candidate; the others have cards of their own. */
const pairs = kindNames.filter((kind) => !['company', 'group', 'referral'].includes(kind))
const others = pairs.filter((kind) => kind !== 'informational')
const [first] = times as [Date]
const held = { status: 'held', heldAt: first } as const

/** What these two settled and wrote down, by kind. */
function settledOf(kind: Kind, { w }: Cast): Record<string, string> {
  return (
    {
      career: { path: w('From teacher to data engineer'), decision: w('Whether to take a course this summer') },
      preliminary: {
        profile: 'yes',
        'clarify@candidate': w('How the team learns'),
        'clarify@host': w('What they miss'),
      },
      candidacy: { opening: w('Data engineer, Berlin') },
      seeker_led: { goals: w('To find out which team suits me'), handed: w('https://work.example.org/ilyas') },
    }[kind as string] ?? {}
  )
}

const notesOf = (kind: Kind, { w }: Cast): Record<string, string> =>
  ({
    career: { advocate: 'yes', advocate_for: w('data engineering'), advocate_until: '2026-12-31' },
    networking: { 'give_one@host': w('A friend in Lisbon'), 'ask_one@candidate': w('A good book on queues') },
    seeker_led: { advice: w('Show what you built before you are asked.') },
  })[kind as string] ?? {}

const points = (w: Cast['w']) => [w('How your teams plan'), w('Where teaching helps')]
const agendaOf = (kind: Kind, { w }: Cast) =>
  kind === 'networking' ? { points: points(w), by: 'host' as const, time: null, isAccepted: true } : null

/** A step of an application, and a wish of somebody who asks for one after another, stand in no round. */
const pairIn = (cast: Cast, kind: Kind) =>
  cast.pair(
    { kind, status: 'half_agreed', settled: settledOf(kind, cast) },
    kind === 'candidacy' || kind === 'seeker_led' ? { status: 'single' } : {},
  )
const chatIn = (cast: Cast, kind: Kind, more: object = {}) =>
  cast.chat({
    kind,
    wants: '',
    settled: settledOf(kind, cast),
    agenda: agendaOf(kind, cast),
    hear: kind === 'seeker_led' ? ['technical'] : [],
    outcome: notesOf(kind, cast),
    ...more,
  })
const led = (cast: Cast) =>
  aRequest({ wishes: [cast.w('data'), cast.w('Jonas Hale'), cast.w('design')], at: 1, ended: ['met'] })

export const kindEntries: readonly Entry[] = [
  ...others.flatMap((kind): Entry[] => [
    told(`match.askCandidateCard.${kind}`, 'candidate', (cast, reader) =>
      askCandidateCard(reader, pairIn(cast, kind), soon, false),
    ),
    told(`match.askHostCard.${kind}`, 'host', (cast, reader) =>
      askHostCard(reader, pairIn(cast, kind), soon, false, undefined),
    ),
    asked(`match.meetForm.${kind}`, 'host', (cast, reader) =>
      meetForm(reader, { ...pairIn(cast, kind), offer: { ...cast.offer, where: '' } }, times),
    ),
    asked(`match.answerForm.${kind}`, 'candidate', (cast, reader) =>
      answerForm(reader, pairIn(cast, kind), times.slice(0, 3), false),
    ),
    ...sides.map((side) =>
      told(`chat.bookedCard.${kind}-${side}`, side, (cast, reader) => bookedCard(reader, chatIn(cast, kind), side)),
    ),
    told(`chat.dayBeforeCard.${kind}`, 'candidate', (cast, reader) =>
      dayBeforeCard(reader, chatIn(cast, kind), 'candidate'),
    ),
    shown(`after-chat.afterHostCard.${kind}`, 'host', (cast, reader) =>
      afterHostCard(reader, chatIn(cast, kind, held)),
    ),
  ]),
  ...(['career', 'networking', 'preliminary', 'candidacy', 'seeker_led'] as const).map((kind) =>
    asked(`after-chat.notesForm.${kind}-host`, 'host', (cast, reader) =>
      notesForm(reader.say, chatIn(cast, kind, held), 'host'),
    ),
  ),
  ...(['career', 'networking', 'preliminary'] as const).map((kind) =>
    asked(`after-chat.notesForm.${kind}`, 'candidate', (cast, reader) =>
      notesForm(reader.say, chatIn(cast, kind, held), 'candidate'),
    ),
  ),
  ...(['career', 'networking', 'seeker_led'] as const).map((kind) =>
    shown(`after-chat.sharedElements.${kind}`, 'candidate', (cast, reader) => ({
      preview: reader.say('note.seen'),
      elements: sharedElements(reader, chatIn(cast, kind, held), 'candidate'),
    })),
  ),
  ...sides.flatMap((side): Entry[] => [
    told(`agenda.agendaCard.${side}`, side, (cast, reader) =>
      agendaCard(
        reader,
        chatIn(cast, 'networking', {
          status: 'agenda',
          turn: side,
          agenda: {
            points: points(cast.w),
            by: side === 'host' ? 'candidate' : 'host',
            time: first.toISOString(),
            isAccepted: false,
          },
        }),
        side,
        side === 'candidate',
      ),
    ),
    told(`after-chat.thankNudgeCard.${side}`, side, (cast, reader) =>
      thankNudgeCard(reader, chatIn(cast, 'networking', held), side),
    ),
    told(`after-chat.resultCard.${side}`, side, (cast, reader) =>
      resultCard(
        reader,
        {
          ...chatIn(cast, 'preliminary', { status: 'closed', outcome: { result: 'yes' } }),
          candidate: { ...cast.candidate, roleFamilies: [cast.w('data')] },
        },
        side,
      ),
    ),
    told(`after-chat.resultCard.${side}-notNow`, side, (cast, reader) =>
      resultCard(reader, chatIn(cast, 'preliminary', { status: 'closed', outcome: {} }), side),
    ),
    told(`after-chat.advocacyEndedCard.${side}`, side, (cast, reader) =>
      advocacyEndedCard(reader, chatIn(cast, 'career', held), side, cast.w('data engineering')),
    ),
  ]),
  asked('onward.whoElseForm', 'host', (cast, reader) => whoElseForm(reader.say, 'k1', cast.candidate.firstName)),
  asked('agenda.agendaForm', 'host', (cast, reader) =>
    agendaForm(reader.say, chatIn(cast, 'networking', { status: 'agenda' }).chat),
  ),
  told('after-chat.appliedCard', 'candidate', (cast, reader) => appliedCard(reader, chatIn(cast, 'career', held))),
  told('after-chat.tipsAskedCard', 'host', (cast, reader) => tipsAskedCard(reader, chatIn(cast, 'career', held))),
  told('after-chat.tipsCard', 'candidate', (cast, reader) =>
    tipsCard(reader, chatIn(cast, 'career', { ...held, tips: cast.w('Begin with the end.\nThen stop.') })),
  ),
  asked('after-chat.tipsForm', 'host', (cast, reader) => tipsForm(reader.say, chatIn(cast, 'career', held))),
  asked('after-chat.leadForm', 'candidate', (cast, reader) =>
    leadForm(reader.say, cast.chat({ ...held, outcome: { leads: cast.w('The new team in Porto') } })),
  ),
  told('show.showCard', 'host', (cast, reader) =>
    showCard(reader, chatIn(cast, 'consultation'), new Date(first.getTime() + 6 * 60_000)),
  ),
  shown('request.askKindsCard', 'candidate', (_cast, reader) => askKindsCard(reader, undefined)),
  shown('request.askKindsCard.led', 'candidate', (cast, reader) => askKindsCard(reader, led(cast))),
  shown('request.askKindsCard.career', 'candidate', (_cast, reader) =>
    askKindsCard(reader, aRequest({ kind: 'career', wishes: [] })),
  ),
  ...(['career', 'networking', 'preliminary', 'seeker_led', 'consultation'] as const).map((kind) =>
    asked(`request.requestForm.${kind}`, 'candidate', (_cast, reader) => requestForm(reader.say, kind)),
  ),
  told('request.standsCard', 'candidate', (cast, reader) => standsCard(reader, led(cast))),
  told('request.standsCard.let-go', 'candidate', (_cast, reader) =>
    standsCard(reader, aRequest({ kind: 'career', wishes: [], status: 'done' })),
  ),
  told('request.standsCard.done', 'candidate', (cast, reader) =>
    standsCard(reader, { ...led(cast), status: 'done', at: 3, ended: ['met', 'no', 'met'] }),
  ),
]
