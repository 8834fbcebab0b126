export const onward = {
  // the host names colleagues
  'onward.others.button': 'Who else could tell them more?',
  'onward.others.title': 'Who else?',
  'onward.others.submit': 'Introduce them',
  'onward.others.intro':
    'Name up to five colleagues who could tell {name} more. {name} is asked first; only then is your colleague asked, once, with your name.',
  'onward.others.people': 'Colleagues',
  'onward.others.why': 'Why these two?',
  'onward.others.why.hint': 'Both read it.',
  'onward.others.done':
    'Thank you. {name} is asked first. Whoever they would like to meet is then asked once, with your name.',
  'onward.others.nobody': 'Thank you. Nobody else, then.',
  'onward.others.noneNamed': 'Please name at least one colleague.',
  'onward.others.both': 'Please name colleagues, or say that there is nobody; not both.',
  'onward.others.tooMany': 'Please name at most five colleagues at once.',
  'onward.others.self': 'They have just met you. Please name somebody else.',
  'onward.others.candidate': 'That is the person whom you met. Please name somebody else.',
  'onward.others.impossible': 'This introduction is not possible. You can name somebody else.',
  'onward.others.impossible.which': '{names}: this introduction is not possible. You can name somebody else.',
  'onward.others.nth': 'Colleague {number}',
  'onward.others.otherKind': 'After this kind of talk nobody else is named.',

  // the candidate is asked first
  'onward.ask.preview': 'A question for you',
  'onward.ask.nudge.preview': 'Still waiting for your answer: a question for you',
  'onward.ask.title': '{connector} thought of others for you',
  'onward.ask.text':
    'You met {connector}, who thought about whom you could meet next. Nobody is asked unless you say yes.',
  'onward.ask.person': '{name}, {team}',
  'onward.ask.why': '{connector} writes:',
  'onward.ask.open': 'Read it and answer',
  'onward.ask.want': 'Yes, I would like to meet them',
  'onward.ask.wantNamed': 'Yes, {name}',
  'onward.ask.pass': 'Not this one',
  'onward.ask.passNamed': 'Not {name}',
  'onward.ask.waiting': 'We ask {name} once, as soon as no other question of yours is open.',
  'onward.ask.asked': 'We have asked {name}. You hear from us when they say yes.',
  'onward.ask.ended': 'With {name} it does not work out this time. It says nothing about you.',
  'onward.someone': 'a colleague',
  'onward.want.done': 'Thank you. {name} is asked once; you hear when they say yes, and your page shows how it stands.',
  'onward.pass.done': 'That is fine. They are not asked, and nobody is told.',
  'onward.people.introduced': 'introduced by {connector}',

  'privacy.introductions': 'Colleagues you named to somebody',

  // people outside
  'onward.outside.button': 'Somebody outside',
  'onward.outside.preview': 'A note to forward',
  'onward.outside.title': 'A note to forward',
  'onward.outside.text': 'Nothing about them is kept here unless they click. Forward this in your own words:',
  'onward.outside.words':
    '{connector} thought that you might like to talk with people at {organization} over a coffee chat: half an hour, informal, not an application. If you would like to, you can join here: {link}',
  'onward.outside.words.plain':
    '{connector} thought that you might like to talk with people at their company over a coffee chat: half an hour, informal, not an application. If you would like to, you can join here: {link}',
  'onward.outside.write': 'Write to them for me',
  'onward.outside.explore': 'They would like to explore',
  'onward.outside.explore.text': 'They told me that they would like to explore this.',
  'onward.outside.explore.missing':
    'Then nothing is written for you: they may not be looking. Please forward the note instead; they click if they would like to.',
} as const
