import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CoffeeChat } from '../../src/domain/coffee-chat.js'
import { type Driven, drive } from './driven.js'
import { actionsOf, postsTo, said, words } from './reading.js'
import { applies, booked, climbs, joins, meet, offers, setsUp, wait } from './walks.js'

/** What a host's talks led to, each quarter, to that host alone (P-6). */

let driven: Driven
beforeEach(async () => {
  driven = await drive()
  await setsUp(driven)
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const looks = (user: string) => postsTo(driven, user).filter(({ key }) => key.includes('look-back'))

/** The morning's care of that day, twice, as after a restart. */
async function care(iso: string): Promise<void> {
  driven.clock.moveTo(new Date(iso))
  for (let run = 0; run < 2; run++) await driven.work('care.run')
  await wait(driven, 600)
}

async function talk(user: string, email: string): Promise<CoffeeChat> {
  const chat = await booked(driven, user, await joins(driven, email))
  await meet(driven, user, chat)
  return chat
}

describe('after a quarter', () => {
  it('a host reads once, alone, how many talks there were and what came of them', async () => {
    await offers(driven, 'UMIA', { seatsAtOnce: '5', seatsPerMonth: '20' })
    const lena = await talk('UMIA', 'lena@home.example')
    await driven.web(lena.candidateId, 'chat.thank', { chatId: lena.id }, { words: 'Zqwords of thanks.' })
    await talk('UMIA', 'tom@home.example')
    await driven.passTo('2026-06-23T08:00:00Z')
    const put = { candidate: lena.candidateId, why: 'Zqwhy she listens.', how: 'A chat.', conflict: 'none' }
    await driven.slack('UMIA', 'refer.save', {}, put)
    await wait(driven, 12)
    const [referral] = await driven.read((tx) => tx.referrals.find({}))
    await driven.web(lena.candidateId, 'referral.consent', { referralId: referral?.id ?? '' })
    await wait(driven, 12)
    await applies(driven, lena.candidateId, referral?.id ?? '')
    await climbs(driven, referral?.id ?? '', 'interviewing')
    await care('2026-06-30T05:00:00Z')
    expect(looks('UMIA')).toEqual([])

    await care('2026-07-01T05:00:00Z')
    const [look, ...more] = looks('UMIA')
    expect(more).toEqual([])
    const text = look ? words(look) : ''
    expect(text).toContain('April 2026 to June 2026')
    expect(text).toContain('You gave 2 talks.')
    expect(text).toContain('After 1 talk you were thanked.')
    expect(text).toContain('You put 1 person forward: 1 in conversation.')
    expect(text).not.toMatch(/Lena|Zq|interview|tom/i)
    expect(look?.card.preview).not.toMatch(/explor|referr|job|forward/i)

    await care('2026-07-02T05:00:00Z')
    expect(looks('UMIA')).toHaveLength(1)
    for (const user of ['UADA', 'UREC']) expect(looks(user)).toEqual([])
    expect(driven.mails.filter(({ card }) => card.preview.includes('look back'))).toEqual([])
  })

  it('whoever gave no talk, rests, has left or wants none reads nothing', async () => {
    const hosts = ['UMIA', 'UBEN', 'UTOM', 'UEVA']
    for (const user of hosts) {
      await offers(driven, user, { topics: user, seatsAtOnce: '5', seatsPerMonth: '20' })
      if (user === 'UEVA') continue
      const id = await joins(driven, `${user}@home.example`, { interests: user })
      await meet(driven, user, await booked(driven, user, id))
    }
    await driven.slack('UMIA', 'pause', { words: 'until 1 October' })
    await driven.slack('UBEN', 'privacy.leave')
    const stop = await driven.slack('UTOM', 'look-back.set', { on: 'no' })
    expect(said(stop)).toContain('no more looks back')
    await care('2026-07-01T05:00:00Z')
    for (const user of hosts) expect(looks(user), user).toEqual([])
    expect(said(await driven.slack('UTOM', 'settings.open'))).toContain('does not come')
  })

  it('nothing is said of a quarter that has long been over, and one click under it ends it', async () => {
    await offers(driven, 'UMIA', { seatsAtOnce: '5', seatsPerMonth: '20' })
    await talk('UMIA', 'lena@home.example')
    await care('2026-07-20T05:00:00Z')
    expect(looks('UMIA')).toEqual([])
    await talk('UMIA', 'tom@home.example')
    await care('2026-10-05T05:00:00Z')
    const [look] = looks('UMIA')
    expect(look && words(look)).toContain('July 2026 to September 2026')
    const [stop] = look ? actionsOf(look.card) : []
    if (stop?.type !== 'button') throw new Error('no button')
    await driven.slack('UMIA', stop.interaction, stop.value)
    const id = await driven.employeeId('UMIA')
    expect((await driven.read((tx) => tx.employees.get(id)))?.looksBack).toBe(false)
  })
})
