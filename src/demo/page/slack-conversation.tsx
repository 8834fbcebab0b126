import type { ShownMessage } from '../view.js'
import { Blocks } from './block-kit/blocks.js'
import { Conversation } from './conversation.js'
import { openLink } from './links.js'
import type { Page } from './page.js'
import { slackNames } from './slack-names.js'
import { words } from './words.js'

/** Messages as Slack shows them. */
export function SlackConversation({ page, messages }: { page: Page; messages: ShownMessage[] }) {
  return (
    <Conversation
      page={page}
      messages={messages}
      empty={words.slack.empty}
      draw={(message) => <Said page={page} message={message} />}
    />
  )
}

function Said({ page, message }: { page: Page; message: ShownMessage }) {
  const { channel, ts, text, blocks } = message
  const press = (action: string, url: string | undefined): void => {
    void page.run(`slack/${page.look.as}`, { do: 'press', action, where: { channel, ts } })
    if (url) openLink(page, url)
  }
  return (
    <Blocks
      blocks={blocks.length === 0 ? [{ type: 'section', text: { type: 'mrkdwn', text } }] : blocks}
      acts={{ press, fill: () => undefined }}
      name={ts}
      {...slackNames(page)}
    />
  )
}
