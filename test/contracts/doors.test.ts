import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Card } from '../../src/messages/card.js'
import { startWorld, type World } from '../stories/world.js'
import { type DoorPlatform, readsBy, slackDoor, teamsDoor, type Visitor } from './door-people.js'

/** What every door does, whichever platform people come from, by signed HTTP into the whole product on a real store. */
let world: World
let platform: DoorPlatform
let mia: Visitor

const offers = () => world.store.transaction(world.store.organizationId, (tx) => tx.offers.find({}))
const employees = () => world.store.transaction(world.store.organizationId, (tx) => tx.employees.find({}))
/** how often that was done, by the lines of the history */
const done = async (action: string) => {
  const from = new Date(0)
  const lines = await world.store.transaction(world.store.organizationId, (tx) => tx.historySince(from))
  return lines.filter((line) => line.action === action).length
}

/** The next time somebody comes, the store fails, with a secret in its words. */
function failOnce(): void {
  const { transaction } = world.store
  world.store.transaction = async () => {
    world.store.transaction = transaction
    throw new Error('the row of Ada Lovelace is locked')
  }
}

const button = (label: string, interaction: string, value: Record<string, string> = {}): Card => ({
  preview: label,
  elements: [
    { type: 'text', text: `A card with ${label}` },
    { type: 'actions', actions: [{ type: 'button', label, interaction, value }] },
  ],
})

const where = 'Link, place or number'
const missing = 'Please give the link of the call, or the place where you meet.'
const sorry = /Sorry, something went wrong on our side and nothing was changed\..*this reference: ([\w-]{36})/s

describe.each([
  ['Slack', slackDoor],
  ['Teams', teamsDoor],
] as const)('the door of %s', (_name, open) => {
  beforeAll(async () => {
    // Monday 4 May 2026, 10:00 in Berlin
    world = await startWorld('2026-05-04T08:00:00Z', { ADMIN_EMAILS: 'rosa@corp.example' })
    platform = open(world)
    mia = platform.visitor('mia')
  })
  afterAll(() => world.close())

  it('asks the platform who it is that comes for the first time, once', async () => {
    await mia.ask('help')
    await world.settle()
    expect(await employees()).toMatchObject([{ name: 'Mia Okafor', email: 'mia@corp.example', zone: 'Europe/Berlin' }])
    await mia.ask('chats')
    await world.settle()
    expect([(await employees()).length, mia.lookedUp()]).toEqual([1, 1])
  })

  it('answers a command', async () => {
    const answer = await readsBy(mia, () => mia.ask('help'))
    expect(answer).toContain('offers – your offers: change, pause, withdraw')
    expect(answer).toContain('settings – working hours, time zone, whom never to be matched with')
  })

  it('answers to the person alone where others read along', async () => {
    const ben = platform.visitor('ben')
    let answer = ''
    const others = await readsBy(ben, async () => {
      answer = await readsBy(mia, () => mia.ask('settings', platform.channel))
    })
    expect(answer).toContain('Messages may come')
    expect(others).not.toContain('Messages may come')
    expect(others).not.toContain('Time zone')
  })

  it('names the nearest command for a word that is none, and leads on to it', async () => {
    expect(await readsBy(mia, () => mia.ask('ofers'))).toContain('Did you mean “offers”?')
    await mia.press('Yes, offers')
    expect(mia.reads().join('\n')).toContain('You have no offer at the moment.')
    expect(await readsBy(mia, () => mia.ask('fly me to the moon'))).toContain('I did not understand that.')
  })

  it('opens a form, leaves it open with what is wrong beside the field, keeps what was typed, and saves it corrected', async () => {
    await mia.ask('offer data engineering, 2 a month, Tue afternoons')
    expect(mia.modal()?.title).toBe('Offer a coffee chat')
    await mia.submit({ 'What could you talk about?': 'glass blowing, sailing' })
    expect(mia.modal()?.title).toBe('Offer a coffee chat')
    expect(mia.modal()?.errors).toEqual({ where: missing })
    expect(await offers()).toEqual([])
    await mia.submit({ [where]: 'https://video.example/mia' })
    expect(mia.modal()?.words).toContain('Your offer is saved')
    expect(await offers()).toMatchObject([
      { topics: ['glass blowing', 'sailing'], where: 'https://video.example/mia', status: 'open' },
    ])
  })

  it('takes a form that is delivered again as the one it was', async () => {
    expect(await mia.redeliver()).toEqual([200, 200])
    expect((await offers()).length).toBe(1)
    expect(await done('made')).toBe(1)
  })

  it('keeps nothing of a form that is closed', async () => {
    await mia.cancel()
    await mia.ask('offer backend')
    await mia.cancel()
    expect(mia.modal()?.title).not.toBe('Offer a coffee chat')
    expect((await offers()).length).toBe(1)
  })

  it('turns the card that was pressed into its answer', async () => {
    await mia.ask('offers')
    const count = mia.messages().length
    await mia.press('Pause this offer')
    expect(mia.last().words).toBe('Paused. Nobody new is proposed to you by this offer.')
    expect([mia.messages().length, mia.last().edits, mia.last().buttons]).toEqual([count, 1, []])
    expect(await done('paused')).toBe(1)
  })

  it('takes a click that is delivered again as the one it was', async () => {
    expect(await mia.redeliver()).toEqual([200, 200])
    expect(await done('paused')).toBe(1)
    expect(await offers()).toMatchObject([{ status: 'paused' }])
  })

  it('takes a command that is delivered again as the one it was', async () => {
    expect(await readsBy(mia, () => mia.ask('pause until 1 June'))).toContain('Everything rests until Mon 1 Jun.')
    const count = mia.messages().length
    expect(await mia.redeliver()).toEqual([200, 200])
    expect(await done('paused')).toBe(2)
    expect(mia.messages().length).toBe(count)
  })

  it('says of a button that it knows no more what is the matter, and what to do', async () => {
    await mia.gets(button('Book it', 'match.book-it', { matchId: 'm1' }))
    expect(await readsBy(mia, () => mia.press('Book it'))).toMatch(/This button is from an earlier version.*help/)
  })

  it('says of a button whose thing is gone what is the matter', async () => {
    await mia.gets(button('Meet them', 'match.meet', { matchId: 'gone' }))
    expect(await readsBy(mia, () => mia.press('Meet them'))).toContain('I could not find that.')
  })

  it('says who may, to somebody who may not, by whichever way they come', async () => {
    expect(await readsBy(mia, () => mia.ask('pipeline'))).toContain('Only recruiters can do this.')
    await mia.gets(button('The pool', 'pool'))
    expect(await readsBy(mia, () => mia.press('The pool'))).toContain('Only recruiters can do this.')
    await mia.gets(button('Set it up', 'setup.open'))
    expect(await readsBy(mia, () => mia.press('Set it up'))).toContain('named in ADMIN_EMAILS')
    const settings = await world.store.transaction(world.store.organizationId, (tx) => tx.settings())
    expect(settings.isSetUp).toBe(false)
  })

  it.each([
    ['a command', 'pause until 1 July', async () => mia.ask('pause until 1 July')],
    [
      'a click',
      'resumed',
      async () => {
        const [offer] = await offers()
        await mia.gets(button('Open it again', 'offer.resume', { offerId: offer?.id ?? '' }))
        failOnce()
        await mia.press('Open it again')
      },
    ],
    [
      'a form',
      'made',
      async () => {
        await mia.ask('offer sailing, Wed mornings')
        await mia.submit({})
        failOnce()
        await mia.submit({ [where]: 'https://video.example/again' })
      },
    ],
  ])(
    'apologizes when %s fails, with the reference of the log line, and keeps nothing of it',
    async (what, action, act) => {
      const before = [await done(action === 'pause until 1 July' ? 'paused' : action), (await offers()).length]
      const from = world.logged.length
      if (what === 'a command') failOnce()
      const words = await readsBy(mia, act)
      const reference = sorry.exec(words)?.[1] ?? 'no apology'
      expect(words).toMatch(sorry)
      expect(world.logged.slice(from).filter((line) => line.includes(reference))).toHaveLength(1)
      expect(`${words} ${world.logged.slice(from).join(' ')}`).not.toContain('Lovelace')
      expect([await done(action === 'pause until 1 July' ? 'paused' : action), (await offers()).length]).toEqual(before)
    },
  )

  it('does the same thing when it is asked for again', async () => {
    expect(await mia.redeliver()).toEqual([200, 200])
    expect((await offers()).length).toBe(2)
  })

  it('was never late, and showed nothing that the platform refuses', () => {
    expect(mia.notices()).toEqual([])
    expect(platform.refusals()).toEqual([])
  })
})
