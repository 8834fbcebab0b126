import { useEffect, useRef } from 'hono/jsx'
import type { ShownMessage } from '../view.js'
import { Blocks } from './block-kit/blocks.js'
import { openLink } from './links.js'
import type { Page } from './page.js'
import { slackNames } from './slack-names.js'
import { shortTime } from './time.js'
import { words } from './words.js'

/** Messages, the newest at the end and in sight, or the one that a line led to. */
export function Conversation({ page, messages }: { page: Page; messages: ShownMessage[] }) {
  const box = useRef<HTMLDivElement>(null)
  const { id: newest = '', edits = 0 } = messages.at(-1) ?? {}
  const wanted = page.look.message
  useEffect(() => {
    const target = box.current?.querySelector(`[data-message="${CSS.escape(wanted || newest)}"]`)
    target?.scrollIntoView({ block: wanted === '' ? 'end' : 'nearest' })
  }, [newest, edits, wanted])
  return (
    <div class="conversation" ref={box} tabindex={0} role="log" aria-label={words.slack.messages}>
      {messages.length === 0 && <p class="empty">{words.slack.empty}</p>}
      {messages.map((message) => (
        <Message key={message.id} page={page} message={message} isWanted={message.id === wanted} />
      ))}
    </div>
  )
}

interface MessageProps {
  page: Page
  message: ShownMessage
  isWanted: boolean
}

function Message({ page, message, isWanted }: MessageProps) {
  const { id, channel, ts, at, text, blocks, isPrivate, edits, by, key } = message
  const press = (action: string, url: string | undefined): void => {
    void page.run(`slack/${page.look.as}`, { do: 'press', action, where: { channel, ts } })
    if (url) openLink(page, url)
  }
  return (
    <article
      class={isPrivate ? 'message private' : 'message'}
      data-message={id}
      data-wanted={isWanted ? '' : undefined}
    >
      {isPrivate && <p class="only-you">{words.slack.private}</p>}
      <header>
        <strong>{by ?? words.slack.app}</strong>
        {by === null && <span class="app-tag">{words.slack.appTag}</span>}
        <time datetime={at}>{shortTime(at, page.view.zone)}</time>
        {edits > 0 && <span>{words.slack.edited}</span>}
        {key !== null && (
          <button type="button" class="quiet" onClick={() => page.ask({ key })}>
            {words.slack.cameHow}
          </button>
        )}
      </header>
      <Blocks
        blocks={blocks.length === 0 ? [{ type: 'section', text: { type: 'mrkdwn', text } }] : blocks}
        acts={{ press, fill: () => undefined }}
        name={ts}
        {...slackNames(page)}
      />
    </article>
  )
}
