import { csvLine } from '../messages/csv-line.js'
import type { Contact } from '../usecases/contacts.js'

const columns = ['name', 'team', 'email', 'metOn', 'advice'] as const satisfies readonly (keyof Contact)[]

/** The people somebody met, as CSV (RFC 4180). */
export function peopleFile(contacts: readonly Contact[]): string {
  return [columns, ...contacts.map((contact) => columns.map((column) => contact[column]))].map(csvLine).join('')
}
