import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line to a server that can be made worse. */
export interface TcpProxy {
  port: number
  /** every piece is this late, both ways */
  delay(ms: number): void
  /** half open: nothing is said any more on any line, old or new, and none is closed */
  freeze(): void
  /** what was frozen stays so, as behind a router that forgot it; new lines work */
  thaw(): void
  /** every line is cut */
  cut(): void
  /** no new line is taken */
  refuse(isRefused: boolean): void
  close(): Promise<void>
}

interface Line {
  near: Socket
  far: Socket
  isFrozen: boolean
}

/** Starts it in front of a port of this machine. */
export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const lines = new Set<Line>()
  let delayMs = 0
  let isFrozen = false
  let isRefused = false

  function carry(line: Line, from: Socket, to: Socket): void {
    from.on('data', (piece) => {
      if (line.isFrozen) return
      if (delayMs === 0) to.write(piece)
      else setTimeout(() => !line.isFrozen && to.writable && to.write(piece), delayMs)
    })
    from.on('close', () => {
      if (line.isFrozen) return
      to.destroy()
      lines.delete(line)
    })
    from.on('error', () => undefined)
  }

  const server = createServer((near) => {
    if (isRefused) return near.destroy()
    const line: Line = { near, far: connect(target, '127.0.0.1'), isFrozen }
    lines.add(line)
    carry(line, near, line.far)
    carry(line, line.far, near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  function cut(): void {
    for (const { near, far } of lines) {
      near.destroy()
      far.destroy()
    }
    lines.clear()
  }

  return {
    port: (server.address() as AddressInfo).port,
    delay(ms) {
      delayMs = ms
    },
    freeze() {
      isFrozen = true
      for (const line of lines) line.isFrozen = true
    },
    thaw() {
      isFrozen = false
    },
    cut,
    refuse(refused) {
      isRefused = refused
    },
    async close() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
