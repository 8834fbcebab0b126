import { useLayoutEffect, useRef } from 'hono/jsx'
import type { CardPart } from '../../teams-state.js'
import { type CardActs, drawCard } from './draw.js'

export type { CardActs, Filled } from './draw.js'

interface Props {
  card: CardPart
  /** another one after each change: what somebody types must not be drawn over by each view */
  version: string
  acts: CardActs
  /** the first button below the card sends the dialog */
  isDialog?: true
}

/** A card as Microsoft's own renderer draws it. */
export function AdaptiveCard({ card, version, acts, isDialog }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const newest = useRef(acts)
  newest.current = acts
  useLayoutEffect(() => {
    const drawn = drawCard(card, () => newest.current ?? acts, isDialog === true)
    box.current?.replaceChildren(...(drawn ? [drawn] : []))
  }, [version])
  return <div class="adaptive" ref={box} />
}
