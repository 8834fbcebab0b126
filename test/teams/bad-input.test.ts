import { describe, expect, it } from 'vitest'
import { expectProper, fresh, useRealActivities, where } from './real-activities.js'

/** What Teams, an old client or somebody with a grudge may send: each is answered properly, and nothing is lost. */
const real = useRealActivities()
const offers = () => real.inStore((tx) => tx.offers.find({}))
const person = () => real.world.teams.as('29:mia')

describe('an activity that Teams would not send', () => {
  it.each<[string, (activity: Record<string, unknown>) => object]>([
    ['without conversation', ({ conversation: _, ...rest }) => rest],
    ['without a conversation’s id', (all) => ({ ...all, conversation: { conversationType: 'personal' } })],
    ['without from', ({ from: _, ...rest }) => rest],
    ['from nobody', (all) => ({ ...all, from: { id: '' } })],
    ['without recipient', ({ recipient: _, ...rest }) => rest],
    ['without serviceUrl', ({ serviceUrl: _, ...rest }) => rest],
    ['with a serviceUrl that is none', (all) => ({ ...all, serviceUrl: 'nowhere' })],
    ['without id', ({ id: _, ...rest }) => rest],
    ['without type', ({ type: _, ...rest }) => rest],
    ['whose type is a list', (all) => ({ ...all, type: ['message'] })],
    ['whose words are a number', (all) => ({ ...all, text: 7 })],
    ['of 101,000 letters', (all) => ({ ...all, text: 'x'.repeat(101_000) })],
    ['with an id of 501 letters', (all) => ({ ...all, id: 'x'.repeat(501) })],
    ['from an id that no database holds', (all) => ({ ...all, from: { id: '29:\u0000' } })],
    ['in a conversation that no database holds', (all) => ({ ...all, conversation: { id: 'a:\u0000' } })],
  ])('%s is refused with 400', async (_what, change) => {
    const before = await real.written()
    expect(await real.world.teams.post(change({ ...real.sent.words, ...fresh() }))).toMatchObject({
      status: 400,
      body: '',
    })
    expect(await real.written()).toEqual(before)
  })

  it.each(['', '{', 'null', '7', '"help"', '[]', '[{"type":"message"}]', '{"type":"message"}', '\u0000', '{}'])(
    'that reads %j is refused with 400',
    async (raw) => {
      expect(await real.world.teams.post(undefined, { raw })).toMatchObject({ status: 400, body: '' })
    },
  )

  it.each(['de_DE', 'no language!', '', 'C', 7, '\u0000'])('in a language %j is taken, without it', async (locale) => {
    const { from } = real.sent.words
    const answer = await real.world.teams.post({ ...real.sent.words, ...fresh(), from, locale, text: 'privacy' })
    expect(answer.status).toBe(200)
    await real.world.passTo(new Date(real.world.clock.now().getTime() + 3000))
    expect(real.mia.last().words).toContain('What is held about you')
    expect(real.mia.last().words).toContain('Mon 4 May')
  })

  it('of 300 KB is refused with 413, compressed with 415', async () => {
    const large = { ...real.sent.words, ...fresh(), value: 'x'.repeat(300 * 1024) }
    expect(await real.world.teams.post(large)).toMatchObject({ status: 413, body: '' })
    const headers = { 'content-encoding': 'gzip' }
    expect(await real.world.teams.post({ ...real.sent.words, ...fresh() }, { headers })).toMatchObject({
      status: 415,
      body: '',
    })
  })

  it.each(['GET', 'PUT', 'DELETE'])('%s is nothing one can do there', async (method) => {
    const answer = await fetch(`${real.world.url}/api/messages`, { method })
    expectProper({ status: answer.status, body: await answer.text() })
    expect(answer.status).toBe(404)
  })
})

describe('what Teams has and we do not', () => {
  it.each(['composeExtension/query', 'signin/verifyState', 'fileConsent/invoke', '__proto__', 'constructor', ''])(
    'an invoke named %j gets a no that is an answer',
    async (name) => {
      const answer = await real.world.teams.post({ ...real.sent.press, ...fresh(), name })
      expectProper(answer)
      expect([answer.status, JSON.parse(answer.body)]).toEqual([
        400,
        { error: { code: 'NotSupported', message: 'There is no such invoke here.' } },
      ])
    },
  )

  it.each(['typing', 'messageReaction', 'messageUpdate', 'endOfConversation', 'event', '__proto__'])(
    'an activity of type %s is taken, and nothing comes of it',
    async (type) => {
      const before = await real.written()
      expect(await real.world.teams.post({ ...real.sent.words, ...fresh(), type })).toMatchObject({
        status: 200,
        body: '{}',
      })
      expect(await real.written()).toEqual(before)
    },
  )
})

describe('a button that is there no more', () => {
  const pressed = { 'coffeechat.press': { interaction: 'match.book-it', value: { matchId: 'm1' } } }
  const stale = 'This button is from an earlier version and no longer works. Type “help” here to see what you can do.'

  it('says so to an old client, which sends it as a message', async () => {
    const count = real.mia.messages().length
    await real.world.teams.post({ ...real.sent.words, ...fresh(), text: undefined, value: pressed })
    await real.world.settle()
    expect(real.mia.messages().slice(count)).toMatchObject([{ words: stale }])
  })

  it('says so in passing, and in a dialog', async () => {
    const execute = { action: { type: 'Action.Execute', verb: 'match.book-it', data: pressed } }
    const passing = await real.world.teams.post({ ...real.sent.press, ...fresh(), value: execute })
    expect(JSON.parse(passing.body)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: stale,
    })
    const opened = await real.world.teams.post({ ...real.sent.open, ...fresh(), value: { data: pressed } })
    expect(JSON.parse(opened.body)).toMatchObject({ task: { type: 'continue', value: { title: 'Coffeechat' } } })
    expect(opened.body).toContain('This button is from an earlier version')
  })
})

describe('a dialog that is sent twice', () => {
  it('by Teams, is taken once', async () => {
    const count = (await offers()).length
    await real.mia.ask('offer sailing, Wed mornings')
    await real.mia.submit(where)
    const answers = await person().redeliver(2)
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await offers()).length).toBe(count + 1)
  })

  it('by two presses of its button, is taken once, and both read the same', async () => {
    const count = (await offers()).length
    await real.mia.ask('offer pottery, Wed mornings')
    await real.mia.submit(where)
    const first = await real.world.teams.post(real.last())
    const second = await real.world.teams.post({ ...real.last(), ...fresh() })
    expect((await offers()).length).toBe(count + 1)
    expect([second.status, second.body]).toEqual([200, first.body])
    expect(second.body).toContain('Your offer is saved')
  })

  it('and was opened anew in between, is two', async () => {
    const count = (await offers()).length
    for (const _time of [1, 2]) {
      await real.mia.ask('offer weaving, Wed mornings')
      await real.mia.submit(where)
    }
    expect((await offers()).length).toBe(count + 2)
  })

  it('by two people who opened the same, is two', async () => {
    const count = (await offers()).length
    await real.mia.ask('offer glass, Wed mornings')
    await real.mia.submit(where)
    await real.world.teams.post({ ...real.last(), ...fresh(), from: { id: '29:ben', name: 'Ben' } })
    const all = await offers()
    expect(all.length).toBe(count + 2)
    expect(new Set(all.filter(({ topics }) => topics.includes('glass')).map(({ hostId }) => hostId)).size).toBe(2)
  })
})

describe('a card of a week ago', () => {
  it('says what is the matter with each of its buttons, and changes nothing', async () => {
    await real.mia.ask('offer archery, Wed mornings')
    await real.mia.submit(where)
    const undo = person().modal()?.buttons.includes('Undo')
    expect(undo).toBe(true)
    const [archery] = (await offers()).filter(({ topics }) => topics.includes('archery'))
    await real.world.passTo('2026-05-11T08:00:00Z')
    await person().click('Undo', 'modal')
    expect(real.mia.modal()?.words).toContain('The ten minutes for undoing are over.')
    await real.mia.ask('offers')
    const list = real.mia.last()
    await real.mia.ask('privacy')
    await real.mia.press('Leave the program')
    await real.mia.press('Leave')
    const before = await real.written()
    const pressed = person()
      .messages()
      .findLast(({ buttons }) => buttons.includes('Pause this offer'))
    expect(pressed?.words).toBe(list.words)
    await person().click('Pause this offer', pressed)
    expect(person().toasts().at(-1)).toBe('I could not find that. It may have ended meanwhile.')
    expect((await real.written()).history).toEqual(before.history)
    expect(archery?.status).toBe('open')
  })
})
