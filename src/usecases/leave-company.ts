import { decideChat } from '../domain/chat-life.js'
import { openChat } from '../domain/coffee-chat.js'
import { openMatch } from '../domain/match.js'
import type { Employee } from '../domain/people.js'
import { endAsking, hostLeft } from './end-asking.js'
import { endWays } from './end-routes.js'
import { leaveSessions, leaveSessionsAsHost } from './end-sessions.js'
import { leaveOpenings } from './hand-over-openings.js'
import { endIntroductions } from './name-others.js'
import { withdraw } from './offer-chat.js'
import { loadChat } from './pair.js'
import { withdrawMatch } from './pass-match.js'
import { type Context, commit, note } from './unit-of-work.js'

/**
 * P-22, a host leaves: offers withdrawn, open matches back to the round, booked candidates told kindly and offered another
 * host; an internal candidate's entry sleeps and hosts get a cancellation; without a last recruiter or admin, ADMIN_EMAILS hear.
 */
export async function leaveAsHost(context: Context, employee: Employee): Promise<void> {
  const { tx, now } = context
  await tx.employees.save({ ...employee, status: 'left', updatedAt: now })
  await note(context, 'employee', employee.id, 'left')
  await tellIfLast(context, employee)
  for (const offer of await tx.offers.find({ hostId: employee.id, status: ['open', 'paused'] }))
    await withdraw(context, offer, 'host_left')
  const [entry] = await tx.candidates.find({ employeeId: employee.id })
  if (entry?.status === 'active') {
    await tx.candidates.save({ ...entry, status: 'asleep', updatedAt: now })
    await note(context, 'candidate', entry.id, 'asleep_left_company')
  }
  await endOpen(context, { hostId: employee.id })
  await endIntroductions(context, { employeeId: employee.id })
  await leaveSessionsAsHost(context, employee.id)
  await hostLeft(context, employee.id)
  await leaveOpenings(context, employee)
  if (!entry) return
  await endOpen(context, { candidateId: entry.id })
  await endIntroductions(context, { candidateId: entry.id })
  await endAsking(context, { candidateId: entry.id })
  await endWays(context, { candidateId: entry.id })
  await leaveSessions(context, entry.id)
}

/** Without a last recruiter or admin, those in ADMIN_EMAILS hear by mail. */
async function tellIfLast(context: Context, left: Employee): Promise<void> {
  const { tx, now, adminEmails } = context
  const others = (await tx.employees.find({ status: 'active' })).filter((each) => each.id !== left.id)
  for (const role of ['recruiter', 'admin'] as const) {
    if (!left.roles.includes(role) || others.some((each) => each.roles.includes(role))) continue
    const jobs = adminEmails.map((_, place) => ({
      name: 'setup.nobody-left' as const,
      key: `employee:${left.id}:last-${role}-${place}-${now.getTime()}`,
      payload: { role },
      at: now,
      to: `admin:${place}` as const,
    }))
    await tx.addJobs(jobs, context.interactionId)
  }
}

/** Ends every open match and chat of one person, telling the other side in neutral words. */
export async function endOpen(context: Context, of: { hostId: string } | { candidateId: string }): Promise<void> {
  const { tx, now, settings } = context
  for (const match of await tx.matches.find({ ...of, status: openMatch })) await withdrawMatch(context, match.id)
  for (const chat of await tx.chats.find({ ...of, status: openChat })) {
    const facts = await loadChat(context, chat.id)
    if (!facts) continue
    const calendar = { zone: facts.hostZone, closedDays: settings.closedDays }
    const decision = decideChat(facts.chat, { type: 'cancel', side: 'system' }, { type: 'system' }, now, calendar)
    if (decision.ok) await commit(context, tx.chats, 'chat', decision)
  }
}
