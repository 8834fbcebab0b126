/** What goes wrong with a mail on order. */
export type MailMisbehaviour =
  /** takes it, and the line is cut before the answer */
  | 'lose_answer'
  /** the line is cut, and nothing is kept */
  | 'refuse'
  /** 451: may be tried again */
  | 'later'
  /** 550: for good */
  | 'reject'

export interface MailMisbehaviours {
  order(how: MailMisbehaviour, times?: number): void
  next(): MailMisbehaviour | undefined
  bounce(address: string): void
  /** what a mail meets at its end */
  refusalFor(how: MailMisbehaviour): Error | undefined
  /** what a recipient meets */
  refusalOf(address: string): Error | undefined
}

const refusal = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode })

export function createMailMisbehaviours(): MailMisbehaviours {
  const queue: MailMisbehaviour[] = []
  const gone = new Set<string>()
  return {
    order: (how, times = 1) => void queue.push(...Array<MailMisbehaviour>(times).fill(how)),
    next: () => queue.shift(),
    bounce: (address) => void gone.add(address.toLowerCase()),
    refusalFor(how) {
      if (how === 'later') return refusal(451, '4.3.0 try again later')
      return how === 'reject' ? refusal(550, '5.7.1 not taken') : undefined
    },
    refusalOf: (address) => (gone.has(address.toLowerCase()) ? refusal(550, '5.1.1 no such person') : undefined),
  }
}
