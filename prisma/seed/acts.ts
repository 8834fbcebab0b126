import { employee } from './employees.js'
import { guests } from './guests.js'
import { offerOf } from './hosts.js'
import { isWithin, moment, threeTimes } from './moments.js'
import type { Happening, Tale } from './tale.js'

/** Two people, and what each of them does when. */
export interface Story {
  /** user id */
  host: string
  /** somebody's full name, or the user id of a colleague who explores */
  guest: string
  /** what the guest would like to hear about */
  wants: string
  /** `MM-DD HH:MM`, what happens, and its words or times */
  steps: readonly (readonly [at: string, step: keyof typeof steps, ...words: string[]])[]
}

type Step = (tale: Tale, story: Story, ...words: string[]) => Promise<unknown>

const isColleague = ({ guest }: Story): boolean => !guest.includes(' ')

/** Under what the guest's ids are heard of. */
function keyOf(story: Story): string {
  if (isColleague(story)) return story.guest
  const found = guests.find(({ name }) => name === story.guest)
  if (!found) throw new Error(`nobody is called ${story.guest}`)
  return found.email
}

const asHost = (tale: Tale, { host }: Story, name: string, value: Record<string, string>, values = {}) =>
  tale.employee(host, name, value, values)

const asGuest = (tale: Tale, story: Story, name: string, value: Record<string, string>, values = {}) =>
  isColleague(story) ? tale.employee(story.guest, name, value, values) : tale.guest(keyOf(story), name, value, values)

const matchOf = (tale: Tale, story: Story) => ({ matchId: tale.matchOf(keyOf(story)) })
const chatOf = (tale: Tale, story: Story) => ({ chatId: tale.chatOf(keyOf(story)) })
const referralOf = (tale: Tale, story: Story) => ({ referralId: tale.referralOf(keyOf(story)) })

/** The time that will be chosen and two more, all within what the host offers. */
function timesOf({ host }: Story, at: string): string[] {
  const time = moment(at)
  const { windows } = offerOf(host)
  const { zone } = employee(host)
  if (!isWithin(time, windows, zone)) throw new Error(`${host} does not offer ${at}`)
  return threeTimes(time, windows, zone)
}

/** A number that the German regulator keeps free for fiction. */
const phone = '+49 30 23125 014'

const isPhoned = ({ host }: Story): boolean => offerOf(host).medium === 'phone'
const callers = (story: Story) => (isPhoned(story) ? { caller: 'host', phone } : {})

const steps = {
  /** the host says yes; the first of three times is the one that will be chosen */
  meets: (tale, story, at = '') =>
    asHost(tale, story, 'match.accept', matchOf(tale, story), { times: timesOf(story, at) }),
  passes: (tale, story, reason = '') => asHost(tale, story, 'match.passed', matchOf(tale, story), { reason }),
  rests: (tale, story, until = '') => asHost(tale, story, 'match.rest', matchOf(tale, story), { until }),
  /** the guest says yes to one of the times */
  agrees: (tale, story, at = '') =>
    asGuest(tale, story, 'match.accept', matchOf(tale, story), {
      time: moment(at).toISOString(),
      wants: story.wants,
      ...callers(story),
    }),
  declines: (tale, story) => asGuest(tale, story, 'match.decline', matchOf(tale, story)),
  /** a colleague who explores is asked first, and names times; then the host chooses */
  'asks to meet': (tale, story, at = '') =>
    asGuest(tale, story, 'match.accept', matchOf(tale, story), { times: timesOf(story, at), wants: story.wants }),
  chooses: (tale, story, at = '') =>
    asHost(tale, story, 'match.accept', matchOf(tale, story), { time: moment(at).toISOString() }),
  /** yes, but none of the times: the host chooses among others */
  'names other times': (tale, story, windows = '') =>
    asGuest(tale, story, 'match.other-times', matchOf(tale, story), {
      windows: windows.split(' '),
      wants: story.wants,
    }),
  /** only the host has heard of the talk so far */
  picks: (tale, story, at = '') =>
    asHost(tale, story, 'chat.picked', { chatId: tale.chatOf(story.host) }, { time: moment(at).toISOString() }),
  'moves to': (tale, story, at = '') =>
    asGuest(tale, story, 'chat.move-to', chatOf(tale, story), { time: moment(at).toISOString() }),
  'host cancels': (tale, story) => asHost(tale, story, 'chat.cancel', chatOf(tale, story)),
  'says still good': (tale, story) => asGuest(tale, story, 'chat.still-good', chatOf(tale, story)),
  'both met': async (tale, story) => {
    await asHost(tale, story, 'chat.met', { ...chatOf(tale, story), answer: 'yes' })
    await asGuest(tale, story, 'chat.met', { ...chatOf(tale, story), answer: 'yes' })
  },
  'could not come': async (tale, story) => {
    await asHost(tale, story, 'chat.met', { ...chatOf(tale, story), answer: 'they_did_not_come' })
    await asGuest(tale, story, 'chat.met', { ...chatOf(tale, story), answer: 'i_could_not' })
  },
  thanks: (tale, story, words = '') => asGuest(tale, story, 'chat.thank', chatOf(tale, story), { words }),
  notes: (tale, story, insights = '', people = '', leads = '') =>
    asGuest(tale, story, 'chat.notes', chatOf(tale, story), { insights, people, leads }),
  'asks to be put forward': (tale, story) => asGuest(tale, story, 'refer.put-me-forward', chatOf(tale, story)),
  refers: (tale, story, why = '', how = '') =>
    asHost(tale, story, 'refer.save', {}, { candidate: tale.candidateOf(keyOf(story)), why, how, conflict: 'none' }),
  consents: (tale, story) => asGuest(tale, story, 'referral.consent', referralOf(tale, story)),
  refuses: (tale, story) => asGuest(tale, story, 'referral.decline', referralOf(tale, story)),
  /** the recruiter asks whether they would like to apply for an opening; only they themselves say yes */
  'is invited to apply': (tale, story, opening = '') =>
    tale.employee('URUI', 'referral.invite', referralOf(tale, story), { opening }),
  applies: (tale, story) => asGuest(tale, story, 'referral.apply', referralOf(tale, story), { consent: 'yes' }),
  /** the recruiter moves the referral, with a note that only recruiters read */
  'is moved to': (tale, story, to = '', note = '', returnsAt = '') =>
    tale.employee('URUI', 'referral.move', referralOf(tale, story), { to, note, returnsAt }),
} satisfies Record<string, Step>

/** What happens when of some stories. */
export function happeningsOf(stories: readonly Story[]): Happening[] {
  return stories.flatMap((story) =>
    story.steps.map(([at, step, ...words]) => ({
      at,
      async happens(tale: Tale) {
        const act: Step = steps[step]
        await act(tale, story, ...words).catch((cause: unknown) => {
          throw new Error(`${story.host} and ${story.guest}: ${step}`, { cause })
        })
      },
    })),
  )
}
