import { createSealer, parseKeyRing, type Sealer } from '../src/store/sealing.js'

/** A key that everybody may know, for tests only. */
export const testKeyRing = `t1:${Buffer.alloc(32, 7).toString('base64')}`

export const testSealer = (): Sealer => createSealer(parseKeyRing(testKeyRing))
