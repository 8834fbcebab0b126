import type { Place } from '../view.js'
import type { Page } from './page.js'
import { shortTime } from './time.js'
import { words } from './words.js'

/** What came due while the clock moved, newest first; each line leads to its message. */
export function Happened({ page, go }: { page: Page; go(place: Place): void }) {
  const { happened, zone, mailboxes } = page.view
  const nameOf = (to: string): string => mailboxes.find(({ address }) => address === to)?.name ?? to
  return (
    <section class="window happened" aria-label={words.happened.title}>
      <h2>{words.happened.title}</h2>
      {happened.length === 0 && <p class="empty">{words.happened.empty}</p>}
      <ol>
        {happened.map(({ id, at, what, to, place }) => (
          <li key={id}>
            <time datetime={at}>{shortTime(at, zone)}</time>
            {place ? (
              <button type="button" onClick={() => go(place)}>
                {to === null ? what : `${what} – ${words.happened.to(nameOf(to))}`}
              </button>
            ) : (
              <span>{words.happened.works[what] ?? what}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
