import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const maxSkewSeconds = 300

/**
 * Whether these raw bytes were signed by Slack for us within five minutes of `nowMs`, which is real time, in both directions
 * (SL-1; Bolt itself looks at the past only). A header that comes twice is none.
 */
export function isSigned(
  secret: string,
  headers: IncomingMessage['headersDistinct'],
  body: Buffer,
  nowMs: number,
): boolean {
  const [stamp = '', otherStamp] = headers['x-slack-request-timestamp'] ?? []
  const [signature = '', otherSignature] = headers['x-slack-signature'] ?? []
  if (otherStamp !== undefined || otherSignature !== undefined) return false
  if (!/^\d{1,12}$/.test(stamp) || Math.abs(nowMs / 1000 - Number(stamp)) > maxSkewSeconds) return false
  const expected = Buffer.from(`v0=${createHmac('sha256', secret).update(`v0:${stamp}:`).update(body).digest('hex')}`)
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
