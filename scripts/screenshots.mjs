// The pictures of README and docs, from the workbench itself: the guided tour is walked in headless Chromium, in Slack and with one
// of each, and two of its looks kept; then the scenes, a picture each. Which sentences each shows is noted beside them, so that a
// test can say when one has grown old.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { en } from '../dist/messages/en/en.js'
import { hashOf, shownIn } from './picture-words.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const target = path.join(root, 'docs/pictures')
/** Looks of the tour, and what they are called in the docs; scenes are called alike. */
const kept = {
  'slack-2-match-1280-light.jpg': 'workbench-match.jpg',
  'both-5-chat-1280-dark.jpg': 'workbench-chat.jpg',
}
const mostBytes = 200 * 1024
/** A picture with fewer sentences of the product was taken too early, or not read. */
const fewest = 5

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'coffeechat-pictures-'))
process.on('exit', () => fs.rmSync(folder, { recursive: true }))

/** On a busy machine a browser comes late: once more, then it is given up. */
function take(words, environment) {
  for (let tries = 1; ; tries++) {
    const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/test-browser.mjs'), ...words], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    })
    if (status === 0) return
    if (tries === 2) process.exit(status ?? 1)
  }
}

take(['test/browser/tour', '-t', 'tour: .?(slack|both)'], { TOUR_PICTURES: folder })
// each at the moment at which the product has refused what is forbidden there
take(['test/browser/scenes'], { SCENE_PICTURES: folder })

fs.mkdirSync(target, { recursive: true })
const scenes = fs.readdirSync(folder).filter((name) => name.endsWith('.png'))
const taken = [...Object.entries(kept), ...scenes.map((name) => [name, name])]
const shown = taken.map(([from, to]) => {
  const picture = fs.readFileSync(path.join(folder, from))
  if (picture.length > mostBytes) throw new Error(`${to} has ${picture.length} bytes, more than ${mostBytes}`)
  fs.writeFileSync(path.join(target, to), picture)
  const sentences = shownIn(en, fs.readFileSync(path.join(folder, `${from}.txt`), 'utf8'))
  if (Object.keys(sentences).length < fewest) throw new Error(`${to} shows next to nothing that the product says`)
  console.log(
    `docs/pictures/${to}  ${Math.round(picture.length / 1024)} KB, ${Object.keys(sentences).length} sentences`,
  )
  return [to, { picture: hashOf(picture), sentences }]
})
fs.writeFileSync(
  path.join(root, 'docs/pictures.json'),
  `${JSON.stringify(Object.fromEntries(shown.sort()), null, 2)}\n`,
)
