import { type LineProblem, reasonText } from './pool-add.js'
import { isTextKey, type Say } from './text.js'

/** What an import did, for the shell; `problems` are lines that were left out. */
export type ImportOutcome =
  | { refused: string; detail: string }
  | {
      kind: 'employees'
      added: number
      changed: number
      unchanged: number
      unknownManagers: number
      problems: readonly LineProblem[]
    }
  | { kind: 'people'; rows: number; problems: readonly LineProblem[] }

function problemLine(say: Say, { line, column, reason }: LineProblem): string {
  const words = reasonText(say, reason)
  if (column === '') return say('import.problem.row', { line, reason: words })
  return say('import.problem', { line, column: reasonText(say, column), reason: words })
}

/** The report of an import as plain text, ending with a line feed. It names nobody; lines are given by number. */
export function importReport(say: Say, outcome: ImportOutcome, dryRun: boolean): string {
  if ('refused' in outcome) {
    const key = `import.refused.${outcome.refused}`
    const { detail } = outcome
    const reason = isTextKey(key) ? (say as (key: string, args: object) => string)(key, { detail }) : outcome.refused
    return `${say('import.refused', { reason })}\n`
  }
  const { problems } = outcome
  const lines = [
    ...(dryRun ? [say('import.dryRun')] : []),
    ...(outcome.kind === 'employees'
      ? [
          say('import.employees', { added: outcome.added, changed: outcome.changed, unchanged: outcome.unchanged }),
          say('import.employees.managers', { count: outcome.unknownManagers }),
        ]
      : [say('import.people', { count: outcome.rows })]),
    say('import.problems', { count: problems.length }),
    ...problems.map((problem) => problemLine(say, problem)),
  ]
  return `${lines.join('\n')}\n`
}
