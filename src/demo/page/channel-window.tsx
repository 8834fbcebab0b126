import { Conversation } from './conversation.js'
import type { Page } from './page.js'
import { words } from './words.js'

/** The channel in which the digest is posted, as everybody reads it. */
export function ChannelWindow({ page }: { page: Page }) {
  const [channel] = page.view.slack.channels
  return (
    <section class="window channel" data-name="channel" aria-label={words.windows.channel}>
      <header class="talk-head">
        <h2>{`# ${channel?.name ?? ''}`}</h2>
      </header>
      {channel && <Conversation page={page} messages={channel.messages} />}
    </section>
  )
}
