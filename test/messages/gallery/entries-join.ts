import { poolCard } from '../../../src/messages/fit-card.js'
import {
  broughtYesCard,
  confirmCard,
  confirmForm,
  declineCard,
  joinAnswerCard,
  joinedCard,
  joinForm,
} from '../../../src/messages/join.js'
import { broughtMail, confirmMail, pageLinkMail, welcomeMail } from '../../../src/messages/join-mails.js'
import { importReport } from '../../../src/messages/people.js'
import { eraseButton } from '../../../src/messages/pool.js'
import { addedCard, addForm, linesError, wouldAdd } from '../../../src/messages/pool-add.js'
import { type Cast, nextRound } from './cast.js'
import { ownPage } from './draw.js'
import { asked, type Entry, shown, told, written } from './entry.js'

const page = ['page'] as const
const mail = ['mail'] as const
const brought = (cast: Cast) => ({ ...cast.candidate, status: 'pending' as const, source: 'introduce' as const })
const imported = (cast: Cast) => ({
  ...brought(cast),
  source: 'import' as const,
  knownFrom: cast.w('Guests of our open evening in March'),
})
const problems = [
  { line: 2, column: 'import.column.email', reason: 'import.reason.duplicate' },
  { line: 5, column: '', reason: 'import.reason.too_many' },
]

export const joinEntries: readonly Entry[] = [
  asked('join.joinForm', 'anyone', (_cast, reader) => joinForm(reader.say, undefined)),
  asked('join.joinForm.byLink', 'anyone', (_cast, reader) => joinForm(reader.say, 'mira-link')),
  shown('join.joinAnswerCard', 'anyone', (_cast, reader) => joinAnswerCard(reader.say)),
  shown('join.joinedCard', 'candidate', (_cast, reader) => joinedCard(reader, nextRound, ownPage), page),
  shown('join.joinedCard.plain', 'candidate', (_cast, reader) => joinedCard(reader, undefined, ownPage), page),
  shown(
    'join.confirmCard.self',
    'candidate',
    (cast, reader) => confirmCard(reader.say, cast.candidate, undefined, cast.organization),
    page,
  ),
  shown(
    'join.confirmCard.brought',
    'candidate',
    (cast, reader) => confirmCard(reader.say, brought(cast), cast.host.name, cast.organization),
    page,
  ),
  shown(
    'join.confirmCard.list',
    'candidate',
    (cast, reader) => confirmCard(reader.say, imported(cast), undefined, ''),
    page,
  ),
  asked(
    'join.confirmForm.self',
    'candidate',
    (cast, reader) => confirmForm(reader.say, cast.candidate, undefined),
    page,
  ),
  asked(
    'join.confirmForm.brought',
    'candidate',
    (cast, reader) => confirmForm(reader.say, brought(cast), cast.host.name),
    page,
  ),
  shown(
    'join.declineCard',
    'candidate',
    (_cast, reader) => declineCard(reader.say, eraseButton(reader.say, reader.say('confirm.erase'))),
    page,
  ),

  told(
    'join-mails.confirmMail',
    'candidate',
    (cast, reader) => confirmMail(reader, cast.candidate, cast.organization),
    mail,
  ),
  told('join-mails.confirmMail.plain', 'candidate', (cast, reader) => confirmMail(reader, cast.candidate, ''), mail),
  told('join-mails.pageLinkMail', 'candidate', (_cast, reader) => pageLinkMail(reader), mail),
  told('join-mails.welcomeMail', 'candidate', (cast, reader) => welcomeMail(reader, cast.candidate, nextRound)),
  told(
    'join-mails.broughtMail',
    'candidate',
    (cast, reader) => broughtMail(reader, brought(cast), cast.host.name, cast.organization),
    mail,
  ),
  told(
    'join-mails.broughtMail.list',
    'candidate',
    (cast, reader) => broughtMail(reader, imported(cast), undefined, cast.organization),
    mail,
  ),

  told('join.broughtYesCard', 'host', (cast, reader) => broughtYesCard(reader, { ...brought(cast), talkedOn: null })),
  told('join.broughtYesCard.talked', 'host', (cast, reader) =>
    broughtYesCard(reader, { ...brought(cast), talkedOn: '2026-05-01' }),
  ),

  shown('fit-card.poolCard', 'recruiter', (cast, reader) =>
    poolCard(reader.say, {
      count: 14,
      findable: 6,
      hidden: 1,
      shown: [cast.candidate, cast.internal, { ...cast.candidate, skills: [], roles: [], departments: [] }],
    }),
  ),
  shown('fit-card.poolCard.few', 'recruiter', (_cast, reader) =>
    poolCard(reader.say, { count: 2, findable: 1, hidden: 0, shown: [] }),
  ),
  shown('fit-card.poolCard.empty', 'recruiter', (_cast, reader) =>
    poolCard(reader.say, { count: 0, findable: 0, hidden: 0, shown: [] }),
  ),
  asked('pool-add.addForm', 'recruiter', (_cast, reader) => addForm(reader.say)),
  shown('pool-add.addedCard', 'recruiter', (_cast, reader) => addedCard(reader.say, 12, 'batch-1')),
  written('pool-add.linesError', 'recruiter', (_cast, reader) => linesError(reader.say, problems)),
  written('pool-add.wouldAdd', 'recruiter', (cast, reader) =>
    wouldAdd(
      reader.say,
      Array.from({ length: 12 }, () => cast.candidate.firstName),
    ),
  ),
  written('people.importReport.employees', 'admin', (_cast, reader) =>
    importReport(
      reader.say,
      { kind: 'employees', added: 40, changed: 2, unchanged: 7, unknownManagers: 1, problems },
      true,
    ),
  ),
  written('people.importReport.people', 'admin', (_cast, reader) =>
    importReport(reader.say, { kind: 'people', rows: 12, problems: [] }, false),
  ),
]
