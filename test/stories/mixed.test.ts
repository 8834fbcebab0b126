import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Colleague, inSlack, inTeams } from './colleagues.js'
import { startWorld, type World } from './world.js'

/**
 * One company, two platforms, one pool: the host lives in Teams, somebody who explores inside lives in Slack. Each is served
 * in their own client; nothing of it shows to the others.
 */
let world: World
/** the host */
let mia: Colleague
/** explores inside the company */
let noa: Colleague
/** sets up Slack's side */
let rosa: Colleague
/** sets up Teams' side */
let ada: Colleague

const general = '19:general@thread.tacv2'
const teamsChannel = '19:people@thread.tacv2'
const [mias, noas] = ['mia@corp.example', 'noa@corp.example']
const invitations = (address: string) => world.mailbox.mails(address).filter(({ ics }) => ics !== undefined)

beforeAll(async () => {
  // Monday 4 May 2026, 10:00 in Berlin
  world = await startWorld('2026-05-04T08:00:00Z', { ADMIN_EMAILS: 'ada@corp.example' })
  const place = { tz: 'Europe/Berlin', locale: 'en-GB' }
  world.slack.addUser({ id: 'UROSA', name: 'Rosa Lindqvist', email: 'rosa@corp.example', ...place, is_admin: true })
  world.slack.addUser({ id: 'UNOA', name: 'Noa Berg', email: noas, ...place })
  world.slack.addChannel('C1', 'people-we-met')
  world.teams.addUser({ id: '29:mia', name: 'Mia Okafor', email: mias, ...place, hasApp: true })
  world.teams.addUser({ id: '29:ada', name: 'Ada Reyes', email: 'ada@corp.example', ...place, hasApp: true })
  const channels = [
    { id: general, name: null },
    { id: teamsChannel, name: 'People we met' },
  ]
  world.teams.addTeam({ id: general, name: 'Corvid', channels, members: ['29:mia', '29:ada'], hasApp: true })
  mia = inTeams(world, '29:mia')
  ada = inTeams(world, '29:ada')
  noa = inSlack(world, 'UNOA')
  rosa = inSlack(world, 'UROSA')
  await world.teams.installInTeam(general, '29:ada')
  await world.settle()
})
afterAll(() => world.close())

const program = { name: 'Corvid Labs', weekday: '5', hour: '9', zone: 'Europe/Berlin' }

describe('a host in Teams and somebody who explores in Slack', () => {
  it('the digest is set up on both sides, each by an admin who is there', async () => {
    await rosa.ask('help')
    await world.settle()
    await rosa.ask('setup')
    await rosa.submit({ ...program, channel: 'C1', recruiters: ['UROSA'] })
    expect(rosa.modal()?.words).toContain('Everything is set up')
    await ada.ask('help')
    await world.settle()
    await ada.ask('setup')
    expect(ada.modal()?.words).toContain('Corvid › People we met')
    await ada.submit({ ...program, channel: teamsChannel })
    expect(ada.modal()?.words).toContain('Everything is set up')
    await world.settle()
    expect(rosa.channel('C1').map(({ text }) => text)).toEqual(['Hello from Coffeechat'])
    expect(ada.channel(teamsChannel).map(({ text }) => text)).toEqual(['Hello from Coffeechat'])
  })

  it('the explorer is asked first, in Slack; the host hears nothing before their yes (P-2)', async () => {
    await mia.ask('offer data engineering, 2 a month, Tue and Thu afternoons')
    await mia.submit({ 'Link, place or number': 'https://video.example/mia' })
    await noa.ask('help')
    await world.settle()
    await noa.ask('explore')
    await noa.submit({ interests: 'data engineering', consent: true, windows: ['2-840-960', '4-840-960'] })
    const before = mia.messages().length
    await world.passTo('2026-05-04T08:10:00Z')
    expect(noa.last().words).toContain('A coffee chat with Mia Okafor')
    expect(mia.messages()).toHaveLength(before)
  })

  it('then the host, in Teams, without a name', async () => {
    await noa.press('Yes, choose a time')
    await noa.submit({ wants: 'How your team decides' })
    expect(noa.modal()?.errors).toEqual({})
    await world.passTo('2026-05-04T08:20:00Z')
    expect(mia.last().text).toBe('Somebody would like to talk with you. Meet them?')
    expect(JSON.stringify(mia.messages().map(({ words }) => words))).not.toMatch(/Noa|Berg|noa@/)
  })

  it('they book: one calendar entry each, private, and each reads it in their own client', async () => {
    await mia.press('Meet them')
    await mia.submit({ time: '2026-05-07T12:00:00.000Z' })
    await world.passTo('2026-05-04T08:30:00Z')
    expect(mia.last().words).toContain('Noa')
    expect(noa.last().words).toContain('Mia Okafor')
    const uids = [mias, noas].map((address) => invitations(address).map(({ ics }) => /UID:(\S+)/.exec(ics ?? '')?.[1]))
    expect(uids[0]).toHaveLength(1)
    expect(uids[0]).toEqual(uids[1])
    expect(invitations(mias)[0]?.ics).toContain('SUMMARY:Coffee chat')
    expect(invitations(mias)[0]?.ics).toContain('CLASS:PRIVATE')
  })

  it('nobody of the two gets anything on a platform that is not theirs', () => {
    const conversations = world.teams.state.messages.map(({ conversation }) => conversation)
    expect(conversations.some((id) => id.includes('noa'))).toBe(false)
    expect(world.slack.state.messages.map(({ channel }) => channel)).not.toContain('UMIA')
  })

  it('on Friday both channels read the same digest, which counts no move of an explorer inside', async () => {
    await world.passTo('2026-05-08T07:05:00Z')
    const [inSlackNow, inTeamsNow] = [rosa.channel('C1').at(-1), ada.channel(teamsChannel).at(-1)]
    expect(inSlackNow?.text).toBe(inTeamsNow?.text)
    expect(inSlackNow?.words.replaceAll('• ', '')).toBe(inTeamsNow?.words.replaceAll('• ', ''))
    expect(inSlackNow?.words).toContain('1 new offer')
    expect(inSlackNow?.words).not.toMatch(/Noa|Mia/)
    expect([rosa.channel('C1'), ada.channel(teamsChannel)].map((posts) => posts.length)).toEqual([2, 2])
    expect([...world.slack.state.refusals, ...world.teams.state.refusals]).toEqual([])
    expect((await world.store.queue.list(['dead', 'unknown'])).map((row) => row.key)).toEqual([])
  })
})
