import type { Surroundings } from '../../../src/demo/page/block-kit/acts.js'
import type { SlackBlock } from '../../../src/demo/slack-state.js'

/** A file of the gallery: a message, a modal or a home, with what somebody typed and what was wrong with it. */
export interface Drawn {
  type?: 'modal' | 'home'
  text?: string
  title?: { text: string }
  submit?: { text: string }
  close?: { text: string }
  blocks: SlackBlock[]
  typed?: Surroundings['typed']
  errors?: Surroundings['errors']
}

/** What the page offers to the tests. */
declare global {
  interface Window {
    gallery: {
      draw(name: string): void
      /** draws the same once more, as the workbench does after each event, with this typed meanwhile */
      again(typed: Surroundings['typed']): void
      acts: unknown[][]
    }
  }
}
