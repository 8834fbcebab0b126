import type { Candidate } from '../domain/candidate.js'
import { blankCandidate } from './blank-candidate.js'
import { type InTransaction, inChunks } from './import-employees.js'
import { keepNamed } from './keep-named.js'
import { mailDays } from './mail-days.js'
import type { Context } from './unit-of-work.js'

/** A line of the file, already checked; source and "how we know them" are required (P-14). */
export interface PersonRow {
  firstName: string
  email: string
  source: string
  how: string
  interests: string[]
  headline: string
  skills: string[]
  languages: string[]
  seniority: string | null
  /** where and when they agreed, if they did; kept with the history, takes the place of no yes */
  consentNote: string
}

export interface PeopleImported {
  /** in order, known or not: how many were new would tell who was here before (P-1) */
  rows: number
}

/**
 * Each row becomes a pending entry, nowhere visible until confirmed, and one mail without a reminder, at most fifty a day
 * (P-14). Importing twice changes nothing.
 */
export async function importPeople(
  inTransaction: InTransaction,
  rows: readonly PersonRow[],
  { dryRun }: { dryRun: boolean },
): Promise<PeopleImported> {
  if (!dryRun) for (const chunk of inChunks(rows)) await inTransaction((context) => keepChunk(context, chunk))
  return { rows: rows.length }
}

async function keepChunk(context: Context, rows: readonly PersonRow[]): Promise<void> {
  const days = await mailDays(context, context.now)
  for (const row of rows) {
    await keepNamed(context, pendingEntry(context, row, 'import'), 'join.imported', days, row.consentNote)
  }
}

/** What stands of somebody on a list before their own yes; they read where their name comes from. */
export function pendingEntry(context: Context, row: PersonRow, source: 'import' | 'pool_add'): Candidate {
  const { who, now, random } = context
  return {
    ...blankCandidate(random.id(), now),
    source,
    broughtById: who.type === 'employee' ? who.employee.id : null,
    firstName: row.firstName,
    email: row.email,
    knownFrom: `${row.source}: ${row.how}`,
    interests: row.interests,
    headline: row.headline,
    skills: row.skills,
    languages: row.languages,
    seniority: row.seniority,
  }
}
