/** In which words somebody is answered, and how much one person may ask for. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Incoming } from '../../src/ports.js'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import { type OneDoor, offered, openDoor, wordsOf } from './one-door.js'

let door: OneDoor
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.database.close())
beforeEach(() => door.open())

const german: Partial<Incoming> = { lang: 'de' }
async function choose(language: string): Promise<void> {
  await door.type('help')
  await door.read(async (tx) => {
    const [mia] = await tx.employees.find({})
    if (mia) await tx.employees.save({ ...mia, language })
  })
}
const langOf = (reply: Awaited<ReturnType<OneDoor['say']>>) =>
  reply.type === 'card' ? reply.card.lang : reply.type === 'form' ? reply.form.lang : undefined

describe('the language of an answer', () => {
  it('is what was spoken, on cards, forms and beside them', async () => {
    expect(langOf(await door.type('help', german))).toBe('de')
    expect(langOf(await door.type('offer', german))).toBe('de')
    expect(langOf(await door.type('help'))).toBe('en')
    expect(wordsOf(await door.say('card.gone', german))).toContain('geht nicht mehr')
  })

  it('is what a person chose, whatever they speak', async () => {
    await choose('fr')
    expect(langOf(await door.type('help', german))).toBe('fr')
    expect(langOf(await door.type('offer', german))).toBe('fr')
  })

  it('is what somebody outside chose on their page', async () => {
    const ada = { ...blankCandidate('ada', door.clock.now()), status: 'active' as const, language: 'es' }
    await door.read((tx) => tx.candidates.insert(ada))
    expect(langOf(await door.say('pool.hide', { ...german, door: 'web', speaker: door.outside('ada') }))).toBe('es')
  })

  it('of a form that stays open is said field by field, with nothing added', async () => {
    const wrong = await door.say('offer.save', { ...offered, values: { ...offered.values, topics: '' } })
    expect(Object.keys(wrong).sort()).toEqual(['errors', 'type'])
  })
})

describe('a command', () => {
  it('that nobody knows is answered with the nearest, or with all there are', async () => {
    const preview = async (text: string) => {
      const reply = await door.type(text)
      return reply.type === 'card' ? reply.card.preview : reply.type
    }
    expect(await preview('ofer')).toContain('Did you mean')
    expect(await preview('xyzzy plugh')).toBe('I did not understand that.')
  })

  it('without words shows home', async () => {
    expect(wordsOf(await door.say('command', { value: {} }))).toBe(wordsOf(await door.type('')))
  })

  it('hands its words on', async () => {
    const reply = await door.type('offer data in Berlin')
    expect(wordsOf(reply)).toContain('data in Berlin')
  })
})

describe('how much one person may ask for', () => {
  const help = (speaker = door.mia) => door.type('help', { speaker })
  const isRefused = async (reply: ReturnType<typeof help>) => wordsOf(await reply).includes('second')

  it('is thirty commands at once and one every two seconds, whoever else asks', async () => {
    for (let times = 0; times < 30; times++) expect(await isRefused(help())).toBe(false)
    const refused = await help()
    expect(refused).toMatchObject({ type: 'card', place: 'new' })
    expect(wordsOf(refused)).toContain('2 seconds')
    expect(await isRefused(help({ type: 'platform', platform: 'slack', workspace: 'T1', user: 'U2' }))).toBe(false)
    // what is pressed and filled in is never refused
    expect(wordsOf(await door.say('offer.save', offered))).toContain('saved')
    door.clock.moveTo(new Date(door.clock.now().getTime() + 1_999))
    expect(await isRefused(help())).toBe(true)
    door.clock.moveTo(new Date(door.clock.now().getTime() + 1))
    expect(await isRefused(help())).toBe(false)
    expect(await isRefused(help())).toBe(true)
  })

  it('may be told otherwise', async () => {
    await door.open({ commandsPerMinute: 2 })
    expect([await isRefused(help()), await isRefused(help())]).toEqual([false, false])
    expect(wordsOf(await help())).toContain('30 seconds')
  })

  it('counts a command that opens a form, and does nothing once it is too many', async () => {
    await door.open({ commandsPerMinute: 1 })
    expect(await door.type('offer')).toMatchObject({ type: 'form' })
    expect(wordsOf(await door.type('offer'))).toContain('60 seconds')
    door.clock.moveTo(new Date(door.clock.now().getTime() + 60_000))
    expect(await door.type('offer')).toMatchObject({ type: 'form' })
  })

  it('is nobody’s concern outside', async () => {
    await door.open({ commandsPerMinute: 1 })
    await door.read((tx) =>
      tx.candidates.insert({ ...blankCandidate('ada', door.clock.now()), status: 'active' as const }),
    )
    const said = { door: 'web' as const, speaker: door.outside('ada') }
    const answers = [await door.type('help', said), await door.type('help', said)]
    expect(wordsOf(answers[1])).toBe(wordsOf(answers[0]))
  })
})

describe('what is kept of an answer', () => {
  it('wakes whoever sends for a card, a look included, and not where a form stays open', async () => {
    await door.type('help')
    expect(door.commits()).toBe(1)
    await door.say('offer.save', { ...offered, values: {} })
    expect(door.commits()).toBe(1)
    await door.say('card.gone')
    expect(door.commits()).toBe(1)
  })

  it('of a form that stays open is that we met, of somebody who speaks for the first time', async () => {
    expect(await door.say('offer.save', { ...offered, values: {} })).toMatchObject({ type: 'errors' })
    expect([await door.rowsOf('inbox'), await door.rowsOf('identity'), await door.jobs()]).toEqual([
      0,
      1,
      ['people.learn'],
    ])
  })

  it('is the answer as it was said, in its language', async () => {
    const said = await door.say('offer.save', { ...offered, ...german })
    expect(wordsOf(said)).toContain('"lang":"de"')
    expect(await door.read((tx) => tx.keptReply('key of offer.save'))).toBe(wordsOf(said))
  })

  it('leaves as a message where it is new, and is asked for once more where it was lost', async () => {
    await door.type('help', { asMessage: 'new' })
    expect(await door.jobs()).toEqual(['people.learn', 'reply.say'])
    await door.say('card.gone', { asMessage: 'all' })
    expect(await door.jobs()).toHaveLength(2)
  })

  it('says where it was asked for', async () => {
    await door.type('help', { asMessage: 'all', saidIn: 'C7' })
    await door.type('offers', { asMessage: 'all', key: 'k2' })
    const jobs = await door.store.queue.claim('me', 9, door.clock.now(), true)
    const payloads = jobs.filter(({ name }) => name === 'reply.say').map(({ payload }) => payload)
    expect(payloads).toContainEqual({ of: 'key of command', saidIn: 'C7' })
  })

  it('of somebody outside leaves as no message', async () => {
    await door.read((tx) =>
      tx.candidates.insert({ ...blankCandidate('ada', door.clock.now()), status: 'active' as const }),
    )
    await door.say('pool.hide', { door: 'web', speaker: door.outside('ada'), asMessage: 'all' })
    expect(await door.jobs()).not.toContain('reply.say')
  })

  it('that was given already says so in the reader’s language', async () => {
    await door.say('offer.save', offered)
    await door.read((tx) => tx.forgetReply('key of offer.save'))
    expect(await door.say('offer.save', { ...offered, ...german })).toMatchObject({ type: 'card', place: 'new' })
    expect(wordsOf(await door.say('offer.save', { ...offered, ...german }))).not.toContain('done already')
  })
})

describe('a failure in between', () => {
  it('is whoever calls us’s to hear of, and keeps nothing', async () => {
    const { store } = door
    const transaction = store.transaction
    const broken = new TypeError('of ours')
    store.transaction = (id, work) =>
      transaction(id, async (tx) => {
        await work(tx)
        throw broken
      })
    await expect(door.say('offer.save', offered)).rejects.toBe(broken)
    store.transaction = transaction
    expect([await door.rowsOf('inbox'), await door.rowsOf('chat_offer'), door.commits()]).toEqual([0, 0, 0])
  })
})
