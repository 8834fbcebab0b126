import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Speaker } from '../../src/ports.js'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import { type OneDoor, offered, openDoor, wordsOf } from './one-door.js'

let door: OneDoor
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.database.close())
beforeEach(() => door.open())

describe('what a press of a button no release knows', () => {
  it.each(['card.gone', '__proto__', 'platform.uninstalled'])('is called out of date: %s', async (name) => {
    expect(wordsOf(await door.say(name))).toContain('no longer works')
    expect(door.logged).toEqual([['interaction.unknown', { interaction: name }]])
    expect(await door.rowsOf('inbox')).toBe(0)
  })

  it('is door.logged with its first sixty letters', async () => {
    await door.say('x'.repeat(100))
    expect(door.logged).toEqual([['interaction.unknown', { interaction: 'x'.repeat(60) }]])
  })
})

describe('an interaction', () => {
  it('counts once however often it is delivered, and each delivery gets the same answer', async () => {
    const first = await door.say('offer.save', offered)
    expect(wordsOf(await door.say('offer.save', offered))).toBe(wordsOf(first))
    expect([await door.rowsOf('chat_offer'), await door.rowsOf('inbox')]).toEqual([1, 1])
    await door.say('offer.save', { ...offered, key: 'another click' })
    expect(await door.rowsOf('chat_offer')).toBe(2)
  })

  it('whose answer was erased since is said to be done', async () => {
    await door.say('offer.save', offered)
    await door.read((tx) => tx.forgetReply('key of offer.save'))
    expect(wordsOf(await door.say('offer.save', offered))).toContain('done already')
    expect(await door.rowsOf('chat_offer')).toBe(1)
  })

  it('that only looks keeps no key, and looks again', async () => {
    const none = await door.type('offers')
    await door.say('offer.save', offered)
    expect(wordsOf(await door.type('offers'))).not.toBe(wordsOf(none))
    expect(await door.rowsOf('inbox')).toBe(1)
  })

  it('that opens a form keeps nothing but that we met; the platform is then asked who this is, once', async () => {
    expect(await door.type('offer')).toMatchObject({ type: 'form' })
    expect(await door.jobs()).toEqual(['people.learn'])
    await door.type('offer')
    expect(await door.jobs()).toEqual(['people.learn'])
    expect([await door.rowsOf('inbox'), await door.rowsOf('identity'), await door.rowsOf('workspace')]).toEqual([
      0, 1, 1,
    ])
  })

  it('that leaves a form open keeps no key, so that the corrected one is taken', async () => {
    const wrong = await door.say('offer.save', { ...offered, values: { ...offered.values, topics: '' } })
    expect(wrong).toMatchObject({ type: 'errors' })
    expect(await door.say('offer.save', offered)).toMatchObject({ type: 'card' })
    expect(await door.rowsOf('chat_offer')).toBe(1)
  })

  it('wakes whoever sends, unless nothing was kept', async () => {
    await door.type('offer')
    expect(door.commits()).toBe(0)
    await door.say('offer.save', offered)
    expect(door.commits()).toBe(1)
  })
})

describe('somebody who may not', () => {
  it.each([
    ['setup.save', 'Only a workspace admin'],
    ['referral.move', 'Only recruiters'],
    ['opening.save', 'Role owners and recruiters'],
    ['join.decline', 'not yours to answer'],
  ])('reads who may do %s, also when it is delivered again', async (name, words) => {
    const first = await door.say(name)
    expect(wordsOf(first)).toContain(words)
    expect(wordsOf(await door.say(name))).toBe(wordsOf(first))
    expect(await door.rowsOf('inbox')).toBe(1)
  })

  it('reads so of what only looks, too', async () => {
    expect(wordsOf(await door.type('pipeline'))).toContain('Only recruiters')
    expect(await door.rowsOf('inbox')).toBe(0)
  })
})

describe('somebody outside', () => {
  const hide = (candidateId: string) => door.say('pool.hide', { door: 'web', speaker: door.outside(candidateId) })
  const join = (id: string, status: 'active' | 'erased') =>
    door.read((tx) => tx.candidates.insert({ ...blankCandidate(id, new Date('2026-05-04T08:00:00Z')), status }))

  it('who is here acts on their own entry', async () => {
    await join('ada', 'active')
    expect(wordsOf(await hide('ada'))).not.toContain('not yours')
  })

  it('who had everything erased, or was never here, is nobody', async () => {
    await join('ada', 'erased')
    expect(wordsOf(await hide('ada'))).toContain('not yours')
    expect(wordsOf(await door.say('pool.hide', { door: 'web', key: 'other', speaker: door.outside('x') }))).toContain(
      'not yours',
    )
  })

  it('who gives a reference is nobody once it is gone', async () => {
    const speaker = { type: 'referee', organizationId: door.store.organizationId, refereeId: 'r' } as const
    expect(wordsOf(await door.say('reference.decline', { door: 'web', speaker }))).toContain('not yours')
  })
})

describe('what a platform says of somebody who said nothing', () => {
  it('is taken from it alone', async () => {
    const reach = { serviceUrl: 'https://x.example.org', conversation: undefined, zone: undefined, locale: undefined }
    const value = { platform: 'slack', workspace: 'T1' }
    const silent: Speaker = { ...door.mia, reach: { ...reach, isSilent: true } } as Speaker
    await door.say('platform.uninstalled', { value, speaker: { type: 'anyone' } })
    expect(door.logged).toEqual([])
    await door.say('platform.uninstalled', { value, key: 'again', speaker: silent })
    expect(door.logged).toEqual([])
    await door.say('platform.uninstalled', { value, key: 'said', speaker: { ...door.mia, reach } as Speaker })
    expect(door.logged).toHaveLength(1)
  })
})

describe('an answer that cannot stand where it was asked for', () => {
  it('leaves as a message, once, to the account that spoke, and is kept till then', async () => {
    const help = { asMessage: 'all', saidIn: 'a channel' } as const
    const answer = await door.type('help', help)
    expect(wordsOf(await door.type('help', help))).toBe(wordsOf(answer))
    expect(await door.jobs()).toEqual(['people.learn', 'reply.say'])
    expect(await door.read((tx) => tx.keptReply('key of command'))).toBe(wordsOf(answer))
    const [account] = await door.read((tx) => tx.identities.find({}))
    expect(await door.read((tx) => tx.findJob('reply:key of command'))).toMatchObject({ to: `account:${account?.id}` })
  })

  it('is, of a form, a card that opens it; of errors, a card that tells them', async () => {
    expect(wordsOf(await door.type('offer', { asMessage: 'all' }))).toContain('"interaction":"offer.open"')
    const wrong = await door.say('offer.save', { ...offered, values: {}, asMessage: 'all' })
    expect(wrong).toMatchObject({ type: 'card', place: 'new' })
    expect(await door.jobs()).toEqual(['people.learn', 'reply.say', 'reply.say'])
  })

  it('stays where it takes the place of the card that was pressed', async () => {
    await door.say('offer.save', { ...offered, asMessage: 'new' })
    const before = (await door.jobs()).length
    const [offer] = await door.read((tx) => tx.offers.find({}))
    const reply = await door.say('offer.pause', { value: { offerId: offer?.id ?? '' }, asMessage: 'new' })
    expect([reply.type === 'card' && reply.place, (await door.jobs()).length]).toEqual(['replace', before])
  })
})
