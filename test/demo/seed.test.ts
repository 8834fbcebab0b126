import { beforeAll, describe, expect, it } from 'vitest'
import { channels, pastEnds } from '../../src/demo/company.js'
import type { ReadMail } from '../../src/demo/mailbox.js'
import type { EndedJob } from '../../src/demo/product.js'
import type { SlackMessage } from '../../src/demo/slack-state.js'
import { channelOf, personalChat } from '../../src/demo/teams-places.js'
import type { TeamsMessage } from '../../src/demo/teams-state.js'
import { counted, type Kept, miaOffers, readAll } from './seed-kept.js'
import { openSeeded, type SeededWorld } from './seed-world.js'

let world: SeededWorld
let kept: Kept
let jobs: EndedJob[]
/** as the workbench opens, before the tour's first step */
let messages: SlackMessage[]
let teamsMessages: TeamsMessage[]
let mails: ReadMail[]

const lenasAddress = 'lena@home.example'
const employeeNamed = (name: string) => kept.employees.find((each) => each.name === name)
const lena = () => kept.candidates.find(({ email }) => email === lenasAddress)
/** the tour's own match is no part of the past */
const pastMatches = () => kept.matches.filter(({ hostId }) => hostId !== employeeNamed('Mia Okafor')?.id)

beforeAll(async () => {
  world = await openSeeded()
  messages = [...world.slack.state.messages]
  teamsMessages = [...world.teams.state.messages]
  mails = world.mailbox.mails()
  await miaOffers(world)
  jobs = await world.product.ended(new Date(0), world.clock.now())
  kept = await world.leave(readAll)
}, 240_000)

describe('the company', () => {
  it('has forty people in six departments, under one chief', () => {
    expect(kept.employees).toHaveLength(40)
    expect(new Set(kept.employees.map(({ department }) => department)).size).toBe(6)
    const chiefs = kept.employees.filter(({ managerId }) => managerId === null)
    expect(chiefs.map(({ name }) => name)).toEqual(['Solveig Brandt'])
    expect(kept.employees.filter(({ managerUnknown }) => managerUnknown)).toEqual([])
  })

  it('is in Slack and in Teams, five of them in both, each one Employee', () => {
    const [inSlack, inTeams] = [world.slack.state.users, world.teams.state.users].map((users) =>
      [...users.values()].flatMap(({ email }) => email ?? []),
    )
    expect([inSlack?.length, inTeams?.length]).toEqual([33, 12])
    expect(new Set([...(inSlack ?? []), ...(inTeams ?? [])]).size).toBe(40)
    const accounts = (name: string) =>
      kept.identities.filter(({ employeeId }) => employeeId === employeeNamed(name)?.id).map(({ platform }) => platform)
    for (const name of ['Ines Duarte', 'Rui Valadim']) expect(accounts(name).sort()).toEqual(['slack', 'teams'])
    expect(kept.settings.digests.map(({ channel }) => channel).sort()).toEqual([channels.teams, channels.slack].sort())
  })

  it('has an admin, two recruiters and three role owners', () => {
    const admins = [...world.slack.state.users.values()].filter(({ is_admin }) => is_admin)
    expect(admins.map(({ id, name }) => [id, name])).toEqual([['UINES', 'Ines Duarte']])
    const roles = counted(kept.employees.flatMap((each) => each.roles))
    expect(roles).toEqual({ recruiter: 2, role_owner: 3 })
    expect(employeeNamed('Rui Valadim')?.roles).toContain('recruiter')
    expect(kept.settings).toMatchObject({ name: 'Harbourlight', zone: 'Europe/Berlin', isSetUp: true })
    expect(kept.settings.howHiringWorks).not.toBe('')
  })

  it('is presented to the workbench, each once, with everybody who has a mailbox', () => {
    const { eyes, mailboxes } = world.presented()
    expect(eyes).toHaveLength(45)
    expect(new Set(eyes.map(({ id }) => id)).size).toBe(45)
    expect(eyes.find(({ id }) => id === 'UMIA')).toEqual({ id: 'UMIA', group: 'hosts', title: 'Platform engineer' })
    const addresses = new Set(mailboxes.map(({ address }) => address))
    const strangers = mails.filter(({ to }) => !to.endsWith('@harbourlight.example') && !addresses.has(to))
    expect(strangers).toEqual([])
  })
})

describe('the pool', () => {
  it('holds 120 people, six of them colleagues; one rests and two have not answered', () => {
    expect(counted(kept.candidates.map(({ status }) => status))).toEqual({ active: 120, hidden: 1, pending: 2 })
    expect(kept.candidates.filter(({ source }) => source === 'internal')).toHaveLength(6)
    expect(kept.candidates.filter(({ source, status }) => source === 'pool_add' && status === 'active')).toHaveLength(
      24,
    )
    expect(kept.candidates.filter(({ source, status }) => source === 'introduce' && status === 'active')).toHaveLength(
      6,
    )
  })

  it('names nobody twice, and gives nobody an address that leads anywhere', () => {
    const { mailboxes } = world.presented()
    const names = [...kept.employees.map(({ name }) => name), ...mailboxes.map(({ name }) => name)]
    expect(names).toHaveLength(new Set(names).size)
    const firstNames = kept.candidates.map(({ firstName }) => firstName)
    expect(firstNames).toHaveLength(new Set(firstNames).size)
    for (const { email } of kept.candidates) expect(email).toMatch(/@[a-z]+\.example$/)
  })

  it('has hosts with many topics', () => {
    expect(kept.offers.filter(({ hostId }) => hostId !== employeeNamed('Mia Okafor')?.id)).toHaveLength(24)
    expect(new Set(kept.offers.flatMap(({ topics }) => topics)).size).toBeGreaterThanOrEqual(36)
  })
})

describe('two weeks of life', () => {
  it('ended in every way a match can end', () => {
    expect(counted(pastMatches().map(({ status }) => status))).toEqual({
      agreed: 21,
      host_passed: 3,
      candidate_declined: 1,
      expired: 2,
      half_agreed: 2,
      proposed: 3,
    })
    expect(pastMatches().filter(({ roundId }) => roundId !== null)).toHaveLength(7)
    expect(kept.rounds).toHaveLength(3)
  })

  it('held a dozen chats; others were cancelled, missed, or lie ahead in the coming week', () => {
    expect(counted(kept.chats.map(({ status }) => status))).toEqual({
      // of the thirteen held, nine ended more than five working days ago
      closed: 9,
      held: 4,
      scheduled: 6,
      cancelled: 1,
      no_show: 1,
    })
    const ahead = kept.chats
      .filter(({ status }) => status === 'scheduled')
      .map(({ startsAt }) => startsAt?.toISOString())
    expect(ahead.every((at) => at !== undefined && at > '2026-05-06' && at < '2026-05-08')).toBe(true)
    expect(kept.chats.filter(({ thanks }) => thanks !== '').length).toBeGreaterThanOrEqual(8)
    expect(kept.chats.filter(({ sequence, status }) => status === 'held' && sequence > 0)).toHaveLength(2)
  })

  it('led to eight referrals, each somewhere else', () => {
    expect(counted(kept.referrals.map(({ status }) => status))).toEqual({
      consent_pending: 1,
      available: 2,
      introduced: 1,
      screening: 1,
      proposal: 1,
      not_now: 1,
      withdrawn: 1,
    })
  })

  it('was told to both channels on two Fridays', () => {
    const isDigest = ({ key }: { key?: string | undefined }): boolean => key?.startsWith('digest:') === true
    const posts = messages.filter((message) => message.channel === channels.slack && isDigest(message))
    const days = posts.map(({ ts }) => new Date(Number(ts.split('.')[0]) * 1000).toISOString())
    expect(days).toEqual(['2026-04-24T07:00:00.000Z', '2026-05-01T07:00:00.000Z'])
    const inTeams = teamsMessages.filter((message) => channelOf(message.conversation) === channels.teams)
    expect(inTeams.filter(isDigest).map(({ at }) => at.slice(0, 19))).toEqual(days.map((day) => day.slice(0, 19)))
  })
})

describe('what the past leaves', () => {
  it('is at its moment, and nothing is due', () => {
    expect(world.atEnd.now.toISOString()).toBe(new Date(pastEnds).toISOString())
    expect(world.atEnd.nextDue?.getTime()).toBeGreaterThan(new Date(pastEnds).getTime())
  })

  it('went well: nothing refused, nothing failed, nothing of unknown outcome', () => {
    expect(world.slack.state.refusals).toEqual([])
    expect(world.slack.state.notices).toEqual([])
    expect([world.teams.state.refusals, world.teams.state.notices]).toEqual([[], []])
    expect(world.logged).toEqual([])
    expect([...new Set(jobs.map(({ status }) => status))].sort()).toEqual(['done', 'sent'])
  })

  it('wrote to no employee who had not acted (P-6)', () => {
    const spoke = new Set(kept.identities.map(({ userId }) => userId))
    const written = new Set([
      ...messages.map(({ channel }) => channel.slice(1)).filter((each) => each !== channels.slack.slice(1)),
      ...teamsMessages.flatMap(({ conversation }) => world.teams.state.conversations.get(conversation)?.members ?? []),
    ])
    expect([...written].filter((each) => !spoke.has(each))).toEqual([])
    const exploring = new Map(kept.candidates.map(({ id, employeeId }) => [id, employeeId]))
    const talking = new Set(kept.chats.flatMap(({ hostId, candidateId }) => [hostId, exploring.get(candidateId)]))
    const theirs = new Set(kept.employees.filter(({ id }) => talking.has(id)).map(({ email }) => email))
    const mailed = new Set(mails.map(({ to }) => to).filter((to) => to.endsWith('@harbourlight.example')))
    expect([...mailed].filter((to) => !theirs.has(to))).toEqual([])
  })
})

describe('the tour', () => {
  it('finds its people as it left them: Mia never spoke, Lena waits unmatched', () => {
    expect(messages.filter((message) => message.channel === 'DUMIA')).toEqual([])
    expect(world.teams.state.conversations.has(personalChat('29:mia'))).toBe(false)
    expect(mails.filter(({ to }) => to === 'mia.okafor@harbourlight.example')).toEqual([])
    expect(lena()).toMatchObject({ status: 'active', zone: 'Europe/Lisbon', recruitersMayFind: true })
    expect(lena()?.joinedAt?.toISOString()).toBe('2026-04-30T12:20:00.000Z')
    expect(pastMatches().filter(({ candidateId }) => candidateId === lena()?.id)).toEqual([])
    expect(mails.filter(({ to }) => to === lenasAddress).map(({ subject }) => subject)).toEqual([
      'Please confirm your address',
      'Welcome',
    ])
  })

  it('brings Lena, and nobody else, to what Mia offers', () => {
    const asked = kept.matches.filter(({ hostId }) => hostId === employeeNamed('Mia Okafor')?.id)
    expect(asked.map(({ candidateId, status }) => [candidateId, status])).toEqual([[lena()?.id, 'proposed']])
    const told = world.slack.as('UMIA').dm()
    expect(told.at(-1)?.words).toContain(lena()?.headline)
  })
})
