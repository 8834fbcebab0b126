import type { Card, CardElement } from './card.js'
import { checks } from './en/checks.js'
import type { Reader } from './reader.js'
import type { Say, TextKey } from './text.js'

/** In the order in which they are told. */
export const checkNames = [
  'settings',
  'address',
  'database',
  'migrations',
  'keys',
  'clock',
  'slack',
  'teams',
  'mail',
  'digest',
] as const
export type CheckName = (typeof checkNames)[number]

type CheckKey = keyof typeof checks
type CheckArguments = Readonly<Record<string, string | number>>

/** What one look at the set-up found; plain data, and never a secret. */
export interface Finding {
  check: CheckName
  status: 'good' | 'warning' | 'wrong'
  said: CheckKey
  args: CheckArguments
  /** what to do; undefined where it is said already, or nothing is to be done */
  remedy: CheckKey | undefined
}

const finding =
  (status: Finding['status']) =>
  (check: CheckName, said: CheckKey, args: CheckArguments = {}): Finding => {
    const remedy = `${said}.do`
    return { check, status, said, args, remedy: Object.hasOwn(checks, remedy) ? (remedy as CheckKey) : undefined }
  }

export const good = finding('good')
/** It works; somebody should look at it. */
export const warning = finding('warning')
export const wrong = finding('wrong')

/** Slack's signatures hold for five minutes, and what is due is decided by our clock. */
const oddSkewMs = 5_000
const wrongSkewMs = 60_000

/** How far somebody's clock is from ours. */
export function clockFindings(who: 'database' | 'slack', skewMs: number): Finding[] {
  const far = Math.abs(skewMs)
  if (far < oddSkewMs) return [good('clock', 'checks.clock.good')]
  const args = { who, seconds: Math.round(far / 1000) }
  return [(far < wrongSkewMs ? warning : wrong)('clock', 'checks.clock.off', args)]
}

/** In plain words: what was found, and what to do. */
export function findingWords(say: Say, { said, remedy, args }: Finding): { said: string; remedy: string | undefined } {
  const speak = say as (key: TextKey, args: CheckArguments) => string
  return { said: speak(said, args), remedy: remedy && speak(remedy, args) }
}

/** One sentence or two, for a start that is refused. */
export function findingLine(say: Say, found: Finding): string {
  const { said, remedy } = findingWords(say, found)
  return remedy === undefined ? said : `${said} ${remedy}`
}

const count = (findings: readonly Finding[], status: Finding['status']): number =>
  findings.filter((each) => each.status === status).length

function title(say: Say, findings: readonly Finding[]): string {
  const failed = count(findings, 'wrong')
  return failed > 0
    ? say('checks.title.wrong', { count: failed })
    : say('checks.title.good', { count: count(findings, 'warning') })
}

/** For a terminal: a line each, with what to do below it. */
export function checksText(say: Say, findings: readonly Finding[]): string {
  const lines = findings.flatMap((each) => {
    const { said, remedy } = findingWords(say, each)
    return [say(`checks.line.${each.status}`, { said }), ...(remedy === undefined ? [] : [`  ${remedy}`])]
  })
  return `${[...lines, '', title(say, findings)].join('\n')}\n`
}

/** The answer to `setup-check`: what does not work first, with what to do. */
export function checksCard({ say, act }: Reader, findings: readonly Finding[]): Card {
  const open = (status: Finding['status']): CardElement[] =>
    findings
      .filter((each) => each.status === status)
      .flatMap((each): CardElement[] => {
        const { said, remedy } = findingWords(say, each)
        return [
          { type: 'text', text: say(`checks.line.${status}`, { said }) },
          ...(remedy === undefined ? [] : [{ type: 'text', text: remedy, muted: true } as const]),
        ]
      })
  const fine = findings
    .filter(({ status }) => status === 'good')
    .map((each) => say('checks.line.good', { said: findingWords(say, each).said }))
  return {
    preview: say('checks.preview'),
    elements: [
      { type: 'heading', text: title(say, findings) },
      ...open('wrong'),
      ...open('warning'),
      ...(fine.length === 0 ? [] : [{ type: 'list', items: fine } as const]),
      { type: 'actions', actions: [act(say('checks.again'), 'setup.check', {}, 'setup')] },
    ],
  }
}
