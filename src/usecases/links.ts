import { createHash } from 'node:crypto'
import type { Candidate, LinkPurpose } from '../domain/candidate.js'
import type { Context, Tx } from './unit-of-work.js'

const lifeMs = 14 * 86_400_000

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Makes a link of 256 random bits for one person and purpose, good for 14 days; only its hash is kept (SE-7). */
export async function issueLink(context: Context, candidateId: string, purpose: LinkPurpose): Promise<string> {
  const { tx, now, random, baseUrl } = context
  const token = random.token()
  await tx.links.insert({
    id: random.id(),
    version: 0,
    candidateId,
    purpose,
    tokenHash: hashToken(token),
    expiresAt: new Date(now.getTime() + lifeMs),
    usedAt: null,
    createdAt: now,
  })
  return `${baseUrl}/c/${tx.organizationId}.${token}`
}

/** Whose link this is, or undefined when it is wrong, used or expired; nobody can tell which. */
export async function readLink(
  tx: Tx,
  token: string,
  now: Date,
): Promise<{ candidate: Candidate; purpose: LinkPurpose; linkId: string } | undefined> {
  const [link] = await tx.links.find({ tokenHash: hashToken(token) })
  if (!link || link.usedAt !== null || link.expiresAt <= now) return undefined
  const candidate = await tx.candidates.get(link.candidateId)
  if (!candidate || candidate.status === 'erased') return undefined
  return { candidate, purpose: link.purpose, linkId: link.id }
}
