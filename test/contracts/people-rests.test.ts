import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Driven, drive } from './driven.js'
import { actionsOf, mailsTo, postsTo, words } from './reading.js'
import { hostSaysYes, joins, lastMatch, offers, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const lenas = 'lena@home.example'
const silencesOfMia = async () => {
  const id = await driven.employeeId('UMIA')
  return (await driven.read((tx) => tx.employees.get(id)))?.silences
}

describe('P-16: the third silence', () => {
  it('stops asking a host for now, in kind words, and one click returns', async () => {
    await offers(driven, 'UMIA', { seatsAtOnce: '3', seatsPerMonth: '9' })
    for (const name of ['a', 'b', 'c']) await joins(driven, `${name}@home.example`)
    await driven.passTo('2026-05-08T10:00:00Z')
    expect(await silencesOfMia()).toBe(3)
    const told = postsTo(driven, 'UMIA').at(-1)
    const text = told ? words(told) : ''
    expect(text).toMatch(/stop asking/i)
    expect(text).toMatch(/for now/i)
    expect(text).not.toMatch(/bench/i)
    const [back, ...others] = told ? actionsOf(told.card) : []
    expect(others).toEqual([])
    const count = postsTo(driven, 'UMIA').length
    await joins(driven, 'd@home.example')
    await driven.work('round.run')
    await wait(driven, 2)
    expect(postsTo(driven, 'UMIA')).toHaveLength(count)
    if (back?.type !== 'button') throw new Error('no button')
    await driven.slack('UMIA', back.interaction, back.value)
    await wait(driven, 2)
    expect(postsTo(driven, 'UMIA')).toHaveLength(count + 1)
    expect(await silencesOfMia()).toBe(0)
  })

  it('stops asking a candidate for now as well, and one click returns', async () => {
    for (const user of ['UMIA', 'UBEN', 'UTOM']) await offers(driven, user)
    const id = await joins(driven)
    for (let turn = 0; turn < 3; turn++) {
      await wait(driven, 3)
      const { hostId } = await lastMatch(driven, id)
      const [identity] = await driven.read((tx) => tx.identities.find({ employeeId: hostId }))
      await hostSaysYes(driven, identity?.userId ?? '', id)
      await driven.passTo(new Date(driven.clock.now().getTime() + 7 * 86_400_000))
    }
    const entry = await driven.read((tx) => tx.candidates.get(id))
    expect([entry?.silences, entry?.status]).toEqual([3, 'asleep'])
    const told = mailsTo(driven, lenas).at(-1)
    expect(told && words(told)).toMatch(/stop asking.*for now/is)
    expect(told && words(told)).not.toMatch(/bench/i)
    await driven.web(id, 'pool.show')
    expect((await driven.read((tx) => tx.candidates.get(id)))?.status).toBe('active')
  })
})

const at = (moment: Date | null, plus = 0) => new Date((moment?.getTime() ?? 0) + plus)
const [minute, dayMs] = [60_000, 86_400_000]

describe('P-19: two no-shows', () => {
  /** A talk of these two to which that side did not come, and did not say otherwise. */
  async function missed(host: string, id: string, absent: 'host' | 'candidate'): Promise<void> {
    await wait(driven, 3)
    const times = await hostSaysYes(driven, host, id)
    const { id: matchId } = await lastMatch(driven, id)
    await driven.web(id, 'match.accept', { matchId }, { time: times[0] ?? '', wants: 'Teams', zone: 'Europe/Berlin' })
    await wait(driven, 3)
    const [chat] = await driven.read((tx) => tx.chats.find({ matchId }))
    await driven.passTo(at(chat?.endsAt ?? null, 20 * minute))
    const value = { chatId: chat?.id ?? '', answer: 'they_did_not_come' }
    if (absent === 'candidate') await driven.slack(host, 'chat.met', value)
    else await driven.web(id, 'chat.met', value)
    await driven.passTo(at(chat?.endsAt ?? null, 8 * dayMs))
    expect((await driven.read((tx) => tx.chats.get(chat?.id ?? '')))?.status).toBe('no_show')
  }

  it('rests a candidate after two undisputed no-shows, and one click brings them back', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven)
    await missed('UMIA', id, 'candidate')
    expect((await driven.read((tx) => tx.candidates.get(id)))?.status).toBe('active')
    await offers(driven, 'UBEN')
    await missed('UBEN', id, 'candidate')
    expect((await driven.read((tx) => tx.candidates.get(id)))?.status).toBe('asleep')
    await driven.web(id, 'pool.show')
    expect((await driven.read((tx) => tx.candidates.get(id)))?.status).toBe('active')
  })

  it('tells a candidate who rests for that, with the click back', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven)
    await missed('UMIA', id, 'candidate')
    await offers(driven, 'UBEN')
    await missed('UBEN', id, 'candidate')
    const told = mailsTo(driven, lenas).at(-1)
    expect(told && words(told)).toMatch(/rest|paused|for now/i)
    expect(JSON.stringify(await driven.page(id))).toContain('pool.show')
  })

  it('rests a host after two undisputed no-shows, tells them, and one click brings them back', async () => {
    await offers(driven, 'UMIA', { seatsPerMonth: '9' })
    await missed('UMIA', await joins(driven), 'host')
    await missed('UMIA', await joins(driven, 'tom@home.example'), 'host')
    const hostId = await driven.employeeId('UMIA')
    expect((await driven.read((tx) => tx.employees.get(hostId)))?.pauseReason).toBe('no_shows')
    const told = postsTo(driven, 'UMIA').at(-1)
    expect(told && actionsOf(told.card).map((each) => (each.type === 'button' ? each.interaction : ''))).toEqual([
      'pause.end',
    ])
    await driven.slack('UMIA', 'pause.end')
    expect((await driven.read((tx) => tx.employees.get(hostId)))?.pausedUntil).toBeNull()
  })
})
