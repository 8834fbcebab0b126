import type { Platform } from '../view.js'
import type { Page } from './page.js'
import { words } from './words.js'

/** What the platform would not take from the product: a red note, as a developer must see it. */
export function Refused({ page, platform }: { page: Page; platform: Platform }) {
  const { refusals, notice } = page.view[platform]
  const said = words[platform]
  return (
    <div class="refused">
      {notice && <p class="platform-notice">{said.notices[notice] ?? notice}</p>}
      {refusals.map(({ t, method, error, reasons }) => (
        <details key={t + method} class="refusal">
          <summary>{said.refused(method, error)}</summary>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}
