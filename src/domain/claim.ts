/** Who put a person forward, in order: the first place whose time has not run out owns the referral's thanks. Claims never vanish. */
export interface Claim {
  id: string
  version: number
  /** keyed hash of the person's normalised address */
  personIndex: string
  /** 1 for the first; unique for each person, so that a race has one winner */
  place: number
  candidateId: string
  employeeId: string
  /** null while somebody was introduced and not put forward yet: such a place owns nothing */
  referralId: string | null
  /** 180 days after it was made; the moment it was taken back, where it was */
  until: Date
  /** when the person confirmed that this employee named them */
  confirmedAt: Date | null
  createdAt: Date
}

export const claimMs = 180 * 86_400_000

/** A claim made now, at that place. */
export const freshClaim = (of: Omit<Claim, 'version' | 'until' | 'confirmedAt' | 'createdAt'>, now: Date): Claim => ({
  ...of,
  version: 0,
  until: new Date(now.getTime() + claimMs),
  confirmedAt: null,
  createdAt: now,
})

/** Whether it was ended before its time: taken back, or made twice by one person with two accounts. */
export const wasEnded = ({ until, createdAt }: Claim): boolean => until.getTime() - createdAt.getTime() < claimMs

/** Whether it counts at that moment. */
const stands = ({ until, referralId }: Claim, at: Date): boolean => referralId !== null && until > at

/** Of the claims on one person, the one that counts at that moment: the first place that still stands. */
export function owningClaim(claims: readonly Claim[], at: Date): Claim | undefined {
  return claims.filter((claim) => stands(claim, at)).sort((a, b) => a.place - b.place)[0]
}

/** Whether the person was somebody else's to name when they confirmed this one. `claims`: all on the same person. */
export function wasKnownBefore(claim: Claim, claims: readonly Claim[]): boolean {
  if (claim.confirmedAt === null) return false
  const owner = owningClaim(claims, claim.confirmedAt)
  return owner !== undefined && owner.employeeId !== claim.employeeId && owner.place < claim.place
}
