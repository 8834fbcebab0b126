import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** One message of PostgreSQL's protocol. */
function message(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(type), length, body])
}

const field = (type: string, text: string): Buffer => Buffer.from(`${type}${text}\0`)

/** Says that one may begin, and in the same breath that it shuts down: what a client meets that connects at that moment. */
const goingAway = Buffer.concat([
  message('R', Buffer.alloc(4)),
  message('Z', Buffer.from('I')),
  message('E', field('S', 'FATAL'), field('C', '57P01'), field('M', 'terminating connection'), Buffer.from('\0')),
])

const server = createServer((socket) => {
  socket.on('error', () => undefined)
  socket.once('data', () => socket.end(goingAway))
})

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => void server.close())

/** A process of its own, since what is thrown there ends it. */
const program = `
  import { openDatabase } from './dist/store/connect.js'
  const database = await openDatabase({ databaseUrl: process.env.SERVER })
  await database.session((run) => run('SELECT 1')).catch(() => process.stdout.write('refused'))
  await database.close()
`

describe('a server that shuts down while somebody connects', () => {
  it('fails what was asked, and not the process', async () => {
    const { port } = server.address() as AddressInfo
    const env = { PATH: process.env.PATH ?? '', SERVER: `postgresql://nobody@127.0.0.1:${port}/none` }
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let said = ''
    child.stdout.on('data', (text: Buffer) => {
      said += text
    })
    const [code] = await once(child, 'close')
    expect({ code, said }).toEqual({ code: 0, said: 'refused' })
  })
})
