import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../src/cli.js'
import { readConfig } from '../../src/config.js'
import { type Forgotten, keptDays, lapsing } from '../../src/domain/retention.js'
import { createRandom } from '../../src/random.js'
import { countLapsed } from '../../src/usecases/forget.js'
import { aGuest, anIntroduction, anOpening, aReferral, aRoute, aSession } from '../builders.js'
import { lena, lenaHasMet } from './canary-story.js'
import { type Driven, drive } from './driven.js'
import { openedDump, tablesWith } from './dump.js'

const dayMs = 86_400_000
let driven: Driven
let lenas: string
beforeEach(async () => {
  driven = await drive()
  lenas = await lenaHasMet(driven)
})
afterEach(() => driven.close())

const later = (days: number): Promise<void> =>
  Promise.resolve(driven.clock.moveTo(new Date(driven.clock.now().getTime() + days * dayMs)))

/** How many rows of a table, by a statement of the test's own. */
async function count(from: string, before?: Date): Promise<number> {
  const values = before === undefined ? [] : [before.toISOString()]
  const [row] = await driven.database.session((run) => run(`SELECT count(*)::int AS count FROM ${from}`, values))
  return Number(row?.count)
}

/** What the nights since then said they let go of, all together; added to what was known. */
async function reported(since = new Date(0), sums: Partial<Forgotten> = {}): Promise<Partial<Forgotten>> {
  const lines = await driven.read((tx) => tx.historyOf('organization', tx.organizationId))
  for (const { action, note, at } of lines)
    if (action === 'forgot' && at >= since)
      for (const [what, many] of Object.entries(JSON.parse(note) as Forgotten))
        sums[what as keyof Forgotten] = (sums[what as keyof Forgotten] ?? 0) + many
  return sums
}

const sealed = (id: string) => `'sealed ${id}'`

/** A month in the life of the program, as rows: what came in, what was sent, what did not arrive. */
async function aMonth(turn: number): Promise<void> {
  const at = `'${driven.clock.now().toISOString()}'::timestamptz`
  const jobs = ['sent', 'done', 'cancelled', 'unknown', 'dead']
  await driven.database.exec(
    [
      `INSERT INTO "inbox" ("key", "organizationId", "interactionId", "name", "receivedAt") VALUES ('w${turn}', 'o1', 'i${turn}', 'home', ${at})`,
      ...jobs.map(
        (status) =>
          `INSERT INTO "job" ("organizationId", "id", "name", "key", "status", "runAt", "dueAt", "createdAt", "payload")
           VALUES ('o1', 'w${turn}-${status}', 'chat.thanked', 'w${turn}-${status}', '${status}', ${at}, ${at}, ${at}, ${sealed(status)})`,
      ),
      `INSERT INTO "history" ("organizationId", "id", "subject", "subjectId", "action", "actorType", "at") VALUES ('o1', 'w${turn}', 'offer', 'x', 'saved', 'system', ${at})`,
      `INSERT INTO "link" ("organizationId", "id", "candidateId", "purpose", "tokenHash", "expiresAt", "createdAt") VALUES ('o1', 'w${turn}', '${lenas}', 'page', 'w${turn}', ${at} + interval '14 days', ${at})`,
      `INSERT INTO "pace" ("id", "nextAt") VALUES ('w${turn}', ${at})`,
      `INSERT INTO "round_record" ("organizationId", "id", "at", "body") VALUES ('o1', 'w${turn}', ${at}, ${sealed('record')})`,
    ].join(';\n'),
  )
}

describe('what is over for longer than it is kept', () => {
  it('is gone after three years of nights, and what each night reported is what went', async () => {
    const months = 3 * 12
    const gone: Partial<Forgotten> = {}
    // what was on its way arrives first
    await driven.passTo(new Date(driven.clock.now().getTime() + 30 * dayMs))
    const first = { inbox: await count('"inbox"'), history: await count('"history"'), link: await count('"link"') }
    for (let turn = 0; turn < months; turn++) {
      await aMonth(turn)
      await later(31)
      await driven.work('retention.run')
      // a report is history as well, and goes with it
      await reported(driven.clock.now(), gone)
      expect(Object.values(await driven.inside(countLapsed)).filter((left) => left > 0)).toEqual([])
    }
    const ago = (days: number): Date => new Date(driven.clock.now().getTime() - days * dayMs)
    expect(await count('"inbox" WHERE "receivedAt" < $1', ago(30))).toBe(0)
    expect(await count('"link" WHERE "expiresAt" < $1', ago(30))).toBe(0)
    expect(await count('"pace" WHERE "nextAt" < $1', ago(1))).toBe(0)
    expect(await count('"history" WHERE "at" < $1', ago(730))).toBe(0)
    expect(await count('"round_record" WHERE "at" < $1', ago(189))).toBe(0)
    const settled = `"status" IN ('sent', 'done', 'cancelled')`
    expect(await count(`"job" WHERE ${settled} AND "runAt" < $1`, ago(730))).toBe(0)
    expect(await count(`"job" WHERE ${settled} AND "payload" <> '' AND "runAt" < $1`, ago(30))).toBe(0)
    // what did not arrive waits for somebody to look at it, however long
    expect(await count(`"job" WHERE "status" IN ('unknown', 'dead') AND "payload" <> ''`)).toBe(2 * months)
    expect(driven.problems).toEqual([])

    expect(gone.inbox).toBe(first.inbox + months - (await count('"inbox"')))
    expect(gone.link).toBe(first.link + months - (await count('"link"')))
    expect(gone.round_record).toBe(months - (await count('"round_record"')))
    expect(gone.chat_words).toBe(1)
    expect(gone.match_words).toBe(1)
    // of the talk only the skeleton stays; Lena herself is in the pool
    await driven.database.exec(`DELETE FROM "job" WHERE "id" LIKE 'w%'; DELETE FROM "round_record"`)
    const dump = await openedDump(driven.database)
    for (const word of [lena.wants, lena.insights, lena.thanks]) expect(tablesWith(dump, word)).toEqual([])
    expect(tablesWith(dump, lena.headline)).toEqual(['candidate'])
  }, 240_000)

  it('goes once: the same night again finds nothing, and says nothing', async () => {
    await later(40)
    // what a message in hand held the first time goes the second
    for (let run = 0; run < 2; run++) await driven.work('retention.run')
    const [once, rows] = [await reported(), await count('"history"')]
    expect(once.inbox).toBeGreaterThan(3)
    await driven.work('retention.run')
    expect(await reported()).toEqual(once)
    expect(await count('"history"')).toBe(rows)
  })

  it('goes in pieces where there is much of it', async () => {
    await driven.database.exec(
      `INSERT INTO "pace" ("id", "nextAt") SELECT 'p' || n, '2026-01-01' FROM generate_series(1, 2500) n`,
    )
    await driven.work('retention.run')
    expect(await count('"pace"')).toBeLessThan(10)
    expect((await reported()).pace).toBeGreaterThanOrEqual(2500)
  })

  it('stays while somebody needs it: a referral that goes on keeps its history, a key said once for good its row', async () => {
    const mia = await driven.employeeId('UMIA')
    const ends = { candidateId: lenas, referrerId: mia, chatId: null, openingId: null, since: driven.clock.now() }
    await driven.read(async (tx) => {
      await tx.referrals.insert(aReferral({ id: 'open', status: 'available', ...ends }))
      await tx.referrals.insert(aReferral({ id: 'declined', status: 'declined', why: 'Zqwhy', ...ends }))
      await tx.openings.insert(anOpening({ id: 'draft', ownerId: mia, deputyId: null, status: 'draft' }))
      for (const [subject, subjectId] of [
        ['referral', 'open'],
        ['referral', 'declined'],
        ['opening', 'draft'],
      ] as const)
        await tx.addHistory(
          { subject, subjectId, action: 'noted', actor: { type: 'system' }, at: driven.clock.now(), note: '' },
          undefined,
        )
      for (const name of ['setup.admin-known', 'match.card-update'] as const)
        await tx.addJobs([{ name, key: `kept:${name}`, payload: {}, at: driven.clock.now() }], undefined)
      await tx.cancelJobs(['kept:setup.admin-known', 'kept:match.card-update'])
    })
    await later(keptDays.referral_words + 1)
    await driven.work('retention.run')
    expect((await driven.read((tx) => tx.referrals.get('declined')))?.why).toBe('')
    expect((await driven.read((tx) => tx.referrals.get('open')))?.why).not.toBe('')
    await later(keptDays.history)
    await driven.work('retention.run')
    const lines = async (subject: string, id: string) => (await driven.read((tx) => tx.historyOf(subject, id))).length
    expect([
      await lines('referral', 'open'),
      await lines('opening', 'draft'),
      await lines('referral', 'declined'),
    ]).toEqual([1, 1, 0])
    expect(await driven.read((tx) => tx.findJob('kept:setup.admin-known'))).toBeDefined()
    expect(await driven.read((tx) => tx.findJob('kept:match.card-update'))).toBeUndefined()
  })

  it('goes with what was said on the way to a talk or an opening, and in a session; what goes on keeps its words', async () => {
    const [mia, now] = [await driven.employeeId('UMIA'), driven.clock.now()]
    const [{ id: fromChatId } = { id: '' }] = await driven.read((tx) => tx.chats.find({ candidateId: lenas }))
    const ended = (days: number) => new Date(now.getTime() + days * dayMs)
    await driven.read(async (tx) => {
      for (const id of ['over', 'on']) {
        await tx.openings.insert(anOpening({ id, ownerId: mia, deputyId: null, status: 'draft' }))
        const status = id === 'over' ? 'owner_no' : 'with_owner'
        const way = { openingId: id, candidateId: lenas, hostId: mia, since: now }
        await tx.routes.insert(aRoute({ id, status, reason: 'Zqreason', ...way }))
        const endsAt = ended(id === 'over' ? 0 : 200)
        await tx.sessions.insert(aSession({ id, ownerId: mia, startsAt: now, endsAt }))
        await tx.guests.insert(
          aGuest({
            id,
            sessionId: id,
            candidateId: lenas,
            answers: 'Zqanswer',
            employer: 'Zqmill',
            outcome: { seen: 'Zq' },
          }),
        )
      }
      const named = {
        candidateId: lenas,
        connectorId: mia,
        toEmployeeId: mia,
        fromChatId,
        updatedAt: now,
        why: 'Zqwhy',
      }
      await tx.introductions.insert(anIntroduction({ id: 'over', status: 'passed', ...named }))
    })
    const words = () =>
      driven.read(async (tx) => [
        (await tx.routes.get('over'))?.reason,
        (await tx.routes.get('on'))?.reason,
        (await tx.introductions.get('over'))?.why,
        (await tx.guests.get('over'))?.answers,
        (await tx.guests.get('on'))?.answers,
      ])
    const night = async (days: number) => {
      driven.clock.moveTo(ended(days))
      await driven.work('retention.run')
      return words()
    }
    expect(await night(182)).toEqual(['Zqreason', 'Zqreason', 'Zqwhy', 'Zqanswer', 'Zqanswer'])
    expect(await night(184)).toEqual(['', 'Zqreason', 'Zqwhy', 'Zqanswer', 'Zqanswer'])
    expect(await night(366)).toEqual(['', 'Zqreason', '', '', 'Zqanswer'])
    expect(await driven.read((tx) => tx.guests.get('over'))).toMatchObject({
      employer: '',
      outcome: {},
      status: 'asked',
    })
    expect(await reported()).toMatchObject({ route_words: 1, introduction_words: 1, guest_words: 1 })
    expect((await night(1000)).slice(1)).toEqual(['Zqreason', '', '', ''])
  })

  it('lets an introduction keep its words until it has led to a question', async () => {
    const [mia, now] = [await driven.employeeId('UMIA'), driven.clock.now()]
    const [{ id: fromChatId } = { id: '' }] = await driven.read((tx) => tx.chats.find({ candidateId: lenas }))
    const named = { candidateId: lenas, connectorId: mia, toEmployeeId: mia, fromChatId, updatedAt: now, why: 'Zqwhy' }
    await driven.read((tx) => tx.introductions.insert(anIntroduction({ id: 'wanted', status: 'wanted', ...named })))
    const why = async () => (await driven.read((tx) => tx.introductions.get('wanted')))?.why
    await later(400)
    await driven.work('retention.run')
    expect(await why()).toBe('Zqwhy')
    await driven.read(async (tx) => {
      const wanted = await tx.introductions.get('wanted')
      if (wanted) await tx.introductions.save({ ...wanted, matchId: 'm1' })
    })
    await driven.work('retention.run')
    expect(await why()).toBe('')
  })
})

describe('the shell', () => {
  const shell = (...words: string[]) =>
    runCommand({ ...driven, config: readConfig({}), random: createRandom() }, ['retention', ...words], '')

  it('counts without touching anything, and then lets go of just that', async () => {
    await later(400)
    const [inbox, counts] = [await count('"inbox"'), await driven.inside(countLapsed)]
    const looked = await shell('--dry-run')
    expect(looked.output).toMatch(/^Would go:\n/)
    expect(looked.output).toContain(`${counts.inbox}  inbox\n`)
    expect(await count('"inbox"')).toBe(inbox)
    expect((await shell()).output).toMatch(/^Gone:\n/)
    expect(await reported()).toEqual(Object.fromEntries(Object.entries(counts).filter(([, many]) => many > 0)))
    expect(Object.keys(counts)).toEqual(lapsing)
    expect((await shell('--dry-run')).output).toMatch(/^Would go:\n( +0 {2}[a-z ]+\n)+$/)
  })

  it('holds everything while a claim or an inquiry lasts, by night and by hand', async () => {
    expect((await shell('--hold')).output).toContain('Held')
    await later(400)
    const inbox = await count('"inbox"')
    await driven.work('retention.run')
    expect((await shell()).output).toMatch(/^Held: nothing goes\.\n/)
    expect(await count('"inbox"')).toBe(inbox)
    await shell('--lift')
    await driven.work('retention.run')
    expect(await count('"inbox"')).toBe(0)
    const lines = await driven.read((tx) => tx.historyOf('organization', tx.organizationId))
    expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(['held', 'hold_lifted', 'forgot']))
    expect((await shell('--all')).code).toBe(2)
  })
})
