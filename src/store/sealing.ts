import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../faults.js'

/** Where a sealed value stands; a seal moved anywhere else does not open (SE-12). */
export interface SealedPlace {
  organizationId: string
  table: string
  column: string
  id: string
}

export interface Key {
  kid: string
  secret: Buffer
}

export interface Sealer {
  seal(text: string, where: SealedPlace): string
  /** throws the fault `seal_broken` when the value was moved, altered, or sealed by a key that is not in the ring */
  open(sealed: string, where: SealedPlace): string
  /** keyed hash for look-ups by equality */
  blindIndex(organizationId: string, text: string): string
}

/** Reads `kid:base64,kid2:base64`: the first key seals, all of them open. Throws a sentence for a key that is not 32 bytes. */
export function parseKeyRing(text: string): Key[] {
  const keys = text.split(',').map((part) => {
    const at = part.indexOf(':')
    const kid = part.slice(0, at).trim()
    const secret = Buffer.from(part.slice(at + 1).trim(), 'base64')
    if (at < 1 || !/^[\w-]{1,32}$/.test(kid)) {
      throw new RangeError('ENCRYPTION_KEYS must read kid:base64, several with commas; a kid is letters, digits, - or _.')
    }
    if (secret.length !== 32) throw new RangeError(`The key "${kid}" in ENCRYPTION_KEYS must be 32 bytes in base64; it has ${secret.length}.`)
    return { kid, secret }
  })
  if (new Set(keys.map((key) => key.kid)).size !== keys.length) throw new RangeError('ENCRYPTION_KEYS names the same kid twice.')
  return keys
}

const associated = ({ organizationId, table, column, id }: SealedPlace): Buffer =>
  Buffer.from(JSON.stringify([organizationId, table, column, id]))

/** AES-256-GCM with a random 96-bit nonce; `v1.<kid>.<base64url of nonce, ciphertext, tag>`, bound to its place. */
export function createSealer(ring: readonly Key[]): Sealer {
  const [first] = ring
  // The oldest key is last: a new sealing key in front does not change the index.
  const oldest = ring.at(-1)
  if (!first || !oldest) throw new RangeError('A key ring needs at least one key.')
  const indexKey = Buffer.from(hkdfSync('sha256', oldest.secret, '', 'coffeechat blind index', 32))
  const byKid = new Map(ring.map((key) => [key.kid, key.secret]))
  return {
    seal(text, where) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', first.secret, nonce)
      cipher.setAAD(associated(where))
      const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `v1.${first.kid}.${body.toString('base64url')}`
    },
    open(sealed, where) {
      const [version, kid = '', encoded = ''] = sealed.split('.')
      const secret = byKid.get(kid)
      const body = Buffer.from(encoded, 'base64url')
      if (version !== 'v1' || !secret || body.length < 28) throw new Fault('seal_broken', { retry: false, detail: where.table })
      const decipher = createDecipheriv('aes-256-gcm', secret, body.subarray(0, 12))
      decipher.setAAD(associated(where))
      decipher.setAuthTag(body.subarray(-16))
      try {
        return Buffer.concat([decipher.update(body.subarray(12, -16)), decipher.final()]).toString('utf8')
      } catch (cause) {
        throw new Fault('seal_broken', { retry: false, detail: where.table, cause })
      }
    },
    blindIndex(organizationId, text) {
      return createHmac('sha256', indexKey).update(`${organizationId}\n${text}`).digest('base64url')
    },
  }
}

/** The key ring of the embedded database: a file only its owner may read, made at the first start. */
export function readOrMakeKeyRing(dataDir: string): string {
  const path = join(dataDir, 'keys')
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    mkdirSync(dataDir, { recursive: true })
  }
  const text = `k1:${randomBytes(32).toString('base64')}`
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, `${text}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return text
}
