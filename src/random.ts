import { randomBytes, randomInt } from 'node:crypto'
import type { Random } from './ports.js'

/** Ids are UUIDs of version 7 (RFC 9562): 74 random bits behind the real time, so that rows of a day lie together. */
function uuid7(): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export function createRandom(): Random {
  return {
    id: uuid7,
    token: () => randomBytes(32).toString('base64url'),
    fraction: () => randomInt(2 ** 32) / 2 ** 32,
  }
}
