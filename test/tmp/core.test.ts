import { expect, it } from 'vitest'
import { createHandle } from '../../src/interactions/handle.js'
import { messageTable, workTable } from '../../src/jobs/jobs.js'
import { createRunner } from '../../src/jobs/runner.js'
import { plainText } from '../../src/messages/plain-text.js'
import type { Card } from '../../src/messages/card.js'
import type { FormValues } from '../../src/messages/form.js'
import type { Mail } from '../../src/ports.js'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import { testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'
import { candidatePage } from '../../src/usecases/candidate-page.js'

it('walks', async () => {
  const database = await testDatabase()
  const clock = movedClock('2026-05-04T08:00:00Z')
  const random = createRandom()
  const store = await createStore({ adapter: database.adapter, alone: true, sealer: testSealer(), clock, random, zone: 'Europe/Berlin', close: async () => {} })
  const log = { info() {}, warn: (e: string, f?: object) => console.log('WARN', e, f), error: (e: string, f?: object) => console.log('ERROR', e, f) }
  const posts: { user: string; card: Card }[] = []
  const mails: Mail[] = []
  let n = 0
  const runner = createRunner({
    store, clock, random, log, baseUrl: 'http://x', adminEmails: [], mailDomain: 'x', messages: messageTable, works: workTable,
    chat: { slack: { token: 't', messenger: {
      async send(_w, to, d) { posts.push({ user: 'user' in to ? to.user : to.channel, card: d.card }); return { conversation: 'D', message: String(++n) } },
      async update(_w, s, card) { console.log('UPDATE', s.message, card.preview) },
      async person(_w, user) { return { name: `Name ${user}`, email: `${user}@corp.org`, zone: 'Europe/Berlin', locale: 'en', isAdmin: user === 'UADMIN', isDeleted: false, isAway: false, photoUrl: undefined } },
    } } },
    mail: { async send(m) { mails.push(m) } },
  })
  const handle = createHandle({ store, clock, random, log, baseUrl: 'http://x', adminEmails: [], committed() {} })
  let k = 0
  const slack = (user: string, name: string, value: Record<string, string> = {}, values: FormValues = {}) =>
    handle({ door: 'slack', speaker: { type: 'platform', platform: 'slack', workspace: 'T1', user }, key: `k${++k}`, name, value, values })
  const web = (candidateId: string | null, name: string, value: Record<string, string> = {}, values: FormValues = {}) =>
    handle({ door: 'web', speaker: candidateId ? { type: 'candidate', organizationId: store.organizationId, candidateId } : { type: 'anyone' }, key: `k${++k}`, name, value, values })
  const settle = async () => { await runner.drain() }
  const passTo = async (iso: string) => {
    for (;;) { const next = await store.queue.nextRunAt(); if (!next || next > new Date(iso)) break; if (next > clock.now()) clock.moveTo(next); await settle() }
    clock.moveTo(new Date(iso)); await settle()
  }
  const show = (r: unknown) => console.log(JSON.stringify(r).slice(0, 1500))
  const form = await slack('UMIA', 'command', { text: 'offer data engineering, 2 a month, Tue and Thu afternoons' })
  show(form)
  if (form.type !== 'form') throw new Error('no form')
  const saved = await slack('UMIA', 'offer.save', form.form.value, { topics: 'data engineering', windows: ['2-840-960', '2-960-1080', '4-840-960'], medium: 'video', where: 'https://v/x' })
  console.log(saved.type === 'card' ? plainText(saved.card) : saved)
  await settle()
  const joined = await web(null, 'join.submit', {}, { firstName: 'Lena', email: 'lena@home.org', interests: 'data engineering', headline: 'Analyst who likes pipelines', consent: 'yes' })
  console.log(joined.type === 'card' ? plainText(joined.card) : joined)
  await settle()
  console.log(mails.map((m) => `${m.to.address}: ${m.card.preview}\n${plainText(m.card)}`).join('\n'))
  const [cand] = await store.transaction(store.organizationId, (tx) => tx.candidates.find({}))
  const conf = await web(cand!.id, 'join.confirm')
  console.log(conf.type === 'card' ? plainText(conf.card) : conf)
  await passTo('2026-05-04T08:05:00Z')
  console.log(posts.map((p) => `${p.user}: ${p.card.preview}\n${plainText(p.card)}`).join('\n---\n'))
  const [match] = await store.transaction(store.organizationId, (tx) => tx.matches.find({}))
  const meet = await slack('UMIA', 'match.meet', { matchId: match!.id })
  show(meet)
  if (meet.type !== 'form') throw new Error('no meet')
  const times = (meet.form.fields[0] as { value: string[] }).value
  const yes = await slack('UMIA', 'match.accept', meet.form.value, { times })
  console.log(yes.type === 'card' ? plainText(yes.card) : yes)
  await passTo('2026-05-04T08:10:00Z')
  console.log(mails.slice(2).map((m) => `${m.to.address}: ${m.card.preview}\n${plainText(m.card)}`).join('\n---\n'))
  const ctx = async () => store.transaction(store.organizationId, async (tx) => candidatePage({ tx, now: clock.now(), random, who: { type: 'candidate', candidate: (await tx.candidates.get(cand!.id))! }, settings: await tx.settings(), interactionId: undefined, baseUrl: 'http://x', adminEmails: [] }, (await tx.candidates.get(cand!.id))!, 'page'))
  show((await ctx()).sections.filter((s) => s.id === 'match'))
  const booked = await web(cand!.id, 'match.accept', { matchId: match!.id }, { time: times[0]!, wants: 'How teams work' })
  console.log(booked.type === 'card' ? plainText(booked.card) : booked)
  await passTo('2026-05-04T08:20:00Z')
  console.log('AFTER BOOK', posts.slice(1).map((p) => p.card.preview), mails.slice(3).map((m) => [m.to.address, m.card.preview, !!m.invite]))
  await passTo(times[0]!)
  await passTo(new Date(new Date(times[0]!).getTime() + 3600_000).toISOString())
  console.log('LATER', posts.slice(2).map((p) => p.card.preview), mails.slice(5).map((m) => [m.to.address, m.card.preview]))
  const [chat] = await store.transaction(store.organizationId, (tx) => tx.chats.find({}))
  const met = await slack('UMIA', 'chat.met', { chatId: chat!.id, answer: 'yes' })
  console.log(met.type === 'card' ? plainText(met.card) : met)
  const met2 = await web(cand!.id, 'chat.met', { chatId: chat!.id, answer: 'yes' })
  console.log(met2.type === 'card' ? plainText(met2.card) : met2)
  expect((await store.transaction(store.organizationId, (tx) => tx.chats.find({})))[0]!.status).toBe('held')
  console.log((await store.queue.list(['dead', 'unknown'])))
})
