import type { Candidate } from '../../src/domain/candidate.js'
import { owningClaim } from '../../src/domain/claim.js'
import type { Opening } from '../../src/domain/opening.js'
import type { Employee } from '../../src/domain/people.js'
import type { Conflict, Referral } from '../../src/domain/referral.js'
import type { Reply } from '../../src/messages/reply.js'
import { speak } from '../../src/messages/text.js'
import { consentToReferral, withdrawReferral } from '../../src/usecases/answer-referral.js'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import { claimIntroduced, claimsOn } from '../../src/usecases/claims.js'
import { erase } from '../../src/usecases/erase-candidate.js'
import { learnPerson } from '../../src/usecases/learn-person.js'
import { listReferrals } from '../../src/usecases/list-referrals.js'
import { recordCredit } from '../../src/usecases/record-credit.js'
import { refer, undoRefer } from '../../src/usecases/refer.js'
import type { Context, Who } from '../../src/usecases/unit-of-work.js'
import { aChat, aMatch, anIntroduction } from '../builders.js'
import { offerOf } from '../messages/gallery/people.js'
import type { Driven } from './driven.js'
import { said } from './reading.js'

const dayMs = 86_400_000
const start = new Date('2026-01-05T09:00:00Z')
const say = speak()

/** Employees by letter; `R` recruits, `P` is HR, `O` owns the opening with deputy `D`, `M` leads `I`, `U`, `V`, `W`, and `N` leads `M`. */
export interface Company {
  driven: Driven
  idOf: Record<string, string>
  letterOf: Map<string, string>
  openingId: string
}

export async function aCompany(driven: Driven, letters: string): Promise<Company> {
  const idOf: Record<string, string> = {}
  for (const letter of letters) {
    await driven.slack(`U${letter}`, 'home')
    idOf[letter] = await driven.employeeId(`U${letter}`)
  }
  await driven.settle()
  const change = (letter: string, changes: Partial<Employee>) =>
    driven.read(async (tx) => {
      const employee = await tx.employees.get(idOf[letter] ?? '')
      if (employee) await tx.employees.save({ ...employee, ...changes })
    })
  await change('R', { roles: ['recruiter'] })
  await change('P', { roles: ['hr'] })
  for (const letter of 'IUVW') await change(letter, { managerId: idOf.M ?? null })
  await change('M', { managerId: idOf.N ?? null })
  const { O: owner, D: deputy } = idOf
  if (owner && deputy) await driven.read((tx) => tx.openings.insert(opening(owner, deputy)))
  const letterOf = new Map(Object.entries(idOf).map(([letter, id]) => [id, letter]))
  return { driven, idOf, letterOf, openingId: 'opening' }
}

const opening = (ownerId: string, deputyId: string): Opening => ({
  ...{ id: 'opening', version: 0, ownerId, deputyId, status: 'open', visibility: 'hidden', seats: 1, hired: 0 },
  ...{ openedAt: start, endedAt: null, createdAt: start, updatedAt: start, title: 'Cartographer', department: '' },
  ...{
    skills: [],
    languages: [],
    place: '',
    seniority: '',
    path: '',
    work: '',
    words: '',
    circle: [],
    asks: 0,
    silences: 0,
  },
  barred: { employees: [], addresses: [] },
})

/** A talk that took place, with all that it stands on. */
export async function heldTalk(
  driven: Driven,
  of: { id: string; hostId: string; candidateId: string; heldAt: Date },
): Promise<void> {
  const { id, hostId, candidateId, heldAt } = of
  await driven.read(async (tx) => {
    const ids = { hostId, candidateId, kind: 'informational' as const }
    await tx.offers.insert({ ...offerOf((text) => text), id: `o-${id}`, hostId, status: 'withdrawn' })
    await tx.matches.insert(aMatch({ ...ids, id: `m-${id}`, offerId: `o-${id}`, status: 'agreed' }))
    await tx.chats.insert(aChat({ ...ids, id, matchId: `m-${id}`, status: 'held', heldAt, createdAt: heldAt }))
  })
}

/** What a person's story begins with: each talk was held before the first day. */
export interface Case {
  /** a colleague, of whom `M` is the manager; each has one place in the pool */
  inside?: 'I' | 'U' | 'V' | 'W'
  /** who held a talk with them */
  talks: string
  /** who holds one of the others' talks only later: `C@30` */
  later?: string
  /** who named a colleague to them, which they wanted */
  introduced?: string
  /** how those introductions ended instead */
  introductionsAre?: 'pending' | 'passed'
  /** who wrote to them first */
  brought?: string
  /** whose talk with somebody else led them here, and whether it was the host who handed the note on */
  cameFrom?: { host: string; by: 'host' | 'guest' }
  /** whoever knows them under the same address, written otherwise */
  alias?: string
  /** their address, where it matters */
  email?: string
  conflict?: Conflict
  /** it is about the opening of `O` and `D` */
  opening?: true
  /** `0 A refers, 1 yes A, 9 hired A`: days, and what happens on them */
  steps: string
}

export interface Told {
  company: Company
  candidateId: string
  /** what the step of that place answered */
  answers: string[]
  owner: string
  /** the newest referral of an employee */
  referral(letter: string): Promise<Referral>
  /** `A50 B30 -20outside`: by part, as they were split */
  points: string
  /** how each referral stands, by referrer */
  stands: Record<string, string>
  reads(letter: string, day: number): Promise<string>
}

let count = 0

class Story {
  readonly number = ++count
  readonly people = new Map<string, string>()
  private readonly everybody: string[] = []
  private readonly company: Company
  private readonly of: Case
  constructor(company: Company, of: Case) {
    this.company = company
    this.of = of
  }

  private id = (letter: string): string => this.company.idOf[letter] ?? ''
  candidateId = (letter: string): string => this.people.get(letter) ?? this.people.get('') ?? ''

  at<Result>(day: number, who: Who, work: (context: Context) => Promise<Result>): Promise<Result> {
    const now = new Date(start.getTime() + day * dayMs)
    return this.company.driven.inside((context) => work({ ...context, now, who }))
  }

  async employee(letter: string): Promise<Who> {
    const { read } = this.company.driven
    const employee = await read((tx) => tx.employees.get(this.id(letter)))
    const [identity] = await read((tx) => tx.identities.find({ employeeId: this.id(letter) }))
    if (!employee || !identity) throw new Error(`nobody is ${letter}`)
    return { type: 'employee', employee, identity }
  }

  async candidate(letter: string): Promise<Extract<Who, { type: 'candidate' }>> {
    const candidate = await this.company.driven.read((tx) => tx.candidates.get(this.candidateId(letter)))
    if (!candidate) throw new Error('nobody has this page')
    return { type: 'candidate', candidate }
  }

  async begins(): Promise<void> {
    const { of } = this
    await this.arrives('', of.email ?? `person-${this.number}@home.example`)
    if (of.alias) await this.arrives(of.alias, `Person-${this.number}+work@HOME.example`)
    for (const letter of of.talks) await this.talk(letter, this.candidateId(letter), -1)
    for (const each of of.later?.split(' ') ?? []) {
      const [letter = '', day = ''] = each.split('@')
      await this.talk(letter, this.candidateId(letter), Number(day))
    }
    const [from] = of.talks
    for (const [place, letter] of [...(of.introduced ?? '')].entries())
      await this.company.driven.read((tx) =>
        tx.introductions.insert(
          anIntroduction({
            ...{ id: `i-${this.number}-${letter}`, candidateId: this.candidateId(''), connectorId: this.id(letter) },
            ...{ toEmployeeId: this.id('HQ'[place] ?? ''), fromChatId: this.chatId(from ?? '', this.candidateId('')) },
            ...{ status: of.introductionsAre ?? 'wanted', createdAt: start },
          }),
        ),
      )
  }

  private async arrives(letter: string, email: string, suffix = ''): Promise<void> {
    const { of } = this
    const id = `p-${this.number}${letter}${suffix}`
    const joined = new Date(start.getTime() - dayMs)
    this.people.set(letter, id)
    this.everybody.push(id)
    const cameFrom = of.cameFrom ? await this.earlierTalk(of.cameFrom.host) : null
    const candidate: Candidate = {
      ...blankCandidate(id, joined),
      ...{ status: 'active', firstName: `Person ${this.number}`, joinedAt: joined, cameFrom },
      ...(of.cameFrom?.by === 'host' ? { askedForHosts: [this.id(of.cameFrom.host)] } : {}),
      ...(of.brought ? { source: 'introduce', broughtById: this.id(of.brought), talkedOn: '2026-01-01' } : {}),
    }
    await this.at(-1, { type: 'system' }, async (context) => {
      const { tx } = context
      const employeeId = of.inside ? this.id(of.inside) : null
      await tx.unsuppress(tx.emailIndex(email))
      const address = of.inside ? {} : { email, emailIndex: tx.emailIndex(email) }
      const isThere = !(await tx.candidates.insert({ ...candidate, ...address, employeeId }))
      if (isThere) throw new Error(`${email} is there already`)
      if (of.brought) await claimIntroduced(context, { ...candidate, ...address })
    })
  }

  /** Of somebody else: the one after which they handed a note on. */
  private async earlierTalk(host: string): Promise<string> {
    const id = `guest-${this.number}`
    await this.company.driven.read((tx) => tx.candidates.insert(blankCandidate(id, start)))
    await this.talk(host, id, -9)
    return this.chatId(host, id)
  }

  private chatId = (letter: string, candidateId: string): string => `k-${candidateId}-${letter}`

  private async talk(letter: string, candidateId: string, day: number): Promise<void> {
    const heldAt = new Date(start.getTime() + day * dayMs)
    const id = this.chatId(letter, candidateId)
    await heldTalk(this.company.driven, { id, hostId: this.id(letter), candidateId, heldAt })
  }

  async referral(letter: string): Promise<Referral> {
    const of = { referrerId: this.id(letter) }
    const own = new Set(this.everybody)
    const all = await this.company.driven.read((tx) => tx.referrals.find(of, { newestFirst: true }))
    const found = all.filter(({ candidateId }) => own.has(candidateId)).sort((a, b) => +b.createdAt - +a.createdAt)[0]
    if (!found) throw new Error(`${letter} put nobody forward`)
    return found
  }

  async step(day: number, verb: string, letter: string): Promise<Reply | undefined> {
    const { driven } = this.company
    const referralId = async () => ({ referralId: (await this.referral(letter)).id })
    const words = { why: 'Draws well.', how: 'A talk.', conflict: this.of.conflict ?? ('none' as const) }
    switch (verb) {
      case 'refers': {
        const input = { candidate: this.candidateId(letter), ...words }
        return this.at(day, await this.employee(letter), (context) => refer(context, input, say))
      }
      case 'undo': {
        const input = await referralId()
        return this.at(day, await this.employee(letter), (context) => undoRefer(context, input, say))
      }
      case 'yes':
      case 'no': {
        const input = await referralId()
        const answer = verb === 'yes' ? consentToReferral : withdrawReferral
        return this.at(day, await this.candidate(letter), (context) => answer(context, input, say))
      }
      case 'lapses':
      case 'hired': {
        const referral = await this.referral(letter)
        const now = new Date(start.getTime() + day * dayMs)
        const openingId = this.of.opening ? this.company.openingId : null
        const status = verb === 'hired' ? ('hired' as const) : ('expired' as const)
        await this.at(day, { type: 'system' }, async (context) => {
          const hired = await context.tx.referrals.save({ ...referral, status, since: now, openingId })
          for (let twice = 0; verb === 'hired' && twice < 2; twice++) await recordCredit(context, hired)
        })
        return undefined
      }
      case 'leaves':
        return driven.read(async (tx) => {
          const employee = await tx.employees.get(this.id(letter))
          if (employee) await tx.employees.save({ ...employee, status: 'left' })
          return undefined
        })
      case 'joins': {
        // their second account turns out to be A's: one employee
        const who = await this.employee(letter)
        const person = { ...{ name: 'A', email: 'ua@corp.example', zone: 'Europe/Berlin', locale: 'en' } }
        const rest = { isAdmin: false, isDeleted: false, isAway: false, photoUrl: undefined }
        await this.at(day, who, (context) =>
          learnPerson(context, who.type === 'employee' ? who.identity.id : '', { ...person, ...rest }),
        )
        return undefined
      }
      case 'moves': {
        const { candidate } = await this.candidate('')
        return driven.read(async (tx) => {
          const email = `person-${this.number}@new.example`
          await tx.candidates.save({ ...candidate, email, emailIndex: tx.emailIndex(email) })
          return undefined
        })
      }
      case 'erased': {
        const { candidate } = await this.candidate('')
        await this.at(day, { type: 'candidate', candidate }, (context) => erase(context, candidate))
        // and comes back some time later, by the same address
        await this.arrives('', `person-${this.number}@home.example`, '-again')
        for (const host of this.of.talks) await this.talk(host, this.candidateId(''), day)
        return undefined
      }
      default:
        throw new Error(`nothing is called ${verb}`)
    }
  }

  /** Whose person it is on that day. */
  async owner(day: number): Promise<string> {
    const { candidate } = await this.candidate('')
    return this.at(day, { type: 'system' }, async (context) => {
      const claim = owningClaim(await claimsOn(context, candidate), context.now)
      return claim ? (this.company.letterOf.get(claim.employeeId) ?? '?') : 'nobody'
    })
  }

  async points(): Promise<string> {
    const { read } = this.company.driven
    const candidateId = this.everybody
    const ids = (await read((tx) => tx.referrals.find({ candidateId }))).map(({ id }) => id)
    if (ids.length === 0) return ''
    const shares = await read((tx) => tx.credits.find({ referralId: ids, part: ['referrer', 'introducer', 'host'] }))
    const order = ['referrer', 'introducer', 'host']
    const letter = (id: string | null) => (id === null ? '-' : (this.company.letterOf.get(id) ?? '?'))
    return shares
      .map((share) => ({ ...share, who: letter(share.employeeId) }))
      .sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part) || (a.who < b.who ? -1 : 1))
      .map(({ who, points, excluded }) => `${who}${points}${excluded}`)
      .join(' ')
  }

  async stands(): Promise<Record<string, string>> {
    const candidateId = this.everybody
    const all = await this.company.driven.read((tx) => tx.referrals.find({ candidateId }))
    return Object.fromEntries(all.map((each) => [this.company.letterOf.get(each.referrerId) ?? '?', each.status]))
  }

  /** Only what the list says of this person, and of the thanks. */
  async reads(letter: string, day: number): Promise<string> {
    return said(await this.at(day, await this.employee(letter), (context) => listReferrals(context, {}, say)))
  }
}

/** Tells one story through the real store. */
export async function tell(company: Company, of: Case): Promise<Told> {
  const story = new Story(company, of)
  await story.begins()
  const answers: string[] = []
  let last = 0
  for (const step of of.steps.split(', ')) {
    const words = step.split(' ')
    const [verb = '', letter = ''] = /^[A-Z]$/.test(words[1] ?? '') ? [words[2], words[1]] : [words[1], words[2]]
    last = Number(words[0])
    const reply = await story.step(last, verb ?? '', letter ?? '')
    answers.push(reply ? JSON.stringify(reply).replaceAll(/"referralId":"[^"]*"/g, '"referralId":""') : '')
  }
  const told: Told = {
    company,
    candidateId: story.candidateId(''),
    answers,
    owner: await story.owner(last),
    points: await story.points(),
    stands: await story.stands(),
    referral: (letter) => story.referral(letter),
    reads: (letter, day) => story.reads(letter, day),
  }
  await back(company)
  return told
}

/** Whoever left is there again for the next story. */
async function back({ driven }: Company): Promise<void> {
  await driven.read(async (tx) => {
    for (const employee of await tx.employees.find({ status: 'left' }))
      await tx.employees.save({ ...employee, status: 'active' })
  })
}
