import type { Schedule, Settings } from '../domain/organization.js'
import type { Role } from '../domain/people.js'
import { firstRun } from '../domain/schedule.js'
import { localParts } from '../domain/zoned-time.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import { launchPreviewCard, practiceCard, type SetUpDraft, setUpForm, setUpSavedCard } from '../messages/setup.js'
import type { Say } from '../messages/text.js'
import { adminIds } from './admins.js'
import { noticeReply, readerHere } from './pair.js'
import { accountsOf, employeesBehind } from './platform-people.js'
import { type ClaimedJob, type Context, note } from './unit-of-work.js'

/** Friday at ten; rounds on Tuesdays at ten, the daily care at seven. */
const defaults = { weekday: 5, hour: 10, everyWeeks: 1 }
const roundTime = { weekday: 2, minute: 600 }
const careTime = { weekday: null, minute: 420, everyWeeks: 1 }

async function recruiterAccounts(context: Context): Promise<{ employeeId: string; userId: string }[]> {
  const employees = await context.tx.employees.find({ status: 'active' })
  const ids = employees.filter(({ roles }) => roles.includes('recruiter')).map(({ id }) => id)
  return accountsOf(context, ids)
}

/** `setup`: the form, as everything stands now; the admin's own zone until one was chosen. */
export async function openSetUp(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who, settings, tx } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const digest = await tx.schedules.get('digest')
  const round = await tx.schedules.get('round')
  const draft: SetUpDraft = {
    name: settings.name,
    channel: settings.digest?.workspaceId === who.identity.workspaceId ? settings.digest.channel : undefined,
    weekday: digest?.weekday ?? defaults.weekday,
    hour: digest ? Math.floor(digest.minute / 60) : defaults.hour,
    zone: settings.isSetUp ? settings.zone : (who.employee.zone ?? settings.zone),
    everyWeeks: round?.everyWeeks ?? defaults.everyWeeks,
    recruiters: (await recruiterAccounts(context)).map(({ userId }) => userId),
    closedDays: settings.closedDays,
    howHiringWorks: settings.howHiringWorks,
  }
  return { type: 'form', form: setUpForm(readerHere(context, say, draft.zone), draft) }
}

export interface SetUpInput {
  name: string
  channel: string
  weekday: number
  hour: number
  zone: string
  everyWeeks: number
  /** platform user ids */
  recruiters: string[]
  closedDays: string[]
  howHiringWorks?: string | undefined
}

/** Writes settings, schedules and roles; a channel that is new gets a test line (P-17). Recruiters are not written to (P-6). */
export async function saveSetUp(context: Context, input: SetUpInput, say: Say): Promise<Reply> {
  const { who, tx, settings } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const digest = { workspaceId: who.identity.workspaceId, channel: input.channel }
  const isNew = settings.digest?.channel !== digest.channel || settings.digest.workspaceId !== digest.workspaceId
  const { name, zone, closedDays, howHiringWorks = '' } = input
  const changed: Settings = { ...settings, name, zone, digest, closedDays, howHiringWorks, isSetUp: true }
  await tx.saveSettings(changed)
  const { weekday, hour, everyWeeks } = input
  const digestAt = await keepSchedule(context, { id: 'digest', weekday, minute: hour * 60, zone, everyWeeks: 1 })
  const roundAt = await keepSchedule(context, { id: 'round', ...roundTime, zone, everyWeeks })
  await keepSchedule(context, { id: 'care', ...careTime, zone })
  await keepRecruiters(context, input.recruiters)
  await note(context, 'organization', tx.organizationId, 'set_up')
  if (isNew) await addLine(context, digest, 'test', `setup:test:${digest.channel}:${context.random.id()}`)
  const employees = await tx.employees.find({ status: 'active' })
  const card = setUpSavedCard(readerHere(context, say, zone), {
    digestAt,
    roundAt,
    recruiters: employees.filter(({ roles }) => roles.includes('recruiter')).length,
    managersUnknown: employees.filter(({ managerUnknown }) => managerUnknown).length,
    tests: isNew,
  })
  return { type: 'card', card, place: 'new' }
}

/** A rhythm that stays keeps its next run; a new one begins with the next time it comes. */
async function keepSchedule(context: Context, rhythm: Omit<Schedule, 'version' | 'nextAt'>): Promise<Date> {
  const { tx, now } = context
  const known = await tx.schedules.get(rhythm.id)
  const nextAt = firstRun(rhythm, now)
  if (!known) {
    await tx.schedules.insert({ ...rhythm, version: 0, nextAt })
    return nextAt
  }
  const { weekday, minute, zone, everyWeeks } = known
  const same =
    weekday === rhythm.weekday &&
    minute === rhythm.minute &&
    zone === rhythm.zone &&
    everyWeeks === rhythm.everyWeeks &&
    localParts(known.nextAt, zone).minute === minute
  if (same) return known.nextAt
  await tx.schedules.save({ ...known, ...rhythm, nextAt })
  return nextAt
}

/** Those chosen are recruiters; those who stood in the field and no longer do are none. Roles of the import without an account here stay. */
async function keepRecruiters(context: Context, userIds: readonly string[]): Promise<void> {
  const { tx, who, now } = context
  if (who.type !== 'employee') return
  const before = (await recruiterAccounts(context)).map(({ employeeId }) => employeeId)
  const others = await employeesBehind(context, userIds)
  const chosen = new Set(userIds.includes(who.identity.userId) ? [...others, who.employee.id] : others)
  for (const employee of await tx.employees.getMany([...new Set([...before, ...chosen])])) {
    const is = employee.roles.includes('recruiter')
    if (is === chosen.has(employee.id)) continue
    const roles: Role[] = is ? employee.roles.filter((role) => role !== 'recruiter') : [...employee.roles, 'recruiter']
    await tx.employees.save({ ...employee, roles, updatedAt: now })
    await note(context, 'employee', employee.id, is ? 'no_longer_recruiter' : 'became_recruiter')
  }
}

async function addLine(
  context: Context,
  digest: NonNullable<Settings['digest']>,
  post: 'test' | 'launch',
  key: string,
): Promise<void> {
  const { workspaceId, channel } = digest
  await context.tx.addJobs(
    [
      {
        name: 'setup.test-line',
        key,
        payload: { channel, post },
        at: context.now,
        to: `channel:${workspaceId}:${channel}`,
      },
    ],
    context.interactionId,
  )
}

const answer = (text: string): Reply => ({ type: 'card', card: wordCard(text), place: 'new' })

/** *Try again*, after "/invite". */
export async function testChannel(context: Context, _input: object, say: Say): Promise<Reply> {
  const { digest } = context.settings
  if (!digest) return answer(say('digest.channel.none'))
  await addLine(context, digest, 'test', `setup:test:${digest.channel}:${context.random.id()}`)
  return answer(say('setup.invite.again'))
}

/** A post could not be delivered: the admins are told what to do, once a post (P-17). */
export async function askForInvitation(context: Context, job: ClaimedJob): Promise<void> {
  await context.tx.addJobs(
    (await adminIds(context)).map((id) => ({
      name: 'setup.admin-known',
      key: `${job.key}:invite-${id}`,
      payload: { employeeId: id, problem: 'invite' },
      at: context.now,
      to: `employee:${id}`,
    })),
    context.interactionId,
  )
}

export async function previewLaunch(context: Context, _input: object, say: Say): Promise<Reply> {
  return { type: 'card', card: launchPreviewCard(say, context.settings.name), place: 'new' }
}

/** The launch post, once a channel; given up for good, it may be asked for again. */
export async function postLaunch(context: Context, _input: object, say: Say): Promise<Reply> {
  const { settings, tx } = context
  if (!settings.digest) return answer(say('digest.channel.none'))
  const base = `setup:launch:${settings.digest.channel}`
  for (let attempt = 1; ; attempt++) {
    const key = `${base}:${attempt}`
    const known = await tx.findJob(key)
    if (known && known.status !== 'dead' && known.status !== 'cancelled') return answer(say('setup.launch.already'))
    if (known) continue
    await addLine(context, settings.digest, 'launch', key)
    return answer(say('setup.launch.posted'))
  }
}

/** P-26: stored and counted nowhere. */
export async function practiceChat(context: Context, _input: object, say: Say): Promise<Reply> {
  const host = context.who.type === 'employee' ? context.who.employee.name : ''
  return { type: 'card', card: practiceCard(say, host), place: 'new' }
}
