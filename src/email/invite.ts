import {
  ICalAlarmType,
  type ICalAttendeeData,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator'
import { cleanLine, cleanText } from '../messages/clean-text.js'
import type { CalendarInvite } from '../ports.js'

/** An invitation and who sends it: the mailbox our mails come from. */
export interface SentInvite extends CalendarInvite {
  organizer: { name: string; email: string }
}

const productId = { company: 'Coffeechat', product: 'Coffeechat', language: 'EN' }
const alarmSeconds = 15 * 60

/**
 * Takes an invitation, and the instant at which it is made (DTSTAMP).
 * Returns the .ics: UTC, one private event (P-2), no answer asked for (P-17), an alarm 15 minutes before.
 * Control characters are taken out before encoding (SE-4): ical-generator encodes everything else.
 */
export function renderInvite(invite: SentInvite, stamp: Date): string {
  const calendar = new ICalCalendar({ prodId: productId, method: ICalCalendarMethod[invite.method] })
  calendar.createEvent({ ...when(invite, stamp), ...words(invite), ...people(invite), ...standing(invite) })
  return calendar.toString()
}

function when(invite: CalendarInvite, stamp: Date): Pick<ICalEventData, 'start' | 'end' | 'stamp'> {
  return { start: invite.startsAt, end: invite.endsAt, stamp }
}

function words(invite: CalendarInvite): Partial<ICalEventData> {
  return {
    id: cleanLine(invite.uid),
    summary: cleanLine(invite.summary),
    description: cleanText(invite.description),
    location: invite.location === undefined ? null : cleanLine(invite.location),
    url: invite.url === undefined ? null : cleanLine(invite.url),
  }
}

function people(invite: SentInvite): Partial<ICalEventData> {
  const attendee: ICalAttendeeData = {
    ...person(invite.attendee),
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp: false,
  }
  return { organizer: person(invite.organizer), attendees: [attendee] }
}

/**
 * A parameter has no escape for a quotation mark (RFC 5545 section 3.2): it becomes an apostrophe. A caret that would be read as
 * an escape (RFC 6868) is one of a caret. No name: the address.
 */
function person({ name, email }: { name: string; email: string }): { name: string; email: string } {
  const address = cleanLine(email)
  const shown = cleanLine(name)
    .replaceAll('"', "'")
    .replaceAll('\\', '/')
    .replace(/\^(?=[n'^])/g, '^^')
  return { name: shown === '' ? address : shown, email: address }
}

/** A cancellation carries no alarm (RFC 5546 section 3.2.5). */
function standing(invite: CalendarInvite): Partial<ICalEventData> {
  const isCancelled = invite.method === 'CANCEL'
  return {
    sequence: invite.sequence,
    class: ICalEventClass.PRIVATE,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    alarms: isCancelled
      ? []
      : [{ type: ICalAlarmType.display, triggerBefore: alarmSeconds, description: cleanLine(invite.summary) }],
  }
}
