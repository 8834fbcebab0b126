import type { Candidate } from '../domain/candidate.js'
import { heldChat } from '../domain/coffee-chat.js'
import { readNotes } from '../domain/notes.js'
import type { Context } from './unit-of-work.js'

/** Somebody a candidate met, as their own file lists them. */
export interface Contact {
  name: string
  team: string
  email: string
  /** `YYYY-MM-DD` */
  metOn: string
  advice: string
}

/** The people a candidate met, newest first; for their own export (kind 6). Names of those erased since are gone. */
export async function contactsOf({ tx }: Context, entry: Candidate): Promise<Contact[]> {
  const met = await tx.chats.find({ candidateId: entry.id, status: heldChat }, { newestFirst: true })
  const hosts = new Map((await tx.employees.getMany(met.map((chat) => chat.hostId))).map((host) => [host.id, host]))
  return met.flatMap(({ hostId, heldAt, kind, outcome }) => {
    const host = hosts.get(hostId)
    if (!host || host.status === 'erased') return []
    const advice = readNotes(kind, outcome, 'candidate').find(({ name }) => name === 'advice')?.words ?? ''
    const metOn = heldAt?.toISOString().slice(0, 10) ?? ''
    return [{ name: host.name, team: host.department ?? '', email: host.email ?? '', metOn, advice }]
  })
}
