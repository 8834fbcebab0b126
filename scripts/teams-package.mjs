// The app packages that are uploaded to Teams: one for each bot registration in the environment, below dist/packages/.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const listExample = '[{"appId":"…","tenantId":"…","password":"…"}]'

/** Reads the app ids and the public address; what is missing or wrong comes as `problems`, a sentence each. */
export function readTeamsSettings(variables) {
  const setting = (name) => (variables[name] ?? '').trim()
  const problems = []
  const appIds = readAppIds(setting('TEAMS_APP_ID'), setting('TEAMS_APPS'), problems)
  const baseUrl = readBaseUrl(setting('BASE_URL'), problems)
  return { appIds, baseUrl, problems }
}

function readAppIds(one, list, problems) {
  if (one === '' && list === '') {
    problems.push('TEAMS_APP_ID is missing. Set it to the app id of your bot, or TEAMS_APPS for several.')
    return []
  }
  if (one !== '' && list !== '') problems.push('TEAMS_APP_ID and TEAMS_APPS are both set. Remove one of them.')
  const ids = list === '' ? [one] : idsInList(list)
  if (ids.length === 0) problems.push(`TEAMS_APPS must be a JSON list such as ${listExample}.`)
  for (const [index, id] of ids.entries()) {
    const where = list === '' ? 'TEAMS_APP_ID' : `Entry ${index + 1} of TEAMS_APPS`
    if (!guid.test(id))
      problems.push(`${where} holds no app id. An app id is a GUID, such as 0f8fad5b-d9cb-469f-a165-70867728950e.`)
  }
  return [...new Set(ids.map((id) => id.toLowerCase()))]
}

/** No value is ever repeated in a sentence: the list holds passwords, and they are easily mixed up. */
function idsInList(text) {
  try {
    const list = JSON.parse(text)
    return Array.isArray(list) ? list.map((entry) => String(entry?.appId ?? '').trim()) : []
  } catch {
    return []
  }
}

function readBaseUrl(text, problems) {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'https:') return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
  const what = text === '' ? 'missing' : 'not an https address'
  problems.push(`BASE_URL is ${what}. Set it to the public https address, such as https://coffee.example.org.`)
  return ''
}

/** Fills in the manifest and zips it with the two icons; the same bytes for the same values, whatever the day. */
export function makeTeamsPackage({ appId, baseUrl, version }, { manifest, color, outline }) {
  const values = { APP_ID: appId, BASE_URL: baseUrl, VERSION: version }
  const filled = manifest.replace(/\$\{\{(\w+)\}\}/g, (_, name) => values[name])
  const files = { 'color.png': color, 'manifest.json': new TextEncoder().encode(filled), 'outline.png': outline }
  // A zip holds local time, without a zone: the earliest day it can hold, read and written on this machine.
  return zipSync(files, { mtime: new Date(1980, 0, 1, 12) })
}

/** What a package is made of, as it lies in manifest/teams/. */
export function readTeamsSources() {
  const read = (name) => fs.readFileSync(path.join(root, 'manifest/teams', name))
  return { manifest: read('manifest.json').toString(), color: read('color.png'), outline: read('outline.png') }
}

function main() {
  const { appIds, baseUrl, problems } = readTeamsSettings(process.env)
  if (problems.length > 0) {
    console.error(problems.join('\n'))
    process.exitCode = 1
    return
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  const sources = readTeamsSources()
  fs.mkdirSync(path.join(root, 'dist/packages'), { recursive: true })
  for (const appId of appIds) {
    const target = `dist/packages/coffeechat-${appId.slice(0, 8)}.zip`
    fs.writeFileSync(path.join(root, target), makeTeamsPackage({ appId, baseUrl, version }, sources))
    console.log(target)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
