import type { Card, CardAction } from '../../src/messages/card.js'
import type { Form } from '../../src/messages/form.js'
import { plainText } from '../../src/messages/plain-text.js'
import type { Reply } from '../../src/messages/reply.js'
import type { Driven, Post, SentMail } from './driven.js'

/** Of a person in Slack, or of an address: what came, oldest first. */
export const postsTo = (driven: Driven, user: string): Post[] => driven.posts.filter((post) => post.user === user)
export const mailsTo = (driven: Driven, address: string): SentMail[] =>
  driven.mails.filter((mail) => mail.to.address === address)

/** All that somebody reads of an answer. */
export function said(reply: Reply): string {
  if (reply.type === 'errors')
    return Object.entries(reply.errors)
      .map((pair) => pair.join(': '))
      .join('\n')
  return reply.type === 'card' ? `${reply.card.preview}\n${plainText(reply.card)}` : JSON.stringify(reply.form)
}

export function formOf(reply: Reply): Form {
  if (reply.type !== 'form') throw new Error(`no form, but: ${said(reply)}`)
  return reply.form
}

export const words = (sent: { card: Card }): string => `${sent.card.preview}\n${plainText(sent.card)}`

/** The buttons and links of a card, by label. */
export const actionsOf = (card: Card): CardAction[] =>
  card.elements.flatMap((each) => (each.type === 'actions' ? each.actions : []))

/** All that somebody reads in one section of their page; empty where it is a form or not there. */
export async function sectionOf(driven: Driven, candidateId: string, id: string): Promise<string> {
  const section = (await driven.page(candidateId)).sections.find((each) => each.id === id)
  return section && 'card' in section ? words(section) : ''
}
