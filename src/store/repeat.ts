import { Fault } from '../faults.js'
import type { Random } from '../ports.js'
import { Prisma } from './generated/client.js'

/**
 * `again`: the database undid it, and the same may go well now: a lost compare-and-set, a lost serialization, a deadlock, a
 * transaction that got no turn, or a unique value that another took meanwhile (the same reads find whose it is).
 * `away`: no connection, a lost one, or a server that starts, ends, is full or takes no writes (STORAGE section 3).
 */
type Trouble = 'again' | 'away'

const againCodes = ['P2002', 'P2034', 'P2028']
const awayCodes = ['P1001', 'P1008', 'P1017', 'P2024', 'P2039']
const againKinds = ['TransactionWriteConflict', 'UniqueConstraintViolation']
const awayKinds = [
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'TlsConnectionError',
]
const awayStates = /^(08...|25006|53...|57P..)$/
/** pg's own words, where Prisma's adapter hands them on as they are */
const awayWords = /connection error|connection terminated|client was closed|timeout exceeded when trying to connect/i

/** What the driver said: raw statements and the COMMIT itself carry it without a code of Prisma's. */
function causeOf(error: Error): { kind?: string; originalCode?: string } {
  const { meta, cause } = error as { meta?: { driverAdapterError?: { cause?: object } }; cause?: unknown }
  const found = meta?.driverAdapterError?.cause ?? cause
  return typeof found === 'object' && found !== null ? found : {}
}

/** Why it failed, where doing it again can help. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (error instanceof Fault) return error.code === 'conflict' ? 'again' : undefined
  if (!(error instanceof Error)) return undefined
  const code = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : ''
  const { kind = '', originalCode = '' } = causeOf(error)
  if (againCodes.includes(code) || againKinds.includes(kind)) return 'again'
  const isAway = awayCodes.includes(code) || awayKinds.includes(kind) || awayStates.test(originalCode)
  return isAway || awayWords.test(error.message) ? 'away' : undefined
}

/** Nobody waits longer for a server that is away; each attempt may take as long as a silent one is waited for. */
const awayMs = 5_000

/**
 * Does it up to five times, after waits that chance makes different for everybody (FT-4). `maySo` says whether it may be done
 * again although the server went away. What is still in trouble then is thrown: a server that is away as the fault
 * `database_away`.
 */
export async function repeating<Result>(
  random: Random,
  work: () => Promise<Result>,
  maySo: () => boolean = () => true,
): Promise<Result> {
  const begun = performance.now()
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const trouble = troubleOf(error)
      const mayRepeat = trouble === 'again' || (trouble === 'away' && performance.now() - begun < awayMs && maySo())
      if (!mayRepeat || attempt >= 5) {
        throw trouble === 'away' ? new Fault('database_away', { retry: true, cause: error }) : error
      }
    }
    await new Promise((resolve) => setTimeout(resolve, random.fraction() * 20 * 2 ** attempt))
  }
}
