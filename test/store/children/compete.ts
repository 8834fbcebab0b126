import fs from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { lockFolder } from '../../../src/store/folder-lock.js'

// Takes and gives back the lock again and again. Inside, it stands alone in the file `inside`, or says "two inside".
const folder = process.argv[2] ?? ''
const inside = path.join(folder, 'inside')

function isRunning(pid: string): boolean {
  try {
    return !/\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

function tryLock(): (() => void) | undefined {
  try {
    return lockFolder(folder)
  } catch (error) {
    if (error instanceof Error && error.name === 'StartRefusal') return undefined
    throw error
  }
}

for (;;) {
  const unlock = tryLock()
  if (unlock) {
    const before = fs.existsSync(inside) ? fs.readFileSync(inside, 'utf8') : ''
    if (before !== '' && isRunning(before)) console.log('two inside')
    fs.writeFileSync(inside, String(process.pid))
    console.log('inside')
    await setImmediate()
    if (fs.readFileSync(inside, 'utf8') !== String(process.pid)) console.log('two inside')
    fs.rmSync(inside)
    unlock()
  }
  await setImmediate()
}
