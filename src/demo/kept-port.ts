import { createServer } from 'node:net'
import type { Journal } from './journal.js'

/** The port on which something listened when it was kept under that name; 0, any, where there is none or it is taken. */
export async function keptPort(journal: Journal, name: string): Promise<number> {
  const port = journal.read<number>('ports').find(([key]) => key === name)?.[1] ?? 0
  return port !== 0 && (await isFree(port)) ? port : 0
}

export const keepPort = (journal: Journal, name: string, port: number): void => journal.keep('ports', name, port)

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const trial = createServer()
    trial.once('error', () => resolve(false))
    trial.listen(port, '127.0.0.1', () => trial.close(() => resolve(true)))
  })
}
