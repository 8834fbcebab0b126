import net from 'node:net'

/** Stands between the product and a PostgreSQL server, and fails as networks do. */
export interface DatabaseProxy {
  /** the server's address by way of the proxy */
  url: string
  /** nothing goes through and nothing is closed (half open), until `thaw` */
  freeze(): void
  thaw(): void
  /** cuts the connection of the next COMMIT: before the server reads it, or after it did it and before its answer */
  cutNextCommit(when: 'before' | 'after'): void
  /** how many COMMITs were cut */
  cuts(): number
  close(): Promise<void>
}

/** Starts one in front of that server. */
export async function startProxy(serverUrl: string): Promise<DatabaseProxy> {
  const server = new URL(serverUrl)
  const sockets = new Set<net.Socket>()
  let isFrozen = false
  let cut: 'before' | 'after' | undefined
  let cuts = 0
  const pause = (): void => void [...sockets].map((socket) => socket.pause())

  const proxy = net.createServer((client) => {
    const upstream = net.connect(Number(server.port || 5432), server.hostname)
    let isDoomed = false
    const end = (): void => void [client, upstream].map((socket) => socket.destroy())
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', end)
      socket.on('close', () => {
        sockets.delete(socket)
        end()
      })
    }
    client.on('data', (bytes) => {
      if (cut !== undefined && bytes.includes('COMMIT')) {
        cuts++
        const when = cut
        cut = undefined
        if (when === 'before') return end()
        isDoomed = true
      }
      upstream.write(bytes)
    })
    upstream.on('data', (bytes) => (isDoomed ? end() : client.write(bytes)))
    if (isFrozen) pause()
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const url = new URL(serverUrl)
  url.hostname = '127.0.0.1'
  url.port = String((proxy.address() as net.AddressInfo).port)
  return {
    url: url.href,
    freeze() {
      isFrozen = true
      pause()
    },
    thaw() {
      isFrozen = false
      for (const socket of sockets) socket.resume()
    },
    cutNextCommit(when) {
      cut = when
    },
    cuts: () => cuts,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}
