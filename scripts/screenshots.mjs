// The README's pictures, from the workbench itself: the guided tour is walked in headless Chromium, in Slack and with one of
// each, and two of its looks kept; then the scenes, a picture each.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const kept = {
  'slack-2-match-1280-light.jpg': 'workbench-match.jpg',
  'both-5-chat-1280-dark.jpg': 'workbench-chat.jpg',
}
const mostBytes = 200 * 1024

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'coffeechat-pictures-'))
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'scripts/test-browser.mjs'), 'test/browser/tour', '-t', 'tour: .?(slack|both)'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TOUR_PICTURES: folder },
  },
)
if (status !== 0) process.exit(status ?? 1)
fs.mkdirSync(path.join(root, 'docs/pictures'), { recursive: true })
for (const [from, to] of Object.entries(kept)) {
  const picture = path.join(folder, from)
  const { size } = fs.statSync(picture)
  if (size > mostBytes) throw new Error(`${to} has ${size} bytes, more than ${mostBytes}`)
  fs.copyFileSync(picture, path.join(root, 'docs/pictures', to))
  console.log(`docs/pictures/${to}  ${Math.round(size / 1024)} KB`)
}
fs.rmSync(folder, { recursive: true })

// A picture of each scene, at the moment at which the product has refused what is forbidden there.
const scenes = spawnSync(process.execPath, [path.join(root, 'scripts/test-browser.mjs'), 'test/browser/scenes'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SCENE_PICTURES: path.join(root, 'docs/pictures') },
})
if (scenes.status !== 0) process.exit(scenes.status ?? 1)
