import { type Child, useEffect, useRef } from 'hono/jsx'
import type { Page } from './page.js'
import { shortTime } from './time.js'
import { words } from './words.js'

/** What is told of a message on either platform. */
export interface Said {
  id: string
  at: string
  edits: number
  by: string | null
  key: string | null
  /** "Only visible to you" */
  isPrivate?: boolean
  isOwn?: boolean
  isReply?: boolean
}

interface ConversationProps<Message extends Said> {
  page: Page
  messages: Message[]
  /** the sentence where there is none yet */
  empty: string
  /** what the message says */
  draw(message: Message): Child
}

/** Messages, the newest at the end and in sight, or the one that a line led to. */
export function Conversation<Message extends Said>({ page, messages, empty, draw }: ConversationProps<Message>) {
  const box = useRef<HTMLDivElement>(null)
  const { id: newest = '', edits = 0 } = messages.at(-1) ?? {}
  const wanted = messages.some(({ id }) => id === page.look.message) ? page.look.message : ''
  useEffect(() => {
    const target = box.current?.querySelector(`[data-message="${CSS.escape(wanted || newest)}"]`)
    target?.scrollIntoView({ block: wanted === '' ? 'end' : 'nearest' })
  }, [newest, edits, wanted])
  return (
    <div class="conversation" ref={box} tabindex={0} role="log" aria-label={words.chat.messages}>
      {messages.length === 0 && <p class="empty">{empty}</p>}
      {messages.map((message) => (
        <article
          key={message.id}
          class={classOf(message)}
          data-message={message.id}
          data-wanted={message.id === wanted ? '' : undefined}
        >
          <Head page={page} message={message} />
          {draw(message)}
        </article>
      ))}
    </div>
  )
}

const classOf = ({ isPrivate, isOwn, isReply }: Said): string =>
  ['message', isPrivate ? 'private' : '', isOwn ? 'own' : '', isReply ? 'reply' : ''].filter(Boolean).join(' ')

function Head({ page, message }: { page: Page; message: Said }) {
  const { at, edits, by, key, isPrivate } = message
  return (
    <>
      {isPrivate && <p class="only-you">{words.slack.private}</p>}
      <header>
        <strong>{by ?? words.chat.app}</strong>
        {by === null && <span class="app-tag">{words.chat.appTag}</span>}
        <time datetime={at}>{shortTime(at, page.view.zone)}</time>
        {edits > 0 && <span>{words.chat.edited}</span>}
        {key !== null && (
          <button type="button" class="quiet" onClick={() => page.ask({ key })}>
            {words.chat.cameHow}
          </button>
        )}
      </header>
    </>
  )
}
