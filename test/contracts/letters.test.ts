import { afterEach, beforeEach, expect, it } from 'vitest'
import { Fault } from '../../src/faults.js'
import { type Driven, drive } from './driven.js'
import { actionsOf, mailsTo, postsTo, said } from './reading.js'
import { booked, offers, wait } from './walks.js'

/** An admin looks at what did not arrive, and decides for each: again, or never. */
let driven: Driven
beforeEach(async () => {
  driven = await drive()
  driven.people.UADA = { isAdmin: true, name: 'Ada Okafor' }
  for (const user of ['UADA', 'UMIA']) await driven.slack(user, 'home')
  await driven.settle()
})
afterEach(() => driven.close())

const lenas = 'lena@home.example'

async function listed(): Promise<{ words: string; buttons: { interaction: string; letterId: string }[] }> {
  const reply = await driven.slack('UADA', 'command', { text: 'setup messages' })
  const buttons = reply.type === 'card' ? actionsOf(reply.card) : []
  return {
    words: said(reply),
    buttons: buttons.flatMap((each) =>
      each.type === 'button' ? [{ interaction: each.interaction, letterId: each.value.letterId ?? '' }] : [],
    ),
  }
}

/** Everything to that reader is refused for good, until it is mended. */
function refuse(reader: string): () => void {
  driven.behave = (to) => {
    if (to === reader) throw new Fault('mail_refused', { retry: false })
  }
  return () => {
    driven.behave = () => {}
  }
}

it('nothing stuck: one sentence', async () => {
  expect((await listed()).words).toContain('every message has left')
})

it('a mail that was given up is listed without a name, sent again once, and then gone from the list', async () => {
  await offers(driven, 'UMIA')
  const mend = refuse(lenas)
  await driven.web(null, 'join.submit', {}, { firstName: 'Lena', email: lenas, interests: 'data', consent: 'yes' })
  await driven.settle()
  const { words, buttons } = await listed()
  expect(words).toContain('1 message that did not arrive')
  expect(words).toContain('About joining the pool, to somebody outside, ')
  expect(words).toContain('could not be delivered.')
  expect(words).not.toMatch(/lena/i)
  mend()
  const again = buttons.find(({ interaction }) => interaction === 'setup.letter.again')
  const pressed = { letterId: again?.letterId ?? '' }
  expect(said(await driven.slack('UADA', 'setup.letter.again', pressed))).toContain('It leaves in a moment')
  expect(said(await driven.slack('UADA', 'setup.letter.again', pressed))).toContain('It no longer waits here')
  await wait(driven, 1)
  expect(mailsTo(driven, lenas)).toHaveLength(1)
  expect((await listed()).words).toContain('every message has left')
})

it('what is let go is never sent', async () => {
  const mend = refuse(lenas)
  await driven.web(null, 'join.submit', {}, { firstName: 'Lena', email: lenas, interests: 'data', consent: 'yes' })
  await driven.settle()
  mend()
  const { buttons } = await listed()
  const drop = buttons.find(({ interaction }) => interaction === 'setup.letter.drop')
  expect(said(await driven.slack('UADA', 'setup.letter.drop', { letterId: drop?.letterId ?? '' }))).toContain(
    'It will not be sent.',
  )
  await driven.slack('UADA', 'setup.letters.again')
  await wait(driven, 1)
  expect(mailsTo(driven, lenas)).toEqual([])
})

it('all that surely did not arrive goes out by one press; what may have arrived is asked about one by one', async () => {
  await booked(driven)
  const before = postsTo(driven, 'UMIA').length
  driven.behave = (to) => {
    if (to === 'UMIA') throw new Fault('hung_up', { retry: false, unknownOutcome: true })
    if (to === lenas) throw new Fault('mail_refused', { retry: false })
  }
  await driven.passTo('2026-05-13T12:00:00Z')
  driven.behave = () => {}
  const { words, buttons } = await listed()
  expect(words).toContain('may have arrived, or not.')
  expect(buttons.at(-1)?.interaction).toBe('setup.letters.again')
  await driven.slack('UADA', 'setup.letters.again')
  await wait(driven, 1)
  const left = await driven.read((tx) => tx.letters(100))
  expect(left.map(({ status }) => status)).toEqual(left.map(() => 'unknown'))
  expect(left.length).toBeGreaterThan(0)
  expect(postsTo(driven, 'UMIA')).toHaveLength(before)
})

it('nobody but an admin sees or sends any of it', async () => {
  refuse(lenas)
  await driven.web(null, 'join.submit', {}, { firstName: 'Lena', email: lenas, interests: 'data', consent: 'yes' })
  await driven.settle()
  const [letter] = await driven.read((tx) => tx.letters(1))
  for (const name of ['setup.messages', 'setup.letter.again', 'setup.letter.drop', 'setup.letters.again'])
    expect(said(await driven.slack('UMIA', name, { letterId: letter?.id ?? '' }))).toContain('admin')
  expect(await driven.read((tx) => tx.letters(1))).toEqual([letter])
})
