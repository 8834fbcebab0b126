import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import ajv from 'ajv-draft-04'
import formats from 'ajv-formats'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { makeTeamsPackage, readTeamsSettings, readTeamsSources } from '../scripts/teams-package.mjs'
import { commandWords } from '../src/interactions/command-text.js'

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const { version } = readJson('package.json')
const sources = readTeamsSources()
const values = { appId: '0f8fad5b-d9cb-469f-a165-70867728950e', baseUrl: 'https://coffee.example.org', version }
const zip = makeTeamsPackage(values, sources)
const manifest = JSON.parse(strFromU8(unzipSync(zip)['manifest.json'] ?? new Uint8Array()))

interface CommandList {
  scopes: string[]
  commands: { title: string; description: string }[]
}
const lists: CommandList[] = manifest.bots[0].commandLists

describe('the manifest of the Teams app', () => {
  it('is what the schema of its version asks for (TM-10)', () => {
    const folder = `node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}`
    const schema = readJson(`${folder}/MicrosoftTeams.schema.json`)
    const checker = new ajv.default({ strict: false, allErrors: true })
    formats.default(checker)
    const isValid = checker.compile(schema)
    isValid(manifest)
    expect(isValid.errors ?? []).toEqual([])
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`)
    expect(isValid({ ...manifest, accentColor: 'brown' })).toBe(false)
  })

  it('has every value filled in, the app id twice, and the version of the package', () => {
    expect(JSON.stringify(manifest)).not.toMatch(/\$\{\{|undefined/)
    expect([manifest.id, manifest.bots[0].botId]).toEqual([values.appId, values.appId])
    expect(manifest.version).toBe(version)
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('names no domain but its own, and asks for no resource-specific permission', () => {
    const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer
    const hosts = [websiteUrl, privacyUrl, termsOfUseUrl].map((url) => new URL(url).origin)
    expect(new Set(hosts)).toEqual(new Set([values.baseUrl]))
    expect(manifest).not.toHaveProperty('validDomains')
    expect(manifest).not.toHaveProperty('authorization')
    expect(manifest).not.toHaveProperty('webApplicationInfo')
  })

  it('is a bot one talks to, first of all in person', () => {
    expect(manifest.defaultInstallScope).toBe('personal')
    expect(manifest.bots[0]).toMatchObject({
      scopes: ['personal', 'team', 'groupChat'],
      isNotificationOnly: false,
      supportsFiles: false,
    })
  })

  it('opens on one’s own chat with the bot, where `home` is; no tab asks for a sign-in of its own', () => {
    expect(manifest.staticTabs).toEqual([
      { entityId: 'conversations', scopes: ['personal'] },
      { entityId: 'about', scopes: ['personal'] },
    ])
    const [personal] = lists.filter(({ scopes }) => scopes.includes('personal'))
    expect(personal?.commands.map(({ title }) => title)).toContain('home')
  })

  it('has the colour of the workbench', () => {
    const accent = /--accent: (#\w+);/.exec(readFileSync('src/demo/page/colours.css', 'utf8'))?.[1]
    expect(manifest.accentColor).toBe(accent)
  })
})

describe('the commands that Teams proposes', () => {
  it('are words the bot knows, once in each place, without a slash (TM-9)', () => {
    const words: readonly string[] = commandWords
    for (const { commands } of lists) {
      const titles = commands.map(({ title }) => title)
      expect(titles.filter((title) => !words.includes(title))).toEqual([])
      expect(new Set(titles).size).toBe(titles.length)
      expect(titles).toContain('help')
    }
  })

  it('have one list for each place', () => {
    expect(lists.flatMap(({ scopes }) => scopes).sort()).toEqual([...manifest.bots[0].scopes].sort())
  })

  it('stay within what Teams shows', () => {
    for (const { commands } of lists) {
      expect(commands.length).toBeLessThanOrEqual(10)
      for (const { title, description } of commands) {
        expect(title.length).toBeLessThanOrEqual(32)
        expect(description.length).toBeLessThanOrEqual(128)
      }
    }
  })
})

describe('the icons', () => {
  it('are 192 × 192, without a transparent point, and 32 × 32', () => {
    const color = readPng(sources.color)
    expect([color.width, color.height]).toEqual([192, 192])
    expect(color.pixels.every(([, , , alpha]) => alpha === 255)).toBe(true)
    const outline = readPng(sources.outline)
    expect([outline.width, outline.height]).toEqual([32, 32])
  })

  it('have an outline of white on nothing', () => {
    const { pixels } = readPng(sources.outline)
    const drawn = pixels.filter(([, , , alpha]) => alpha > 0)
    expect(drawn.length).toBeGreaterThan(100)
    expect(drawn.length).toBeLessThan(pixels.length / 2)
    expect(drawn.filter(([red, green, blue]) => red + green + blue < 3 * 255)).toEqual([])
  })
})

describe('the package', () => {
  it('holds the manifest and two icons, and nothing else', () => {
    const files = unzipSync(zip)
    expect(Object.keys(files)).toEqual(['color.png', 'manifest.json', 'outline.png'])
    expect(Buffer.from(files['color.png'] ?? []).equals(Buffer.from(sources.color))).toBe(true)
    expect(Buffer.from(files['outline.png'] ?? []).equals(Buffer.from(sources.outline))).toBe(true)
  })

  it('is the same bytes each time', () => {
    expect(Buffer.from(makeTeamsPackage(values, sources)).equals(Buffer.from(zip))).toBe(true)
  })
})

describe('what the package is made for', () => {
  const BASE_URL = 'https://coffee.example.org/'
  const other = '7c9e6679-7425-40de-944b-e07fc1f90ae7'

  it('is one registration, or each of a list', () => {
    expect(readTeamsSettings({ TEAMS_APP_ID: ` ${values.appId.toUpperCase()} `, BASE_URL })).toEqual({
      appIds: [values.appId],
      baseUrl: values.baseUrl,
      problems: [],
    })
    const list = [values.appId, other, other].map((appId) => ({ appId, tenantId: 't', password: 'p' }))
    expect(readTeamsSettings({ TEAMS_APPS: JSON.stringify(list), BASE_URL }).appIds).toEqual([values.appId, other])
  })

  const missingId = 'TEAMS_APP_ID is missing. Set it to the app id of your bot, or TEAMS_APPS for several.'
  const noList = 'TEAMS_APPS must be a JSON list such as [{"appId":"…","tenantId":"…","password":"…"}].'
  const noId = (where: string) =>
    `${where} holds no app id. An app id is a GUID, such as 0f8fad5b-d9cb-469f-a165-70867728950e.`
  const onlyHttps = 'Set it to the public https address, such as https://coffee.example.org.'

  it.each([
    [{ BASE_URL }, missingId],
    [{ TEAMS_APP_ID: ' ', BASE_URL }, missingId],
    [{ TEAMS_APP_ID: 'coffeechat', BASE_URL }, noId('TEAMS_APP_ID')],
    [{ TEAMS_APPS: JSON.stringify([{ appId: other }, { tenantId: other }]), BASE_URL }, noId('Entry 2 of TEAMS_APPS')],
    [{ TEAMS_APPS: '[{"password":"secret"', BASE_URL }, noList],
    [{ TEAMS_APPS: '{"appId":"1"}', BASE_URL }, noList],
    [{ TEAMS_APPS: '[]', BASE_URL }, noList],
    [
      { TEAMS_APP_ID: other, TEAMS_APPS: JSON.stringify([{ appId: other }]), BASE_URL },
      'TEAMS_APP_ID and TEAMS_APPS are both set. Remove one of them.',
    ],
    [{ TEAMS_APP_ID: other }, `BASE_URL is missing. ${onlyHttps}`],
    [{ TEAMS_APP_ID: other, BASE_URL: 'coffee.example.org' }, `BASE_URL is not an https address. ${onlyHttps}`],
    [{ TEAMS_APP_ID: other, BASE_URL: 'http://coffee.example.org' }, `BASE_URL is not an https address. ${onlyHttps}`],
  ])('is refused in one sentence: %j', (variables, sentence) => {
    expect(readTeamsSettings(variables).problems).toEqual([sentence])
  })

  it('ends with 1 where something is missing, and says all of it', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/teams-package.mjs'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    })
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: `${missingId}\nBASE_URL is missing. ${onlyHttps}\n`,
    })
  })
})

type Pixel = [red: number, green: number, blue: number, alpha: number]

/** Reads a PNG of 8 bits a channel, with or without alpha, not interlaced. */
function readPng(bytes: Uint8Array): { width: number; height: number; pixels: Pixel[] } {
  const png = Buffer.from(bytes)
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const [width, height, depth, type, interlaced] = [
    png.readUInt32BE(16),
    png.readUInt32BE(20),
    png[24],
    png[25],
    png[28],
  ]
  expect({ depth, interlaced }).toEqual({ depth: 8, interlaced: 0 })
  const channels = type === 6 ? 4 : 3
  const stride = width * channels
  const raw = inflateSync(Buffer.concat(data))
  const out = new Uint8Array(height * stride)
  for (let at = 0; at < out.length; at++) {
    const row = Math.floor(at / stride)
    const left = at % stride < channels ? 0 : (out[at - channels] ?? 0)
    const up = row === 0 ? 0 : (out[at - stride] ?? 0)
    const upLeft = row === 0 || at % stride < channels ? 0 : (out[at - stride - channels] ?? 0)
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][raw[row * (stride + 1)] ?? 0] ?? 0
    out[at] = (raw[at + row + 1] ?? 0) + guess
  }
  const pixels = Array.from({ length: width * height }, (_, index): Pixel => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = out.subarray(index * channels, (index + 1) * channels)
    return [red, green, blue, alpha]
  })
  return { width, height, pixels }
}

function paeth(left: number, up: number, upLeft: number): number {
  const [toLeft, toUp, toUpLeft] = [Math.abs(up - upLeft), Math.abs(left - upLeft), Math.abs(left + up - 2 * upLeft)]
  if (toLeft <= toUp && toLeft <= toUpLeft) return left
  return toUp <= toUpLeft ? up : upLeft
}
