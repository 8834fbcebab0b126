import { mkdtempSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { poolRows } from '../../src/interactions/pool-rows.js'
import { addresseeOf, readerOf } from '../../src/jobs/delivery.js'
import { expirePending, poolMessages, runCare } from '../../src/jobs/pool-messages.js'
import { speak } from '../../src/messages/text.js'
import { createRandom } from '../../src/random.js'
import { openDatabase } from '../../src/store/connect.js'
import { migrate } from '../../src/store/migrate.js'
import { createSealer, parseKeyRing, readOrMakeKeyRing } from '../../src/store/sealing.js'
import { createStore } from '../../src/store/store.js'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import { candidatePage, joinPage } from '../../src/usecases/candidate-page.js'
import { blankEmployee } from '../../src/usecases/meet-person.js'
import { sectionsPage } from '../../src/web/pages/sections.js'

const posting = {
  action: '/c/',
  back: { url: '/c/', label: 'Back' },
  hide: () => ({ _name: '', _value: '', _key: '', _form: '', _confirm: '', _csrf: '' }),
}

it('walks', async () => {
  const dir = mkdtempSync('/tmp/pool-')
  const ring = readOrMakeKeyRing(dir)
  const db = await openDatabase({ dataDir: dir })
  await migrate(db, '/work/main/prisma/migrations')
  let now = new Date('2026-05-04T08:00:00Z')
  const clock = { now: () => now }
  const random = createRandom()
  const store = await createStore({
    adapter: db.adapter,
    alone: true,
    sealer: createSealer(parseKeyRing(ring)),
    clock,
    random,
    zone: 'Europe/Berlin',
    close: async () => {},
  } as never)
  const inTx = <T>(who: any, work: (c: any) => Promise<T>) =>
    store.transaction(store.organizationId, async (tx) =>
      work({
        tx,
        now,
        random,
        who,
        settings: await tx.settings(),
        interactionId: random.id(),
        baseUrl: 'http://x',
        adminEmails: [],
      }),
    )
  const say = speak()
  const run = (who: any, name: keyof typeof poolRows, value: any = {}, values: any = {}) =>
    inTx(who, async (c) => {
      const fresh =
        who.type === 'candidate' ? { type: 'candidate', candidate: await c.tx.candidates.get(who.candidate.id) } : who
      return poolRows[name].run(
        { ...c, who: fresh },
        { name, value, values, door: 'web', key: 'k', speaker: { type: 'anyone' } } as any,
        say,
      )
    })
  const anyone = { type: 'anyone' }
  const jobs = async (id: string) => inTx(anyone, (c) => c.tx.jobsTo(`candidate:${id}`))
  const show = async (id: string, purpose: any) =>
    inTx(anyone, async (c) => {
      const entry = await c.tx.candidates.get(id)
      const page = await candidatePage({ ...c, who: { type: 'candidate', candidate: entry } }, entry, purpose)
      const html = sectionsPage(page, posting as any)
      return { html, ids: page.sections.map((s) => s.id), text: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
    })
  const mail = async (id: string, name: keyof typeof poolMessages, payload: any = {}) =>
    inTx({ type: 'system' }, async (c) => {
      const job: any = { name, payload: { candidateId: id, ...payload }, to: `candidate:${id}` }
      const p = await poolMessages[name].prepare(c, job)
      if (!p) return undefined
      return p.card(await readerOf(c, await addresseeOf(c, job.to, false)))
    })
  const host = { ...blankEmployee('host1', now), name: 'Hanna Host', email: 'h@x.org' }
  await inTx(anyone, (c) => c.tx.employees.insert(host))
  console.log(
    sectionsPage(await inTx(anyone, (c) => joinPage(c, 'host1')), posting as any)
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' '),
  )
  console.log(await run(anyone, 'join.submit', {}, { email: 'bad', firstName: '' }))
  const values = {
    email: 'Canary@Example.org',
    firstName: 'Cana',
    interests: 'a, b , A',
    consent: ['yes'],
    windows: ['2-840-1080'],
    recruitersMayFind: 'yes',
  }
  const first = await run(anyone, 'join.submit', { by: 'host1' }, values)
  const [entry] = await inTx(anyone, (c) => c.tx.candidates.find({ emailIndex: c.tx.emailIndex('canary@example.org') }))
  console.log(entry)
  expect(await run(anyone, 'join.submit', {}, values)).toEqual(first)
  console.log((await jobs(entry.id)).map((j: any) => j.key))
  console.log((await show(entry.id, 'confirm')).text)
  console.log(JSON.stringify(await mail(entry.id, 'join.confirm')))
  const me = { type: 'candidate', candidate: entry }
  console.log(JSON.stringify(await run(me, 'join.confirm')))
  console.log(JSON.stringify(await run(me, 'join.confirm')))
  expect(await run(anyone, 'join.submit', {}, values)).toEqual(first)
  console.log((await jobs(entry.id)).map((j: any) => j.key))
  const p = await show(entry.id, 'page')
  console.log(p.ids, p.text)
  console.log(JSON.stringify(await run(me, 'pool.update', {}, { firstName: 'Cana', interests: ['x'], zone: 'Nope' })))
  console.log(
    JSON.stringify(await run(me, 'pool.update', {}, { firstName: 'Cana', interests: 'x', zone: 'Europe/London' })),
  )
  console.log(JSON.stringify(await run(me, 'pool.bar', {}, { barredEmployers: 'Acme' })))
  console.log(JSON.stringify(await run(me, 'block.host', { hostId: 'host1' })))
  console.log(JSON.stringify(await run(me, 'pool.hide', {}, { until: '2026-06-01' })))
  now = new Date('2026-06-02T08:00:00Z')
  await inTx({ type: 'system' }, (c) => runCare(c, {} as any))
  let e: any = await inTx(anyone, (c) => c.tx.candidates.get(entry.id))
  expect(e.status).toBe('active')
  // quiet
  for (let w = 0; w < 30; w++) {
    now = new Date(now.getTime() + 7 * 86_400_000)
    await inTx({ type: 'system' }, (c) => runCare(c, {} as any))
    e = await inTx(anyone, (c) => c.tx.candidates.get(entry.id))
    for (const j of await jobs(entry.id))
      if (j.name === 'pool.still-exploring' && j.status === 'queued') {
        console.log(
          'week',
          w,
          j.key,
          JSON.stringify(await mail(entry.id, 'pool.still-exploring', { since: e.lastSignAt.toISOString() })),
        )
        await inTx({ type: 'system' }, async (c) => {
          await c.tx.cancelJobs([j.key])
          await poolMessages['pool.still-exploring'].sent!(c, {
            name: j.name,
            payload: { candidateId: e.id, since: e.lastSignAt.toISOString() },
          } as any)
        })
      }
    if (e.status === 'asleep') {
      console.log('asleep week', w)
      break
    }
  }
  console.log(JSON.stringify(await mail(entry.id, 'pool.asleep', { why: 'silent' })))
  console.log(JSON.stringify(await run(me, 'pool.show')))
  now = new Date('2027-04-20T08:00:00Z')
  await inTx({ type: 'system' }, (c) => runCare(c, {} as any))
  console.log((await jobs(entry.id)).map((j: any) => j.key).filter((k: string) => k.includes('renew')))
  now = new Date('2027-05-20T08:00:00Z')
  await inTx({ type: 'system' }, (c) => runCare(c, {} as any))
  e = await inTx(anyone, (c) => c.tx.candidates.get(entry.id))
  console.log(e.status)
  console.log(JSON.stringify(await run(me, 'pool.show')))
  console.log(JSON.stringify(await run(me, 'consent.renew')))
  e = await inTx(anyone, (c) => c.tx.candidates.get(entry.id))
  expect(e.status).toBe('active')
  console.log(JSON.stringify(await mail(entry.id, 'pool.left-out', { helps: 'add_windows' })))
  console.log(JSON.stringify(await run(me, 'pool.leave')))
  console.log((await show(entry.id, 'page')).text)
  console.log(JSON.stringify(await run(me, 'pool.erase')))
  e = await inTx(anyone, (c) => c.tx.candidates.get(entry.id))
  console.log(e)
  expect(await inTx(anyone, (c) => c.tx.isSuppressed(c.tx.emailIndex('canary@example.org')))).toBe(true)
  // again by own join
  expect(await run(anyone, 'join.submit', {}, values)).toEqual(first)
  const [again] = await inTx(anyone, (c) => c.tx.candidates.find({ emailIndex: c.tx.emailIndex('canary@example.org') }))
  await run({ type: 'candidate', candidate: again }, 'join.confirm')
  expect(await inTx(anyone, (c) => c.tx.isSuppressed(c.tx.emailIndex('canary@example.org')))).toBe(false)
  // introduced
  const b = {
    ...blankCandidate('b1', now),
    source: 'introduce' as const,
    broughtById: 'host1',
    firstName: 'Bea',
    email: 'b@x.org',
    emailIndex: 'ix',
    knownFrom: 'We studied together',
  }
  await inTx(anyone, (c) => c.tx.candidates.insert(b))
  console.log(JSON.stringify(await mail('b1', 'join.introduced')))
  console.log((await show('b1', 'confirm')).text)
  console.log(JSON.stringify(await run({ type: 'candidate', candidate: b }, 'join.confirm', {}, {})))
  console.log(JSON.stringify(await run({ type: 'candidate', candidate: b }, 'join.decline', {}, {})))
  console.log(
    await inTx({ type: 'system' }, (c) => expirePending(c, { name: 'x', payload: { candidateId: 'b1' } } as any)),
  )
  now = new Date(now.getTime() + 31 * 86_400_000)
  console.log(
    await inTx({ type: 'system' }, (c) => expirePending(c, { name: 'x', payload: { candidateId: 'b1' } } as any)),
  )
  console.log((await inTx(anyone, (c) => c.tx.candidates.get('b1'))).status)
}, 60_000)
