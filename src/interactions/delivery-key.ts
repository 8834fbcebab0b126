import { createHash } from 'node:crypto'

/** Takes the kind of a delivery and what it is told apart by; returns its key: 75 characters at most, and nothing can be read back. */
export function deliveryKey(kind: string, ...parts: string[]): string {
  return `${kind}:${digest(JSON.stringify(parts))}`
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The same text whatever the order of names. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  ) ?? ''
