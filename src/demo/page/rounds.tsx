import { useEffect, useState } from 'hono/jsx'
import type { ShownRound, ShownRounds } from '../rounds-view.js'
import { readRounds } from './connection.js'
import type { Page } from './page.js'
import { RoundList } from './round-list.js'
import { RoundPicture } from './round-picture.js'
import { RoundWhy } from './round-why.js'
import { shortTime } from './time.js'
import { TradeOffView } from './trade-off.js'
import { words } from './words.js'

/** What the next round would do now, what the last ones did, and what waiting weighs; in the place of the windows. */
export function Rounds({ page }: { page: Page }) {
  const shown = useRounds(page)
  const [id, setId] = useState<string | undefined>(undefined)
  const [picked, pick] = useState('')
  // until somebody chooses: the next one, or the last one with anything to see
  const first = shown?.rounds.find(({ pairs }) => pairs.length > 0) ?? shown?.rounds[0]
  const round = shown?.rounds.find((each) => each.id === id) ?? first
  if (!shown || !round) return <main class="rounds">{words.rounds.reading}</main>
  const isThere = [...round.pairs, ...round.people].some((each) => each.id === picked)
  const current = isThere ? picked : (round.pairs[0]?.id ?? '')
  return (
    <main class="rounds">
      <header>
        <h2>{words.rounds.title}</h2>
        <p class="soft">{words.rounds.intro}</p>
        <Which shown={shown} round={round} zone={page.view.zone} choose={setId} />
      </header>
      <RoundPicture round={round} picked={current} pick={pick} />
      <RoundWhy round={round} picked={current} />
      <RoundList round={round} picked={current} pick={pick} />
      <TradeOffView state={shown.state} />
    </main>
  )
}

/** Read again with each view, since anything may have changed; not while the clock moves. */
function useRounds({ view }: Page): ShownRounds | undefined {
  const [shown, setShown] = useState<ShownRounds | undefined>(undefined)
  useEffect(() => {
    if (view.move) return
    const asking = new AbortController()
    readRounds(asking.signal).then(setShown, () => undefined)
    return () => asking.abort()
  }, [view])
  return shown
}

interface WhichProps {
  shown: ShownRounds
  round: ShownRound
  zone: string
  choose(id: string): void
}

function Which({ shown, round, zone, choose }: WhichProps) {
  const isEmptyNow = round.at === null && round.pairs.length === 0
  const held = isEmptyNow ? shown.rounds.find(({ pairs }) => pairs.length > 0) : undefined
  return (
    <>
      <label>
        {words.rounds.which}{' '}
        <select name="round" onChange={(event: Event) => choose((event.target as HTMLSelectElement).value)}>
          {shown.rounds.map(({ id, at, pairs }) => (
            <option key={id} value={id} selected={id === round.id}>
              {at === null ? words.rounds.next(pairs.length) : words.rounds.held(shortTime(at, zone), pairs.length)}
            </option>
          ))}
        </select>
      </label>
      {isEmptyNow && (
        <p>
          {words.rounds.noneNow}{' '}
          {held?.at && (
            <button type="button" class="quiet" data-see-held onClick={() => choose(held.id)}>
              {words.rounds.seeHeld(shortTime(held.at, zone))}
            </button>
          )}
        </p>
      )}
    </>
  )
}
