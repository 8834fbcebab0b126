/** A person of the pool and an opening: what recruiters, hosts and the person read. */
export const fit = {
  // recruiters
  'fit.preview': 'People who may fit',
  'fit.title': 'Who fits: {opening}',
  'fit.none': 'Nobody who chose to be found fits this opening now. It is looked at again every morning.',
  'fit.notOpen': 'It is not open, so nobody is looked for.',
  'fit.note':
    'No names here. Each person is asked first; you hear how they answer, and a yes puts them before the role owner without a name.',
  'fit.way.met': '{name} has met them.',
  'fit.way.vouches': '{name} has met them and offered to put in a word for them.',
  'fit.way.none': 'Nobody here has met them yet; the weekly round looks for a talk.',
  'fit.ask.button': 'Ask them',
  'fit.forward.title': 'Put forward already, and waiting:',
  'fit.forward.button': 'Put before the role owner',
  'fit.reason.sharedTopics': 'Curious about {words}.',
  'fit.reason.sharedSkills': 'Brings {words}.',
  'fit.reason.wantedDepartment': 'Drawn to {words}.',
  'fit.reason.wantedRole': 'Drawn to the work of {words}.',
  'fit.reason.seniority': 'At the level that is looked for: {words}.',
  'fit.asked': '{name} is asked whether to speak with them. You hear by {day}.',
  'fit.tooSoon': 'They were asked something like this a short while ago. You can ask them from {day} on.',
  'fit.asksCompany':
    'We ask them in the company’s name and say that you are the one who asks. You hear how they answer.',
  'fit.letBe.done': 'It ends here. Nobody was asked, and nobody is told.',
  'fit.said.preview': 'An answer to your question',
  'fit.said.text': 'They will not ask this time.',
  'fit.said.next':
    'You can ask in the company’s name, or let it be. If nobody does either within five working days, it ends by itself.',
  'fit.said.ask': 'Ask in the company’s name',
  'fit.said.letBe': 'Let it be',
  'fit.opening': 'For',
  'fit.answered.yes': 'Yes: the role owner now reads a card without a name.',
  'fit.answered.notNow': 'Not now. Nobody was told what it was about beyond the question itself.',

  // who has met them
  'fit.host.preview': 'A small question about somebody you met',
  'fit.host.nudge.preview': 'Still open: a question about somebody you met',
  'fit.host.text': 'A team would like to talk with {name}, whom you met on {day}. Would you ask them?',
  'fit.host.vouches': 'You had offered to put in a word for them.',
  'fit.host.means':
    '“I’ll ask”: you speak with them yourself, and our mail follows three working days later. “Use my name”: we write to them now and say that you know each other. A pass needs no reason.',
  'fit.host.iAsk': 'I’ll ask',
  'fit.host.useMyName': 'Use my name',
  'fit.host.pass': 'Pass',
  'fit.host.iAsk.done':
    'Thank you. The question waits on their page from now on; our mail follows on {day} unless they answer before.',
  'fit.host.useMyName.done': 'Thank you. We write to them and say that you know each other.',
  'fit.host.pass.done': 'Thank you. There is nothing more to do.',
  'fit.passed': 'That one has passed. There is nothing more to do.',

  // the person
  'fit.may.preview': 'A question for you',
  'fit.may.nudge.preview': 'Still waiting for your answer: a question for you',
  'fit.may.title': 'A team would like to get to know you',
  'fit.may.host': '{name}, whom you met, lends their name to this question.',
  'fit.may.recruiter': '{name} asks you in the company’s name.',
  'fit.may.company': 'Company',
  'fit.may.department': 'Department',
  'fit.may.words': 'What the team says',
  'fit.may.means':
    'If you say yes, the team reads your skills and wishes, and no name before you say yes a second time. Recruiters, who look after it, read your name. It is not an application, and you can take it back at any time. If you say no, nobody is told why.',
  'fit.may.later': 'Not until then',
  'fit.yes.done':
    'Thank you. The team reads your skills and wishes, without your name. You are asked again before names are exchanged, and you can take it back on your page.',
  'fit.later.done': 'That is fine. We ask nothing like this before {day}.',
} as const
