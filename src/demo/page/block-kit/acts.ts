import type { InputState } from '../../slack-state.js'

/** What somebody does in the blocks. */
export interface BlockActs {
  /** a button was pressed, its confirm dialog already answered with yes */
  press(actionId: string, url: string | undefined): void
  /** what an input now holds: a text, or the values of the chosen options; '' or [] when emptied */
  fill(blockId: string, value: string | string[]): void
}

/** Somebody or some channel that a text or a list can name. */
export interface Named {
  id: string
  name: string
}

/** What all blocks of one surface are drawn with. */
export interface Surroundings {
  acts: BlockActs
  people: Named[]
  channels: Named[]
  /** what was filled in before, by block id; it wins over what the product filled in */
  typed: Record<string, { action_id: string; state: InputState }>
  /** sentences beside inputs, by block id */
  errors: Record<string, string>
  /** before every id in the page, so that two surfaces never share one */
  name: string
  /** which heading a header block is */
  level?: 2 | 3 | 4 | 5
}
