import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askRunning, serveCommands } from '../../src/store/command-socket.js'
import { compileChild, startChild } from './child.js'

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'coffeechat-socket-'))
let server: Awaited<ReturnType<typeof compileChild>>
let dataDir = ''

beforeAll(async () => {
  server = await compileChild('serve-commands')
})
beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(root, 'd-'))
})
afterAll(() => {
  server.remove()
  fs.rmSync(root, { recursive: true })
})

const echo = async (args: string[], input: string) => ({ code: 0, output: `${args.join('+')}:${input}` })

describe('commands for a running process', () => {
  it('are done by the process that serves, which gives code and output back', async () => {
    const child = startChild(server.file, dataDir)
    expect(await child.line()).toBe('serving')
    expect(await askRunning(dataDir, ['echo', 'a b'], 'ü\n')).toEqual({ code: 3, output: 'echo a b ü\n' })
    expect(await askRunning(dataDir, ['dance'], '')).toEqual({ code: 1, output: 'no dance\n' })
    await child.kill()
  })

  it('carry a file of many megabytes, and many at once', async () => {
    const { close } = await serveCommands(dataDir, echo)
    const input = 'x'.repeat(8_000_000)
    const answers = await Promise.all([1, 2, 3].map((n) => askRunning(dataDir, ['import', String(n)], input)))
    expect(answers.map((answer) => answer?.output.length)).toEqual([8_000_009, 8_000_009, 8_000_009])
    await close()
  })

  it('are hung up on when they send without an end, and the next is served', async () => {
    const { close } = await serveCommands(dataDir, echo)
    const endless = askRunning(dataDir, ['import'], 'x'.repeat(33 * 1024 * 1024)).catch((error: unknown) => error)
    expect(await endless).toMatchObject({ code: 'command_unanswered' })
    expect(await askRunning(dataDir, ['x'], 'y')).toEqual({ code: 0, output: 'x:y' })
    await close()
  })

  it('find nobody where nothing runs, nothing ever ran, or a process was killed', async () => {
    expect(await askRunning(path.join(dataDir, 'nowhere'), ['echo'], '')).toBeUndefined()
    expect(await askRunning(dataDir, ['echo'], '')).toBeUndefined()
    const child = startChild(server.file, dataDir)
    expect(await child.line()).toBe('serving')
    await child.kill()
    expect(fs.readdirSync(dataDir)).toEqual(['commands.sock'])
    expect(await askRunning(dataDir, ['echo'], '')).toBeUndefined()
    // the next process takes the place of the dead one
    const { close } = await serveCommands(dataDir, echo)
    expect(await askRunning(dataDir, ['x'], 'y')).toEqual({ code: 0, output: 'x:y' })
    await close()
    expect(await askRunning(dataDir, ['x'], 'y')).toBeUndefined()
  })

  it('say that the outcome is unknown where the process dies in the middle', async () => {
    const child = startChild(server.file, dataDir)
    expect(await child.line()).toBe('serving')
    const answer = askRunning(dataDir, ['wait'], '').catch((error: unknown) => error)
    expect(await child.line()).toBe('waiting')
    await child.kill()
    expect(await answer).toMatchObject({ code: 'command_unanswered', unknownOutcome: true, retry: false })
  })

  it('come through a socket that only this user may open', async () => {
    const before = process.umask(0)
    const { close } = await serveCommands(dataDir, echo)
    expect(process.umask(before)).toBe(0)
    expect(fs.statSync(path.join(dataDir, 'commands.sock')).mode & 0o777).toBe(0o600)
    await close()
  })

  it('find each other where the path of the folder is too long for a socket, however it is written', async () => {
    const long = path.join(dataDir, 'd'.repeat(120), 'data')
    fs.mkdirSync(long, { recursive: true })
    fs.symlinkSync(long, path.join(dataDir, 'link'))
    const { close } = await serveCommands(long, echo)
    expect(fs.readdirSync(long)).toEqual([])
    expect(await askRunning(path.join(dataDir, 'link'), ['x'], 'y')).toEqual({ code: 0, output: 'x:y' })
    expect(await askRunning(path.relative('.', long), ['x'], 'y')).toEqual({ code: 0, output: 'x:y' })
    await close()
  })

  it('finish what they began before the socket closes', async () => {
    let finish = (_: { code: number; output: string }) => {}
    let begun = () => {}
    const begins = new Promise<void>((resolve) => {
      begun = resolve
    })
    const { close } = await serveCommands(dataDir, () => {
      begun()
      return new Promise((resolve) => {
        finish = resolve
      })
    })
    const answer = askRunning(dataDir, ['import'], '')
    await begins
    const closed = close()
    finish({ code: 0, output: 'done' })
    expect(await answer).toEqual({ code: 0, output: 'done' })
    await closed
  })
})
