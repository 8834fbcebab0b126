import { useEffect, useState } from 'hono/jsx'
import { render } from 'hono/jsx/dom'
import type { Surroundings } from '../../../src/demo/page/block-kit/acts.js'
import { Blocks } from '../../../src/demo/page/block-kit/blocks.js'
import type { Drawn } from './drawn.js'

/** One file of the gallery at a time, by its name after the #, in a frame like Slack's. */

const people = [
  { id: 'U0MIRA', name: 'Mira Voss' },
  { id: 'U0JONAS', name: 'Jonas Hale' },
  { id: 'U0ILYAS', name: 'Ilyas Demir' },
]
const channels = [
  { id: 'C0COFFEE', name: 'coffee-chats' },
  { id: 'C0GENERAL', name: 'general' },
]

const acts: unknown[][] = []
const surroundings = {
  acts: {
    press: (...told: unknown[]) => void acts.push(['press', ...told]),
    fill: (...told: unknown[]) => void acts.push(['fill', ...told]),
  },
  people,
  channels,
  name: 'shown',
}

function Page({ files }: { files: Record<string, Drawn> }) {
  const [{ name, count }, setShown] = useState({ name: decodeURIComponent(location.hash.slice(1)), count: 0 })
  const [typed, setTyped] = useState<Surroundings['typed'] | undefined>(undefined)
  useEffect(() => {
    const draw = (next: string): void => {
      acts.length = 0
      setTyped(undefined)
      setShown((before) => ({ name: next, count: before.count + 1 }))
    }
    window.gallery = { acts, draw, again: setTyped }
    addEventListener('hashchange', () => draw(decodeURIComponent(location.hash.slice(1))))
    document.body.dataset.ready = 'yes'
  }, [])
  const drawn = files[name]
  return drawn ? (
    <Frame key={String(count)} of={drawn} typed={typed ?? drawn.typed ?? {}} />
  ) : (
    <p>{`No such file: ${name}`}</p>
  )
}

function Frame({ of, typed }: { of: Drawn; typed: Surroundings['typed'] }) {
  const blocks = <Blocks {...surroundings} blocks={of.blocks} typed={typed} errors={of.errors ?? {}} />
  if (of.type === 'home') return <div class="frame">{blocks}</div>
  if (of.type === 'modal')
    return (
      <div class="frame modal" role="dialog" aria-label={of.title?.text}>
        <h2>{of.title?.text}</h2>
        {blocks}
        <footer>
          <button type="button">{of.close?.text ?? 'Cancel'}</button>
          {of.submit && <button type="button">{of.submit.text}</button>}
        </footer>
      </div>
    )
  return (
    <article class="frame message">
      <div class="face" aria-hidden="true">
        C
      </div>
      <div>
        <p class="by">
          Coffeechat <span>App 9:00</span>
        </p>
        {blocks}
      </div>
    </article>
  )
}

const files: Record<string, Drawn> = await (await fetch('./gallery.json')).json()
render(<Page files={files} />, document.getElementById('page')!)
