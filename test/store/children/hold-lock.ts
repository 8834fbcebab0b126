import { lockFolder } from '../../../src/store/folder-lock.js'

// Takes the lock, says so, and holds it until it is killed or its input ends.
try {
  lockFolder(process.argv[2] ?? '')
  console.log('held')
  process.stdin.resume()
} catch (error) {
  console.log(error instanceof Error ? error.message : error)
}
