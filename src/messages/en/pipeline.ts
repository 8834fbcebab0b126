/** What the clocks of the stages say, and the recruiters' board. */

export const pipeline = {
  'still.preview': 'A day to look again: your word, please',
  'still.nudge.preview': 'Still waiting for your word: a day to look again',
  'still.title': 'Does it still stand?',
  'still.text':
    '“Not now” was said until {day}. {referrer} put you forward, and recruiters may look again, if you would like that.',
  'still.means':
    'Without an answer it ends in a few working days, and nothing else changes: your place in the pool stays as it is.',
  'still.open': 'Read it and decide',
  'still.yes': 'Yes, pick it up again',
  'still.later': 'Not yet',
  'still.no': 'No, thank you',
  'still.picked': 'Thank you. Recruiters know of you again, and you hear of every step.',
  'still.meanwhile': 'Until then',
  'still.meanwhile.text':
    'An opening that fits may be shown to me before that day. I am asked before anybody reads more.',
  'told.undecided':
    'Nobody decided in time. That is on our side and says nothing about you. It rests now; on {day} we ask you whether it still stands.',
  'told.unanswered':
    'We did not hear from you, so this one has ended. That is fine: your place in the pool stays as it is, and they can ask you again.',
  'undecided.preview': 'A word is missing',
  'undecided.text':
    '{name} has stood at “{stage}” for {days, plural, one {# day} other {# days}}, and nobody has decided. Could you have a look?',
  'undecided.rests': 'If nobody does, it rests for eight weeks, and the candidate is told so.',
  'undecided.button': 'Look at it',
  'undecided.admin.preview': 'Coffeechat waits for a decision',
  'undecided.admin.text':
    'Somebody who was put forward has waited for a recruiter’s word for ten working days, and there is no other recruiter to ask. They find it with “pipeline”.',
  'undecided.admin.none':
    'Somebody who was put forward has waited for a recruiter’s word for ten working days, and nobody has the recruiter’s role. Please name one with “setup”.',
  'pipeline.undecided.reason': 'Nobody decided.',
  'morning.undecided': '{count, plural, one {# waits} other {# wait}} for your word.',

  // the board
  'board.stage.title': 'People put forward: {stage}',
  'board.filter': 'Only “{stage}”',
  'board.all': 'All stages',
  'board.next': 'The next {count}',
  'board.from': 'From number {from} on:',
  'board.empty': 'Nobody is here now.',
  'board.several': 'Move several',
  'history.title': 'What happened',
  'history.line': '{when}: {what}, by {who}',
  'history.line.note': '{when}: {what}, by {who}: “{note}”',
  'history.candidate': 'the candidate',
  'history.system': 'Coffeechat',
  'history.left': 'somebody who has left',
  'history.moved': 'moved to “{stage}”',
  'history.consented': 'said yes to being put forward',
  'history.undone': 'the move was undone',
  'history.routed': 'shown to a role owner, without a name',
  'history.unrouted': 'came back from the role owner',
  'history.introduced': 'both said yes to names',
  'history.invited': 'asked whether they would like to apply',
  'history.converted': 'said that they apply',
  'history.keeps_exploring': 'would rather keep exploring',
  'history.invite_lapsed': 'did not answer whether they apply',
  'history.not_now': 'said “not now”',
  'history.came_back': 'picked it up again',
  'history.undecided': 'rests, since nobody decided',
  'history.unanswered': 'ended without an answer',
  'history.consent_lapsed': 'ended with their yes',
  'history.withdrawn': 'taken back',

  // several at once
  'bulk.title': 'Move several',
  'bulk.submit': 'Show what happens',
  'bulk.intro': 'At most 25 at once. You see who moves and what they hear before anything happens.',
  'bulk.people': 'Whom?',
  'bulk.person': '{name}, {days, plural, =0 {since today} one {for # day} other {for # days}}',
  'bulk.tooMany': 'You chose {count}. At most {most} can move at once: please take some out.',
  'bulk.preview': 'Before anything happens',
  'bulk.goes': '{count, plural, one {# person moves} other {# people move}} to “{stage}”:',
  'bulk.goes.item': '{name}, put forward by {referrer}',
  'bulk.hears': 'In ten minutes each of them hears:',
  'bulk.referrer': 'Whoever put them forward hears a working day later: {word}.',
  'bulk.referrer.nothing': 'Whoever put them forward hears nothing new.',
  'bulk.nobody': 'Nobody of them can move there.',
  'bulk.stays': 'Not moved:',
  'bulk.stays.item': '{name}: {why}',
  'bulk.movedMeanwhile': 'Somebody moved them meanwhile.',
  'bulk.go': 'Move {count, plural, one {# person} other {# people}}',
  'bulk.cancel': 'Cancel',
  'bulk.cancelled': 'Nothing was moved, and nobody hears of it.',
  'bulk.moved':
    '{count, plural, =0 {Nobody was moved.} one {# person is now here: {stage}. For ten minutes you can undo it; then they hear.} other {# people are now here: {stage}. For ten minutes you can undo it; then they hear.}}',
  'bulk.undo': 'Undo for all',
  'bulk.undone':
    '{count, plural, =0 {Nobody was put back.} one {# person is where they were before, and nobody hears of it.} other {# people are where they were before, and nobody hears of it.}}',
  'bulk.undone.kept':
    '{count, plural, one {# was moved on meanwhile and stays there.} other {# were moved on meanwhile and stay there.}}',
} as const
