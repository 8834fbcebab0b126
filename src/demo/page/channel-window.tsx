import type { Platform } from '../view.js'
import type { Page } from './page.js'
import { SlackConversation } from './slack-conversation.js'
import { TeamsConversation } from './teams-conversation.js'
import { words } from './words.js'

const platforms: readonly Platform[] = ['slack', 'teams']

/** The channel in which the digest is posted, as everybody reads it; there is one on each platform. */
export function ChannelWindow({ page }: { page: Page }) {
  const { view, look, see } = page
  const [inSlack] = view.slack.channels
  const inTeams = view.teams.channels.at(-1)
  const { name = '' } = (look.channel === 'slack' ? inSlack : inTeams) ?? {}
  return (
    <section class="window channel" data-name="channel" aria-label={words.windows.channel}>
      <header class="talk-head">
        <h2>{`# ${name}`}</h2>
        <div class="app-tabs">
          {platforms.map((platform) => (
            <button
              key={platform}
              type="button"
              aria-current={look.channel === platform ? 'page' : 'false'}
              onClick={() => see({ channel: platform })}
            >
              {words.windows[platform]}
            </button>
          ))}
        </div>
      </header>
      {look.channel === 'slack' && inSlack && <SlackConversation page={page} messages={inSlack.messages} />}
      {look.channel === 'teams' && inTeams && (
        <TeamsConversation page={page} messages={inTeams.messages} channel={inTeams.id} />
      )}
    </section>
  )
}
