import type { InteractionName } from '../../src/interactions/table.js'
import type { FormValues } from '../../src/messages/form.js'

/** What is filled in, so that every interaction gets as far as its use case; each takes the fields it knows. */
const filled: FormValues = {
  ...{ firstName: 'Ann', email: 'ann@new.example', interests: 'cartography', headline: 'Curious', skills: 'maps' },
  ...{
    stance: 'exploring',
    recruitersMayFind: 'yes',
    consent: 'yes',
    expected: 'yes',
    how: 'A talk.',
    why: 'Explains.',
  },
  ...{ conflict: 'none', character: 'Calm', to: 'screening', note: 'A note.', words: 'Some words.', answer: 'yes' },
  ...{ title: 'A title', department: 'A department', work: 'Some work', visibility: 'company', seats: '2', asks: '1' },
  ...{ until: '2026-12-01', returnsAt: '2026-12-01', startsOn: '2026-12-01', day: '2026-06-11', time: '14:00' },
  ...{ zone: 'Europe/Berlin', medium: 'video', where: 'https://video.example/x', topics: 'cartography' },
  ...{
    windows: ['2-840-960'],
    kind: 'informational',
    people: ['UNOB'],
    mustNotKnow: ['UNOB'],
    barredEmployers: 'Acme',
  },
  ...{ briefing: 'We look.', alone: 'What?', team: 'What?', tasks: 'Sort', role: 'A role', name: 'Nils Holm' },
  ...{
    relation: 'previous_employer',
    permission: 'yes',
    together: 'Two years.',
    strengths: 'Calm.',
    support: 'Quiet.',
  },
  ...{ example: 'A talk.', agenda: 'An agenda', source: 'A meetup', lines: 'Ann; ann@new.example; A talk; maps' },
  ...{
    from: '480',
    weekdays: ['1', '2'],
    hour: '10',
    weekday: '5',
    everyWeeks: '1',
    channel: 'C1',
    recruiters: ['UREC'],
  },
  ...{
    people1: ['UNOB', 'UHOST'],
    people2: ['UNOB', 'UHOST'],
    people3: ['UNOB', 'UHOST'],
    medium1: 'phone',
    medium2: 'phone',
    medium3: 'place',
    where1: 'Here',
    where2: 'Here',
    where3: 'Here',
  },
  ...{ questions1: 'Q', questions2: 'Q', questions3: 'Q', step: '1', stage: 'available', seen: 'yes', after: '0' },
  ...{
    platform: 'slack',
    workspace: 'T1',
    user: 'UNOB',
    team: 'T9',
    serviceUrl: 'https://teams.example/',
    of: 'offer.save',
  },
  ...{ owner: ['UOWN'], unfolded: 'yes', reason: 'other', says: 'use_my_name' },
}

/** Where the same field holds something else; `only`: where every field counts. */
const own: Partial<Record<InteractionName, { only?: true; values: FormValues }>> = {
  'route.not-for-role': { values: { why: 'timing' } },
  'proposal.decline': { values: { reason: 'timing' } },
  'match.passed': { values: { reason: 'no_time' } },
  'match.accept': { values: { time: '2026-06-11T12:00:00.000Z', times: ['2026-06-11T12:00:00.000Z'] } },
  'chat.move-to': { values: { time: '2026-06-11T12:00:00.000Z' } },
  'chat.picked': { values: { time: '2026-06-11T12:00:00.000Z' } },
  'settings.save': { values: { from: '480', to: '1080' } },
  'pipeline.bulk': { values: { to: 'not_now' } },
  'pace.save': { values: { seatsAtOnce: '1', seatsPerMonth: '2' } },
  'look-back.set': { values: { on: 'no' } },
  'chat.notes': { only: true, values: { insights: 'Much.' } },
  'group.notes': { only: true, values: {} },
  'group.note': { only: true, values: {} },
  'terms.put': { only: true, values: { pay: 'As said' } },
  'terms.answer': { only: true, values: {} },
  'group.save': { values: { seats: '4', zone: 'Europe/Berlin' } },
  'introduce.preview': { values: { wouldExplore: 'yes' } },
  'consent.renew': { only: true, values: {} },
  'form.more': { only: true, values: { of: 'opening.save', title: 'A title' } },
}

/** The bag, without the fields that name something: those are tried one by one. */
export function valuesFor(name: InteractionName): FormValues {
  const special = own[name]
  if (special?.only) return special.values
  const values = { ...filled, ...special?.values }
  if (name.startsWith('join.') || name.startsWith('introduce.')) delete values.from
  return values
}
