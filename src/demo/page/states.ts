import { useEffect, useRef, useState } from 'hono/jsx'
import type { Stage, View } from '../view.js'
import { type Connection, type Sights, watch } from './connection.js'
import { type Look, readLook, writeLook } from './look.js'

/** What the page remembers, each over as long as it holds. */

const stageIn = (kept: string | null): Stage => (kept === 'teams' || kept === 'both' ? kept : 'slack')

/** Whether the tour is taken, where it plays, and which scene takes its place; kept in the browser. */
export function useTouring() {
  const [isTaken, take] = useState(localStorage.getItem('tour') !== 'left')
  const [stage, setStage] = useState<Stage>(stageIn(localStorage.getItem('stage')))
  useEffect(() => localStorage.setItem('tour', isTaken ? 'taken' : 'left'), [isTaken])
  const [scene, setScene] = useState(localStorage.getItem('scene') ?? '')
  useEffect(() => localStorage.setItem('stage', stage), [stage])
  useEffect(() => localStorage.setItem('scene', scene), [scene])
  return { isTaken, take, stage, setStage, scene, setScene }
}

/** What one looks at; kept in the address. */
export function useLook() {
  const [look, setLook] = useState<Look>(readLook(location.hash))
  useEffect(() => history.replaceState(null, '', writeLook(look)), [look])
  return { look, setLook }
}

/** The company as it is now, through these eyes. */
export function useView({ as, teamsAs, mailbox, stage, scene }: Sights) {
  const [view, setView] = useState<View | undefined>(undefined)
  const [connection, setConnection] = useState<Connection>('opening')
  const sights = { as, teamsAs, mailbox, stage, scene }
  useEffect(() => watch(sights, setView, setConnection), [as, teamsAs, mailbox, stage, scene])
  return { view, connection }
}

/** When one looked at whom last: what was there when the page was opened is no news. */
export function useSeen(view: View | undefined, look: Look): Record<string, string> {
  const seen = useRef<Record<string, string>>({})
  const known = seen.current ?? {}
  if (view) {
    const { now, people, mailboxes } = view
    const all = [...people.slack, ...people.teams].map(({ id }) => id)
    for (const name of [...all, ...mailboxes.map(({ address }) => address)]) known[name] ??= now
    for (const name of [look.as, look.teamsAs, look.mailbox]) known[name] = now
  }
  return known
}
