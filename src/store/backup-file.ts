import fs from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { codeIn } from '../faults.js'
import type { TakeLines } from './copy-lines.js'
import { syncPath } from './disk.js'
import { StartRefusal } from './start-refusal.js'

const refusal = (file: string, what: string) => (error: unknown) => {
  throw new StartRefusal(`The file ${file} cannot be ${what} (${codeIn(error)}).`, error)
}

/**
 * Writes a new file that only its owner may read; the name appears when the file is whole and on the disk. Throws
 * `StartRefusal` where a file of that name is there: an older backup is never lost to a newer one.
 */
export async function writeBackup<Result>(
  file: string,
  produce: (take: TakeLines) => Promise<Result>,
): Promise<Result> {
  if (fs.existsSync(file)) throw new StartRefusal(`There is a file ${file} already. Name another one.`)
  const draft = `${file}.draft`
  const handle = await open(draft, 'w', 0o600).catch(refusal(file, 'written'))
  try {
    const result = await produce((lines) => handle.appendFile(`${lines.join('\n')}\n`).catch(refusal(file, 'written')))
    await handle.sync()
    await handle.close()
    fs.renameSync(draft, file)
    syncPath(path.dirname(file))
    return result
  } catch (error) {
    await handle.close()
    fs.rmSync(draft, { force: true })
    throw error
  }
}

const pieceBytes = 1024 * 1024

/** Gives the lines of a file, some at a time. */
export async function readBackup(file: string, take: TakeLines): Promise<void> {
  const handle = await open(file, 'r').catch(refusal(file, 'read'))
  let rest = ''
  try {
    for await (const piece of handle.createReadStream({ encoding: 'utf8', highWaterMark: pieceBytes })) {
      const lines = `${rest}${piece}`.split('\n')
      rest = lines.pop() ?? ''
      if (lines.length > 0) await take(lines)
    }
  } finally {
    await handle.close().catch(() => undefined)
  }
  if (rest !== '') await take([rest])
}
