import { useEffect, useState } from 'hono/jsx'
import type { Place, Stage } from '../view.js'
import { ChannelWindow } from './channel-window.js'
import { act } from './connection.js'
import { guide } from './guide.js'
import { Happened } from './happened.js'
import { Inside } from './inside.js'
import { changed, type Look, lookAt, type WindowName } from './look.js'
import { MailWindow } from './mail-window.js'
import { Notices } from './notices.js'
import type { Asked, Page } from './page.js'
import { Rounds } from './rounds.js'
import { SlackWindow } from './slack-window.js'
import { useLook, useSeen, useTouring, useView } from './states.js'
import { TeamsWindow } from './teams-window.js'
import { TopBar } from './top-bar.js'
import { Tour } from './tour.js'
import { words } from './words.js'

const windowNames: readonly WindowName[] = ['slack', 'teams', 'mail', 'channel', 'rounds']

/** What the clock refuses, in words. */
const { backwards, under_way, too_far } = words.clock
const refusals: Record<string, string> = { backwards, under_way, too_far }

/** The whole page: a live view of the company, and what one looks at. */
export function App() {
  const { isTaken, take, stage, setStage, scene, setScene } = useTouring()
  const { page, look, connection, said, asked } = usePage(stage, scene)
  useEffect(() => guide(isTaken ? (page?.view.tour ?? null) : null, look))
  if (!page) return <p class="waiting">{connection === 'making' ? words.making : words.loading}</p>
  const go = (place: Place): void => page.see(lookAt(place))
  const play = (next: Stage): void => {
    setStage(next)
    const first = next === 'slack' ? 'slack' : 'teams'
    page.see({ platforms: next, channel: next === 'teams' ? 'teams' : 'slack', window: first })
  }
  const choose = (kind: string): void => {
    take(true)
    setScene(kind)
    if (kind !== '') page.see({ platforms: 'slack', window: 'slack' })
  }
  return (
    <div class="workbench" data-window={look.window} data-platforms={look.platforms}>
      <TopBar page={page} />
      <Notices connection={connection} said={said} close={() => page.say('')} />
      <Tour page={page} isTaken={isTaken} take={take} play={play} choose={choose} />
      <WindowTabs page={page} />
      <main class="windows">
        <SlackWindow key={look.as} page={page} />
        <TeamsWindow key={look.teamsAs} page={page} />
        <MailWindow key={look.mailbox} page={page} />
        <ChannelWindow page={page} />
        <aside class="side">
          <Happened page={page} go={go} />
          <Inside page={page} asked={asked} go={go} />
        </aside>
      </main>
      {look.window === 'rounds' && <Rounds page={page} />}
    </div>
  )
}

/** `page`: undefined until the first view has come. */
function usePage(stage: Stage, scene: string) {
  const { look, setLook } = useLook()
  const { view, connection } = useView({ ...look, stage, scene })
  const [said, setSaid] = useState('')
  const [asked, setAsked] = useState<Asked | undefined>(undefined)
  const [drafts, setDrafts] = useState<Page['drafts']>({ slack: '', teams: '' })
  const seen = useSeen(view, look)
  const page: Page | undefined = view && {
    view,
    hasNews: ({ newest }, name) => newest !== null && newest > (seen[name] ?? newest),
    look,
    see: (change) => setLook((old: Look) => changed(old, change)),
    say: setSaid,
    ask: setAsked,
    drafts,
    write: (platform, draft) => setDrafts((old: Page['drafts']) => ({ ...old, [platform]: draft })),
    async run(path, body) {
      setSaid('')
      try {
        const { from } = await act(path, body)
        if (from) setAsked({ from })
        return true
      } catch (error) {
        const sentence = error instanceof Error ? error.message : words.failed
        setSaid(refusals[sentence] ?? sentence)
        return false
      }
    },
  }
  return { page, look, connection, said, asked }
}

/** On a narrow screen one window at a time. */
function WindowTabs({ page }: { page: Page }) {
  return (
    <nav class="tabs" aria-label={words.windowsLabel}>
      {windowNames.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={page.look.window === name ? 'true' : 'false'}
          onClick={() => page.see({ window: name })}
        >
          {words.windows[name]}
        </button>
      ))}
    </nav>
  )
}
