/** What is talked about before a start. */
export const topics = ['pay', 'hours', 'place', 'start', 'other'] as const
export type Topic = (typeof topics)[number]

/** One side's word on a point; kept with who and when. */
export interface Said {
  side: 'employer' | 'candidate'
  /** an employee's or the candidate's id */
  byId: string
  at: string
  words: string
  /** the candidate's yes to the words before it */
  agrees: boolean
}

/** One point of the terms: the employer's words, the candidate's answer, and so on until they agree. */
export interface Point {
  id: string
  topic: Topic
  said: Said[]
}

export type TermsRefusal = 'points_too_many' | 'already_answered' | 'point_not_there' | 'point_long'

const mostPoints = 12
/** how often one point can go to and fro */
const mostSaid = 20

const last = ({ said }: Point): Said | undefined => said.at(-1)

export const isAgreed = (point: Point): boolean => last(point)?.agrees === true

/** Whose answer a point waits for; undefined once it is agreed. */
export function waitsFor(point: Point): 'employer' | 'candidate' | undefined {
  if (isAgreed(point)) return undefined
  return last(point)?.side === 'employer' ? 'candidate' : 'employer'
}

/** Whether every point is agreed; nothing is settled where nothing was said. */
export const areSettled = (points: readonly Point[]): boolean => points.length > 0 && points.every(isAgreed)

/** How often anything was said: tells one round of answers from the next. */
export const roundOf = (points: readonly Point[]): number => points.reduce((sum, { said }) => sum + said.length, 0)

/** The employer's words: of a point that is not agreed on its topic they are the next word, else a new point. */
export function putPoint(
  points: readonly Point[],
  fresh: { id: string; topic: Topic; words: string },
  by: { byId: string; at: string },
): Point[] | TermsRefusal {
  const said: Said = { side: 'employer', words: fresh.words, agrees: false, ...by }
  const open = fresh.topic === 'other' ? undefined : points.find((each) => each.topic === fresh.topic)
  if (open) return add(points, open, said)
  if (points.length >= mostPoints) return 'points_too_many'
  return [...points, { id: fresh.id, topic: fresh.topic, said: [said] }]
}

/** The employer's next word on a point that the candidate would like otherwise. */
export function repeatPoint(
  points: readonly Point[],
  pointId: string,
  words: string,
  by: { byId: string; at: string },
): Point[] | TermsRefusal {
  const point = points.find(({ id }) => id === pointId)
  if (!point) return 'point_not_there'
  return add(points, point, { side: 'employer', words, agrees: false, ...by })
}

/** The candidate agrees, or says what they would like. */
export function answerPoint(
  points: readonly Point[],
  pointId: string,
  answer: { agrees: boolean; words: string },
  by: { byId: string; at: string },
): Point[] | TermsRefusal {
  const point = points.find(({ id }) => id === pointId)
  if (!point) return 'point_not_there'
  if (waitsFor(point) !== 'candidate') return 'already_answered'
  return add(points, point, { side: 'candidate', ...answer, ...by })
}

function add(points: readonly Point[], point: Point, said: Said): Point[] | TermsRefusal {
  if (point.said.length >= mostSaid) return 'point_long'
  return points.map((each) => (each === point ? { ...each, said: [...each.said, said] } : each))
}

export const declineReasons = ['role', 'timing', 'place', 'pay', 'other_offer', 'rather_not'] as const
export type DeclineReason = (typeof declineReasons)[number]

/** What the employer proposes, and what became of it. The candidate reads a preview of it first. */
export interface Proposal {
  role: string
  /** a day, `YYYY-MM-DD`; with the hire, the day that was agreed */
  startsOn: string
  words: string
  proposedAt: string
  byId: string
  /** when the preview reached the candidate */
  sentAt: string | null
  answer: 'open' | 'accepted' | 'declined' | 'silent'
  answeredAt: string | null
  reason: DeclineReason | null
  points: Point[]
  /** a recruiter said that the terms were agreed elsewhere */
  outside: boolean
}
