import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { joinForm } from '../../src/messages/join.js'
import { speak } from '../../src/messages/text.js'
import { type Driven, drive } from './driven.js'
import { mailsTo, postsTo, words } from './reading.js'
import { booked, chatOf, hostSaysYes, joins, lastMatch, meet, offers, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const lenas = 'lena@home.example'

describe('P-4: a candidate’s employer', () => {
  it('says to use a private address, to leave out an employer, and what a host will see, before anything is asked', () => {
    const intro = joinForm(speak(), undefined).intro?.join(' ') ?? ''
    expect(intro).toContain('Please use a private e-mail address')
    expect(intro).toContain('leave out your employer')
    expect(intro).toMatch(/a host reads your headline, your interests .* but no name/)
  })

  it('bars hosts who worked at a place that the candidate named', async () => {
    await offers(driven, 'UMIA', { formerEmployers: 'Acme GmbH' })
    const barring = await joins(driven, lenas, { barredEmployers: 'acme gmbh' })
    const other = await joins(driven, 'tom@home.example')
    await wait(driven, 2)
    expect(await driven.read((tx) => tx.matches.count({ candidateId: barring }))).toBe(0)
    expect(await driven.read((tx) => tx.matches.count({ candidateId: other }))).toBe(1)
  })

  it('tells both before the talk that neither asks for or shares what belongs to an employer', async () => {
    const chat = await booked(driven)
    await driven.passTo(chat.startsAt ?? '')
    const promise = 'Neither of you asks for or shares what belongs to an employer.'
    const before = (sent: { card: { preview: string } }) => sent.card.preview.includes('still good?')
    expect(JSON.stringify(postsTo(driven, 'UMIA').filter(before))).toContain(promise)
    expect(JSON.stringify(mailsTo(driven, lenas).filter(before))).toContain(promise)
  })

  it('asks for no number for a video call', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven, lenas)
    await wait(driven, 2)
    await hostSaysYes(driven, 'UMIA', id)
    const page = JSON.stringify(await driven.page(id))
    expect(page).toContain('"name":"wants"')
    expect(page).not.toContain('"name":"phone"')
    expect(page).not.toContain('"name":"caller"')
  })

  const phoneCall = async () => {
    await offers(driven, 'UMIA', { medium: 'phone', where: '+49 30 1111' })
    const id = await joins(driven, lenas)
    await wait(driven, 2)
    const [time = ''] = await hostSaysYes(driven, 'UMIA', id)
    const { id: matchId } = await lastMatch(driven, id)
    const answer = { time, wants: 'Teams', zone: 'Europe/Berlin' }
    return { id, accept: (more: object) => driven.web(id, 'match.accept', { matchId }, { ...answer, ...more }) }
  }

  it('lets the candidate pick who calls, wants their number only if the host calls, and deletes it after the talk', async () => {
    const { id, accept } = await phoneCall()
    expect(await accept({ caller: 'host' })).toEqual({
      type: 'errors',
      errors: { phone: 'Please give a number, or choose that you call.' },
    })
    await accept({ caller: 'host', phone: '+49 170 2222' })
    await wait(driven, 3)
    const chat = await chatOf(driven, id)
    expect(chat.phone).toBe('+49 170 2222')
    expect(words(postsTo(driven, 'UMIA').at(-1) ?? { card: { preview: '', elements: [] } })).toContain('+49 170 2222')
    await meet(driven, 'UMIA', chat)
    expect((await chatOf(driven, id)).phone).toBe('')
  })

  it('deletes the number as well when the talk is cancelled', async () => {
    const { id, accept } = await phoneCall()
    await accept({ caller: 'host', phone: '+49 170 2222' })
    await driven.slack('UMIA', 'chat.cancel', { chatId: (await chatOf(driven, id)).id })
    expect(await chatOf(driven, id)).toMatchObject({ status: 'cancelled', phone: '' })
  })

  it('deletes the number as well when nobody says whether they met', async () => {
    const { id, accept } = await phoneCall()
    await accept({ caller: 'host', phone: '+49 170 2222' })
    await wait(driven, 3)
    const chat = await chatOf(driven, id)
    await driven.passTo(new Date((chat.endsAt?.getTime() ?? 0) + 10 * 86_400_000))
    expect(await chatOf(driven, id)).toMatchObject({ status: 'not_confirmed', phone: '' })
  })

  it('needs and keeps no number of a candidate who calls', async () => {
    const { id, accept } = await phoneCall()
    await accept({ caller: 'candidate', phone: '+49 170 2222' })
    await wait(driven, 3)
    expect((await chatOf(driven, id)).phone).toBe('')
    expect(JSON.stringify(mailsTo(driven, lenas).at(-1)?.card)).toContain('+49 30 1111')
  })
})
