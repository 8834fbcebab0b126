import type { Side } from '../../../src/domain/match.js'
import { afterHostCard, notesForm, thankedCard, thankForm } from '../../../src/messages/after-chat.js'
import {
  bookedCard,
  cancelledCard,
  dayBeforeCard,
  hourBeforeCard,
  inviteCard,
  metCard,
  movedCard,
  moveForm,
  nobodyCard,
  pickTimeCard,
  waitingCard,
} from '../../../src/messages/chat.js'
import { chatListCard } from '../../../src/messages/chat-list.js'
import { ownChatCard, peopleCard } from '../../../src/messages/own-talks.js'
import { times } from './cast.js'
import { asked, type Entry, shown, told } from './entry.js'
import { now } from './people.js'

const sides: readonly Side[] = ['host', 'candidate']
const [first, second] = times as [Date, Date]
const iso = times.slice(0, 3).map((time) => time.toISOString())
const during = new Date(first.getTime() + 10 * 60_000)
const dayAfter = new Date(first.getTime() + 86_400_000)
const dayBefore = new Date(first.getTime() - 86_400_000)
const unset = { status: 'scheduling', startsAt: null, endsAt: null } as const
const held = { status: 'held', heldAt: first } as const

export const chatEntries: readonly Entry[] = [
  ...sides.flatMap((side): Entry[] => [
    told(`chat.bookedCard.${side}`, side, (cast, reader) => bookedCard(reader, cast.chat(), side)),
    told(`chat.movedCard.${side}`, side, (cast, reader) =>
      movedCard(reader, cast.chat({ startsAt: second, sequence: 1 }), side),
    ),
    told(`chat.cancelledCard.${side}`, side, (cast, reader) =>
      cancelledCard(reader, cast.chat({ status: 'cancelled' }), side),
    ),
    told(`chat.dayBeforeCard.${side}`, side, (cast, reader) => dayBeforeCard(reader, cast.chat(), side)),
    told(`chat.hourBeforeCard.${side}`, side, (cast, reader) => hourBeforeCard(reader, cast.chat(), side)),
    told(`chat.waitingCard.${side}`, side, (cast, reader) => waitingCard(reader, cast.chat(), side)),
    told(`chat.nobodyCard.${side}`, side, (cast, reader) => nobodyCard(reader, cast.chat(), side)),
    told(`chat.metCard.${side}`, side, (cast, reader) => metCard(reader, cast.chat(), side, false)),
    told(`chat.metCard.again-${side}`, side, (cast, reader) => metCard(reader, cast.chat(), side, true)),
    asked(`chat.moveForm.${side}`, side, (cast, reader) => moveForm(reader, cast.chat(), times.slice(0, 3), side)),
  ]),
  told('chat.bookedCard.phone', 'candidate', (cast, reader) =>
    bookedCard(reader, cast.chat({ medium: 'phone', caller: 'host', phone: cast.w('+44 20 7946 0000') }), 'candidate'),
  ),
  told('chat.cancelledCard.left', 'candidate', (cast, reader) =>
    cancelledCard(reader, cast.chat({ status: 'cancelled' }, { status: 'erased', name: '' }), 'candidate'),
  ),
  told('chat.pickTimeCard', 'host', (cast, reader) =>
    pickTimeCard(reader, cast.chat({ ...unset, turn: 'host', times: iso }), 'host', false),
  ),
  told('chat.pickTimeCard.nudge', 'candidate', (cast, reader) =>
    pickTimeCard(reader, cast.chat({ ...unset, turn: 'candidate', times: iso }), 'candidate', true),
  ),
  told('chat.inviteCard', 'host', (_cast, reader) => inviteCard(reader, false), ['mail']),
  told('chat.inviteCard.cancel', 'host', (_cast, reader) => inviteCard(reader, true), ['mail']),
  shown('after-chat.afterHostCard', 'host', (cast, reader) => afterHostCard(reader, cast.chat(held))),
  told('after-chat.afterHostCard.thanked', 'host', (cast, reader) =>
    afterHostCard(reader, cast.chat({ ...held, thanks: cast.w('Thank you!\nThat helped a lot.') })),
  ),
  told('after-chat.thankedCard', 'host', (cast, reader) =>
    thankedCard(reader, cast.chat({ ...held, thanks: cast.w('Thank you!\nThat helped a lot.') })),
  ),
  asked('after-chat.notesForm', 'candidate', (cast, reader) =>
    notesForm(
      reader.say,
      cast.chat({ ...held, outcome: { insights: cast.w('Small steps, shown early.') } }),
      'candidate',
    ),
  ),
  asked('after-chat.thankForm', 'candidate', (cast, reader) => thankForm(reader.say, cast.chat(held))),

  shown('chat-list.chatListCard', 'host', (cast, reader) =>
    chatListCard(
      reader,
      {
        talks: [
          { facts: cast.chat({ id: 'k1' }), side: 'host' },
          { facts: cast.chat({ id: 'k2', ...unset, turn: 'host', times: iso }), side: 'host' },
          { facts: cast.chat({ id: 'k3', startsAt: now, endsAt: dayAfter }), side: 'host' },
          { facts: cast.chat({ id: 'k4', startsAt: now, endsAt: now }), side: 'host' },
          {
            facts: cast.chat({ id: 'k5', ...unset, kind: 'networking', status: 'agenda', turn: 'host' }),
            side: 'host',
          },
          { facts: cast.chat({ id: 'k7', startsAt: dayAfter, endsAt: dayAfter }), side: 'candidate' },
        ],
        after: [cast.chat({ id: 'k6', ...held })],
        held: 7,
      },
      new Date(now.getTime() + 60_000),
    ),
  ),
  shown('chat-list.chatListCard.none', 'host', (_cast, reader) =>
    chatListCard(reader, { talks: [], after: [], held: 0 }, now),
  ),
  ...Object.entries({ ahead: now, tomorrow: dayBefore, during, after: dayAfter }).map(([name, at]) =>
    shown(`own-talks.ownChatCard.${name}`, 'candidate', (cast, reader) => ownChatCard(reader, cast.chat(), at), [
      'page',
    ]),
  ),
  ...([null, 'host', 'candidate'] as const).map((turn) =>
    shown(
      `own-talks.ownChatCard.turn-${turn ?? 'nobody'}`,
      'candidate',
      (cast, reader) => ownChatCard(reader, cast.chat({ ...unset, turn, times: iso }), now),
      ['page'],
    ),
  ),
  shown(
    'own-talks.ownChatCard.answered',
    'candidate',
    (cast, reader) => ownChatCard(reader, cast.chat({ met: { host: null, candidate: 'yes' } }), dayAfter),
    ['page'],
  ),
  shown(
    'own-talks.peopleCard',
    'candidate',
    (cast, reader) =>
      peopleCard(
        reader,
        [
          { chat: cast.chat(held).chat, host: cast.host, mayAsk: true },
          { chat: cast.chat({ ...held, id: 'k2', thanks: 'x' }).chat, host: cast.host, mayAsk: false },
        ],
        cast.w('Jonas Hale'),
      ),
    ['page'],
  ),
  shown('own-talks.peopleCard.none', 'candidate', (_cast, reader) => peopleCard(reader, [], undefined), ['page']),
]
