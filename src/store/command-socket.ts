import { createHash } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Fault } from '../faults.js'

export interface CommandAnswer {
  /** the exit code for the shell */
  code: number
  /** what the shell prints */
  output: string
}

/** macOS allows 104 bytes for the path of a socket, Linux 108, the closing zero included. */
const longestPath = 100

/** More than the largest table in base64 with its words around it. */
const largestCommand = 32 * 1024 * 1024

/** The same for both sides: beside the data, or, where that path is too long, under a name made from it. */
function socketPath(dataDir: string): string {
  const folder = fs.realpathSync(dataDir)
  const file = path.join(folder, 'commands.sock')
  if (Buffer.byteLength(file) <= longestPath) return file
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 24)
  return path.join(tmpdir(), `coffeechat-${name}.sock`)
}

/** A stranger may put a socket into the temporary folder before us; what belongs to another user is not asked. */
function isOurs(file: string): boolean {
  const stat = fs.lstatSync(file, { throwIfNoEntry: false })
  return stat?.isSocket() === true && stat.uid === process.getuid?.()
}

/**
 * Lets shell commands do their work inside this process, which holds the lock of `dataDir`: whoever may open that socket
 * (mode 0600: this user) may run everything. `run` takes the command's words and its input and returns the answer; a throw of it
 * is answered with code 1 and the error's message. `close` takes no more commands and waits for those begun.
 */
export async function serveCommands(
  dataDir: string,
  run: (args: string[], input: string) => Promise<CommandAnswer>,
): Promise<{ close(): Promise<void> }> {
  const file = socketPath(dataDir)
  // What stands there is of a process that was killed: we hold the lock.
  fs.rmSync(file, { force: true })
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => socket.destroy())
    answer(socket, run).catch(() => socket.destroy())
  })
  await listen(server, file)
  return {
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  }
}

function listen(server: net.Server, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    // The socket is made inside this call, with the mode that the mask leaves.
    const before = process.umask(0o177)
    try {
      server.listen(file, resolve)
    } finally {
      process.umask(before)
    }
  })
}

/**
 * All that the other side sends until it ends; rejects when it goes away before, or sends more than `limit` bytes. The socket
 * stays open for the answer.
 */
function readAll(socket: net.Socket, limit = Number.POSITIVE_INFINITY): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    socket.on('data', (chunk) => {
      size += chunk.length
      if (size > limit) return reject(new Error('The other side sends without an end.'))
      chunks.push(chunk)
    })
    socket.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('The other side went away.')))
  })
}

async function answer(
  socket: net.Socket,
  run: (args: string[], input: string) => Promise<CommandAnswer>,
): Promise<void> {
  const { args, input } = JSON.parse(await readAll(socket, largestCommand)) as { args: string[]; input: string }
  const reply = await run(args, input).catch((error: unknown) => ({
    code: 1,
    output: `${error instanceof Error ? error.message : String(error)}\n`,
  }))
  socket.end(JSON.stringify(reply))
}

/**
 * Has the process that serves `dataDir` run a command. Returns its answer, or undefined where no process listens: then the
 * caller may open the database itself. Throws the fault `command_unanswered` when the process went away in between.
 */
export async function askRunning(dataDir: string, args: string[], input: string): Promise<CommandAnswer | undefined> {
  if (!fs.existsSync(dataDir)) return undefined
  const file = socketPath(dataDir)
  if (!isOurs(file)) return undefined
  const socket = await connect(file)
  if (!socket) return undefined
  try {
    socket.end(JSON.stringify({ args, input }))
    return JSON.parse(await readAll(socket)) as CommandAnswer
  } catch (cause) {
    throw new Fault('command_unanswered', { retry: false, unknownOutcome: true, cause })
  }
}

/** Undefined where the socket's process is gone: its file stays behind when it is killed. */
function connect(file: string): Promise<net.Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ path: file, allowHalfOpen: true })
    socket.once('connect', () => resolve(socket))
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(undefined)
      else reject(error)
    })
  })
}
