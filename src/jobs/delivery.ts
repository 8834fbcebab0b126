import type { Candidate } from '../domain/candidate.js'
import type { Recipient } from '../domain/decision.js'
import { spokenIn } from '../domain/organization.js'
import { type Employee, type Identity, languageOf } from '../domain/people.js'
import type { Referee } from '../domain/referee.js'
import type { CardAction } from '../messages/card.js'
import type { Reader } from '../messages/reader.js'
import { speak } from '../messages/text.js'
import type { ChatPlace } from '../ports.js'
import { issueRefereeLink } from '../usecases/give-reference.js'
import { issueLink } from '../usecases/links.js'
import type { Context, Tx } from '../usecases/unit-of-work.js'
import type { Prepared } from './definition.js'

/** Where a message goes in the end. */
export type Address =
  | {
      type: 'chat'
      platform: 'slack' | 'teams'
      workspace: string
      to: ChatPlace
      /** the identity behind a person */
      accountId?: string
    }
  | { type: 'mail'; name: string; address: string }

export interface Addressee {
  address: Address | undefined
  /** whose quiet hours hold; undefined for a channel */
  employee: Employee | undefined
  candidate: Candidate | undefined
  /** somebody named to give a reference */
  referee?: Referee | undefined
  zone: string
}

async function accountAddress(tx: Tx, account: Identity): Promise<Address | undefined> {
  const workspace = (await tx.workspaces()).find((each) => each.id === account.workspaceId && each.status === 'active')
  if (!workspace) return undefined
  const { userId: user, conversation, serviceUrl } = account
  return {
    type: 'chat',
    platform: account.platform,
    workspace: workspace.externalId,
    to: { user, conversation, serviceUrl },
    accountId: account.id,
  }
}

/** On the platform they chose, else where they spoke last; by mail where a platform lets us write no more. */
async function employeeAddress(tx: Tx, employee: Employee): Promise<Address | undefined> {
  const accounts = await tx.identities.find({ employeeId: employee.id, status: ['active', 'blocked'] })
  const rank = (each: Identity): number => each.lastSpokeAt.getTime() + (each.platform === employee.writesTo ? 1e15 : 0)
  const open = accounts.filter(({ status }) => status === 'active').sort((a, b) => rank(b) - rank(a))
  for (const account of open) {
    const address = await accountAddress(tx, account)
    if (address) return address
  }
  return accounts.some(({ status }) => status === 'blocked') ? mailAddress(employee.name, employee.email) : undefined
}

/**
 * Where a message stands that was sent before: whoever has moved to another platform since finds it changed where it is. An
 * account whose conversation was not kept yet is Slack's, where only its name is needed. Undefined: it is nowhere any more.
 */
export async function addressOfSent(tx: Tx, employeeId: string, conversation: string): Promise<Address | undefined> {
  const accounts = await tx.identities.find({ employeeId, status: 'active' })
  const account =
    accounts.find((each) => each.conversation === conversation) ??
    accounts.find((each) => each.platform === 'slack' && each.conversation === null)
  return account && accountAddress(tx, account)
}

const mailAddress = (name: string, email: string | null): Address | undefined =>
  email === null ? undefined : { type: 'mail', name, address: email }

/** A recipient's type and id; a channel's own id follows and may hold colons itself. */
export function partsOf(to: Recipient): { type: string; id: string; channel: string } {
  const [type = '', id = '', ...channel] = to.split(':')
  return { type, id, channel: channel.join(':') }
}

/** How a message wants to be delivered. */
type Way = Pick<Prepared, 'byMail' | 'inConversation'>

/** Where this recipient is reached now: employees where they last spoke, people outside by mail. */
export async function addresseeOf(context: Context, to: Recipient, how: Way): Promise<Addressee> {
  const { tx, settings } = context
  const { type, id, channel } = partsOf(to)
  if (type === 'admin') {
    const email = context.adminEmails[Number(id)] ?? null
    return { address: mailAddress('', email), employee: undefined, candidate: undefined, zone: settings.zone }
  }
  if (type === 'channel') {
    const workspace = (await tx.workspaces()).find((each) => each.id === id && each.status === 'active')
    const [known] = await tx.channels.find({ workspaceId: id, externalId: channel })
    const address: Address | undefined = workspace && {
      type: 'chat',
      platform: workspace.platform,
      workspace: workspace.externalId,
      to: { channel, serviceUrl: known?.serviceUrl ?? null },
    }
    return { address, employee: undefined, candidate: undefined, zone: settings.zone }
  }
  if (type === 'account') {
    const account = await tx.identities.get(id)
    const employee = account && (await tx.employees.get(account.employeeId))
    // into a conversation with others one can write, though not to this person alone
    const isOpen = account?.status === 'active' || (account?.status === 'blocked' && how.inConversation !== undefined)
    const address = isOpen ? await accountAddress(tx, account) : undefined
    return { address, employee, candidate: undefined, zone: employee?.zone ?? settings.zone }
  }
  if (type === 'referee') return refereeAddressee(context, id)
  const candidate = type === 'candidate' ? await tx.candidates.get(id) : undefined
  const employeeId = type === 'employee' ? id : (candidate?.employeeId ?? undefined)
  const employee = employeeId === undefined ? undefined : await tx.employees.get(employeeId)
  if (employee) {
    const reachable = employee.status === 'active'
    const mail = mailAddress(employee.name, employee.email)
    const address = !reachable ? undefined : how.byMail ? mail : await employeeAddress(tx, employee)
    return { address, employee, candidate, zone: employee.zone ?? settings.zone }
  }
  if (!candidate || candidate.status === 'erased' || candidate.bouncing) {
    return { address: undefined, employee: undefined, candidate, zone: settings.zone }
  }
  return {
    address: mailAddress(candidate.firstName, candidate.email),
    employee: undefined,
    candidate,
    zone: candidate.zone ?? settings.zone,
  }
}

/** By mail, unless that address is never to be written to. */
async function refereeAddressee({ tx, settings }: Context, id: string): Promise<Addressee> {
  const referee = await tx.referees.get(id)
  const isOpen = referee !== undefined && referee.email !== '' && !(await tx.isSuppressed(tx.emailIndex(referee.email)))
  const address = isOpen ? mailAddress(referee.name, referee.email) : undefined
  return { address, employee: undefined, candidate: undefined, referee, zone: settings.zone }
}

/** The reader of a message: in a chat one presses buttons, in a mail one follows a fresh link to one's own page. */
export async function readerOf(context: Context, addressee: Addressee): Promise<Reader> {
  const { address, employee, candidate } = addressee
  const language = (employee ? languageOf(employee) : candidate?.language) ?? spokenIn(context.settings)
  const say = speak(language, address?.type === 'chat' ? address.platform : 'web')
  const { locale } = say
  const zone = addressee.zone
  if (addressee.referee) return refereeReader(context, addressee.referee, zone)
  if (addressee.employee || !addressee.candidate) {
    return {
      say,
      locale,
      zone,
      pageUrl: undefined,
      act: (label, interaction, value, _section, tone): CardAction => ({
        type: 'button',
        label,
        interaction,
        value,
        ...(tone ? { tone } : {}),
      }),
    }
  }
  const purpose = addressee.candidate.status === 'pending' ? 'confirm' : 'page'
  const pageUrl = await issueLink(context, addressee.candidate.id, purpose)
  return {
    say,
    locale,
    zone,
    pageUrl,
    act: (label, _interaction, _value, section, tone): CardAction => ({
      type: 'link',
      label,
      url: `${pageUrl}#${section}`,
      ...(tone === 'primary' ? { tone } : {}),
    }),
  }
}

/** Each of their mails has a link of its own, which takes the place of the last; there is no page besides. */
async function refereeReader(context: Context, referee: Referee, zone: string): Promise<Reader> {
  const url = await issueRefereeLink(context, referee)
  const say = speak(spokenIn(context.settings))
  return {
    say,
    locale: say.locale,
    zone,
    pageUrl: undefined,
    act: (label, _interaction, _value, _section, tone): CardAction => ({
      type: 'link',
      label,
      url,
      ...(tone === 'primary' ? { tone } : {}),
    }),
  }
}
