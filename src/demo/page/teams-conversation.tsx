import type { TeamsShown } from '../teams-view.js'
import { AdaptiveCard } from './adaptive/adaptive-card.js'
import { Conversation } from './conversation.js'
import { openLink } from './links.js'
import type { Page } from './page.js'
import { words } from './words.js'

interface Props {
  page: Page
  messages: TeamsShown[]
  /** the chat or the channel they stand in */
  channel: string
}

/** Messages as Teams shows them: cards, and words in a chat or in a channel's threads. */
export function TeamsConversation({ page, messages, channel }: Props) {
  return (
    <Conversation
      page={page}
      messages={messages}
      empty={words.teams.empty}
      draw={(message) => <Said page={page} message={message} channel={channel} />}
    />
  )
}

function Said({ page, message, channel }: { page: Page; message: TeamsShown; channel: string }) {
  const { id, text, card, edits } = message
  if (!card) return <p class="words">{text}</p>
  const path = `teams/${encodeURIComponent(page.look.teamsAs)}`
  return (
    <AdaptiveCard
      card={card}
      version={`${id} ${edits}`}
      acts={{
        press: (button, filled) => page.run(path, { do: 'press', button, where: { channel, id }, ...filled }),
        open: (url) => openLink(page, url),
      }}
    />
  )
}
