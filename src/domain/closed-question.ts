const opensWith = /^(what|how|which|who|whom|whose|where|when|why|tell me|describe)\b/i
const closedWith =
  /^(is|are|am|was|were|do|does|did|have|has|had|can|could|will|would|should|shall|may|might|must)(n['’]t)?\b/i

/**
 * The first question in an English text that can be answered by yes or no, or undefined. It only leads to a hint (KINDS, guides),
 * so that a question it misses does no harm; "Could you tell me what …" is open enough.
 */
export function closedQuestionIn(text: string): string | undefined {
  const questions = text.match(/[^.!?\n]+\?/g) ?? []
  return questions
    .map((question) => question.trim().replace(/^(and|so|but|also|then)\s+/i, ''))
    .find(
      (question) =>
        closedWith.test(question) && !opensWith.test(question) && !/\b(what|how|which|why)\b/i.test(question),
    )
}
