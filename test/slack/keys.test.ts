import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clickKey, commandKey, eventKey, submissionKey } from '../../src/slack/keys.js'
import { payloads } from '../../src/slack/payloads.js'
import { click, command, event, modal, submission } from './payloads.js'

const ofCommand = (body: object) => commandKey(payloads.command.parse(body))
const ofClick = (body: { payload: object }) => clickKey(payloads.click.parse(body.payload))
const ofForm = (body: { payload: object }) => submissionKey(payloads.submission.parse(body.payload))
const ofEvent = (body: { json: object }) => eventKey(payloads.event.parse(body.json))
const uninstalled = { type: 'app_uninstalled' }

describe('the key of a delivery (SL-4)', () => {
  it('fits the inbox and tells nothing', () => {
    const keys = [
      ofCommand(command('secret')),
      ofClick(click('a#0', {})),
      ofForm(submission()),
      ofEvent(event(uninstalled)),
    ]
    for (const key of keys) expect(key).toMatch(/^(command|click|form|event):[0-9a-f]{64}$/)
  })

  it('of an event is its id, however often and with whatever it comes again', () => {
    expect(ofEvent(event(uninstalled))).toBe(ofEvent(event(uninstalled, { event_time: 1, token: 'other' })))
    expect(ofEvent(event(uninstalled))).not.toBe(ofEvent(event(uninstalled, { event_id: 'Ev2' })))
  })

  it('of a command holds who, where, what and the trigger', () => {
    const key = ofCommand(command('offer'))
    expect(ofCommand(command('offer', { response_url: 'https://other.invalid' }))).toBe(key)
    const others = [
      command('offers'),
      command('offer', { user_id: 'U2' }),
      command('offer', { team_id: 'T2' }),
      command('offer', { trigger_id: 'trigger-9' }),
      command('offer', { command: '/coffee' }),
    ]
    for (const other of others) expect(ofCommand(other)).not.toBe(key)
  })

  it('of two real clicks differs, of one click delivered twice does not', () => {
    const key = ofClick(click('match.meet#0', {}))
    expect(ofClick(click('match.meet#0', {}, { message: { ts: 'x' } }))).toBe(key)
    expect(ofClick(click('match.meet#0', {}, { trigger_id: 'trigger-9' }))).not.toBe(key)
    expect(ofClick(click('match.meet#1', {}))).not.toBe(key)
  })

  it('of a form that was corrected and sent again is another', () => {
    const typed = (value: string) =>
      modal({ state: { values: { topics: { 'text:topics': { type: 'plain_text_input', value } } } } })
    expect(ofForm(submission(typed('backend')))).toBe(ofForm(submission(typed('backend'))))
    expect(ofForm(submission(typed('backend')))).not.toBe(ofForm(submission(typed('frontend'))))
    expect(ofForm(submission(modal()))).not.toBe(ofForm(submission(modal({ hash: 'h2' }))))
    expect(ofForm(submission(modal()))).not.toBe(ofForm(submission(modal({ id: 'V2' }))))
  })

  it('of a form does not hang on the order of its fields', () => {
    const field = fc.tuple(fc.string({ minLength: 1 }), fc.string())
    fc.assert(
      fc.property(fc.uniqueArray(field, { selector: ([name]) => name, maxLength: 8 }), (fields) => {
        const stateOf = (some: [string, string][]) => ({
          values: Object.fromEntries(some.map(([name, value]) => [`f-${name}`, { 'text:x': { value } }])),
        })
        const there = ofForm(submission(modal({ state: stateOf(fields) })))
        expect(ofForm(submission(modal({ state: stateOf([...fields].reverse()) })))).toBe(there)
      }),
    )
  })
})
