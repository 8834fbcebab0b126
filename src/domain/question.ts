/** A candidate's question about a step of theirs, and its answer. */
export interface Question {
  id: string
  words: string
  askedAt: string
  answer: string | null
  answeredAt: string | null
}

export type QuestionRefusal = 'question_open' | 'already_answered' | 'not_awaited'

/** So many stay to be read. */
const kept = 10

/** The one that waits for its answer. */
export const openQuestion = (questions: readonly Question[]): Question | undefined =>
  questions.find(({ answer }) => answer === null)

/** One at a time: whoever waits for an answer asks the next one afterwards. */
export function askQuestion(
  questions: readonly Question[],
  id: string,
  words: string,
  now: Date,
): Question[] | QuestionRefusal {
  if (openQuestion(questions)) return 'question_open'
  return [...questions, { id, words, askedAt: now.toISOString(), answer: null, answeredAt: null }].slice(-kept)
}

/** The first answer stands. */
export function answerQuestion(
  questions: readonly Question[],
  id: string,
  answer: string,
  now: Date,
): Question[] | QuestionRefusal {
  const question = questions.find((each) => each.id === id)
  if (!question) return 'not_awaited'
  if (question.answer !== null) return 'already_answered'
  return questions.map((each) => (each === question ? { ...each, answer, answeredAt: now.toISOString() } : each))
}
