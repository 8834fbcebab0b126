import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { renderInvite, type SentInvite } from '../../src/email/invite.js'

const stamp = new Date('2026-11-02T10:00:00Z')
const invite: SentInvite = {
  uid: 'chat-1@chat.example.org',
  sequence: 3,
  method: 'REQUEST',
  startsAt: new Date('2026-10-25T00:30:00Z'),
  endsAt: new Date('2026-10-25T01:00:00Z'),
  summary: 'Coffee chat',
  description: 'With Ben; bring tea, cups\nTo move or cancel use this link.',
  location: 'Room 1',
  url: 'https://chat.example.org/c/',
  organizer: { name: 'Coffeechat', email: 'bot@example.org' },
  attendee: { name: 'Mia', email: 'mia@example.org' },
}

function parse(text: string): { calendar: ICAL.Component; event: ICAL.Component } {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const [event] = calendar.getAllSubcomponents()
  if (!event) throw new Error('no event')
  return { calendar, event }
}

function names(component: ICAL.Component): string[] {
  return component.getAllProperties().map((property) => property.name)
}

describe('an invitation', () => {
  it('is one private event in UTC that asks for no answer and rings 15 minutes before (P-2, P-17)', () => {
    const { calendar, event } = parse(renderInvite(invite, stamp))
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//Coffeechat//Coffeechat//EN')
    expect(event.getFirstPropertyValue('uid')).toBe('chat-1@chat.example.org')
    expect(event.getFirstPropertyValue('sequence')).toBe(3)
    expect(event.getFirstPropertyValue('class')).toBe('PRIVATE')
    expect(event.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(String(event.getFirstPropertyValue('dtstart'))).toBe('2026-10-25T00:30:00Z')
    expect(String(event.getFirstPropertyValue('dtend'))).toBe('2026-10-25T01:00:00Z')
    expect(String(event.getFirstPropertyValue('dtstamp'))).toBe('2026-11-02T10:00:00Z')
    expect(event.getFirstPropertyValue('description')).toBe(invite.description)
    expect(event.getFirstProperty('attendee')?.getParameter('rsvp')).toBe('FALSE')
    expect(String(event.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger'))).toBe('-PT15M')
  })

  it('is called off under the same UID with a higher SEQUENCE, without an alarm (DL-7)', () => {
    const { calendar, event } = parse(renderInvite({ ...invite, method: 'CANCEL', sequence: 4 }, stamp))
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(event.getFirstPropertyValue('uid')).toBe('chat-1@chat.example.org')
    expect(event.getFirstPropertyValue('sequence')).toBe(4)
    expect(event.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(event.getAllSubcomponents()).toEqual([])
  })

  it('holds the same properties whatever the words are: 2,000 random texts (SE-4)', () => {
    const bad = fc.constantFrom(
      '\r',
      '\n',
      '\r\n',
      '\u2028',
      '\u0085',
      '\u0000',
      '"',
      '\\',
      ';',
      ':',
      ',',
      '\r\nBEGIN:VEVENT\r\n',
      '\rATTENDEE:mailto:eve@x.org',
      '\nEND:VCALENDAR',
      '\\n',
      '^n',
      'ö',
      '😀',
    )
    const words = fc
      .array(fc.oneof(bad, bad, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 12 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(words, words, words, words, words, (summary, description, location, name, organizer) => {
        const text = renderInvite(
          {
            ...invite,
            summary,
            description,
            location,
            attendee: { name, email: 'a@x.org' },
            organizer: { name: organizer, email: 'o@x.org' },
          },
          stamp,
        )
        const { calendar, event } = parse(text)
        expect(names(calendar)).toEqual(['version', 'prodid', 'method'])
        const optional = names(event).filter((property) => property !== 'location' && property !== 'description')
        expect(optional.sort()).toEqual([
          'attendee',
          'class',
          'dtend',
          'dtstamp',
          'dtstart',
          'organizer',
          'sequence',
          'status',
          'summary',
          'uid',
          'url',
        ])
        expect(names(event).length - optional.length).toBeLessThanOrEqual(2)
        expect(calendar.getAllSubcomponents()).toHaveLength(1)
        expect(event.getAllSubcomponents().map((part) => [part.name, names(part).sort()])).toEqual([
          ['valarm', ['action', 'description', 'trigger']],
        ])
        expect(event.getFirstPropertyValue('organizer')).toBe('mailto:o@x.org')
        const lines = text.replace(/\r\n$/, '').split('\r\n')
        expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
        expect(lines.join('')).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/)
      }),
      { numRuns: 2_000 },
    )
  })
})
