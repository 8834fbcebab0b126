import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

const maxSkewSeconds = 300

/** One header, and only once: Node joins doubled ones with a comma. */
function single(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' && !value.includes(',') ? value : undefined
}

/**
 * Whether these raw bytes were signed by Slack for us, within five minutes in either direction of real time (SL-1; Bolt
 * itself checks the past only).
 */
export function isSigned(secret: string, headers: IncomingHttpHeaders, body: Buffer, nowMs: number): boolean {
  const stamp = single(headers, 'x-slack-request-timestamp')
  const signature = single(headers, 'x-slack-signature')
  if (!stamp || !signature || !/^\d{1,12}$/.test(stamp)) return false
  if (Math.abs(nowMs / 1000 - Number(stamp)) > maxSkewSeconds) return false
  const expected = Buffer.from(`v0=${createHmac('sha256', secret).update(`v0:${stamp}:`).update(body).digest('hex')}`)
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
