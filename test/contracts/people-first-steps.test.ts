import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Field } from '../../src/messages/form.js'
import { joinForm } from '../../src/messages/join.js'
import { speak } from '../../src/messages/text.js'
import { baseUrl, type Driven, drive } from './driven.js'
import { formOf, said } from './reading.js'
import { afternoons, asksToJoin, joins, lastMatch, offers, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const names = (fields: readonly Field[] = []) => fields.map((field) => field.name)
const required = (fields: readonly Field[] = []) => names(fields.filter((field) => !field.optional))

describe('P-24: short forms', () => {
  it('asks for an offer only topics, times and how to talk; the rest is behind More', async () => {
    const form = formOf(await driven.slack('UMIA', 'command', { text: 'offer' }))
    expect(names(form.fields)).toEqual(['kind', 'topics', 'windows', 'medium', 'where'])
    expect(form.more?.open).toBe(false)
    expect(required(form.more?.fields)).toEqual([])
  })

  it('saves an offer from those alone: one at a time, two a month', async () => {
    await offers(driven, 'UMIA')
    const [offer] = await driven.read((tx) => tx.offers.find({}))
    expect([offer?.seatsAtOnce, offer?.seatsPerMonth, offer?.status]).toEqual([1, 2, 'open'])
  })

  it('opens the form filled in from the words', async () => {
    await driven.slack('UMIA', 'home')
    await driven.settle()
    const text = 'offer backend careers, 2 a month, Tue and Thu afternoons'
    const form = formOf(await driven.slack('UMIA', 'command', { text }))
    const field = (name: string) => [...form.fields, ...(form.more?.fields ?? [])].find((each) => each.name === name)
    expect(field('topics')).toMatchObject({ value: 'backend careers' })
    expect(field('seatsPerMonth')).toMatchObject({ value: 2 })
    const windows = field('windows')
    const days = windows?.type === 'windows' ? new Set(windows.value.map((code) => code[0])) : new Set()
    expect([...days]).toEqual(['2', '4'])
  })

  it('keeps how many talks were typed, where *More* stays folded and where it is opened', async () => {
    await driven.slack('UMIA', 'home')
    await driven.settle()
    const form = formOf(
      await driven.slack('UMIA', 'command', { text: 'offer backend careers, 4 a month, 2 at a time' }),
    )
    expect(form.more?.open).toBe(false)
    const filled = { topics: 'careers', windows: ['2-840-960'], medium: 'phone' }
    const more = formOf(await driven.slack('UMIA', 'form.more', { ...form.value, of: 'offer.save' }, filled)).more
    const seats = more?.fields
      .filter(({ name }) => name.startsWith('seats'))
      .map((each) => 'value' in each && each.value)
    expect([more?.open, seats]).toEqual([true, [2, 4]])
    await driven.slack('UMIA', 'offer.save', form.value, filled)
    const [offer] = await driven.read((tx) => tx.offers.find({}))
    expect([offer?.seatsAtOnce, offer?.seatsPerMonth]).toEqual([2, 4])
  })

  it('requires first name, e-mail, one interest and consent of whoever joins, and nothing else', async () => {
    const form = joinForm(speak(), undefined)
    expect(required([...form.fields, ...(form.more?.fields ?? [])])).toEqual([
      'firstName',
      'email',
      'interests',
      'consent',
    ])
    const nothing = await driven.web(null, 'join.submit')
    expect(nothing.type === 'errors' && Object.keys(nothing.errors).sort()).toEqual([
      'consent',
      'email',
      'firstName',
      'interests',
    ])
    await asksToJoin(driven, 'lena@home.example')
  })

  it('asks the rest on the own page', async () => {
    const id = await joins(driven)
    const profile = (await driven.page(id)).sections.find((section) => section.id === 'profile')
    const form = profile && 'form' in profile ? profile.form : undefined
    expect(names([...(form?.fields ?? []), ...(form?.more?.fields ?? [])])).toEqual(
      expect.arrayContaining([
        'headline',
        'skills',
        'bring',
        'roles',
        'departments',
        'languages',
        'zone',
        'windows',
        'stance',
      ]),
    )
  })
})

describe('P-26: no empty room', () => {
  const saveOffer = async () => {
    await driven.slack('UMIA', 'home')
    await driven.settle()
    const form = formOf(await driven.slack('UMIA', 'command', { text: 'offer' }))
    const filled = { topics: 'data engineering', windows: afternoons, medium: 'video', where: 'https://v.example' }
    return said(await driven.slack('UMIA', 'offer.save', form.value, filled))
  }

  it('answers a saved offer with the number of people who fit now', async () => {
    for (const name of ['a', 'b', 'c']) await joins(driven, `${name}@home.example`)
    expect(await saveOffer()).toMatch(/3 people fit now/)
  })

  it('answers it with one’s own link when nobody fits yet', async () => {
    const answer = await saveOffer()
    expect(answer).toMatch(/nobody fits yet/i)
    expect(answer).toContain(`${baseUrl}/join?by=${await driven.employeeId('UMIA')}`)
  })

  it('counts nobody who has not confirmed', async () => {
    await asksToJoin(driven, 'lena@home.example')
    expect(await saveOffer()).toMatch(/nobody fits yet/i)
  })

  it('matches whoever joins by a host’s link with that host', async () => {
    await offers(driven, 'UBEN', { seatsAtOnce: '5', seatsPerMonth: '9' })
    await offers(driven, 'UMIA', { topics: 'something else' })
    const by = await driven.employeeId('UMIA')
    const id = await joins(driven, 'lena@home.example', { by })
    await wait(driven, 2)
    const match = await lastMatch(driven, id)
    expect(match.hostId).toBe(by)
    expect(match.reasonsForHost.map((reason) => reason.code)).toContain('askedForHost')
  })

  it('tells whoever has joined when we look again', async () => {
    await driven.read((tx) =>
      tx.schedules.insert({
        id: 'round',
        version: 0,
        weekday: 2,
        minute: 540,
        zone: 'Europe/Berlin',
        everyWeeks: 1,
        nextAt: new Date('2026-05-12T07:00:00Z'),
      }),
    )
    const id = await asksToJoin(driven, 'lena@home.example')
    expect(said(await driven.web(id, 'join.confirm'))).toMatch(/again on Tue 12 May; you hear by then,? either way/)
  })
})
