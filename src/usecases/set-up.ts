import { type Schedule, type Settings, spokenIn } from '../domain/organization.js'
import type { Role } from '../domain/people.js'
import { firstRun } from '../domain/schedule.js'
import { localParts } from '../domain/zoned-time.js'
import type { Reply } from '../messages/reply.js'
import { type SetUpDraft, setUpForm, setUpSavedCard } from '../messages/setup.js'
import { baseLanguage, type languageNames, type Say } from '../messages/text.js'
import { noticeReply, readerHere } from './pair.js'
import { accountsOf, employeesBehind, isSpeaker } from './platform-people.js'
import { testLine } from './set-up-posts.js'
import { type Context, note } from './unit-of-work.js'

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
    channel: settings.digests.find(({ workspaceId }) => workspaceId === who.identity.workspaceId)?.channel,
    channels: await channelsToChoose(context),
    mayHaveNoChannel: settings.digests.some(({ workspaceId }) => workspaceId !== who.identity.workspaceId),
    unreachable: await unreachableNames(context),
    weekday: digest?.weekday ?? defaults.weekday,
    hour: digest ? Math.floor(digest.minute / 60) : defaults.hour,
    language: settings.isSetUp ? spokenIn(settings) : baseLanguage(say.locale),
    zone: settings.isSetUp ? settings.zone : (who.employee.zone ?? settings.zone),
    everyWeeks: round?.everyWeeks ?? defaults.everyWeeks,
    recruiters: (await recruiterAccounts(context)).map(({ userId }) => userId),
    closedDays: settings.closedDays,
    howHiringWorks: settings.howHiringWorks,
  }
  return { type: 'form', form: setUpForm(readerHere(say, draft.zone), draft) }
}

/** Where the platform has no picker of channels: those into which the app was let. */
async function channelsToChoose({ tx, who }: Context): Promise<SetUpDraft['channels']> {
  if (who.type !== 'employee' || who.identity.platform === 'slack') return undefined
  const channels = await tx.channels.find({ workspaceId: who.identity.workspaceId, status: 'active' })
  return channels.map(({ externalId, name }) => ({ id: externalId, name })).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Whom a platform lets us write to no more, and who has no other account (TM-4). */
async function unreachableNames({ tx }: Context): Promise<string[]> {
  const blocked = (await tx.identities.find({ status: 'blocked' })).map(({ employeeId }) => employeeId)
  if (blocked.length === 0) return []
  const others = await tx.identities.find({ employeeId: blocked, status: 'active' })
  const reached = new Set(others.map(({ employeeId }) => employeeId))
  const people = await tx.employees.getMany(blocked.filter((id) => !reached.has(id)))
  return people.filter(({ status }) => status === 'active').map(({ name, email }) => name || (email ?? ''))
}

export interface SetUpInput {
  name: string
  /** the platform's id; undefined where none can be chosen, or none is wanted */
  channel?: string | undefined
  weekday: number
  hour: number
  zone: string
  language?: (typeof languageNames)[number] | undefined
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
  const { workspaceId, platform } = who.identity
  const others = settings.digests.filter((place) => place.workspaceId !== workspaceId)
  const own = input.channel === undefined ? [] : [{ workspaceId, channel: input.channel }]
  if (own.length + others.length === 0 && platform === 'slack')
    return { type: 'errors', errors: { channel: say('form.error.required') } }
  const news = own.filter(({ channel }) => !settings.digests.some((known) => known.channel === channel))
  const { name, zone, closedDays, howHiringWorks = '' } = input
  const digests = [...others, ...own]
  const languages = input.language === undefined ? settings.languages : [input.language]
  const changed: Settings = { ...settings, name, zone, languages, digests, closedDays, howHiringWorks, isSetUp: true }
  await tx.saveSettings(changed)
  const { weekday, hour, everyWeeks } = input
  const digestAt = await keepSchedule(context, { id: 'digest', weekday, minute: hour * 60, zone, everyWeeks: 1 })
  const roundAt = await keepSchedule(context, { id: 'round', ...roundTime, zone, everyWeeks })
  await keepSchedule(context, { id: 'care', ...careTime, zone })
  await keepRecruiters(context, input.recruiters)
  await note(context, 'organization', tx.organizationId, 'set_up')
  for (const place of news) await testLine(context, place)
  const employees = await tx.employees.find({ status: 'active' })
  const card = setUpSavedCard(readerHere(say, zone), {
    digestAt,
    roundAt,
    recruiters: employees.filter(({ roles }) => roles.includes('recruiter')).length,
    managersUnknown: employees.filter(({ managerUnknown }) => managerUnknown).length,
    tests: news.length > 0,
    hasChannel: digests.length > 0,
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
  const chosen = new Set(userIds.some((named) => isSpeaker(context, named)) ? [...others, who.employee.id] : others)
  for (const employee of await tx.employees.getMany([...new Set([...before, ...chosen])])) {
    const is = employee.roles.includes('recruiter')
    if (is === chosen.has(employee.id)) continue
    const roles: Role[] = is ? employee.roles.filter((role) => role !== 'recruiter') : [...employee.roles, 'recruiter']
    await tx.employees.save({ ...employee, roles, updatedAt: now })
    await note(context, 'employee', employee.id, is ? 'no_longer_recruiter' : 'became_recruiter')
  }
}
