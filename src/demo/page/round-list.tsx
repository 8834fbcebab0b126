import type { ShownPerson, ShownRound } from '../rounds-view.js'
import { words } from './words.js'

interface ListProps {
  round: ShownRound
  picked: string
  pick(id: string): void
}

/** Everything that the picture shows, to read and to press. */
export function RoundList({ round, picked, pick }: ListProps) {
  const { offers, people, pairs } = round
  const hostOf = new Map(offers.map(({ id, host }) => [id, host]))
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  const at = (place: ShownPerson['place']) => people.filter((person) => person.place === place)
  const [busy, leftOut] = [at('busy'), at('left_out').sort((one, other) => other.waited - one.waited)]
  return (
    <section class="round-list" aria-label={words.rounds.title}>
      <h3>{words.rounds.pairs(pairs.length)}</h3>
      <ul>
        {pairs.map(({ id, offerId, personId }) => (
          <Choice key={id} id={id} picked={picked} pick={pick}>
            {words.rounds.pair(nameOf.get(personId) ?? '', hostOf.get(offerId) ?? '')}
          </Choice>
        ))}
      </ul>
      <h3>{words.rounds.leftOut(round.leftOut)}</h3>
      {leftOut.length < round.leftOut && <p class="soft">{words.rounds.forgotten}</p>}
      <ul>
        {leftOut.map(({ id, name, waited }) => (
          <Choice key={id} id={id} picked={picked} pick={pick}>
            {`${name}, ${words.rounds.waited(waited)}`}
          </Choice>
        ))}
      </ul>
      <details>
        <summary>{words.rounds.offers(offers.length)}</summary>
        <ul class="plain">
          {offers.map(({ id, host, kind, topics, seats }) => (
            <li key={id}>
              {[host, kind, topics.join(', '), ...(seats === null ? [] : [words.rounds.seats(seats)])].join(' · ')}
            </li>
          ))}
        </ul>
      </details>
      {busy.length > 0 && (
        <details>
          <summary>{words.rounds.busy(busy.length)}</summary>
          <p>{busy.map(({ name }) => name).join(', ')}</p>
        </details>
      )}
    </section>
  )
}

function Choice({ id, picked, pick, children }: { id: string; children: string } & Omit<ListProps, 'round'>) {
  return (
    <li>
      <button type="button" data-pick={id} aria-pressed={id === picked ? 'true' : 'false'} onClick={() => pick(id)}>
        {children}
      </button>
    </li>
  )
}
