import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Form } from '../../src/messages/form.js'
import { type Browser, openBrowser } from './browser.js'
import { type Started, startServer } from './server-under-test.js'

const form: Form = {
  interaction: 'pool.join',
  value: { by: 'ben' },
  title: 'Join the pool',
  submit: 'Join',
  intro: ['Use a private address.'],
  fields: [
    { type: 'text', name: 'firstName', label: 'First name', maxLength: 60 },
    { type: 'text', name: 'email', label: 'E-mail', as: 'email', hint: 'Only for this.' },
    { type: 'ticks', name: 'topics', label: 'Topics', options: options('data', 'law'), value: [] },
    { type: 'consent', name: 'consent', label: 'Consent', text: 'I agree to coffee chats.' },
  ],
  more: {
    label: 'More about me',
    open: false,
    fields: [
      { type: 'text', name: 'bring', label: 'What I bring', multiline: true, optional: true },
      { type: 'number', name: 'years', label: 'Years', min: 0, max: 60, optional: true },
      { type: 'date', name: 'from', label: 'From', optional: true },
      { type: 'select', name: 'zone', label: 'Zone', options: options('UTC', 'Europe/Paris'), optional: true },
      { type: 'radio', name: 'stance', label: 'Stance', options: options('passive', 'active'), optional: true },
      {
        type: 'choices',
        name: 'roles',
        label: 'Roles',
        groups: [{ label: 'Tech', options: options('dev', 'ops') }],
        value: ['ops'],
        optional: true,
      },
      {
        type: 'windows',
        name: 'windows',
        label: 'When',
        days: [day('Monday', 1), day('Tuesday', 2)],
        value: ['2-480-600'],
        optional: true,
      },
      { type: 'people', name: 'recruiters', label: 'Recruiters', value: [], optional: true },
      { type: 'channel', name: 'channel', label: 'Channel', optional: true },
    ],
  },
}

function options(...values: string[]) {
  return values.map((value) => ({ value, label: `The ${value}` }))
}
function day(label: string, weekday: number) {
  return {
    label,
    parts: [480, 600].map((from) => ({ value: `${weekday}-${from}-${from + 120}`, label: `${from / 60}` })),
  }
}

let started: Started
let browser: Browser
beforeEach(async () => {
  started = await startServer({
    readJoin: async (_lang, by) => ({ title: `Join ${by ?? 'us'}`, sections: [{ id: 'join', form }] }),
  })
  browser = openBrowser(started.baseUrl)
})
afterEach(() => started.server.close())

describe('a form on a page', () => {
  it('is opened by a join link that names who invited', async () => {
    expect((await browser.open('/join?by=ben-1')).text).toContain('Join ben-1')
    expect((await browser.open('/join?by=%3Cscript%3E')).text).toContain('Join us')
  })

  it('labels every input, ties hints to it, and folds what is not needed', async () => {
    const { html } = await browser.open('/join')
    expect(html).toContain('<label for="join-email">E-mail</label>')
    expect(html).toContain('<p class="hint" id="join-email-hint">Only for this.</p>')
    expect(html).toMatch(/<input type="email" [^>]*id="join-email" [^>]*aria-describedby="join-email-hint"/)
    expect(html).toMatch(/<fieldset[^>]*><legend>Topics<\/legend>/)
    expect(html).toMatch(/<details><summary>More about me<\/summary>/)
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const shown = [...html.matchAll(/<(?:input|select|textarea) (?![^>]*type="hidden")[^>]*>/g)].map(([tag]) => tag)
    const named = shown.filter(
      (tag) => html.includes(`<label for="${/ id="([^"]*)"/.exec(tag)?.[1]}"`) || html.includes(`<label>${tag}`),
    )
    expect(named).toEqual(shown)
    expect(shown).toHaveLength(19)
  })

  it('hands over every kind of field under its own name', async () => {
    await browser.open('/join')
    await browser.press('Join', {
      firstName: '  Mia ',
      email: 'mia@example.org',
      topics: ['data'],
      consent: 'yes',
      bring: 'one\r\ntwo\u0000',
      years: '7',
      from: '2026-12-01',
      zone: 'Europe/Paris',
      stance: 'active',
      recruiters: 'U1, U2',
      channel: 'C1',
    })
    expect(started.incoming).toMatchObject([
      {
        door: 'web',
        speaker: { type: 'anyone' },
        name: 'pool.join',
        value: { by: 'ben' },
        values: {
          firstName: 'Mia',
          email: 'mia@example.org',
          topics: ['data'],
          consent: 'yes',
          bring: 'one\ntwo',
          years: '7',
          from: '2026-12-01',
          zone: 'Europe/Paris',
          stance: 'active',
          roles: ['ops'],
          windows: ['2-480-600'],
          recruiters: ['U1', 'U2'],
          channel: 'C1',
        },
      },
    ])
  })

  it('leaves out the name of what was left empty', async () => {
    await browser.open('/join')
    await browser.press('Join', { firstName: ' ', roles: [], windows: [] })
    expect(started.incoming[0]?.values).toEqual({})
  })

  it('comes back with its errors on top and beside the field, and keeps what was typed', async () => {
    started.answer({ type: 'errors', errors: { email: 'An address has an @.', years: 'Too many.' } })
    await browser.open('/join')
    const typed = {
      firstName: '<Mia>',
      email: 'mia',
      topics: ['law'],
      consent: 'yes',
      bring: 'a\n\nb',
      zone: 'UTC',
      windows: ['1-600-720'],
    }
    const page = await browser.press('Join', { ...typed, years: '70' })
    expect(page.status).toBe(422)
    expect(page.html).toMatch(/<div class="problem" role="alert".*<a href="#answer-email">An address has an @\.<\/a>/s)
    expect(page.html).toContain('<p class="error" id="answer-email-error">Please check: An address has an @.</p>')
    expect(page.html).toMatch(
      /id="answer-email" name="email" aria-required="true" aria-invalid="true" aria-describedby="answer-email-hint answer-email-error"/,
    )
    expect(page.html).toContain('<details open>')
    started.answer({ type: 'card', place: 'new', card: { preview: 'Saved', elements: [] } })
    expect((await browser.press('Join', { email: 'mia@example.org', years: '7' })).text).toContain('Saved')
    expect(started.incoming[1]?.values).toEqual({ ...typed, email: 'mia@example.org', years: '7', roles: ['ops'] })
    expect(started.incoming[1]?.key).not.toBe(started.incoming[0]?.key)
  })

  it('shows the form that a press opens', async () => {
    started.answer({ type: 'form', form: { ...form, title: 'Second step', submit: 'Go on' } })
    await browser.open('/join')
    expect((await browser.press('Join')).text).toContain('Second step')
    await browser.press('Go on', { firstName: 'Mia' })
    expect(started.incoming[1]).toMatchObject({ name: 'pool.join', values: { firstName: 'Mia' } })
  })

  it('keeps what was filled in when we fail', async () => {
    started.answer(new Error('no database'))
    await browser.open('/join')
    const page = await browser.press('Join', { bring: 'a long story' })
    expect(page.status).toBe(500)
    expect(page.text).toContain(String(started.logged[0]?.fields?.reference))
    expect(page.html).toContain('a long story</textarea>')
  })
})
