/** What a typed line could become, by the words that the product knows; nothing once a whole word and a blank stand there. */

const command = '/coffeechat'

/** In Slack our words come after a command of our own. */
export function completionsInSlack(draft: string, all: readonly string[]): string[] {
  if (!draft.startsWith('/')) return []
  if (command.startsWith(draft.trimEnd()) && !draft.endsWith(' ')) return [command]
  return completed(draft, `${command} `, all)
}

/** In the chat with the bot our words stand alone; in a channel they come after its name. */
export const completionsInTeams = (draft: string, before: string, all: readonly string[]): string[] =>
  draft === '' ? [] : draft === before.trimEnd() ? [draft] : completed(draft, before, all)

function completed(draft: string, before: string, all: readonly string[]): string[] {
  if (!draft.startsWith(before)) return []
  const word = draft.slice(before.length)
  if (!/^[a-z]*$/.test(word)) return []
  return all.filter((each) => each.startsWith(word) && each !== word).map((each) => before + each)
}
