import type { Decision } from './decision.js'
import { refuse } from './decision.js'
import { type Stage, undoMs } from './referral.js'

/** Several people of one stage moved together: chosen, shown before anything happens, moved, and undone for ten minutes. */
export interface BulkMove {
  id: string
  version: number
  recruiterId: string
  /** `previewed` waits for *move them*; the others are over, but for the undo minutes of `moved` */
  status: 'previewed' | 'moved' | 'undone' | 'cancelled'
  createdAt: Date
  /** when the present status began */
  updatedAt: Date
  from: Stage
  to: Stage
  /** only while it is shown; afterwards it stands with each move */
  note: string
  returnsAt: string | null
  /** who was chosen; once moved, who went, with the count of moves that tells a later move from this one */
  people: { referralId: string; moves: number }[]
}

/** More at once are refused: nobody reads a longer list before they press. */
export const mostAtOnce = 25

export type BulkAction =
  | { type: 'move'; moved: BulkMove['people'] }
  | { type: 'undo' }
  /** also what nobody pressed for a day, or where somebody of it was erased */
  | { type: 'cancel' }

/** Double clicks and late clicks are settled here. */
export function decideBulk(
  bulk: BulkMove,
  action: BulkAction,
  now: Date,
): Decision<BulkMove, 'already_answered' | 'undo_too_late'> {
  const over = (status: BulkMove['status'], people: BulkMove['people']) => ({
    ok: true as const,
    state: { ...bulk, status, people, note: '', updatedAt: now },
    action: status,
    jobs: [],
  })
  switch (action.type) {
    case 'move':
      return bulk.status === 'previewed' ? over('moved', action.moved) : refuse('already_answered')
    case 'cancel':
      return bulk.status === 'previewed' ? over('cancelled', []) : refuse('already_answered')
    case 'undo':
      if (bulk.status !== 'moved') return refuse('already_answered')
      return now.getTime() - bulk.updatedAt.getTime() < undoMs ? over('undone', []) : refuse('undo_too_late')
  }
}
