import { useEffect, useRef, useState } from 'hono/jsx'
import type { View } from '../view.js'
import { ChannelWindow } from './channel-window.js'
import { act, type Connection, watch } from './connection.js'
import { guide } from './guide.js'
import { Happened } from './happened.js'
import { Inside } from './inside.js'
import { type Look, lookAt, readLook, type WindowName, writeLook } from './look.js'
import { MailWindow } from './mail-window.js'
import type { Asked, Page } from './page.js'
import { SlackWindow } from './slack-window.js'
import { TopBar } from './top-bar.js'
import { Tour } from './tour.js'
import { words } from './words.js'

/** A window more, such as Teams, is a name more here, and a window in `Windows`. */
const windowNames: readonly WindowName[] = ['slack', 'mail', 'channel']

/** What the clock refuses, in words. */
const { backwards, under_way, too_far } = words.clock
const refusals: Record<string, string> = { backwards, under_way, too_far }

/** The whole page: a live view of the company, and what one looks at. */
export function App() {
  const [look, setLook] = useState<Look>(readLook(location.hash))
  const [view, setView] = useState<View | undefined>(undefined)
  const [connection, setConnection] = useState<Connection>('opening')
  const [said, setSaid] = useState('')
  const [asked, setAsked] = useState<Asked | undefined>(undefined)
  const [isTouring, setTouring] = useState(localStorage.getItem('tour') !== 'left')
  const [draft, setDraft] = useState('')
  const seen = useRef<Record<string, string>>({})

  useEffect(() => watch({ as: look.as, mailbox: look.mailbox }, setView, setConnection), [look.as, look.mailbox])
  useEffect(() => history.replaceState(null, '', writeLook(look)), [look])
  useEffect(() => localStorage.setItem('tour', isTouring ? 'taken' : 'left'), [isTouring])
  useEffect(() => guide(isTouring ? (view?.tour ?? null) : null, look))

  if (!view) return <p class="waiting">{connection === 'making' ? words.making : words.loading}</p>
  note(seen.current, view, look)
  const page: Page = {
    view,
    hasNews: ({ newest }, name) => newest !== null && newest > (seen.current[name] ?? newest),
    look,
    see: (change) => setLook((old: Look) => ({ ...old, message: '', ...change })),
    say: setSaid,
    ask: setAsked,
    draft,
    write: setDraft,
    async run(path, body) {
      setSaid('')
      try {
        const { from } = await act(path, body)
        if (from) setAsked({ from })
        return true
      } catch (error) {
        const sentence = error instanceof Error ? error.message : words.failed
        setSaid(refusals[sentence] ?? sentence)
        return false
      }
    },
  }
  return (
    <div class="workbench" data-window={look.window}>
      <TopBar page={page} />
      <Notices connection={connection} said={said} close={() => setSaid('')} />
      <Tour page={page} isTaken={isTouring} take={setTouring} />
      <WindowTabs page={page} />
      <main class="windows">
        <SlackWindow key={look.as} page={page} />
        <MailWindow key={look.mailbox} page={page} />
        <ChannelWindow page={page} />
        <aside class="side">
          <Happened page={page} go={(place) => page.see(lookAt(place, look))} />
          <Inside page={page} asked={asked} go={(place) => page.see(lookAt(place, look))} />
        </aside>
      </main>
    </div>
  )
}

/** What was there when the page was opened is no news; what one looks at is none any more. */
function note(seen: Record<string, string>, { now, people, mailboxes }: View, look: Look): void {
  for (const name of [...people.map(({ id }) => id), ...mailboxes.map(({ address }) => address)]) seen[name] ??= now
  seen[look.as] = now
  seen[look.mailbox] = now
}

function Notices({ connection, said, close }: { connection: Connection; said: string; close(): void }) {
  return (
    <div class="notices" role="status">
      {connection === 'lost' && <p class="notice">{words.lost}</p>}
      {connection === 'making' && <p class="notice">{words.making}</p>}
      {said !== '' && (
        <p class="notice" data-said>
          {said}
          <button type="button" onClick={close}>
            OK
          </button>
        </p>
      )}
    </div>
  )
}

/** On a narrow screen one window at a time. */
function WindowTabs({ page }: { page: Page }) {
  return (
    <nav class="tabs" aria-label={words.windowsLabel}>
      {windowNames.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={page.look.window === name ? 'true' : 'false'}
          onClick={() => page.see({ window: name })}
        >
          {words.windows[name]}
        </button>
      ))}
    </nav>
  )
}
