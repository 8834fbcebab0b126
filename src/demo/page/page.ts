import type { Platform, View } from '../view.js'
import type { Look } from './look.js'

/** What to look at: what was done since that moment, or what made a message. */
export type Asked = { from: string } | { key: string }

/** What every part of the page can do. */
export interface Page {
  view: View
  look: Look
  /** whether something came for them, by id or address, since one looked through their eyes */
  hasNews(of: { newest: string | null }, name: string): boolean
  see(change: Partial<Look>): void
  /** does something at the workbench, shows its sentence where it is refused, and whether it was done */
  run(path: string, body: object): Promise<boolean>
  /** shows a sentence */
  say(sentence: string): void
  /** asks how a message came to be */
  ask(of: Asked): void
  /** what stands in the composers */
  drafts: Record<Platform, string>
  write(platform: Platform, draft: string): void
}
