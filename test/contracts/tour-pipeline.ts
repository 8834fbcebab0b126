import type { FormValues } from '../../src/messages/form.js'
import type { Driven } from './driven.js'
import type { Visit } from './grand-tour.js'
import { becomesRecruiter, booked, joins, live, meet, offers, setsUp, wait } from './walks.js'

/** The recruiters' board, several people at once, and what the clocks of the stages say. Passes six months. */
export async function pipelineTour(driven: Driven, visits: Visit[] = []): Promise<Visit[]> {
  const as =
    (user: string) =>
    async (name: string, value: Record<string, string> = {}, values: FormValues = {}): Promise<void> => {
      visits.push({ name, who: user, reply: await driven.slack(user, name, value, values) })
      await wait(driven, 1)
    }
  const on =
    (id: string) =>
    async (name: string, value: Record<string, string>, values: FormValues = {}): Promise<void> => {
      visits.push({ name, who: 'candidate', reply: await driven.web(id, name, value, values) })
      await wait(driven, 1)
    }
  await setsUp(driven)
  const lena = await putForward(driven, 'UMIA', 'lena@tour.example')
  const tom = await putForward(driven, 'UBEN', 'tom@tour.example')
  const recruiter = as('UREC')
  await recruiter('pipeline')
  await recruiter('pipeline', { stage: 'available' })
  await recruiter('pipeline.bulk.open', { stage: 'available' })
  const chosen = { people: [lena.referralId, tom.referralId], to: 'introduced', note: 'They fit.' }
  for (const end of ['cancel', 'undo', 'go'] as const) {
    await recruiter('pipeline.bulk', { stage: 'available' }, chosen)
    const bulkId = await lastBulk(driven)
    if (end !== 'cancel') await recruiter('pipeline.bulk.go', { bulkId })
    if (end !== 'go') await recruiter(`pipeline.bulk.${end}`, { bulkId })
  }
  // one recruiter alone: the admins hear; with a second one, a colleague does
  await live(driven, 16)
  await becomesRecruiter(driven, 'UTWO')
  await recruiter(
    'referral.move',
    { referralId: tom.referralId },
    { to: 'not_now', note: 'Later.', returnsAt: '2030-01-01' },
  )
  await recruiter('referral.move', { referralId: tom.referralId }, { to: 'available', note: 'Now.' })
  await recruiter('referral.move', { referralId: tom.referralId }, { to: 'introduced', note: 'Now.' })
  await live(driven, 30)
  // both rest, come back after eight weeks, and are asked: Lena says nothing, Tom says yes
  await live(driven, 59)
  await on(tom.id)('referral.still-yes', { referralId: tom.referralId })
  await live(driven, 12)
  return visits
}

async function lastBulk(driven: Driven): Promise<string> {
  const [bulk] = await driven.read((tx) => tx.bulkMoves.find({}, { newestFirst: true, limit: 1 }))
  return bulk?.id ?? ''
}

/** Somebody who was met is put forward and says yes. */
export async function putForward(
  driven: Driven,
  host: string,
  email: string,
): Promise<{ id: string; referralId: string }> {
  await offers(driven, host, { topics: email, seatsAtOnce: '5', seatsPerMonth: '20' })
  const id = await joins(driven, email, { interests: email })
  await meet(driven, host, await booked(driven, host, id))
  await driven.slack(host, 'refer.save', {}, { candidate: id, why: 'Explains well.', how: 'A chat.', conflict: 'none' })
  await wait(driven, 12)
  const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId: id }))
  const referralId = referral?.id ?? ''
  await driven.web(id, 'referral.consent', { referralId })
  await wait(driven, 1)
  return { id, referralId }
}
