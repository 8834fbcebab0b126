import { useEffect } from 'hono/jsx'
import { Blocks } from './block-kit/blocks.js'
import { completionsInSlack } from './completions.js'
import { Composer } from './composer.js'
import { EyesSwitch } from './eyes-switch.js'
import { openLink } from './links.js'
import type { Page } from './page.js'
import { Refused } from './refused.js'
import { Sidebar } from './sidebar.js'
import { SlackConversation } from './slack-conversation.js'
import { SlackModal } from './slack-modal.js'
import { slackNames } from './slack-names.js'
import { words } from './words.js'

/** Slack as one person sees it: sidebar, a conversation or the Home tab, composer, and the open modal over it. */
export function SlackWindow({ page }: { page: Page }) {
  const { slack } = page.view
  return (
    <section class="window slack" data-name="slack" aria-label={`${words.windows.slack}, ${slack.name}`}>
      <EyesSwitch page={page} platform="slack" />
      <div class="screen">
        <Conversations page={page} />
        <div class="screen-main">
          <Refused page={page} platform="slack" />
          {page.look.conversation === 'home' ? <Home page={page} /> : <Talk page={page} />}
        </div>
        {slack.modal && <SlackModal key={slack.modal.id + slack.modal.hash} page={page} modal={slack.modal} />}
      </div>
    </section>
  )
}

function Conversations({ page }: { page: Page }) {
  const { name, channels } = page.view.slack
  return (
    <Sidebar
      title={words.slack.workspace}
      me={name}
      sections={[
        {
          heading: words.slack.channels,
          entries: channels.map((channel) => ({ conversation: channel.id, label: `# ${channel.name}` })),
        },
        { heading: words.slack.apps, entries: [{ conversation: 'dm', label: words.chat.app }] },
      ]}
      current={page.look.conversation}
      open={(conversation) => page.see({ conversation })}
    />
  )
}

function AppTabs({ page }: { page: Page }) {
  const tab = (conversation: string, label: string) => (
    <button
      type="button"
      aria-current={page.look.conversation === conversation ? 'page' : 'false'}
      onClick={() => page.see({ conversation })}
    >
      {label}
    </button>
  )
  return (
    <header class="talk-head">
      <h2>{words.chat.app}</h2>
      <div class="app-tabs">
        {tab('home', words.slack.home)}
        {tab('dm', words.chat.messages)}
      </div>
    </header>
  )
}

function Talk({ page }: { page: Page }) {
  const { slack } = page.view
  const channel = slack.channels.find(({ id }) => id === page.look.conversation)
  return (
    <div class="talk">
      {channel ? (
        <header class="talk-head">
          <h2>{`# ${channel.name}`}</h2>
        </header>
      ) : (
        <AppTabs page={page} />
      )}
      <SlackConversation key={channel?.id ?? 'dm'} page={page} messages={channel?.messages ?? slack.messages} />
      <Composer
        page={page}
        platform="slack"
        channel={channel?.id ?? `D${slack.user}`}
        place={channel ? `#${channel.name}` : words.chat.app}
        completions={(draft) => completionsInSlack(draft, page.view.commands)}
      />
    </div>
  )
}

function Home({ page }: { page: Page }) {
  const { user, home } = page.view.slack
  useEffect(() => void page.run(`slack/${user}`, { do: 'home' }), [])
  const press = (action: string, url: string | undefined): void => {
    void page.run(`slack/${user}`, { do: 'press', action, where: 'home' })
    if (url) openLink(page, url)
  }
  return (
    <div class="talk">
      <AppTabs page={page} />
      <div class="conversation home">
        {home ? (
          <Blocks
            key={home.hash}
            blocks={home.blocks}
            acts={{ press, fill: () => undefined }}
            name="home"
            {...slackNames(page)}
          />
        ) : (
          <p>{words.slack.emptyHome}</p>
        )}
      </div>
    </div>
  )
}
