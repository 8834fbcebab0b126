import { introduceForm } from '../../../src/messages/introduce.js'
import {
  askIntroductionCard,
  type IntroductionFacts,
  introducedSectionCard,
  othersForm,
  outsideNoteCard,
} from '../../../src/messages/onward.js'
import { peopleCard } from '../../../src/messages/own-talks.js'
import { anIntroduction } from '../../builders.js'
import type { Cast } from './cast.js'
import { asked, type Entry, shown, told } from './entry.js'

const named = (cast: Cast, id = 'i1', person = cast.w('Ben Sander')): IntroductionFacts => ({
  introduction: anIntroduction({ id, why: cast.w('Ben built a data team from nothing, and likes to tell of it.') }),
  connector: cast.host,
  person: { ...cast.host, id: `e-${id}`, name: person, department: cast.w('Data platform') },
})
const unknown = (cast: Cast): IntroductionFacts => {
  const facts = named(cast, 'i2')
  const person = { ...facts.person, name: '', department: null, title: null, email: 'eva@corp.example' }
  return { ...facts, introduction: anIntroduction({ id: 'i2' }), person }
}
const note = (cast: Cast, organization: string) => ({
  connector: cast.candidate.firstName,
  organization,
  link: 'https://coffeechat.example.org/join?by=h1&from=k1',
  chatId: 'k1',
  mayWrite: organization !== '',
})

/** Who else: colleagues named, and people outside. */
export const onwardEntries: readonly Entry[] = [
  asked('onward.othersForm', 'host', (cast, reader) => othersForm(reader.say, 'k1', cast.candidate.firstName)),
  told('onward.askIntroductionCard', 'candidate', (cast, reader) => askIntroductionCard(reader, [named(cast)], false)),
  told('onward.askIntroductionCard.several', 'candidate', (cast, reader) =>
    askIntroductionCard(reader, [named(cast), unknown(cast)], true),
  ),
  shown(
    'onward.introducedSectionCard',
    'candidate',
    (cast, reader) =>
      introducedSectionCard(
        reader,
        [named(cast), unknown(cast)],
        (['waiting', 'asked', 'ended'] as const).map((stands) => ({ facts: named(cast), stands })),
      ),
    ['page'],
  ),
  shown('onward.outsideNoteCard', 'host', (cast, reader) => outsideNoteCard(reader.say, note(cast, cast.organization))),
  shown('onward.outsideNoteCard.candidate', 'candidate', (cast, reader) => outsideNoteCard(reader.say, note(cast, ''))),
  asked('introduce.introduceForm.outside', 'host', (_cast, reader) => introduceForm(reader.say, 'k1')),
  shown(
    'own-talks.peopleCard.introduced',
    'candidate',
    (cast, reader) => {
      const { chat, host } = cast.chat({ status: 'held', heldAt: new Date('2026-04-28T12:00:00Z') })
      return peopleCard(reader, [{ chat, host, mayAsk: true, introducedBy: cast.w('Rosa Lindqvist') }], undefined)
    },
    ['page'],
  ),
]
