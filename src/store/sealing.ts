import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Fault } from '../faults.js'
import { syncPath } from './disk.js'
import { StartRefusal } from './start-refusal.js'

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

function parseKey(part: string): Key {
  const [kid = '', encoded = '', ...more] = part.trim().split(':')
  // without a colon it is the secret itself that would be named
  if (!/^[\w-]{1,32}$/.test(kid) || encoded === '' || more.length > 0) {
    throw new StartRefusal(
      'ENCRYPTION_KEYS must read kid:base64, several separated by commas; a kid is up to 32 letters, digits, - or _.',
    )
  }
  const secret = Buffer.from(encoded, 'base64')
  // Buffer skips what is not base64, so a mistyped key could pass for a shorter one.
  if (secret.length !== 32 || secret.toString('base64').replace(/=$/, '') !== encoded.replace(/=$/, '')) {
    throw new StartRefusal(`The key "${kid}" in ENCRYPTION_KEYS must be 32 bytes in base64 (openssl rand -base64 32).`)
  }
  if (secret.every((byte) => byte === 0)) {
    throw new StartRefusal(`The key "${kid}" in ENCRYPTION_KEYS is all zeros: make one (openssl rand -base64 32).`)
  }
  return { kid, secret }
}

/**
 * Reads `kid:base64,kid2:base64`: the first key seals, all of them open. The last must stay last for ever: the blind
 * index comes from it. Throws `StartRefusal` for a key that is not 32 bytes, or nothing but zeros, and for a kid named twice.
 */
export function parseKeyRing(text: string): Key[] {
  const keys = text.split(',').map(parseKey)
  if (new Set(keys.map((key) => key.kid)).size !== keys.length) {
    throw new StartRefusal('ENCRYPTION_KEYS names the same kid twice.')
  }
  return keys
}

/** `kid:check`: tells whether somebody else's key of that name is the same, and nothing more of it. */
export const keyCheck = ({ kid, secret }: Key): string =>
  `${kid}:${Buffer.from(hkdfSync('sha256', secret, '', 'coffeechat key check', 8)).toString('hex')}`

const associated = ({ organizationId, table, column, id }: SealedPlace): Buffer =>
  Buffer.from(JSON.stringify([organizationId, table, column, id]))

function sealWith({ kid, secret }: Key, text: string, where: SealedPlace): string {
  // 96 random bits: good for 2^32 values a key
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secret, nonce)
  cipher.setAAD(associated(where))
  const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `v1.${kid}.${body.toString('base64url')}`
}

function openWith(ring: readonly Key[], sealed: string, where: SealedPlace): string {
  const [version, kid, encoded = '', ...more] = sealed.split('.')
  const key = ring.find((each) => each.kid === kid)
  const body = Buffer.from(encoded, 'base64url')
  const isWhole = version === 'v1' && more.length === 0 && body.length >= 28 && body.toString('base64url') === encoded
  if (!key || !isWhole) throw new Fault('seal_broken', { retry: false, detail: where.table })
  const decipher = createDecipheriv('aes-256-gcm', key.secret, body.subarray(0, 12))
  decipher.setAAD(associated(where))
  decipher.setAuthTag(body.subarray(-16))
  try {
    return Buffer.concat([decipher.update(body.subarray(12, -16)), decipher.final()]).toString('utf8')
  } catch (cause) {
    throw new Fault('seal_broken', { retry: false, detail: where.table, cause })
  }
}

/**
 * AES-256-GCM; `v1.<kid>.<base64url of nonce, ciphertext, tag>`, bound to its place. The ring's first key seals; the blind index
 * comes from its last, the oldest, so that it stays the same when a new key is put in front.
 */
export function createSealer(ring: readonly Key[]): Sealer {
  const [first] = ring
  const oldest = ring.at(-1)
  if (!first || !oldest) throw new RangeError('A key ring needs at least one key.')
  const indexKey = Buffer.from(hkdfSync('sha256', oldest.secret, '', 'coffeechat blind index', 32))
  return {
    seal: (text, where) => sealWith(first, text, where),
    open: (sealed, where) => openWith(ring, sealed, where),
    blindIndex: (organizationId, text) =>
      createHmac('sha256', indexKey).update(`${organizationId}\n${text}`).digest('base64url'),
  }
}

/**
 * The key ring of the embedded database, as `parseKeyRing` reads it: the file `keys` that only its owner may read, made at the
 * first start. Throws `StartRefusal` where there is a database and no keys: new ones would open nothing in it. Call it before
 * the database is made.
 */
export function readOrMakeKeyRing(dataDir: string): string {
  const file = path.join(dataDir, 'keys')
  if (!fs.existsSync(file)) {
    if (fs.existsSync(path.join(dataDir, 'db'))) {
      throw new StartRefusal(
        `The file ${file} is missing and the database next to it cannot be read without it. ` +
          'Restore that file, or set ENCRYPTION_KEYS to the keys the database was written with.',
      )
    }
    makeKeyFile(file)
  }
  return fs.readFileSync(file, 'utf8').trim()
}

/** The name appears when the content is on the disk; of two first starts at once, one makes it and both read it. */
function makeKeyFile(file: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomUUID()}.draft`
  fs.writeFileSync(draft, `k1:${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600, flush: true })
  try {
    fs.linkSync(draft, file)
  } catch (error) {
    if (!fs.existsSync(file)) throw error
  } finally {
    fs.rmSync(draft)
  }
  syncPath(path.dirname(file))
}
