import { useState } from 'hono/jsx'
import type { Page } from './page.js'
import { words } from './words.js'

const command = '/coffeechat'

/** Where one writes: Enter sends, `/` completes our command and its words. What was not taken stays as it was typed. */
export function Composer({ page, channel, place }: { page: Page; channel: string; place: string }) {
  const [isSending, setSending] = useState(false)
  const { draft, write, view } = page
  const found = completions(draft, view.commands)
  async function send(): Promise<void> {
    if (isSending) return
    setSending(true)
    const isSent = await page.run(`slack/${view.slack.user}`, { do: 'say', text: draft, channel })
    setSending(false)
    if (isSent) write('')
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void send()
    } else if (event.key === 'Tab' && !event.shiftKey && found[0] !== undefined && found[0] !== draft) {
      event.preventDefault()
      write(`${found[0]} `)
    }
  }
  return (
    <form
      class="composer"
      onSubmit={(event: Event) => {
        event.preventDefault()
        void send()
      }}
    >
      {found.length > 0 && <Completions found={found} choose={(line) => write(`${line} `)} />}
      <label class="unseen" for="composer">
        {words.slack.composer(place)}
      </label>
      <textarea
        id="composer"
        rows={2}
        placeholder={words.slack.composer(place)}
        value={draft}
        onInput={(event: Event) => write((event.target as HTMLTextAreaElement).value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" data-send disabled={isSending}>
        {isSending ? words.slack.working : words.slack.send}
      </button>
    </form>
  )
}

function Completions({ found, choose }: { found: string[]; choose(line: string): void }) {
  return (
    <fieldset class="completions">
      <legend>{words.slack.commands}</legend>
      {found.map((line) => (
        <button key={line} type="button" onClick={() => choose(line)}>
          {line}
        </button>
      ))}
    </fieldset>
  )
}

/** What a line that begins with `/` could become; nothing once a whole word and a blank stand there. */
function completions(draft: string, all: readonly string[]): string[] {
  if (!draft.startsWith('/')) return []
  if (command.startsWith(draft.trimEnd()) && !draft.endsWith(' ')) return [command]
  const word = /^\/coffeechat ([a-z]*)$/.exec(draft)?.[1]
  return word === undefined
    ? []
    : all.filter((each) => each.startsWith(word) && each !== word).map((each) => `${command} ${each}`)
}
