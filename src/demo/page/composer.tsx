import { useState } from 'hono/jsx'
import type { Platform } from '../view.js'
import type { Page } from './page.js'
import { words } from './words.js'

interface ComposerProps {
  page: Page
  platform: Platform
  channel: string
  /** where it goes, for people */
  place: string
  /** what the line could become */
  completions(draft: string): string[]
  /** a list of commands that a button opens, where the platform has one */
  listed?: string[]
}

/** Where one writes: Enter sends, Tab completes our words. What was not taken stays as it was typed. */
export function Composer({ page, platform, channel, place, completions, listed }: ComposerProps) {
  const [isSending, setSending] = useState(false)
  const [isListed, setListed] = useState(false)
  const draft = page.drafts[platform]
  const write = (line: string): void => page.write(platform, line)
  const found = isListed && draft === '' ? (listed ?? []) : completions(draft)
  async function send(): Promise<void> {
    if (isSending) return
    setSending(true)
    const path = `${platform}/${encodeURIComponent(page.view[platform].user)}`
    const isSent = await page.run(path, { do: 'say', text: draft, channel })
    setSending(false)
    setListed(false)
    if (isSent) write('')
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void send()
    } else if (event.key === 'Tab' && !event.shiftKey && draft !== '' && found[0] !== undefined && found[0] !== draft) {
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
      <label class="unseen" for={`${platform}-composer`}>
        {words[platform].composer(place)}
      </label>
      <textarea
        id={`${platform}-composer`}
        rows={2}
        placeholder={words[platform].composer(place)}
        value={draft}
        onInput={(event: Event) => write((event.target as HTMLTextAreaElement).value)}
        onKeyDown={onKeyDown}
      />
      <div class="composer-buttons">
        {listed && (
          <button
            type="button"
            data-commands
            aria-expanded={isListed ? 'true' : 'false'}
            onClick={() => setListed(!isListed)}
          >
            {words.chat.commands}
          </button>
        )}
        <button type="submit" data-send disabled={isSending}>
          {isSending ? words.chat.working : words.chat.send}
        </button>
      </div>
    </form>
  )
}

function Completions({ found, choose }: { found: string[]; choose(line: string): void }) {
  return (
    <fieldset class="completions">
      <legend>{words.chat.commands}</legend>
      {found.map((line) => (
        <button key={line} type="button" onClick={() => choose(line)}>
          {line}
        </button>
      ))}
    </fieldset>
  )
}
