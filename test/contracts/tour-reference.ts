import type { FormValues } from '../../src/messages/form.js'
import type { Driven } from './driven.js'
import type { Visit } from './grand-tour.js'
import { climber, onLadder, recruiter } from './on-the-ladder.js'
import { live, wait } from './walks.js'

/** Whoever goes through it: each thing said is a visit. */
interface Cast {
  company(name: string, value: Record<string, string>, values?: FormValues): Promise<void>
  candidate(id: string, name: string, value: Record<string, string>, values?: FormValues): Promise<void>
  referee(email: string, name: string, values?: FormValues): Promise<void>
}

const nora = { name: 'Nora Lund', email: 'nora@fjord.example', how: 'She led my team', relation: 'previous_employer' }
const named = (changes: object = {}): FormValues => ({ ...nora, permission: 'yes', ...changes })
const answers = { together: 'Two years.', strengths: 'Explains.', support: 'Quiet.', example: 'A talk.' }
const proposal = { role: 'Data engineer', startsOn: '2027-09-01', words: 'Come and build this with us.' }

/** References, a proposal, its terms and questions: every row, every message, and what silence leads to. */
export async function referenceTour(driven: Driven, visits: Visit[] = []): Promise<Visit[]> {
  const kept = async (name: string, who: string, reply: Visit['reply']): Promise<void> => {
    visits.push({ name, who, reply })
    await wait(driven, 2)
  }
  const cast: Cast = {
    company: async (name, value, values) => kept(name, recruiter, await driven.slack(recruiter, name, value, values)),
    candidate: async (id, name, value, values) => kept(name, 'candidate', await driven.web(id, name, value, values)),
    async referee(email, name, values) {
      const all = await driven.read((tx) => tx.referees.find({}, { newestFirst: true }))
      const found = all.find((each) => each.email === email)
      if (!found) throw new Error(`${email} was not named`)
      await kept(name, 'referee', await driven.referee(found.id, name, values))
    },
  }
  const { referralId } = await onLadder(driven, 'references')
  await live(driven, 8)
  await references(driven, cast, referralId)
  await proposed(driven, cast, referralId)
  await terms(driven, cast, referralId)
  const other = await climber(driven, 'tess', 'proposal')
  await cast.company('proposal.write', { referralId: other.referralId }, proposal)
  await cast.candidate('tess', 'proposal.decline.open', { referralId: other.referralId })
  await cast.candidate('tess', 'proposal.decline', { referralId: other.referralId }, { reason: 'timing' })
  await live(driven, 3)
  return visits
}

async function references(driven: Driven, { company, candidate, referee }: Cast, referralId: string): Promise<void> {
  const value = { referralId }
  const [silent, polite, taken] = ['ole@fjord.example', 'ida@fjord.example', 'per@fjord.example']
  await candidate('lena', 'reference.name.open', value)
  await candidate('lena', 'reference.name', value, named())
  for (const email of [silent, polite, taken])
    await candidate('lena', 'reference.name', value, named({ email, relation: 'other' }))
  await candidate('lena', 'reference.named', value)
  const per = (await driven.read((tx) => tx.referees.find({}))).find(({ email }) => email === taken)
  await candidate('lena', 'reference.withdraw', { refereeId: per?.id ?? '' })
  await live(driven, 1)
  await referee(nora.email, 'reference.give', answers)
  await referee(polite ?? '', 'reference.decline')
  await company('reference.read', value)
  await referee(nora.email, 'reference.erase')
  // an address that is never to be written to again
  await candidate('lena', 'reference.name', value, named())
  await live(driven, 12)
}

async function proposed(driven: Driven, { company, candidate }: Cast, referralId: string): Promise<void> {
  const value = { referralId }
  await driven.slack(recruiter, 'referral.move', value, { to: 'proposal', note: 'On.' })
  await live(driven, 1)
  await company('proposal.write.open', value)
  await company('proposal.write', value, proposal)
  await candidate('lena', 'proposal.show', value)
  await live(driven, 9)
  await company('proposal.extend', value)
  await live(driven, 1)
  await candidate('lena', 'question.ask.open', value)
  await candidate('lena', 'question.ask', value, { words: 'How many days?' })
  await live(driven, 9)
  const referral = await driven.read((tx) => tx.referrals.get(referralId))
  const about = { referralId, questionId: referral?.questions[0]?.id ?? '' }
  await company('hiring.show', value)
  await company('question.answer.open', about)
  await company('question.answer', about, { answer: 'Two of five.' })
  await candidate('lena', 'proposal.accept', value)
  await live(driven, 1)
}

async function terms(driven: Driven, { company, candidate }: Cast, referralId: string): Promise<void> {
  const value = { referralId }
  await driven.slack(recruiter, 'referral.move', value, { to: 'terms', note: 'On.' })
  await wait(driven, 12)
  await company('terms.put.open', value)
  await company('terms.put', value, { pay: 'As we said', hours: 'Four days' })
  await live(driven, 9)
  await candidate('lena', 'terms.show', value)
  await candidate('lena', 'terms.answer.open', value)
  const points = (await driven.read((tx) => tx.referrals.get(referralId)))?.proposal?.points ?? []
  const [first, second] = points.map(({ id }) => id)
  const said = { [`agree-${first}`]: 'yes', [`agree-${second}`]: 'other', [`words-${second}`]: 'Three days' }
  await candidate('lena', 'terms.answer', value, said)
  await live(driven, 9)
}
