import { useEffect, useState } from 'hono/jsx'
import type { Page } from './page.js'
import { atWall, longTime, nextMonday, wallOf } from './time.js'
import { words } from './words.js'

/** What this is, and what time it is. */
export function TopBar({ page }: { page: Page }) {
  return (
    <header class="top">
      <h1>
        {words.title} <small>{words.intro}</small>
      </h1>
      <RoundsSwitch page={page} />
      <Clock page={page} />
    </header>
  )
}

/** On a wide screen, where the windows have no tabs. */
function RoundsSwitch({ page }: { page: Page }) {
  const isOpen = page.look.window === 'rounds'
  return (
    <button type="button" class="rounds-switch" onClick={() => page.see({ window: isOpen ? 'slack' : 'rounds' })}>
      {isOpen ? words.showWindows : words.showRounds}
    </button>
  )
}

/** The view's time, flowing on between two views. */
function useNow({ now, move }: Page['view']): string {
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    const began = performance.now()
    setElapsed(0)
    if (move) return
    const timer = setInterval(() => setElapsed(performance.now() - began), 1000)
    return () => clearInterval(timer)
  }, [now])
  return new Date(new Date(now).getTime() + elapsed).toISOString()
}

function Clock({ page }: { page: Page }) {
  const { zone, move } = page.view
  const now = useNow(page.view)
  const moveTo = (to: Date): void => void page.run('clock', { to: to.toISOString() })
  const on = (ms: number): void => moveTo(new Date(new Date(now).getTime() + ms))
  const { clock } = words
  return (
    <section class="clock" aria-label={clock.label}>
      <output class="now" data-now={now}>
        {longTime(now, zone)}
      </output>
      {move ? (
        <Moving page={page} />
      ) : (
        <div class="clock-buttons">
          <button type="button" title={clock.dueTitle} onClick={() => on(0)}>
            {clock.due}
          </button>
          <button type="button" onClick={() => on(3_600_000)}>
            {clock.hour}
          </button>
          <button type="button" onClick={() => on(86_400_000)}>
            {clock.day}
          </button>
          <button type="button" onClick={() => moveTo(nextMonday(now, zone))}>
            {clock.monday}
          </button>
          <OtherTime page={page} now={now} moveTo={moveTo} />
        </div>
      )}
    </section>
  )
}

function OtherTime({ page, now, moveTo }: { page: Page; now: string; moveTo(to: Date): void }) {
  const { zone } = page.view
  // as it was when the clock came to rest: a value that flows on would write over what somebody chooses
  const [initial] = useState(wallOf(now, zone))
  const submit = (event: Event): void => {
    event.preventDefault()
    const wall = String(new FormData(event.target as HTMLFormElement).get('to') ?? '')
    if (wall === '') page.say(words.clock.missing)
    else moveTo(atWall(wall, zone))
  }
  return (
    <details class="other-time">
      <summary>{words.clock.other}</summary>
      <form onSubmit={submit}>
        <label>
          {words.clock.to} <input type="datetime-local" name="to" value={initial} />
        </label>
        <button type="submit">{words.clock.move}</button>
      </form>
    </details>
  )
}

function Moving({ page }: { page: Page }) {
  const { move, zone } = page.view
  if (!move) return null
  const from = new Date(move.from).getTime()
  const whole = new Date(move.to).getTime() - from
  const part = whole === 0 ? 1 : (new Date(move.at).getTime() - from) / whole
  return (
    <div class="moving">
      <label>
        {`${words.clock.moving} ${longTime(move.to, zone)}, ${words.clock.came(move.count)}`}
        <progress value={part} max={1} />
      </label>
      <button type="button" onClick={() => void page.run('clock', { cancel: true })}>
        {words.clock.cancel}
      </button>
    </div>
  )
}
