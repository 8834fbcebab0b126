import type { ShownPair, ShownPerson, ShownRound } from '../rounds-view.js'
import { words } from './words.js'

/** Why two were paired, or why somebody was left out, in the product's own sentences. */
export function RoundWhy({ round, picked }: { round: ShownRound; picked: string }) {
  const pair = round.pairs.find(({ id }) => id === picked)
  const person = round.people.find(({ id }) => id === (pair?.personId ?? picked))
  return (
    <section class="round-why" aria-live="polite">
      {!person && <p class="soft">{words.rounds.choose}</p>}
      {pair && person && <WhyPaired round={round} pair={pair} person={person} />}
      {!pair && person && <WhyNot person={person} />}
    </section>
  )
}

function WhyPaired({ round, pair, person }: { round: ShownRound; pair: ShownPair; person: ShownPerson }) {
  const offer = round.offers.find(({ id }) => id === pair.offerId)
  const host = offer?.host ?? ''
  return (
    <>
      <h3>{words.rounds.pair(person.name, host)}</h3>
      <p class="soft">{[offer?.kind, ...(offer?.topics ?? [])].join(' · ')}</p>
      <Sentences title={words.rounds.forHost(host)} sentences={pair.forHost} />
      <Sentences title={words.rounds.forPerson(person.name)} sentences={pair.forPerson} />
      <Points pair={pair} />
      {pair.status !== null && <p>{words.rounds.became(words.rounds.statuses[pair.status] ?? pair.status)}</p>}
    </>
  )
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}

function Points({ pair: { terms, status } }: { pair: ShownPair }) {
  if (terms.length === 0) return <p class="soft">{words.rounds.noPoints}</p>
  return (
    <table>
      <caption>{status === null ? words.rounds.points : `${words.rounds.points}. ${words.rounds.pointsNow}`}</caption>
      <tbody>
        {terms.map(({ term, points, words: shared }) => (
          <tr key={term}>
            <th scope="row">{[words.rounds.terms[term] ?? term, ...shared].join(': ')}</th>
            <td>{points}</td>
          </tr>
        ))}
        <tr class="sum">
          <th scope="row">{words.rounds.sum}</th>
          <td>{terms.reduce((sum, { points }) => sum + points, 0)}</td>
        </tr>
      </tbody>
    </table>
  )
}

function WhyNot({ person: { name, place, why, waited, interests } }: { person: ShownPerson }) {
  return (
    <>
      <h3>{place === 'left_out' ? words.rounds.why(name) : `${name}: ${words.rounds.legend.busy}`}</h3>
      {why.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p class="soft">{`${words.rounds.curious(interests.join(', '))} · ${words.rounds.waited(waited)}`}</p>
    </>
  )
}
