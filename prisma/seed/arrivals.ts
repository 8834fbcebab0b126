import { introduced, onTheList, waves } from './crowd.js'
import { employee } from './employees.js'
import type { Guest } from './guest.js'
import { guests, lena } from './guests.js'
import { offers } from './hosts.js'
import { sayHello } from './opening.js'
import type { Happening, Tale } from './tale.js'

/** Who comes when: hosts with what they offer, and people with what they would like to talk about. */

/** Hosts say hello, and offer once the platform has told who they are. */
const offering = (at: string, offersAt: string, users: string): Happening[] => {
  const all = users.split(' ')
  return [
    { at, happens: (tale) => sayHello(tale, all) },
    {
      at: offersAt,
      async happens(tale) {
        for (const user of all) await offer(tale, user)
      },
    },
  ]
}

async function offer(tale: Tale, user: string): Promise<void> {
  const found = offers.find((each) => each.user === user)
  if (!found) throw new Error(`${user} offers nothing`)
  const { topics, windows, medium, where, words, mayBeNamed, seats } = found
  const named: Record<string, string> = mayBeNamed ? { mayBeNamed: 'yes' } : {}
  const said = { topics, windows, medium, where, words, seatsAtOnce: String(seats), ...named }
  await tale.employee(user, 'offer.save', { kind: 'informational', zone: employee(user).zone }, said)
}

const present = ({ company }: Tale, { email, name }: { email: string; name: string }): void =>
  company.present({ address: email, name })

async function submit(tale: Tale, guest: Guest): Promise<void> {
  present(tale, guest)
  const { firstName, email, headline, interests, zone, windows, stance } = guest
  const said = { firstName, email, headline, interests, zone, windows, stance, consent: 'yes' }
  await tale.anyone('join.submit', { ...said, ...(guest.mayBeFound ? { recruitersMayFind: 'yes' } : {}) })
}

/** They fill in `/join`, and a few minutes later answer the mail. */
const joining = (at: string, confirmAt: string, people: readonly Guest[]): Happening[] => [
  {
    at,
    async happens(tale) {
      for (const guest of people) await submit(tale, guest)
    },
  },
  {
    at: confirmAt,
    async happens(tale) {
      for (const { email } of people) await tale.guest(email, 'join.confirm')
    },
  },
]

const told = (names: string): Guest[] =>
  names.split(', ').map((firstName) => {
    const found = guests.find((each) => each.firstName === firstName)
    if (!found) throw new Error(`nobody told of is called ${firstName}`)
    return found
  })

const wave = (number: number): readonly Guest[] => waves[number] ?? []

/** Colleagues who explore, and what about. */
const exploring: readonly (readonly [user: string, interests: string])[] = [
  ['UJONAS', 'interviewing customers'],
  ['UPRIYA', 'type and layout'],
  ['USANJAY', 'space and satellites'],
  ['UHANA', 'game development'],
  ['UZAINAB', 'teaching adults'],
  ['UDIEGO', 'journalism and audio'],
]

const explore = (at: string, helloAt: string, users: readonly string[]): Happening[] => [
  { at: helloAt, happens: (tale) => sayHello(tale, users) },
  {
    at,
    async happens(tale) {
      for (const [user, interests] of exploring.filter(([user]) => users.includes(user)))
        await tale.employee(user, 'explore.join', {}, { interests, stance: 'passive', consent: 'yes' })
    },
  },
]

/** The recruiter's list of an evening: each gets one mail, and most say yes. */
const listing: Happening[] = [
  {
    at: '04-29 09:20',
    async happens(tale) {
      for (const each of onTheList) present(tale, each)
      const lines = onTheList.map(({ firstName, email, how, interests }) =>
        [firstName, email, how, interests].join('; '),
      )
      await tale.employee('UAMARA', 'pool.add', {}, { source: 'Open evening, 28 April', lines: lines.join('\n') })
    },
  },
  {
    at: '04-30 11:40',
    async happens(tale) {
      for (const { email, interests, confirms } of onTheList)
        if (confirms) await tale.guest(email, 'join.confirm', {}, { interests, consent: 'yes' })
    },
  },
]

/** Colleagues name somebody; the person hears it first and decides. */
const introducing: Happening[] = [
  {
    at: '04-29 11:40',
    async happens(tale) {
      for (const each of introduced) {
        present(tale, each)
        const { by, firstName, email, how } = each
        await tale.employee(by, 'introduce.send', {}, { firstName, email, how })
      }
    },
  },
  {
    at: '04-30 11:40',
    async happens(tale) {
      for (const { email, interests } of introduced)
        await tale.guest(email, 'join.confirm', {}, { interests, consent: 'yes', tell: 'yes' })
    },
  },
]

const firstHosts = 'UNOA ULUCA UPETRA UELIF UDIVYA UARJUN UYARA UINGRID UMARTA UCHIDI UASTRID UMIRJAM'
const laterHosts = 'UKOFI UBEATRIZ UCAMILA UDECLAN UAYLIN UROSA UKARIM UTAREK'
const lastHosts = 'UTHEO USAMUEL ULEILA UVERA'

export const arrivals: readonly Happening[] = [
  ...offering('04-20 08:50', '04-20 09:20', firstHosts),
  ...joining('04-20 11:30', '04-20 11:40', [
    ...told('Tunde, Clara, Rafael, Mei, Anjali, Oskar, Nadia, Pavel, Greta, Ngozi, Felipe, Johanna'),
    ...wave(0),
  ]),
  ...joining('04-20 14:10', '04-20 14:20', told('Minh, Hyejin, Stefan, Marisol, Farah, Ewa')),
  ...joining('04-22 16:30', '04-22 16:40', [
    ...told('Kwabena, Lucia, Ivana, Ronan, Dilnoza, Matilde, Henrike'),
    ...wave(1),
  ]),
  ...offering('04-22 16:40', '04-23 09:20', laterHosts),
  ...explore('04-24 09:20', '04-23 16:40', ['UJONAS', 'UPRIYA']),
  ...joining('04-28 11:30', '04-28 11:40', told('Bilal, Carmen')),
  ...explore('04-29 09:20', '04-28 16:40', ['USANJAY', 'UHANA', 'UZAINAB', 'UDIEGO']),
  ...offering('04-28 16:40', '04-29 09:20', lastHosts),
  ...listing,
  ...introducing,
  ...joining('04-29 16:30', '04-29 16:40', wave(2)),
  ...joining('04-30 14:10', '04-30 14:20', [...told('Aiko'), lena]),
  ...joining('05-04 09:10', '05-04 09:20', [...told('Orla, Bogdan'), ...wave(3)]),
  {
    at: '05-04 11:40',
    async happens(tale) {
      const [first] = wave(1)
      if (first) await tale.guest(first.email, 'pool.hide', {}, { until: '2026-06-01' })
    },
  },
]
