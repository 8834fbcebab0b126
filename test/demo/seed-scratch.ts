import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { PGlite } from '@electric-sql/pglite'
import { openSeeded } from './seed-world.js'
const stat = new Map<string, { n: number; ms: number }>()
for (const m of ['query', 'exec'] as const) {
  const orig = (PGlite.prototype as any)[m]
  ;(PGlite.prototype as any)[m] = async function (text: string, ...rest: unknown[]) {
    const t = performance.now()
    try { return await orig.call(this, text, ...rest) } finally {
      const k = text.replace(/\s+/g, ' ').replace(/\$\d+(,\$\d+)*/g, '$').slice(0, 90)
      const s = stat.get(k) ?? { n: 0, ms: 0 }
      s.n++; s.ms += performance.now() - t
      stat.set(k, s)
    }
  }
}
export function report(title: string) {
  let n = 0, ms = 0
  for (const s of stat.values()) { n += s.n; ms += s.ms }
  console.log('==', title, 'statements', n, 'ms in pglite', Math.round(ms))
  if (process.env.SQL) for (const [k, s] of [...stat].sort((a, b) => b[1].ms - a[1].ms).slice(0, 34)) console.log('   ', String(s.n).padStart(5), s.ms.toFixed(0).padStart(6), (s.ms / s.n).toFixed(2), k)
  stat.clear()
}
const session = new Session()
session.connect()
if (process.env.PROF) { await session.post('Profiler.enable'); await session.post('Profiler.setSamplingInterval', { interval: 500 }); await session.post('Profiler.start') }
const t0 = performance.now()
const world = await openSeeded(Number(process.env.SEED ?? 1))
console.log('total', Math.round(performance.now() - t0), 'seed', Math.round(world.seededInMs))
if (process.env.PROF) { const { profile } = await session.post('Profiler.stop'); writeFileSync(process.env.PROF, JSON.stringify(profile)) }
report('all')
console.log(world.clock.now(), 'next', await world.product.nextDue())
const jobs = await world.product.ended(new Date('2026-04-01'), new Date('2026-06-01'))
const by = new Map<string, number>()
for (const j of jobs) by.set(j.name + ' ' + j.status, (by.get(j.name + ' ' + j.status) ?? 0) + 1)
if (process.env.JOBS) console.log(Object.fromEntries([...by].sort()))
console.log('refusals', world.slack.state.refusals, 'logged', world.logged.slice(0, 5), 'mails', world.mailbox.mails().length, 'slack', world.slack.state.messages.length)
if (process.env.STORY) writeFileSync(process.env.STORY, [...world.slack.state.messages.map((m) => `${m.ts.split('.')[0]} ${m.channel} ${m.text}`), ...world.mailbox.mails().map((m) => `${m.at.toISOString()} ${m.to} ${m.subject} ${m.text.slice(0, 200).replace(/http\S+/g, '').replace(/\s+/g, ' ')}`)].sort().join('\n'))
if (process.env.READ) { for (const m of world.mailbox.mails().filter((m) => m.to === process.env.READ)) console.log(m.at.toISOString(), m.subject, '\n', m.text); for (const m of world.slack.state.messages.filter((m) => m.channel === process.env.READ)) console.log(new Date(Number(m.ts) * 1000).toISOString(), m.key, JSON.stringify(m.blocks)) }
await world.close()
