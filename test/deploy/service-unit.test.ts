import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { settingNames } from '../../src/config.js'
import { execForm, readDockerfile } from './dockerfile.js'
import { secretSettings } from './settings.js'

const text = readFileSync('deploy/coffeechat.service', 'utf8')

/** The lines of a unit, as `Section.Name` and what stands there. */
function readUnit(unit: string): [string, string][] {
  let section = ''
  return unit.split('\n').flatMap((line): [string, string][] => {
    if (line.trim() === '' || /^[#;]/.test(line)) return []
    const head = /^\[(\w+)\]$/.exec(line)?.[1]
    if (head !== undefined) {
      section = head
      return []
    }
    const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? []
    if (name === undefined || value === undefined || section === '') throw new Error(`not a line of a unit: ${line}`)
    return [[`${section}.${name}`, value]]
  })
}

/** What each line must be: the words, or what is true of them. */
const wanted: Record<string, string | ((value: string) => boolean)> = {
  'Unit.After': (value) => value.includes('network-online.target'),
  'Service.User': (value) => !/^(root|0|)$/.test(value),
  'Service.EnvironmentFile': (value) => value.startsWith('/etc/'),
  'Service.StateDirectory': 'coffeechat',
  'Service.StateDirectoryMode': '0700',
  'Service.Restart': 'on-failure',
  'Service.RestartPreventExitStatus': '78',
  'Service.KillSignal': 'SIGTERM',
  'Service.TimeoutStopSec': (value) => Number(value) > 10,
  'Service.ProtectSystem': 'strict',
  'Service.ProtectHome': 'yes',
  'Service.PrivateTmp': 'yes',
  'Service.NoNewPrivileges': 'yes',
  'Service.CapabilityBoundingSet': '',
  'Service.SystemCallFilter': '@system-service',
  'Install.WantedBy': 'multi-user.target',
}

/** Which of the lines above a unit has not, or has otherwise; which it has twice; and what would end or break Node. */
function brokenLines(unit: string): string[] {
  const lines = readUnit(unit)
  const names = lines.map(([name]) => name)
  const values = new Map(lines)
  const isRight = (name: string, want: string | ((value: string) => boolean)): boolean => {
    const value = values.get(name)
    return value !== undefined && (typeof want === 'string' ? value === want : want(value))
  }
  return [
    ...Object.entries(wanted).flatMap(([name, want]) => (isRight(name, want) ? [] : [name])),
    ...names.filter((name, place) => names.indexOf(name) !== place),
    // what Node compiles is written and run
    ...(values.get('Service.MemoryDenyWriteExecute') === 'yes' ? ['Service.MemoryDenyWriteExecute'] : []),
    ...(values.has('Service.ReadWritePaths') ? ['Service.ReadWritePaths'] : []),
  ]
}

describe('the unit of systemd', () => {
  it('runs as a user without rights, writes to its own folder alone, and is given its time to end', () => {
    expect(brokenLines(text)).toEqual([])
  })

  it.each([
    ['User=root', 'Service.User'],
    ['ProtectSystem=full', 'Service.ProtectSystem'],
    ['StateDirectory=', 'Service.StateDirectory'],
    ['Restart=always', 'Service.Restart'],
    ['RestartPreventExitStatus=1', 'Service.RestartPreventExitStatus'],
    ['KillSignal=SIGKILL', 'Service.KillSignal'],
    ['TimeoutStopSec=10', 'Service.TimeoutStopSec'],
    ['CapabilityBoundingSet=CAP_NET_BIND_SERVICE', 'Service.CapabilityBoundingSet'],
  ])('would not pass with %s', (line, name) => {
    const place = new RegExp(`^${line.split('=')[0]}=.*$`, 'm')
    expect(brokenLines(text.replace(place, line))).toEqual([name])
    expect(brokenLines(text.replace(place, ''))).toContain(name)
  })

  it('starts what the image starts, on the folder that systemd made, and holds no secret', () => {
    const values = new Map(readUnit(text))
    const image = readDockerfile(readFileSync('Dockerfile', 'utf8')).at(-1)?.steps ?? []
    const words = (keyword: string) => execForm(image.find((step) => step.keyword === keyword)?.text ?? '') ?? []
    const command = [...words('ENTRYPOINT'), ...words('CMD')]
    expect(command.length).toBeGreaterThan(2)
    expect(values.get('Service.ExecStart')).toBe(`/usr/bin/${command.join(' ')}`)
    const environment = (values.get('Service.Environment') ?? '').split(' ').map((pair) => pair.split('='))
    expect(Object.fromEntries(environment)).toEqual({
      NODE_ENV: 'production',
      DATA_DIR: `/var/lib/${values.get('Service.StateDirectory')}`,
    })
    expect(settingNames).toContain('DATA_DIR')
    expect(secretSettings.filter((name) => text.includes(`${name}=`))).toEqual([])
  })
})
