import { closedQuestionIn } from '../domain/closed-question.js'
import type { Reply } from './reply.js'
import type { Say } from './text.js'

/** The answer, and a friendly hint where somebody wrote a question that can be answered by yes or no. */
export function withHint(say: Say, reply: Reply, texts: readonly string[]): Reply {
  if (reply.type !== 'card') return reply
  const question = texts.map(closedQuestionIn).find((found) => found !== undefined)
  if (question === undefined) return reply
  const hint = { type: 'text' as const, text: say('settle.hint', { question }), muted: true as const }
  return { ...reply, card: { ...reply.card, elements: [...reply.card.elements, hint] } }
}
