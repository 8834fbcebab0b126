export const guides = {
  'guide.informational.host.1': 'How did you come into this work, and what surprised you?',
  'guide.informational.host.2': 'What changed in your field in the last two years?',
  'guide.informational.host.3': 'What does a good week look like, and a hard one?',
  'guide.informational.host.4': 'What do people here value that an outsider would not guess?',
  'guide.informational.host.5': 'Which skills turned out to matter more than you had thought?',
  'guide.informational.host.6': 'What would you do differently if you began today?',
  'guide.informational.candidate.1': 'What does your work look like from the inside?',
  'guide.informational.candidate.2': 'Which path led you here, and which others do you see?',
  'guide.informational.candidate.3': 'Which skills matter most, and how did you learn them?',
  'guide.informational.candidate.4': 'What should somebody read, try or build to find out whether this suits them?',
  'guide.informational.candidate.5': 'How do teams here decide, and how do they disagree?',
  'guide.informational.candidate.6': 'Who else could tell me more?',
} as const
