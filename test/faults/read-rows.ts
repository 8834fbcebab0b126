import type { RunSql } from '../../src/store/connect.js'
import type { MessageRow } from '../history/history.js'

/** Which rows are what people did; links are made anew with each mail, keys and paces are the machine's own. */
const tables = ['employee', 'identity', 'candidate', 'consent_grant', 'chat_offer', 'match', 'coffee_chat', 'referral']

/** What stands, each once for each row: how many of a table, and which lines of the history. */
export async function readEffects(run: RunSql): Promise<string[]> {
  const effects: string[] = []
  const add = (name: string, count: unknown): void => {
    for (let number = 1; number <= Number(count); number++) effects.push(`${name} ${number}`)
  }
  for (const table of tables) add(table, (await run(`SELECT count(*) AS "count" FROM "${table}"`))[0]?.count)
  // what each night lets go of is no effect of anybody's act: a day more has one more
  const lines = await run(`SELECT "subject", "action", count(*) AS "count" FROM "history" WHERE "action" <> 'forgot'
    GROUP BY 1, 2 ORDER BY 1, 2`)
  for (const { subject, action, count } of lines) add(`${subject} ${action}`, count)
  return effects
}

const isMessage = (value: unknown): value is MessageRow['class'] =>
  value === 'reply' || value === 'timed' || value === 'waits'

const open = ['queued', 'retry', 'sending']

export interface ReadMessages {
  rows: MessageRow[]
  /** which job a Message-ID names */
  keyOf: Map<string, string>
  /** keys of what the platform names by its place alone, if it was no mail */
  changes: ReadonlySet<string>
  /** keys of what was given up */
  dead: string[]
}

/** Every message, and all work that is still to be done. */
export async function readMessages(run: RunSql): Promise<ReadMessages> {
  const found = await run(
    `SELECT "id", "key", "conversation", "class", "status", "unknowns", "sequence", "dueAt", "sentTo" FROM "job"
     ORDER BY "sequence"`,
  )
  return {
    rows: found
      .filter((row) => isMessage(row.class) || open.includes(String(row.status)))
      .map((row) => ({
        key: String(row.key),
        conversation: String(row.conversation),
        class: isMessage(row.class) ? row.class : 'reply',
        status: row.status as MessageRow['status'],
        unknowns: Number(row.unknowns),
        sequence: Number(row.sequence),
        dueAt: new Date(row.dueAt as string | Date).getTime(),
      })),
    keyOf: new Map(found.map(({ id, key }) => [String(id), String(key)])),
    changes: new Set(found.filter(mayBeChange).map(({ key }) => String(key))),
    dead: found.filter(({ status }) => status === 'dead').map(({ key }) => String(key)),
  }
}

/** A card that was changed where it stands, or a mail to a colleague. */
const mayBeChange = ({ status, sentTo, conversation }: Record<string, unknown>): boolean =>
  status === 'sent' && sentTo === null && /^(employee|account):/.test(String(conversation))
