import { useEffect, useRef, useState } from 'hono/jsx'
import type { ShownModal } from '../view.js'
import { Blocks } from './block-kit/blocks.js'
import { act } from './connection.js'
import { openLink } from './links.js'
import type { Page } from './page.js'
import { slackNames } from './slack-names.js'
import { words } from './words.js'

/** How long somebody stops typing before the fake Slack is told, which keeps it over a reload. */
const pauseMs = 300

type Filling = Record<string, string | string[]>

/** The open modal over one's Slack: fields keep what was typed, errors stand beside them, Escape closes. */
export function SlackModal({ page, modal }: { page: Page; modal: ShownModal }) {
  const filled = useRef<Filling>({})
  const timer = useRef<number | undefined>(undefined)
  const box = useRef<HTMLFormElement>(null)
  const [isSending, setSending] = useState(false)
  const path = `slack/${page.view.slack.user}`
  useEffect(() => {
    const fields = '.modal-body :is(input, textarea, select, summary), footer button'
    const first =
      box.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
      box.current?.querySelector<HTMLElement>(fields)
    first?.focus({ preventScroll: true })
    return () => window.clearTimeout(timer.current)
  }, [])
  async function send(what: object): Promise<void> {
    window.clearTimeout(timer.current)
    setSending(true)
    await page.run(path, what)
    setSending(false)
  }
  function fill(blockId: string, value: string | string[]): void {
    filled.current = { ...filled.current, [blockId]: value }
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => keep(path, filled.current), pauseMs)
  }
  async function press(action: string, url: string | undefined): Promise<void> {
    await keep(path, filled.current)
    await send({ do: 'press', action, where: 'modal' })
    if (url) openLink(page, url)
  }
  return (
    <div class="modal-shade">
      <form
        class="modal"
        ref={box}
        tabindex={-1}
        role="dialog"
        aria-modal="true"
        aria-label={modal.title}
        noValidate
        onSubmit={(event: Event) => {
          event.preventDefault()
          void send({ do: 'submit', filling: filled.current })
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Escape') void send({ do: 'close' })
        }}
      >
        <h2>{modal.title}</h2>
        <div class="modal-body">
          <Blocks
            blocks={modal.blocks}
            acts={{ press, fill }}
            name={modal.id}
            {...slackNames(page)}
            typed={modal.typed}
            errors={modal.errors}
          />
        </div>
        <footer>
          <button type="button" onClick={() => void send({ do: 'close' })}>
            {modal.close}
          </button>
          {modal.submit !== null && (
            <button type="submit" class="primary" data-submit disabled={isSending}>
              {isSending ? words.chat.working : modal.submit}
            </button>
          )}
        </footer>
      </form>
    </div>
  )
}

/** Half a word may be nothing that Slack's client would take yet; it is said when the form is sent. */
async function keep(path: string, filling: Filling): Promise<void> {
  await act(path, { do: 'fill', filling }).catch(() => undefined)
}
