import type { Candidate } from '../domain/candidate.js'
import type { Recipient } from '../domain/decision.js'
import type { Employee } from '../domain/people.js'
import type { CardAction } from '../messages/card.js'
import type { Reader } from '../messages/reader.js'
import { speak } from '../messages/text.js'
import { issueLink } from '../usecases/links.js'
import type { Context, Tx } from '../usecases/unit-of-work.js'

/** Where a message goes in the end. */
export type Address =
  | { type: 'chat'; platform: 'slack' | 'teams'; workspace: string; to: { user: string } | { channel: string } }
  | { type: 'mail'; name: string; address: string }

export interface Addressee {
  address: Address | undefined
  /** whose quiet hours hold; undefined for a channel */
  employee: Employee | undefined
  candidate: Candidate | undefined
  zone: string
}

async function chatAddress(tx: Tx, employeeId: string): Promise<Address | undefined> {
  const identities = await tx.identities.find({ employeeId, status: 'active' })
  const latest = identities.sort((a, b) => b.lastSpokeAt.getTime() - a.lastSpokeAt.getTime())[0]
  if (!latest) return undefined
  const workspace = (await tx.workspaces()).find((each) => each.id === latest.workspaceId && each.status === 'active')
  if (!workspace) return undefined
  return { type: 'chat', platform: latest.platform, workspace: workspace.externalId, to: { user: latest.userId } }
}

const mailAddress = (name: string, email: string | null): Address | undefined =>
  email === null ? undefined : { type: 'mail', name, address: email }

/** Where this recipient is reached now: employees where they last spoke, people outside by mail. */
export async function addresseeOf(context: Context, to: Recipient, byMail: boolean): Promise<Addressee> {
  const { tx, settings } = context
  const [type, id = '', channel = ''] = to.split(':')
  if (type === 'admin') {
    const email = context.adminEmails[Number(id)] ?? null
    return { address: mailAddress('', email), employee: undefined, candidate: undefined, zone: settings.zone }
  }
  if (type === 'channel') {
    const workspace = (await tx.workspaces()).find((each) => each.id === id && each.status === 'active')
    const address: Address | undefined = workspace && {
      type: 'chat',
      platform: workspace.platform,
      workspace: workspace.externalId,
      to: { channel },
    }
    return { address, employee: undefined, candidate: undefined, zone: settings.zone }
  }
  const candidate = type === 'candidate' ? await tx.candidates.get(id) : undefined
  const employeeId = type === 'employee' ? id : (candidate?.employeeId ?? undefined)
  const employee = employeeId === undefined ? undefined : await tx.employees.get(employeeId)
  if (employee) {
    const reachable = employee.status === 'active'
    const mail = mailAddress(employee.name, employee.email)
    const address = !reachable ? undefined : byMail ? mail : await chatAddress(tx, employee.id)
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

/** The reader of a message: in a chat one presses buttons, in a mail one follows a fresh link to one's own page. */
export async function readerOf(context: Context, addressee: Addressee): Promise<Reader> {
  const say = speak(addressee.employee?.locale ?? 'en')
  const locale = addressee.employee?.locale ?? 'en'
  const zone = addressee.zone
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
