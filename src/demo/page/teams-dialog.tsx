import { useEffect, useRef } from 'hono/jsx'
import type { ShownDialog } from '../teams-view.js'
import { AdaptiveCard, type Filled } from './adaptive/adaptive-card.js'
import { act } from './connection.js'
import { openLink } from './links.js'
import type { Page } from './page.js'
import { words } from './words.js'

/** How long somebody stops typing before the fake Teams is told, which keeps it over a reload. */
const pauseMs = 300

/** The open dialog over one's Teams: what was typed is kept, Escape closes. */
export function TeamsDialog({ page, dialog }: { page: Page; dialog: ShownDialog }) {
  const box = useRef<HTMLDivElement>(null)
  const timer = useRef<number | undefined>(undefined)
  const path = `teams/${encodeURIComponent(page.view.teams.user)}`
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>(
      '.dialog-body :is(input, textarea, select), .dialog-body button',
    )
    ;(first ?? box.current)?.focus({ preventScroll: true })
    return () => window.clearTimeout(timer.current)
  }, [])
  const run = (what: object): Promise<boolean> => {
    window.clearTimeout(timer.current)
    return page.run(path, what)
  }
  const close = (): void => void run({ do: 'close' })
  return (
    <div class="modal-shade">
      <div
        class="modal dialog"
        ref={box}
        tabindex={-1}
        role="dialog"
        aria-modal="true"
        aria-label={dialog.title}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Escape') close()
        }}
      >
        <header class="dialog-head">
          <h2>{dialog.title}</h2>
          <button type="button" class="close" aria-label={words.teams.close} onClick={close}>
            <span aria-hidden="true">✕</span>
          </button>
        </header>
        <div class="modal-body dialog-body">
          {dialog.text !== '' && <p>{dialog.text}</p>}
          {dialog.card && (
            <AdaptiveCard
              card={dialog.card}
              version={dialog.id}
              isDialog
              acts={{
                press: (button, filled) => run({ do: 'press', button, where: 'dialog', ...filled }),
                submit: (filled) => run({ do: 'submit', ...filled }),
                open: (url) => openLink(page, url),
                fill(filled) {
                  window.clearTimeout(timer.current)
                  timer.current = window.setTimeout(() => keep(path, filled), pauseMs)
                },
              }}
            />
          )}
        </div>
      </div>
    </div>
  )
}

/** Half a word may be nothing that Teams' client would take yet; it is said when the form is sent. */
async function keep(path: string, filled: Filled): Promise<void> {
  await act(path, { do: 'fill', ...filled }).catch(() => undefined)
}
