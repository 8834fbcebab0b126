import fs from 'node:fs'
import path from 'node:path'

/** Brings a file's content, or a folder's list of names, to the disk. */
export function syncPath(target: string): void {
  const descriptor = fs.openSync(target, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** Brings a folder and everything below it to the disk. */
export function syncTree(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const target = path.join(folder, entry.name)
    if (entry.isDirectory()) syncTree(target)
    else if (entry.isFile()) syncPath(target)
  }
  syncPath(folder)
}

/** Writes a file that is on the disk, whole, before its name appears; an older file of that name is replaced. */
export function writeWhole(file: string, text: string, mode: number): void {
  const draft = `${file}.draft`
  fs.rmSync(draft, { force: true })
  fs.writeFileSync(draft, text, { flag: 'wx', mode, flush: true })
  fs.renameSync(draft, file)
  syncPath(path.dirname(file))
}
