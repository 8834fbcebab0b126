import { maySeeOpening, type Opening } from '../domain/opening.js'
import { wasTakenBack } from '../domain/referral.js'
import type { HeldOfEmployee } from '../messages/employee-privacy.js'
import type { OnTheWay } from '../messages/privacy.js'
import { ownThanks } from './list-referrals.js'
import type { Context } from './unit-of-work.js'

/** Their part in openings, in naming people and in thanks; nothing that they may not know of otherwise. */
export async function heldHiring(
  context: Context,
  employeeId: string,
): Promise<Pick<HeldOfEmployee, 'openings' | 'claims' | 'shares'>> {
  const { tx } = context
  const titles = (openings: readonly Opening[]): string[] =>
    openings.filter((each) => maySeeOpening(each, employeeId, false)).map(({ title }) => title)
  const { shares, early } = await ownThanks(context, employeeId)
  const own = shares.filter(({ excluded }) => excluded === '')
  return {
    openings: {
      owns: titles(await tx.openings.find({ ownerId: employeeId })),
      deputises: titles(await tx.openings.find({ deputyId: employeeId })),
      circle: titles(await tx.openings.find({ visibility: 'circle', circle: { has: employeeId } })),
    },
    claims: await tx.claims.count({ employeeId }),
    shares: { count: shares.length, points: early + own.reduce((sum, { points }) => sum + points, 0) },
  }
}

const waysAsked: readonly string[] = ['route.ask-candidate', 'route.ask-names']

/** Of a way to an opening only what had reached them: before that nobody may learn of it. */
export async function onTheWay(context: Context, candidateId: string): Promise<OnTheWay> {
  const { tx } = context
  const referrals = await tx.referrals.find({ candidateId })
  const asked = (await tx.jobsTo(`candidate:${candidateId}`)).filter(
    ({ name, sentAt }) => waysAsked.includes(name) && sentAt !== undefined,
  )
  return {
    referrals: referrals.filter((each) => each.status !== 'consent_pending' && !wasTakenBack(each)).length,
    ways: new Set(asked.map(({ key }) => key.split(':')[1])).size,
    referees: (await tx.referees.find({ candidateId })).map(({ name }) => name).filter((name) => name !== ''),
    proposals: referrals.flatMap(({ proposal }) => (proposal?.sentAt ? [proposal] : [])),
    questions: referrals.flatMap(({ questions }) => questions.map(({ words }) => words)),
  }
}
