import type { Company } from '../../src/demo/company.js'
import { employeeInTeams } from './employees.js'
import { guests } from './guests.js'

/** What the past's people learn of ids: from the keys of what came to them, as the product names its messages. */
export interface Ear {
  /** takes in what came since it last listened */
  hear(): Promise<void>
  matchOf(who: string): string
  chatOf(who: string): string
  referralOf(who: string): string
  candidateOf(who: string): string
}

type Subject = 'match' | 'chat' | 'referral' | 'candidate'

/** Keys begin with what they are about and its id. */
const subjectIn = /^(match|chat|referral|candidate):([^:]+):/

/** A question to a host names nobody, but it quotes a headline, and each of those told of has one of their own. */
const headlines = guests.map(({ headline, email }) => ({ headline, email }))

export function listen({ product, slack, teams, mailbox, clock }: Company): Ear {
  const known = new Map<string, string>()
  let heardAt = new Date(clock.now().getTime() - 1)
  let messages = 0
  let teamsMessages = 0
  let mails = 0
  const addressOf = new Map<string, string>()

  function learn(who: string, key: string): void {
    const [, subject, id] = subjectIn.exec(key) ?? []
    if (subject !== undefined && id !== undefined) known.set(`${subject} ${who}`, id)
  }

  /** what was written to a colleague, or into a channel */
  function hearMessage(user: string, key: string | undefined, said: unknown): void {
    if (key === undefined) return
    if (!key.endsWith(':ask-host')) learn(user, key)
    const words = key.endsWith(':ask-host') ? JSON.stringify(said) : ''
    const about = headlines.find(({ headline }) => words.includes(headline))
    if (about) learn(about.email, key)
  }

  function hearPlatforms(): void {
    for (const { key, channel, blocks } of slack.state.messages.slice(messages))
      hearMessage(channel.slice(1), key, blocks)
    messages = slack.state.messages.length
    const { state } = teams
    for (const { key, conversation, card } of state.messages.slice(teamsMessages)) {
      const [member] = state.conversations.get(conversation)?.members ?? []
      hearMessage(employeeInTeams(member)?.user ?? '', key, card)
    }
    teamsMessages = state.messages.length
  }

  async function hearMails(): Promise<void> {
    const fresh = mailbox.mails().slice(mails)
    mails += fresh.length
    for (const { messageId, to } of fresh) addressOf.set(messageId.slice(1, messageId.indexOf('@')), to)
    const now = clock.now()
    for (const { id, key } of await product.ended(heardAt, now)) {
      const who = addressOf.get(id)
      if (who !== undefined) learn(who, key)
    }
    // what is sent at this very moment, after this, is heard next time
    heardAt = new Date(now.getTime() - 1)
  }

  function idOf(subject: Subject, who: string): string {
    const id = known.get(`${subject} ${who}`)
    if (id === undefined) throw new Error(`nothing was heard of a ${subject} of ${who}`)
    return id
  }

  return {
    async hear() {
      hearPlatforms()
      await hearMails()
    },
    matchOf: (who) => idOf('match', who),
    chatOf: (who) => idOf('chat', who),
    referralOf: (who) => idOf('referral', who),
    candidateOf: (who) => idOf('candidate', who),
  }
}
