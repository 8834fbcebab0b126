const day = 86_400_000

/**
 * How long what is over is kept (PR-5), in days after its last moment. Whoever is erased, and whoever never said yes, goes by rules
 * of their own; here is what stays behind when nobody asks for anything.
 */
export const keptDays = {
  /** what came in, so that a repeat counts once: no platform repeats after hours, and no page is good for longer */
  inbox: 30,
  /** what a message or a work was about, after it has ended; what did not arrive waits for an admin */
  job_words: 30,
  /** that it was sent, and when */
  job: 730,
  /** after it has run out */
  link: 30,
  pace: 1,
  /** lines of a referral or an opening that is open, or was hired into lately, stay */
  history: 730,
  round_record: 189,
  bulk_move: 30,
  /** what both wanted from each other, and why they were matched */
  match_words: 365,
  /** what was said before, in and after a talk */
  chat_words: 365,
  request_words: 365,
  /** of a referral that was declined, withdrawn, or ran out */
  referral_words: 183,
  /** why an owner said no */
  route_words: 183,
  /** why two were named to each other */
  introduction_words: 365,
  /** what a guest answered and noted */
  guest_words: 365,
} as const satisfies Record<string, number>

export type Lapsing = keyof typeof keptDays
export const lapsing = Object.keys(keptDays) as Lapsing[]

/** Of these the row stays, without its words; all others are deleted. */
export const worded = [
  'match_words',
  'chat_words',
  'request_words',
  'referral_words',
  'route_words',
  'introduction_words',
  'guest_words',
] as const satisfies readonly Lapsing[]
export type Worded = (typeof worded)[number]

export const isWorded = (what: Lapsing): what is Worded => worded.some((each) => each === what)

/** What ended before that moment is kept no longer. */
export const keptSince = (what: Lapsing, now: Date): Date => new Date(now.getTime() - keptDays[what] * day)

/** How many rows of each, deleted or blanked. */
export type Forgotten = Record<Lapsing, number>
