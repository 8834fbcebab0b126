import { exclusions } from '../../../src/domain/credit.js'
import { flagNames } from '../../../src/domain/flags.js'
import { alreadyKnownCard, creditFile, creditRuleCard } from '../../../src/messages/credit.js'
import { flagsClearedCard, lookedAtForm } from '../../../src/messages/flags.js'
import { referralCard } from '../../../src/messages/pipeline.js'
import { referralListCard } from '../../../src/messages/referral.js'
import { asked, type Entry, shown, told, written } from './entry.js'
import { now } from './people.js'

export const creditEntries: readonly Entry[] = [
  told('credit.alreadyKnownCard', 'host', (cast, reader) => alreadyKnownCard(reader.say, cast.candidate.firstName)),
  shown('credit.creditRuleCard', 'host', (_cast, reader) => creditRuleCard(reader.say)),
  shown('referral.referralListCard.thanks', 'host', (cast, reader) =>
    referralListCard(
      reader.say,
      [
        cast.referral({ status: 'hired' }),
        cast.referral({ id: 'r2', status: 'withdrawn' }),
        cast.referral({ id: 'r3', status: 'routed' }),
      ],
      new Set(['r2', 'r3']),
      {
        shares: [
          { part: 'referrer', points: 50, excluded: '', name: cast.candidate.firstName },
          { part: 'referrer', points: 1, excluded: '', name: undefined },
          { part: 'introducer', points: 15, excluded: '', name: undefined },
          { part: 'host', points: 7, excluded: '', name: undefined },
          ...exclusions.map((excluded) => ({ part: 'host' as const, points: 20, excluded, name: undefined })),
        ],
        early: 3,
      },
    ),
  ),
  shown('pipeline.referralCard.flagged', 'recruiter', (cast, reader) =>
    referralCard(reader, cast.referral({ status: 'available', conflict: 'family', flags: [...flagNames] }), '', now),
  ),
  asked('flags.lookedAtForm', 'recruiter', (cast, reader) =>
    lookedAtForm(reader.say, cast.referral({ flags: ['self', 'ring'] }).referral),
  ),
  shown('flags.flagsClearedCard', 'recruiter', (cast, reader) =>
    flagsClearedCard(reader.say, cast.candidate.firstName, 'r1'),
  ),
  written('credit.creditFile', 'recruiter', (cast, reader) => {
    const share = { id: 's1', version: 0, referralId: 'r1', createdAt: now }
    const person = { name: cast.host.name, email: 'mia@corp.example' }
    return creditFile(
      reader.say,
      [
        { share: { ...share, employeeId: 'h1', part: 'referrer', points: 51, excluded: '' }, person, start: now },
        {
          share: { ...share, employeeId: null, part: 'introducer', points: 29, excluded: 'outside' },
          person: undefined,
          start: now,
        },
        { share: { ...share, employeeId: 'h1', part: 'host', points: 20, excluded: 'left' }, person, start: now },
      ],
      new Date(0),
    ).replaceAll('\r\n', '\n')
  }),
]
