export const home = {
  'home.preview': 'Coffeechat',
  'home.title': 'What would you like to do?',
  'home.text': 'Coffee chats between people of your company and people who are exploring. Only you see this.',
  'home.offers':
    '{count, plural, =0 {You have no open offer.} one {You have # open offer.} other {You have # open offers.}}',
  'home.chats': '{count, plural, =0 {No talk is planned.} one {# talk is planned.} other {# talks are planned.}}',
  'home.button.offer': 'Offer a chat',
  'home.button.chats': 'My chats',
  'home.button.introduce': 'I know someone',
  'home.button.openings': 'Openings',
  'home.button.setup': 'Set up Coffeechat',
  'help.preview': 'What you can type',
  'help.title': 'What you can type {surface, select, teams {to me} other {after /coffeechat}}',
  'help.offer':
    'offer [words] – offer a coffee chat, such as: offer backend careers, 2 a month, Tue and Thu afternoons',
  'help.offers': 'offers – your offers: change, pause, withdraw',
  'help.pause': 'pause until 1 March – everything rests until then',
  'help.chats': 'chats – your talks',
  'help.introduce': 'introduce – bring someone you know',
  'help.explore': 'explore – look around inside the company yourself, in confidence',
  'help.refer': 'refer – put somebody forward whom you met',
  'help.referrals': 'referrals – where your referrals stand',
  'help.openings': 'openings – the ones you may know of',
  'help.opening': 'opening [title] – open a role that is filled through people, never advertised',
  'help.settings': 'settings – working hours, time zone, whom never to be matched with',
  'help.why': 'why – why you were matched, and why not',
  'help.privacy': 'privacy – what is held about you; leave; erase',
  'help.recruiter': 'pool, pipeline, digest – for recruiters',
  'help.setup': 'setup, setup-check, setup messages, round – for admins',
  'help.unknown': 'I did not understand that.',
  'help.nearest': 'Did you mean “{word}”?',
  'help.button.nearest': 'Yes, {word}',
  'people.silent.preview': 'We will stop asking for now',
  'people.silent.host':
    'Three questions in a row stayed unanswered, so we will stop asking for now. Only you know this. One click and you are back.',
  'people.silent.candidate':
    'Three questions in a row stayed unanswered, so we will stop asking for now. Your place is kept. One click and you are back.',
  'people.noShows.host':
    'Two talks did not come about because you could not be there, so everything rests for now. Only you know this. One click and you are back.',
  'people.noShows.candidate':
    'Two talks did not come about because you could not be there, so everything rests for now. Your place is kept. One click and you are back.',
  'people.nobodyLeft.preview': 'Coffeechat needs somebody',
  'people.nobodyLeft.recruiter':
    'The last recruiter of your coffee chat program has left. Until there is a new one, nobody sees the people who wait. An admin can name one with the command “setup”.',
  'people.nobodyLeft.admin':
    'The last admin of your coffee chat program has left. Somebody in ADMIN_EMAILS can take over with the command “setup”.',
  'people.silent.back': 'I am back',
  'recruiter.look.preview': 'Could you look at an offer?',
  'recruiter.look.text':
    'The offer of {host} may need a hand: the people proposed to it do not seem to fit. Perhaps other topics help.',
} as const
