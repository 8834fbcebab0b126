import { useEffect, useRef } from 'hono/jsx'
import type { ShownOffer, ShownPair, ShownPerson, ShownRound } from '../rounds-view.js'
import { layoutOf, type Spot, size } from './round-layout.js'
import { words } from './words.js'

interface PictureProps {
  round: ShownRound
  /** the id of the pair or person that is read about */
  picked: string
  pick(id: string): void
}

const { legend } = words.rounds

/** A round drawn: squares are offers, lines are pairs. Whoever uses no mouse has the same in the list beside it. */
export function RoundPicture({ round, picked, pick }: PictureProps) {
  const drawing = usePresses(pick)
  const layout = layoutOf(round)
  const { offers, people, pairs } = round
  const pairOf = new Map(pairs.map((pair) => [pair.personId, pair]))
  return (
    <figure class="round-picture">
      <svg
        ref={drawing}
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={words.rounds.picture(offers.length, pairs.length, people.length)}
      >
        {pairs.map((pair) => (
          <Line
            key={pair.id}
            pair={pair}
            from={layout.offers.get(pair.offerId)}
            to={layout.people.get(pair.personId)}
            isPicked={pair.id === picked}
          />
        ))}
        {offers.map((offer) => (
          <Offer key={offer.id} offer={offer} at={layout.offers.get(offer.id)} />
        ))}
        {people.map((person) => {
          const id = pairOf.get(person.id)?.id ?? person.id
          const at = layout.people.get(person.id)
          return <Dot key={person.id} person={person} at={at} of={id} isPicked={id === picked} />
        })}
      </svg>
      <Legend />
    </figure>
  )
}

/** For the mouse alone: to anybody else nothing in a picture is a control. */
function usePresses(pick: PictureProps['pick']) {
  const drawing = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const press = (event: Event): void => {
      const id = (event.target as Element).closest('[data-of]')?.getAttribute('data-of')
      if (id) pick(id)
    }
    const { current } = drawing
    current?.addEventListener('click', press)
    return () => current?.removeEventListener('click', press)
  }, [pick])
  return drawing
}

function Legend() {
  return (
    <figcaption>
      {(['offer', 'paired', 'left_out', 'busy'] as const).map((kind) => (
        <span key={kind}>
          <svg viewBox="-7 -7 14 14" aria-hidden="true" class="mark">
            <Mark kind={kind} x={0} y={0} />
          </svg>
          {legend[kind]}
        </span>
      ))}
    </figcaption>
  )
}

/** Every kind has a shape of its own, so that nobody needs its colour. */
function Mark({ kind, x, y }: { kind: keyof typeof legend; x: number; y: number }) {
  if (kind === 'offer') return <rect class="dot offer" x={x - 5} y={y - 5} width="10" height="10" />
  if (kind === 'busy') return <path class="dot busy" d={`M${x - 3} ${y - 3}l6 6m0 -6l-6 6`} />
  return <circle class={`dot ${kind}`} cx={x} cy={y} r={kind === 'paired' ? 5.5 : 3.5} />
}

function Offer({ offer, at }: { offer: ShownOffer; at: Spot | undefined }) {
  if (!at) return null
  return (
    <g>
      <title>{[offer.host, offer.kind, ...offer.topics].join(', ')}</title>
      <Mark kind="offer" x={at.x} y={at.y} />
      <Name text={offer.host} at={at} inwards />
    </g>
  )
}

/** Written along the ray, and never upside down. */
function Name({ text, at, inwards = false }: { text: string; at: Spot; inwards?: boolean }) {
  const isLeft = Math.cos((at.angle * Math.PI) / 180) < -1e-9
  const isAfter = isLeft === inwards
  const reach = inwards ? 10 : 13
  return (
    <text
      class="dot-name"
      transform={`translate(${at.x} ${at.y}) rotate(${isLeft ? at.angle + 180 : at.angle})`}
      x={isAfter ? reach : -reach}
      y="3.5"
      text-anchor={isAfter ? 'start' : 'end'}
    >
      {text}
    </text>
  )
}

interface LineProps {
  pair: ShownPair
  from: Spot | undefined
  to: Spot | undefined
  isPicked: boolean
}

function Line({ pair, from, to, isPicked }: LineProps) {
  if (!from || !to) return null
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
  return (
    <g class={isPicked ? 'pair picked' : 'pair'} data-of={pair.id}>
      <line class="near" {...ends} />
      <line class="line" {...ends} />
    </g>
  )
}

interface DotProps {
  person: ShownPerson
  at: Spot | undefined
  /** the id of their pair, or their own */
  of: string
  isPicked: boolean
}

function Dot({ person, at, of, isPicked }: DotProps) {
  if (!at) return null
  return (
    <g class="person" data-of={of}>
      <title>{`${person.name}, ${legend[person.place]}`}</title>
      {isPicked && <circle class="ring" cx={at.x} cy={at.y} r="10" />}
      <circle class="near" cx={at.x} cy={at.y} r="7" />
      <Mark kind={person.place} x={at.x} y={at.y} />
      {person.place === 'paired' && <Name text={person.name} at={at} />}
    </g>
  )
}
