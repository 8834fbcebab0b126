import { openDatabase } from '../../../src/store/connect.js'

// Opens the embedded database, says so, and writes numbers for as long as it lives, each named once it is acknowledged.
try {
  const database = await openDatabase({ dataDir: process.argv[2] ?? '' })
  await database.exec('CREATE TABLE IF NOT EXISTS note (id int PRIMARY KEY)')
  console.log('open')
  await database.session(async (run) => {
    const [row] = await run('SELECT coalesce(max(id), 0) AS last FROM note', [])
    for (let id = Number(row?.last) + 1; ; id++) {
      await run('INSERT INTO note VALUES ($1)', [id])
      console.log(String(id))
    }
  })
} catch (error) {
  console.log(error instanceof Error ? error.message : error)
  process.exitCode = 78
}
