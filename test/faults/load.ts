import type { Act } from '../history/history.js'
import { type Answer, type Asked, joinOf, offerOf } from './load-acts.js'

/** What a load of people came to. */
export interface Load {
  /** one for each person, with what they were told in the end */
  acts: Act[]
  /** when somebody was told that it worked; real time */
  yeses: number[]
  /** when somebody was told that it did not, or nothing, and tried again */
  noes: number[]
  /** resolves when every person has been told, or has given up */
  stop(): Promise<void>
}

export interface LoadOptions {
  signingSecret: string
  /** told of each colleague before they act */
  meet(user: string): void
  /** whom the next request goes to */
  url(): string
  perSecond: number
  /** how long somebody goes on trying */
  patienceMs: number
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
/** How many wait for an answer at once: a slow machine is not buried. */
const mostOpen = 60

/** So many people a second offer a chat in Slack, every fifth joins by the page; each tries again until it has worked. */
export function startLoad(options: LoadOptions): Load {
  const load = { acts: [] as Act[], yeses: [] as number[], noes: [] as number[] }
  const open = new Set<Promise<void>>()
  let isOver = false

  async function insist({ key, ask }: Asked): Promise<void> {
    const act: Act = { op: 'act', t: Date.now(), key, outcome: 'unanswered' }
    load.acts.push(act)
    for (const until = Date.now() + options.patienceMs; Date.now() < until; await pause(250)) {
      const answer: Answer = await ask(options.url()).catch(() => 'unanswered')
      act.outcome = answer
      ;(answer === 'acknowledged' ? load.yeses : load.noes).push(Date.now())
      if (answer !== 'unanswered') return
    }
  }

  const going = (async () => {
    for (let number = 1; !isOver; number++) {
      const asked = number % 5 === 0 ? joinOf(number) : offerOf(number, options.signingSecret)
      if (number % 5 !== 0) options.meet(asked.key)
      const mine: Promise<void> = insist(asked).finally(() => open.delete(mine))
      open.add(mine)
      do await pause(1000 / options.perSecond)
      while (open.size >= mostOpen && !isOver)
    }
  })()

  return {
    ...load,
    async stop() {
      isOver = true
      await going
      await Promise.all(open)
    },
  }
}
