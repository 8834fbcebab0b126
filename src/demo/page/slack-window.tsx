import { useEffect } from 'hono/jsx'
import { Blocks } from './block-kit/blocks.js'
import { Composer } from './composer.js'
import { Conversation } from './conversation.js'
import { EyesSwitch } from './eyes-switch.js'
import { openLink } from './links.js'
import type { Page } from './page.js'
import { SlackModal } from './slack-modal.js'
import { slackNames } from './slack-names.js'
import { words } from './words.js'

/** Slack as one person sees it: sidebar, a conversation or the Home tab, composer, and the open modal over it. */
export function SlackWindow({ page }: { page: Page }) {
  const { slack } = page.view
  return (
    <section class="window slack" data-name="slack" aria-label={`${words.windows.slack}, ${slack.name}`}>
      <EyesSwitch page={page} />
      <div class="slack-screen">
        <Sidebar page={page} />
        <div class="slack-main">
          <Refused page={page} />
          {page.look.conversation === 'home' ? <Home page={page} /> : <Talk page={page} />}
        </div>
        {slack.modal && <SlackModal key={slack.modal.id + slack.modal.hash} page={page} modal={slack.modal} />}
      </div>
    </section>
  )
}

function Sidebar({ page }: { page: Page }) {
  const { slack } = page.view
  const entry = (conversation: string, label: string) => (
    <button
      key={conversation}
      type="button"
      aria-current={page.look.conversation === conversation ? 'true' : 'false'}
      onClick={() => page.see({ conversation })}
    >
      {label}
    </button>
  )
  return (
    <nav class="sidebar" aria-label={words.slack.workspace}>
      <strong>{words.slack.workspace}</strong>
      <span class="me">{slack.name}</span>
      <h3>{words.slack.channels}</h3>
      {slack.channels.map(({ id, name }) => entry(id, `# ${name}`))}
      <h3>{words.slack.apps}</h3>
      {entry('dm', words.slack.app)}
    </nav>
  )
}

/** What Slack would not take from the product: a red note, as a developer must see it. */
function Refused({ page }: { page: Page }) {
  const { refusals, notice } = page.view.slack
  return (
    <div class="refused">
      {notice && <p class="slack-notice">{words.slack.notices[notice] ?? notice}</p>}
      {refusals.map(({ t, method, error, reasons }) => (
        <details key={t + method} class="refusal">
          <summary>{words.slack.refused(method, error)}</summary>
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
      <h2>{words.slack.app}</h2>
      <div class="app-tabs">
        {tab('home', words.slack.home)}
        {tab('dm', words.slack.messages)}
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
      <Conversation key={channel?.id ?? 'dm'} page={page} messages={channel?.messages ?? slack.messages} />
      <Composer
        page={page}
        channel={channel?.id ?? `D${slack.user}`}
        place={channel ? `#${channel.name}` : words.slack.app}
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
