export const page = {
  'page.brand': 'Coffeechat',
  'page.notFound.title': 'There is nothing here',
  'page.notFound.text':
    'The address may be mistyped. If you came by a link in a mail of ours, please open that link again.',
  'page.link.title': 'This link does not work any more',
  'page.link.text':
    'Links in our mails work for a limited time, and some work only once. Nothing is lost: we can send you a new one.',
  'page.reference.text':
    'Such links work for a limited time, and only until they are answered. If there is a newer mail from us, its link works. Otherwise there is nothing left to do, and thank you.',
  'page.link.email': 'Your e-mail address',
  'page.link.send': 'Send me a new link',
  'page.again.title': 'Thank you',
  'page.again.text':
    'If we know this address, a new link is on its way to it. That can take a few minutes; please look into the spam folder as well.',
  'page.tooMany.title': 'Please wait a minute',
  'page.tooMany.text': 'There were many attempts from your network just now. Please try again in a minute.',
  'page.tooMany.kept':
    'There were many attempts from your network just now. What you filled in is kept below; please send it again in a minute.',
  'page.failed.title': 'Something went wrong',
  'page.failed.text': 'Sorry, that is our mistake, not yours. Please try again in a few minutes.',
  'page.failed.kept': 'Sorry, that is our mistake, not yours. What you filled in is kept below; please send it again.',
  'page.failed.reference': 'If it happens again, please give this reference to the people who sent you here',
  'page.unreadable.title': 'We could not read that',
  'page.unreadable.text': 'What your browser sent was not complete, or too long. Please go back and try again.',
  'page.home': 'Open the page again',
  'page.stale.title': 'This page has grown old',
  'page.stale.text': 'To keep you safe, nothing was changed. Please open the page again and repeat your last step.',
  'page.errors.title': 'Please look at this again',
  'page.errors.prefix': 'Please check:',
  'page.back': 'Back to my page',
  'page.back.join': 'Back',
  'page.optional': 'optional',
  'page.choose': 'Please choose',
  'page.day': 'Day',
  'page.unsubscribe': 'Pause or leave',
  'page.people.hint': 'Several are separated by commas.',
} as const
