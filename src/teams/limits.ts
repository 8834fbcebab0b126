/** What Teams takes (FACTS, Teams limits). Everything that renders looks here, so that a user's report changes one line. */
export const limits = {
  /** of one message or card in UTF-8: the lowest of all documented limits, less the activity around the card */
  cardBytes: 26 * 1024,
  /** buttons in one row; a reader leaves out the sixth */
  actions: 5,
  buttonText: 100,
  /** of one block of text, so that a page can be divided behind it */
  text: 2000,
  inputText: 3000,
  choiceText: 200,
  choices: 100,
  label: 500,
  title: 60,
  url: 2000,
  summary: 300,
} as const
