import { SocketModeReceiver } from '@slack/bolt'
import type { Log } from '../ports.js'
import { callTimeoutMs, clientOptions, countingLogger } from './client.js'
import type { Delivered } from './receiver.js'

export interface SocketOptions {
  appToken: string
  apiUrl: string | undefined
  log: Log
  deliver(delivered: Delivered): Promise<void>
}

export interface Socket {
  start(): void
  stop(): Promise<void>
}

const firstWaitMs = 1000
const longestWaitMs = 60_000

/**
 * Slack over a connection that we open (SL-12), for trials. Bolt's own reconnecting ends the process when Slack is out of
 * reach at that moment, and its own dispatch acknowledges events too early: both are done here.
 */
export function createSocket(options: SocketOptions): Socket {
  const { client } = new SocketModeReceiver({
    appToken: options.appToken,
    logger: countingLogger(options.log),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions({ apiUrl: options.apiUrl, timeoutMs: callTimeoutMs }) },
  })
  let failures = 0
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    timer = undefined
    try {
      await client.start()
      failures = 0
    } catch {
      failures += 1
      options.log.warn('slack.socket_failed', { count: failures })
      reconnect()
    }
  }

  function reconnect(): void {
    if (stopped || timer) return
    const waitMs = failures === 0 ? 0 : Math.min(firstWaitMs * 2 ** (failures - 1), longestWaitMs)
    timer = setTimeout(() => void connect(), waitMs)
  }

  client.on('disconnected', reconnect)
  client.on('slack_event', ({ body, ack, retry_num }: SocketEvent) => {
    void options
      .deliver({ body, retryNumber: retry_num, answer: acknowledge(ack) })
      .catch(() => options.log.warn('slack.socket_lost'))
  })
  return {
    start: reconnect,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client.disconnect()
    },
  }
}

interface SocketEvent {
  body: object
  ack(body?: unknown): Promise<void>
  retry_num?: number
}

/** What was not processed is not acknowledged, and Slack sends it again. */
function acknowledge(ack: SocketEvent['ack']): Delivered['answer'] {
  return async (status, body) => {
    if (status < 500) await ack(body)
  }
}
