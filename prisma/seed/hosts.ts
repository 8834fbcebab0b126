import { employee } from './employees.js'
import { windows } from './moments.js'

/** What each host offers. No two hosts share a topic, so that every pair of the past is the only one it could be. */
export interface SeedOffer {
  user: string
  topics: string
  windows: string[]
  medium: 'video' | 'phone' | 'place'
  where: string
  words: string
  mayBeNamed: boolean
  /** how many people at once */
  seats: number
}

/** user | windows | medium | topics | own words; a star: may be named in the digest */
const table = `
  UNOA     | 234ab  | video | backend careers, on-call without fear            | I was a baker first. Ask me anything about late starts.
  ULUCA    | 24ab   | video | payments systems, switching from consulting      | Ten years of slides, then code. I regret none of it. *
  UPETRA   | 1234n  | video | test automation, quality culture                 | I like it when nothing breaks on Friday.
  UELIF    | 34ab   | video | machine learning in production, reading research papers | Happy to read something together beforehand. *
  UDIVYA   | 234ab  | video | accessibility engineering, front-end craft       | Bring a page you are proud of, or one you are not.
  UARJUN   | 12345a | video | leading remote teams, first-time managers        | My team sits in four time zones. I have opinions on calendars.
  UYARA    | 15n    | place | design leadership, portfolio reviews             | The kettle is always on in our studio.
  UINGRID  | 24ab   | video | design systems, type and layout                  | I collect old timetables. They are beautiful.
  UMARTA   | 25a    | video | product discovery, saying no to features         | I would rather hear your questions than give a talk. *
  UCHIDI   | 12345la | video | customer care careers, calm conversations       | Twelve years on the phones and still fond of people.
  UASTRID  | 123n   | video | enterprise sales                                 | I can tell you what the job is like on a bad day, too.
  UMIRJAM  | 4na    | phone | finance for growing companies, budgeting for teams | No spreadsheet needed, only curiosity.
  UKOFI    | 13ab   | video | mobile apps, learning to code after thirty       | I shipped my first app at thirty-four.
  UBEATRIZ | 234nl  | video | open source maintenance                          | I look after a small library that many people lean on. *
  UCAMILA  | 123nl  | video | user research, interviewing customers            | Silence is a good question. I can show you.
  UDECLAN  | 3na    | video | pricing experiments                              | Prices are promises. Let us talk about both.
  UAYLIN   | 4n     | video | becoming a product manager                       | I came from support, and it helped.
  UROSA    | 34n    | video | support operations                               | I love a good checklist.
  UKARIM   | 23ab   | video | partnerships in new markets, working across languages | We can speak English, French or Arabic.
  UTAREK   | 34a    | video | privacy law in practice, contracts in plain language | I try to write contracts my father would read.
  UTHEO    | 3na    | place | illustration and motion                          | We can draw while we talk.
  USAMUEL  | 5na    | video | sustainability metrics, impact reporting         | I count carbon, slowly and carefully.
  ULEILA   | 234b   | video | writing help articles, translation and localisation | Short sentences are a kindness. *
  UVERA    | 12345l | video | marketing on a small budget                      | Most of what worked for us cost nothing.`

/** Who has time for two at once. */
const generous = ['UCAMILA', 'UINGRID']

const places: Readonly<Record<string, string>> = { UYARA: 'Studio, second floor', UTHEO: 'Cafe Lantern, by the canal' }

function offerIn(line: string): SeedOffer {
  const [user = '', times = '', medium = '', topics = '', said = ''] = line.split('|').map((cell) => cell.trim())
  const room = `https://meet.harbourlight.example/${employee(user).name.toLowerCase().replace(' ', '-')}`
  return {
    user,
    topics,
    windows: windows(times),
    medium: medium as SeedOffer['medium'],
    where: medium === 'phone' ? '' : (places[user] ?? room),
    words: said.replace(/ \*$/, ''),
    mayBeNamed: said.endsWith(' *'),
    seats: generous.includes(user) ? 2 : 1,
  }
}

export const offers: readonly SeedOffer[] = table
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map(offerIn)

export function offerOf(user: string): SeedOffer {
  const found = offers.find((each) => each.user === user)
  if (!found) throw new Error(`${user} offers nothing`)
  return found
}
