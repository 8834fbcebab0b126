declare module 'pg/lib/utils.js' {
  /** pg's own translation of a parameter to what the protocol carries: text, bytes or null. */
  export function prepareValue(value: unknown): string | Buffer | null
}
