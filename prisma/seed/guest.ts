import { windows } from './moments.js'

/** Somebody outside who explores: what they fill in at `/join`. */
export interface Guest {
  name: string
  firstName: string
  email: string
  headline: string
  interests: string
  zone: string
  windows: string[]
  stance: 'passive' | 'exploring' | 'active'
  mayBeFound: boolean
}

const zones: Readonly<Record<string, string>> = {
  B: 'Europe/Berlin',
  L: 'Europe/Lisbon',
  N: 'Africa/Lagos',
  K: 'Asia/Kolkata',
  S: 'America/Sao_Paulo',
}

/** Where private addresses live; `.example` leads nowhere, for ever. */
const homes = ['kestrelmail', 'lanternpost', 'fernhill', 'papermoon', 'northquay', 'bluekettle'] as const

const plain = (name: string): string => name.toLowerCase().replaceAll(' ', '.')

export const firstNameOf = (name: string): string => name.split(' ')[0] ?? name

export const emailOf = (name: string): string => `${plain(name)}@${homes[name.length % homes.length]}.example`

/** A table, a line a person: name | zone | windows | flags | headline | interests. Flags: a active, p passive, f may be found. */
export function readGuests(table: string): Guest[] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', place = '', times = '', flags = '', headline = '', interests = ''] = cells(line)
      return {
        name,
        firstName: firstNameOf(name),
        email: emailOf(name),
        headline,
        interests,
        zone: zones[place] ?? 'Europe/Berlin',
        windows: windows(times),
        stance: flags.includes('a') ? 'active' : flags.includes('p') ? 'passive' : 'exploring',
        mayBeFound: flags.includes('f'),
      }
    })
}

export const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim())
