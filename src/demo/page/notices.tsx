import type { Connection } from './connection.js'
import { words } from './words.js'

/** What the workbench itself has to say. */
export function Notices({ connection, said, close }: { connection: Connection; said: string; close(): void }) {
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
