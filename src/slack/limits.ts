/**
 * What Slack takes, in Unicode code points or pieces (FACTS, Slack limits). Everything that renders looks here, so that a
 * user's report changes one line.
 */
export const limits = {
  /** blocks of a message; the sum is where `msg_blocks_too_long` was reported (bolt-js 2509), less a margin */
  message: { blocks: 50, characters: 12_000 },
  /** blocks of a modal or Home tab; a view may weigh 250 kB, and a code point takes up to four bytes */
  view: { blocks: 100, characters: 50_000 },
  /** a message's `text`; Slack cuts at 40,000 and asks for less than this */
  messageText: 4000,
  sectionText: 3000,
  sectionFields: 10,
  fieldText: 2000,
  header: 150,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  url: 3000,
  optionText: 75,
  selectOptions: 100,
  optionGroups: 100,
  checkboxes: 10,
  radioButtons: 10,
  placeholder: 150,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  inputLabel: 2000,
  inputHint: 2000,
  inputText: 3000,
  imageAlt: 2000,
  /** title, submit and close of a modal */
  viewTitle: 24,
} as const

export interface SurfaceLimit {
  blocks: number
  characters: number
}
