import { useEffect, useState } from 'hono/jsx'
import { completionsInTeams } from './completions.js'
import { Composer } from './composer.js'
import { EyesSwitch } from './eyes-switch.js'
import type { Page } from './page.js'
import { Refused } from './refused.js'
import { Sidebar } from './sidebar.js'
import { TeamsConversation } from './teams-conversation.js'
import { TeamsDialog } from './teams-dialog.js'
import { words } from './words.js'

/** Teams as one person sees it: chats and channels, a conversation, composer, and the open dialog over it. */
export function TeamsWindow({ page }: { page: Page }) {
  const { teams } = page.view
  return (
    <section class="window teams" data-name="teams" aria-label={`${words.windows.teams}, ${teams.name}`}>
      <EyesSwitch page={page} platform="teams" />
      <div class="screen">
        <Chats page={page} />
        <div class="screen-main">
          <Refused page={page} platform="teams" />
          <Talk page={page} />
        </div>
        {teams.dialog && <TeamsDialog key={teams.dialog.id} page={page} dialog={teams.dialog} />}
        <Toast toast={teams.toast} />
      </div>
    </section>
  )
}

function Chats({ page }: { page: Page }) {
  const { name, channels } = page.view.teams
  const teams = [...new Set(channels.map(({ team }) => team))]
  return (
    <Sidebar
      title={words.windows.teams}
      me={name}
      sections={[
        { heading: words.teams.chats, entries: [{ conversation: 'dm', label: words.chat.app }] },
        ...teams.map((team) => ({
          heading: words.teams.team(team),
          entries: channels
            .filter((channel) => channel.team === team)
            .map((channel) => ({ conversation: channel.id, label: channel.name })),
        })),
      ]}
      current={page.look.teamsConversation}
      open={(conversation) => page.see({ teamsConversation: conversation })}
    />
  )
}

function Talk({ page }: { page: Page }) {
  const { view, look } = page
  const { teams, commands } = view
  const channel = teams.channels.find(({ id }) => id === look.teamsConversation)
  const place = channel?.name ?? words.chat.app
  const id = channel?.id ?? `a:1-${teams.user}`
  const before = channel ? `@${words.chat.app} ` : ''
  return (
    <div class="talk">
      <header class="talk-head">
        <h2>{place}</h2>
        {channel && <span class="soft">{channel.team}</span>}
      </header>
      <TeamsConversation key={id} page={page} messages={channel?.messages ?? teams.messages} channel={id} />
      <Composer
        key={`${id} composer`}
        page={page}
        platform="teams"
        channel={id}
        place={channel ? words.teams.inChannel(place) : place}
        completions={(draft) => completionsInTeams(draft, before, commands)}
        listed={commands.map((word) => before + word)}
      />
    </div>
  )
}

/** How long a sentence is there that answers a button and passes by. */
const toastMs = 6000

function Toast({ toast }: { toast: Page['view']['teams']['toast'] }) {
  const [seen, setSeen] = useState(toast?.t ?? '')
  const isNew = toast !== null && toast.t !== seen
  useEffect(() => {
    if (!isNew) return
    const timer = setTimeout(() => setSeen(toast.t), toastMs)
    return () => clearTimeout(timer)
  }, [toast?.t, isNew])
  return (
    <div class="toast-place" role="status">
      {isNew && <p class="toast">{toast.words}</p>}
    </div>
  )
}
