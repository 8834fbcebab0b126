/** What goes wrong with a mail on order; one that comes over a connection of its own. */
export type MailMisbehaviour =
  /** takes it, and the line is cut before the answer */
  | 'lose_answer'
  /** takes it, and never answers */
  | 'hang'
  /** takes it, and answers with one byte a second */
  | 'trickle'
  /** the line is cut when the whole of it has come, and nothing is kept */
  | 'refuse'
  /** the line is cut in the middle of it */
  | 'cut_in_data'
  /** says nothing when called */
  | 'silent'
  /** offers TLS, and then speaks none */
  | 'broken_tls'
  /** offers TLS under a certificate that nobody vouches for */
  | 'bad_certificate'
  /** 451: may be tried again */
  | 'later'
  /** 550: for good */
  | 'reject'
  /** answers with a number at one of its steps; `end`: when the whole of it has come */
  | { at: 'greeting' | 'rcpt' | 'data' | 'end'; code: number; says?: string }

export interface MailMisbehaviours {
  order(how: MailMisbehaviour, times?: number): void
  /** what the next caller is to meet */
  next(): MailMisbehaviour | undefined
  /** how much of what was ordered nobody has met yet */
  unmet(): number
  bounce(address: string): void
  /** what a recipient meets */
  refusalOf(address: string): Error | undefined
}

/** The mail is kept all the same. */
const takes: readonly MailMisbehaviour[] = ['lose_answer', 'hang', 'trickle']

/** Whether whoever meets this has their mail taken. */
export const isTaken = (how: MailMisbehaviour): boolean => takes.includes(how)

/** In one word, for the history. */
export const nameOf = (how: MailMisbehaviour): string => (typeof how === 'string' ? how : `${how.code} ${how.at}`)

const refusal = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode })

/** What is answered at that step, if it is not the usual. */
export function refusalAt(
  step: 'greeting' | 'rcpt' | 'data' | 'end',
  how: MailMisbehaviour | undefined,
): (Error & { responseCode?: number }) | undefined {
  if (how === 'later' || how === 'reject') {
    if (step !== 'end') return undefined
    return how === 'later' ? refusal(451, '4.3.0 try again later') : refusal(550, '5.7.1 not taken')
  }
  return typeof how === 'object' && how.at === step ? refusal(how.code, how.says ?? 'no') : undefined
}

export function createMailMisbehaviours(): MailMisbehaviours {
  const queue: MailMisbehaviour[] = []
  const gone = new Set<string>()
  return {
    order: (how, times = 1) => void queue.push(...Array<MailMisbehaviour>(times).fill(how)),
    next: () => queue.shift(),
    unmet: () => queue.length,
    bounce: (address) => void gone.add(address.toLowerCase()),
    refusalOf: (address) => (gone.has(address.toLowerCase()) ? refusal(550, '5.1.1 no such person') : undefined),
  }
}
