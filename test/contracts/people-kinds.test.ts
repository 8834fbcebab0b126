import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FormValues } from '../../src/messages/form.js'
import { type Driven, drive } from './driven.js'
import { mailsTo, postsTo, said, sectionOf, words } from './reading.js'
import { becomesRecruiter, chatOf, hostSaysYes, joins, lastMatch, offers, wait } from './walks.js'

/** How each kind of talk between two people treats them; the caps are typed from PEOPLE P-23 and the kinds' own card. */
const lenas = 'lena@home.example'
const minute = 60_000
const day = 86_400_000

interface Told {
  kind: string
  /** what the host, and the candidate, say with their yes */
  host: FormValues
  candidate: FormValues
  /** the most messages of a normal talk */
  caps: { host: number; candidate: number }
}
const kinds: Told[] = [
  { kind: 'career', host: {}, candidate: { path: 'Data', decision: 'A course' }, caps: { host: 6, candidate: 5 } },
  { kind: 'informational', host: {}, candidate: { wants: 'Teams' }, caps: { host: 6, candidate: 5 } },
  {
    kind: 'networking',
    host: {},
    candidate: { agenda: 'one\ntwo' },
    caps: { host: 6, candidate: 5 },
  },
  {
    kind: 'preliminary',
    host: { clarify: 'What?' },
    candidate: { profile: 'yes', clarify: 'How?' },
    caps: { host: 7, candidate: 6 },
  },
  { kind: 'consultation', host: {}, candidate: {}, caps: { host: 7, candidate: 6 } },
]

describe.each(kinds)('$kind', ({ kind, host, candidate, caps }) => {
  let driven: Driven
  let lena: string
  beforeAll(async () => {
    driven = await drive()
    await becomesRecruiter(driven, 'UMIA')
    await offers(driven, 'UMIA', { kind })
    lena = await joins(driven)
    await wait(driven, 3)
  })
  afterAll(() => driven.close())

  it('P-3: the host reads no name before both said yes, the candidate reads host, kind and length', async () => {
    const asked = postsTo(driven, 'UMIA').at(-1)
    expect(asked && words(asked)).not.toMatch(/Lena|lena@/)
    const [time = ''] = await hostSaysYes(driven, 'UMIA', lena, host)
    const invited = mailsTo(driven, lenas).at(-1)
    expect(invited && words(invited)).toContain('Name of UMIA')
    expect(invited && words(invited)).toMatch(/(30|40) minutes/)
    const { id: matchId } = await lastMatch(driven, lena)
    await driven.web(lena, 'match.accept', { matchId }, { time, zone: 'Europe/Berlin', ...candidate })
    await wait(driven, 3)
    if (kind === 'networking') await driven.slack('UMIA', 'agenda.accept', { chatId: (await chatOf(driven, lena)).id })
    await wait(driven, 3)
    expect((await chatOf(driven, lena)).status).toBe('scheduled')
  })

  it('P-2: neither preview nor subject nor calendar entry says what kind of talk it is', async () => {
    const lines = [...postsTo(driven, 'UMIA'), ...mailsTo(driven, lenas)].map(({ card }) => card.preview)
    expect(lines.join('\n')).not.toMatch(/career|networking|preliminary|consultation|candidate|explor/i)
    const entries = driven.mails.flatMap(({ invite }) => (invite ? [invite.summary] : []))
    expect(new Set(entries)).toEqual(new Set(['Coffee chat']))
  })

  it('P-4: both read before the talk that nothing is asked for or shared that belongs to an employer', async () => {
    const promise = 'Neither of you asks for or shares what belongs to an employer.'
    const read = [postsTo(driven, 'UMIA').at(-1), mailsTo(driven, lenas).find((mail) => words(mail).includes(promise))]
    for (const each of read) expect(each && words(each)).toContain(promise)
  })

  it('P-23: a normal talk costs each side no more messages than the kind says', async () => {
    const chat = await chatOf(driven, lena)
    await driven.passTo(new Date((chat.startsAt?.getTime() ?? 0) - 20 * 60 * minute))
    await driven.slack('UMIA', 'chat.still-good', { chatId: chat.id })
    await driven.web(lena, 'chat.still-good', { chatId: chat.id })
    await driven.passTo(new Date((chat.endsAt?.getTime() ?? 0) + 30 * minute))
    await driven.slack('UMIA', 'chat.met', { chatId: chat.id, answer: 'yes' })
    await driven.web(lena, 'chat.met', { chatId: chat.id, answer: 'yes' })
    await driven.web(lena, 'chat.thank', { chatId: chat.id }, { words: 'Thank you.' })
    await driven.passTo(new Date((chat.endsAt?.getTime() ?? 0) + 60 * day))
    const ofTalk = (key: string) => /^(match|chat):/.test(key) && !key.includes('invite')
    const toHost = postsTo(driven, 'UMIA').filter(({ key }) => ofTalk(key))
    expect(toHost.map(({ key }) => key).length, toHost.map(({ key }) => key).join(' ')).toBeLessThanOrEqual(caps.host)
    // the join's own mails, and those of rounds since, are of no talk
    const others = /confirm your address|Welcome|You are in the pool|still|Where you stand|No talk|looking/i
    const mails = mailsTo(driven, lenas).filter(
      ({ card }) => !others.test(card.preview) || /still good/.test(card.preview),
    )
    expect(mails.length, mails.map(({ card }) => card.preview).join(' | ')).toBeLessThanOrEqual(caps.candidate)
    expect(driven.problems).toEqual([])
  })

  it('P-6, P-8: what one side wrote for themself stands on nothing that another reads', async () => {
    const chat = await chatOf(driven, lena)
    const field = { career: 'learned', informational: 'insights' }[kind]
    if (field) await driven.web(lena, 'chat.notes', { chatId: chat.id }, { [field]: 'a secret thought' })
    for (const look of ['chats', 'pipeline', 'pool', 'referrals', 'privacy'])
      expect(said(await driven.slack('UMIA', look))).not.toContain('a secret thought')
    expect(said(await driven.slack('UMIA', 'chat.after', { chatId: chat.id }))).not.toContain('a secret thought')
    expect(await sectionOf(driven, lena, 'pool')).not.toContain('a secret thought')
  })

  it('P-11: it can be said on the after-chat card, and on the page, that these two never meet again', async () => {
    const chat = await chatOf(driven, lena)
    expect(said(await driven.slack('UMIA', 'chat.after', { chatId: chat.id }))).toContain('Do not match us again')
    await driven.slack('UMIA', 'block.pair', { chatId: chat.id })
    expect(await driven.read((tx) => tx.blocks.count({ otherId: lena }))).toBe(1)
  })
})

describe('KINDS: stop is always possible', () => {
  it('a host takes a yes back before the answer; the candidate hears in neutral words and keeps their place', async () => {
    const driven = await drive()
    await offers(driven, 'UMIA')
    const lena = await joins(driven)
    await wait(driven, 3)
    await hostSaysYes(driven, 'UMIA', lena)
    const { id: matchId } = await lastMatch(driven, lena)
    expect(said(await driven.slack('UMIA', 'match.take-back', { matchId }))).toContain('Taken back.')
    expect(said(await driven.slack('UMIA', 'match.take-back', { matchId }))).toContain('You answered this already.')
    await wait(driven, 3)
    expect((await lastMatch(driven, lena)).status).toBe('withdrawn')
    const told = mailsTo(driven, lenas).at(-1)
    expect(told && words(told)).toContain('It says nothing about you. You keep your place')
    expect(said(await driven.web(lena, 'match.accept', { matchId }, { time: '2026-05-05T12:00:00.000Z' }))).toContain(
      'answered',
    )
    await driven.close()
  })
})
