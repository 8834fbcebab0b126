import type { Card } from '../../src/messages/card.js'
import { createSlackMessenger } from '../../src/slack/messenger.js'
import { createTeams } from '../../src/teams/app.js'
import { type Colleague, inSlack, inTeams } from '../stories/colleagues.js'
import { botToken, registration, type World } from '../stories/world.js'

/** Somebody in front of their own client, with what a test of the doors needs besides: all they read, and a shaky network. */
export interface Visitor extends Colleague {
  /** every text that is before their eyes now: messages, what lies open, what passed by, the channel */
  reads(): string[]
  /** the platform sends the last thing they did again, twice; returns how it was answered */
  redeliver(): Promise<number[]>
  /** closes what lies open */
  cancel(): Promise<void>
  /** a card that the product wrote to them once */
  gets(card: Card): Promise<void>
  /** how often the product asked their platform who somebody is */
  lookedUp(): number
}

export interface DoorPlatform {
  /** where everybody can read along */
  channel: string
  visitor(who: 'mia' | 'ben' | 'rosa'): Visitor
  /** what the platform would not take from the product */
  refusals(): unknown[]
}

const people = [
  { who: 'mia', name: 'Mia Okafor', email: 'mia@corp.example' },
  { who: 'ben', name: 'Ben Tal', email: 'ben@corp.example' },
  { who: 'rosa', name: 'Rosa Lindqvist', email: 'rosa@corp.example' },
] as const

const zone = { tz: 'Europe/Berlin', locale: 'en-GB' }
let cards = 0
const nextKey = (): string => `old-card-${++cards}`

export function slackDoor(world: World): DoorPlatform {
  const { slack } = world
  for (const { who, ...person } of people) slack.addUser({ id: `U${who.toUpperCase()}`, ...person, ...zone })
  slack.addChannel('C1', 'people-we-met')
  const messenger = createSlackMessenger({ apiUrl: slack.apiUrl, botToken })
  return {
    channel: 'C1',
    refusals: () => slack.state.refusals,
    visitor(who) {
      const user = `U${who.toUpperCase()}`
      const person = slack.as(user)
      return {
        ...inSlack(world, user),
        reads: () => [
          ...[...person.messages(), ...person.channel('C1')].map(({ words }) => words),
          person.modal()?.words ?? '',
        ],
        redeliver: async () => (await person.redeliver(2)).map(({ status }) => status),
        cancel: person.cancel,
        gets: async (card) => void (await messenger.send('T0000001', { user }, { key: nextKey(), card })),
        lookedUp: () => slack.state.calls.filter(({ method }) => method === 'users.info').length,
      }
    },
  }
}

export function teamsDoor(world: World): DoorPlatform {
  const { teams } = world
  const channel = '19:people@thread.tacv2'
  for (const { who, ...person } of people) teams.addUser({ id: `29:${who}`, ...person, ...zone, hasApp: true })
  teams.addTeam({
    id: '19:general@thread.tacv2',
    name: 'Corvid',
    channels: [{ id: channel, name: 'People we met' }],
    members: people.map(({ who }) => `29:${who}`),
    hasApp: true,
  })
  const { appId, tenantId, appPassword: password } = registration
  const registrations = [{ appId, tenantId, password }]
  const { messenger } = createTeams({ registrations, openIdMetadataUrl: teams.openIdMetadataUrl })
  return {
    channel,
    refusals: () => teams.state.refusals,
    visitor(who) {
      const user = `29:${who}`
      const person = teams.as(user)
      return {
        ...inTeams(world, user),
        reads: () => [
          ...[...person.messages(), ...person.channel(channel)].map(({ words }) => words),
          ...person.toasts(),
          person.modal()?.words ?? '',
        ],
        async redeliver() {
          const answers = await person.redeliver(2)
          await world.settle()
          return answers.map(({ status }) => status)
        },
        cancel: person.cancel,
        gets: async (card) =>
          void (await messenger.send(tenantId, { user, serviceUrl: teams.serviceUrl() }, { key: nextKey(), card })),
        lookedUp: () => teams.state.calls.filter(({ method }) => method === 'member').length,
      }
    },
  }
}

/** What somebody reads anew by doing this, in one text. */
export async function readsBy(visitor: Visitor, act: () => Promise<unknown>): Promise<string> {
  const before = visitor.reads()
  await act()
  const isNew = (words: string): boolean => {
    const at = before.indexOf(words)
    if (at !== -1) before.splice(at, 1)
    return at === -1
  }
  return visitor.reads().filter(isNew).join('\n')
}
