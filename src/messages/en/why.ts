export const why = {
  'why.preview': 'Why, and why not',
  'why.title': 'Why you were matched, and why not',
  'why.noOffers': 'You offer no talk now, so nobody is looked for.',
  'why.offer': 'Your offer: {topics}',
  'why.found': 'Somebody was found for you, because:',
  'why.full': 'You have as many talks as you offered, so nobody else is looked for now.',
  'why.fitting':
    '{count, plural, one {# person fits} other {# people fit}} this offer now. Who meets whom is decided for everybody together in the next round.',
  'why.nobody':
    'Nobody who explores fits this offer now. What would help: another topic, more times of the week, or your own link passed on.',
  'why.own': 'You explore, too. Why there was no talk for you in the last round:',
  'why.button.offers': 'My offers',
} as const
