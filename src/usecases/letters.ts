import { lettersCard, type ShownLetter } from '../messages/letters.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { noticeReply, readerHere, wordReply } from './pair.js'
import { type Context, type Letter, note } from './unit-of-work.js'

const shown = 8

function toOf({ to }: Letter): ShownLetter['to'] {
  if (to === undefined) return 'nobody'
  if (to.startsWith('channel:')) return 'channel'
  return to.startsWith('candidate:') || to.startsWith('referee:') ? 'outside' : 'colleague'
}

/** `setup messages`: what was given up, what may or may not have arrived, and what was held back after a long stop. */
export async function showLetters(context: Context, _input: object, say: Say): Promise<Reply> {
  const { tx, settings, who } = context
  const zone = (who.type === 'employee' && who.employee.zone) || settings.zone
  const letters = await tx.letters(shown)
  const lines = letters.map((letter) => ({ ...letter, to: toOf(letter) }))
  const card = lettersCard(readerHere(say, zone), lines, await tx.countLetters())
  return { type: 'card', card, place: 'new' }
}

/** One message once more; whether it still holds is read again before it leaves. */
export async function sendLetter(context: Context, { letterId }: { letterId: string }, say: Say): Promise<Reply> {
  const { tx, now } = context
  if ((await tx.sendLetters({ id: letterId }, now)) === 0) return noticeReply(say, 'letter_gone')
  await note(context, 'job', letterId, 'sent_again')
  return wordReply(say('letters.sent'))
}

/** All that surely did not arrive: what was given up, and what was held back. */
export async function sendLetters(context: Context, _input: object, say: Say): Promise<Reply> {
  const { tx, now } = context
  const count = (await tx.sendLetters({ status: 'dead' }, now)) + (await tx.sendLetters({ status: 'held' }, now))
  if (count === 0) return noticeReply(say, 'letter_gone')
  await note(context, 'organization', tx.organizationId, 'letters_sent_again')
  return wordReply(say('letters.sent'))
}

/** A message that is not to be sent any more. */
export async function dropLetter(context: Context, { letterId }: { letterId: string }, say: Say): Promise<Reply> {
  if (!(await context.tx.dropLetter({ id: letterId }, context.now))) return noticeReply(say, 'letter_gone')
  await note(context, 'job', letterId, 'let_go')
  return wordReply(say('letters.dropped'))
}
