import type { Stage } from '../../src/domain/referral.js'
import type { Driven } from './driven.js'
import { fillPool } from './group-people.js'
import { applies, climbs, setsUp, wait } from './walks.js'

export const lenas = 'lena@home.example'
export const referrer = 'UMIA'
export const recruiter = 'UREC'

export interface OnLadder {
  id: string
  referralId: string
}

/** Lena, put forward by Mia, has said yes, applies, and stands at that step; every message of it has been told. */
export async function onLadder(driven: Driven, stage: Stage, recruiters = [recruiter]): Promise<OnLadder> {
  await setsUp(driven, {}, recruiters)
  return climber(driven, 'lena', stage)
}

/** The same of anybody, where the program is set up already. */
export async function climber(driven: Driven, id: string, stage: Stage): Promise<OnLadder> {
  await driven.slack(referrer, 'home')
  await driven.settle()
  const met = { broughtById: await driven.employeeId(referrer), talkedOn: '2026-04-01' }
  const firstName = `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`
  const email = `${id}@home.example`
  await fillPool(driven, 1, () => ({ id, email, firstName, interests: ['nothing at all'], ...met }))
  const words = { candidate: id, why: 'Explains well.', how: 'A coffee chat.', conflict: 'none' }
  await driven.slack(referrer, 'refer.save', {}, words)
  await wait(driven, 12)
  const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId: id }))
  const referralId = referral?.id ?? ''
  await driven.web(id, 'referral.consent', { referralId })
  await applies(driven, id, referralId, recruiter)
  await climbs(driven, referralId, stage, recruiter)
  return { id, referralId }
}
