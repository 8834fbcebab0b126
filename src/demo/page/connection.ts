import type { ShownRounds, TradeOff } from '../rounds-view.js'
import type { Stage, View, Way } from '../view.js'
import { words } from './words.js'

/** The workbench's answer to an act: when it began, to ask for its way. Throws with the sentence to show. */
export async function act(path: string, body: object): Promise<{ from?: string; refused?: string }> {
  let response: Response
  try {
    response = await fetch(`/workbench/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    throw new Error(words.lost)
  }
  const said = (await response.json().catch(() => ({}))) as { error?: string; from?: string; refused?: string }
  if (!response.ok) throw new Error(said.error ?? words.failed)
  return said
}

/** How something came to be; null where nothing was written. */
export async function readWay(of: { from: string } | { key: string }): Promise<Way | null> {
  const response = await fetch(`/workbench/way?${new URLSearchParams(of)}`)
  return response.ok ? ((await response.json()) as { way: Way | null }).way : null
}

/** What the rounds did and would do; rejects where the workbench does not answer, or is no longer asked. */
export const readRounds = (signal: AbortSignal): Promise<ShownRounds> => read('rounds', signal)

/** What the weight of waiting costs and brings; the first time it takes a second or two. */
export const readTradeOff = (signal: AbortSignal): Promise<TradeOff> => read('trade-off', signal)

async function read<Shown>(path: string, signal: AbortSignal): Promise<Shown> {
  const response = await fetch(`/workbench/${path}`, { signal })
  if (!response.ok) throw new Error(words.failed)
  return (await response.json()) as Shown
}

export type Connection = 'opening' | 'open' | 'making' | 'lost'

/** Whose eyes one looks through, and where the tour plays. */
export interface Sights {
  as: string
  teamsAs: string
  mailbox: string
  stage: Stage
  /** the kind whose scene is played; empty for the tour */
  scene: string
}

/** Keeps the view live for these eyes; the browser reconnects by itself. Returns what ends it. */
export function watch(
  sights: Sights,
  shown: (view: View) => void,
  state: (connection: Connection) => void,
): () => void {
  const source = new EventSource(`/workbench/live?${new URLSearchParams({ ...sights })}`)
  source.addEventListener('view', (event) => {
    state('open')
    shown(JSON.parse((event as MessageEvent<string>).data))
  })
  source.addEventListener('making', () => state('making'))
  source.addEventListener('error', () => state('lost'))
  return () => source.close()
}
