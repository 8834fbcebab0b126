import { type Employee, type Identity, openEnded } from '../domain/people.js'
import type { ButtonAction, Card, CardElement } from './card.js'
import { longDay } from './pool.js'
import { type Held, privacyCard } from './privacy.js'
import type { Reader } from './reader.js'
import { hoursText } from './settings.js'
import { languageName, type Say } from './text.js'

/** Everything held of one employee, besides the row itself. */
export interface HeldOfEmployee {
  employee: Employee
  manager: string | undefined
  accounts: readonly Identity[]
  offers: number
  chats: number
  /** only what they were asked: how often somebody passed is nobody's to read (P-8) */
  questions: number
  referrals: number
  /** colleagues whom they named to somebody they met */
  introductions: number
  /** titles of openings in which they have a part, as far as they may know of them */
  openings: Record<'owns' | 'deputises' | 'circle', readonly string[]>
  /** how many people they named, whoever was first */
  claims: number
  /** of thanks, as far as they may know of them */
  shares: { count: number; points: number }
  /** names of those they are never matched with */
  never: readonly string[]
  /** names of those who must not know that they explore (P-2) */
  mustNotKnow: readonly string[]
  /** their own place in the pool */
  entry: Held | undefined
}

type Field = keyof Employee

const yesNo = (say: Say, value: boolean): string => (value ? say('privacy.yes') : say('privacy.no'))

/** Every column of `Employee`, in words; the compiler insists on each (P-11). */
export function employeeFields(
  reader: Reader,
  { employee, manager }: Pick<HeldOfEmployee, 'employee' | 'manager'>,
): Record<Field, string> {
  const { say } = reader
  const day = (at: Date | null): string => (at === null ? '' : longDay(at, reader))
  return {
    name: employee.name,
    email: employee.email ?? '',
    department: employee.department ?? '',
    title: employee.title ?? '',
    managerId: employee.managerId === null ? '' : (manager ?? employee.managerId),
    managerUnknown: yesNo(say, employee.managerUnknown),
    roles: employee.roles.map((role) => say(`privacy.role.${role}`)).join(', '),
    zone: employee.zone ?? '',
    zoneChosen: yesNo(say, employee.zoneChosen),
    locale: employee.locale ?? '',
    language: employee.language === null ? say('settings.language.platform') : languageName(employee.language),
    photoUrl: employee.photoUrl ?? '',
    hours: employee.hours === null ? '' : hoursText(reader, employee.hours),
    status: say(`privacy.status.${employee.status}`),
    pausedUntil:
      employee.pausedUntil && employee.pausedUntil >= openEnded ? say('settings.rest.open') : day(employee.pausedUntil),
    pauseReason: employee.pauseReason === null ? '' : say(`privacy.pause.${employee.pauseReason}`),
    silences: String(employee.silences),
    passes: String(employee.passes),
    noShows: employee.noShows.join(', '),
    lastActedAt: day(employee.lastActedAt),
    createdAt: day(employee.createdAt),
    updatedAt: day(employee.updatedAt),
    asksNoMore: yesNo(say, employee.asksNoMore),
    looksBack: yesNo(say, employee.looksBack),
    writesTo: say(`settings.writesTo.${employee.writesTo ?? 'last'}`),
    emailIndex: employee.emailIndex === null ? '' : say('privacy.field.emailIndex.value'),
    id: employee.id,
    version: String(employee.version),
  } satisfies Record<Field, string>
}

function accountText(reader: Reader, account: Identity): string {
  const { say } = reader
  const { platform, userId } = account
  const text = say('privacy.accounts.value', { platform, user: userId, day: longDay(account.lastSpokeAt, reader) })
  const admin = account.isAdmin ? say('privacy.accounts.admin', { account: text }) : text
  return account.isAway ? say('privacy.accounts.away', { account: admin }) : admin
}

/** What the manifests ask for on the platforms where this person has an account, each with its reason. */
function permissions(say: Say, accounts: readonly Identity[]): { label: string; value: string }[] {
  const on = (platform: Identity['platform']): boolean => accounts.some((account) => account.platform === platform)
  const slack = [
    { label: 'commands', value: say('privacy.scope.commands') },
    { label: 'chat:write', value: say('privacy.scope.chat_write') },
    { label: 'im:write', value: say('privacy.scope.im_write') },
    { label: 'users:read', value: say('privacy.scope.users_read') },
    { label: 'users:read.email', value: say('privacy.scope.users_read_email') },
  ]
  const teams = [
    { label: 'identity', value: say('privacy.scope.identity') },
    { label: 'messageTeamMembers', value: say('privacy.scope.messageTeamMembers') },
  ]
  return [...(on('slack') ? slack : []), ...(on('teams') ? teams : [])]
}

export function eraseEmployeeButton(say: Say): ButtonAction {
  return {
    type: 'button',
    label: say('privacy.erase'),
    interaction: 'privacy.erase',
    value: {},
    tone: 'danger',
    confirm: {
      title: say('privacy.erase.title'),
      text: say('privacy.erase.text'),
      yes: say('privacy.erase.yes'),
      no: say('privacy.erase.no'),
    },
  }
}

function leaveProgramButton(say: Say): ButtonAction {
  return {
    type: 'button',
    label: say('privacy.leave'),
    interaction: 'privacy.leave',
    value: {},
    tone: 'danger',
    confirm: {
      title: say('privacy.leave.title'),
      text: say('privacy.leave.text'),
      yes: say('privacy.leave.yes'),
      no: say('privacy.leave.no'),
    },
  }
}

/** Their part in openings and in thanks; what there is none of is left out. */
function hiringFacts(say: Say, { openings, claims, shares }: HeldOfEmployee): { label: string; value: string }[] {
  return [
    { label: say('privacy.openings.owns'), value: openings.owns.join(', ') },
    { label: say('privacy.openings.deputises'), value: openings.deputises.join(', ') },
    { label: say('privacy.openings.circle'), value: openings.circle.join(', ') },
    { label: say('privacy.claims'), value: claims === 0 ? '' : say('privacy.referrals.value', { count: claims }) },
    { label: say('privacy.shares'), value: shares.count === 0 ? '' : say('privacy.shares.value', shares) },
  ].filter(({ value }) => value !== '')
}

function besides(reader: Reader, held: HeldOfEmployee): CardElement {
  const { say } = reader
  return {
    type: 'facts',
    facts: [
      {
        label: say('privacy.accounts'),
        value: held.accounts.map((account) => accountText(reader, account)).join('\n'),
      },
      { label: say('privacy.offers'), value: say('privacy.offers.value', { count: held.offers }) },
      { label: say('privacy.chats'), value: say('privacy.chats.value', { count: held.chats }) },
      { label: say('privacy.questions'), value: say('privacy.questions.value', { count: held.questions }) },
      { label: say('privacy.referrals'), value: say('privacy.referrals.value', { count: held.referrals }) },
      { label: say('privacy.introductions'), value: say('privacy.referrals.value', { count: held.introductions }) },
      ...hiringFacts(say, held),
      ...(held.never.length > 0 ? [{ label: say('privacy.never.list'), value: namesText(say, held.never) }] : []),
    ],
  }
}

/** Their place in the pool, as people outside read theirs; leaving and erasing stand once, for everything. */
function entryElements(reader: Reader, { entry, mustNotKnow }: HeldOfEmployee): CardElement[] {
  const { say } = reader
  if (!entry) return []
  const facts = privacyCard(reader, entry).elements.filter(
    (element) => element.type === 'facts' || (element.type === 'text' && element.muted),
  )
  return [
    { type: 'text', text: say('privacy.entry') },
    ...facts,
    ...(mustNotKnow.length > 0
      ? [
          {
            type: 'facts' as const,
            facts: [{ label: say('privacy.mustNotKnow'), value: namesText(say, mustNotKnow) }],
          },
        ]
      : []),
  ]
}

/** Of somebody who was only ever named, no name is known. */
const namesText = (say: Say, names: readonly string[]): string =>
  names.map((name) => (name === '' ? say('own.barred.somebody') : name)).join(', ')

/** P-11, for employees: the permissions, every field held, their place in the pool, *leave* and *erase*. */
export function employeePrivacyCard(reader: Reader, held: HeldOfEmployee): Card {
  const { say } = reader
  const fields = Object.entries(employeeFields(reader, held)).map(([name, value]) => ({
    label: say(`privacy.field.${name as Field}`),
    value: value === '' ? say('privacy.empty') : value,
  }))
  return {
    preview: say('privacy.preview'),
    elements: [
      { type: 'heading', text: say('privacy.title') },
      { type: 'text', text: say('privacy.text') },
      { type: 'text', text: say('privacy.permissions') },
      { type: 'facts', facts: permissions(say, held.accounts) },
      { type: 'text', text: say('privacy.never'), muted: true },
      { type: 'text', text: say('privacy.fields') },
      { type: 'facts', facts: fields },
      { type: 'text', text: say('privacy.more') },
      besides(reader, held),
      ...entryElements(reader, held),
      { type: 'actions', actions: [leaveProgramButton(say), eraseEmployeeButton(say)] },
    ],
  }
}
