import type { Employee } from '../domain/people.js'
import { deliveryHours, type Hours } from '../domain/quiet-hours.js'
import type { Reader } from '../messages/reader.js'
import type { Reply } from '../messages/reply.js'
import { type SettingsFacts, settingsCard, settingsForm } from '../messages/settings.js'
import type { languageNames, Say } from '../messages/text.js'
import { ownBlocks } from './do-not-match.js'
import { noticeReply, readerHere } from './pair.js'
import { readPace } from './set-pace.js'
import { type Context, note } from './unit-of-work.js'

/** What an employee reads of their own, in their own zone. */
export const ownReader = (context: Context, employee: Employee, say: Say): Reader =>
  readerHere(say, employee.zone ?? context.settings.zone)

/** What holds now for whoever speaks. */
export async function readSettings(context: Context, employee: Employee): Promise<SettingsFacts> {
  return {
    employee,
    hours: deliveryHours(employee.hours, false),
    never: (await ownBlocks(context)).length,
    now: context.now,
    pace: await readPace(context, employee.id),
    hasBoth: await hasBothPlatforms(context, employee),
  }
}

async function settingsReply(context: Context, employee: Employee, say: Say, place: 'new' | 'replace'): Promise<Reply> {
  const card = settingsCard(ownReader(context, employee, say), await readSettings(context, employee))
  return { type: 'card', card, place }
}

async function hasBothPlatforms({ tx }: Context, employee: Employee): Promise<boolean> {
  const accounts = await tx.identities.find({ employeeId: employee.id, status: 'active' })
  return new Set(accounts.map(({ platform }) => platform)).size > 1
}

/** `settings`: what holds now. */
export async function openSettings(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who } = context
  return who.type === 'employee' ? settingsReply(context, who.employee, say, 'new') : noticeReply(say, 'not_for_you')
}

export async function editSettings(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const { language } = who.employee
  const hours = deliveryHours(who.employee.hours, false)
  const writesTo = (await hasBothPlatforms(context, who.employee)) ? (who.employee.writesTo ?? 'last') : undefined
  return { type: 'form', form: settingsForm(ownReader(context, who.employee, say), { hours, language, writesTo }) }
}

export interface SettingsInput {
  from: number
  to: number
  weekdays: number[]
  zone: string
  /** written; wins over the chosen one */
  otherZone?: string | undefined
  /** `platform`: as the platform says it */
  language?: 'platform' | (typeof languageNames)[number] | undefined
  /** where messages go; asked only of somebody with accounts on both platforms */
  writesTo?: 'last' | 'slack' | 'teams' | undefined
}

/** When messages may come, and the zone; a zone that was changed here is not overwritten by the platform's. */
export async function saveSettings(context: Context, input: SettingsInput, say: Say): Promise<Reply> {
  const { who, tx, now } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  if (input.to <= input.from) return { type: 'errors', errors: { to: say('settings.form.order') } }
  if (input.weekdays.length === 0)
    return { type: 'errors', errors: { weekdays: say('settings.form.weekdays.missing') } }
  const { employee } = who
  const hours: Hours = { fromMinute: input.from, toMinute: input.to, weekdays: [...new Set(input.weekdays)].sort() }
  const zone = input.otherZone ?? input.zone
  const zoneChosen = employee.zoneChosen || zone !== (employee.zone ?? context.settings.zone)
  const saved = await tx.employees.save({
    ...employee,
    hours,
    ...(input.language === undefined ? {} : { language: input.language === 'platform' ? null : input.language }),
    ...(input.writesTo === undefined ? {} : { writesTo: input.writesTo === 'last' ? null : input.writesTo }),
    ...(zoneChosen ? { zone, zoneChosen } : {}),
    updatedAt: now,
  })
  await note(context, 'employee', employee.id, 'changed_settings')
  return settingsReply(context, saved, say, 'replace')
}
