import { quarterFrom } from '../domain/quarter.js'
import { lookAtHostCard, nobodyLeftCard, silentCard } from '../messages/home.js'
import { lookBackCard } from '../messages/look-back.js'
import type { Reader } from '../messages/reader.js'
import { readLookBack } from '../usecases/look-back.js'
import type { ClaimedJob, Context } from '../usecases/unit-of-work.js'
import type { MessageDefinition } from './definition.js'
import { need } from './match-messages.js'

export const peopleMessages = {
  'setup.nobody-left': {
    async prepare(context: Context, job: ClaimedJob) {
      const role = need(job, 'role') === 'recruiter' ? 'recruiter' : 'admin'
      const others = (await context.tx.employees.find({ status: 'active' })).filter((each) => each.roles.includes(role))
      return others.length === 0 ? { card: (reader: Reader) => nobodyLeftCard(reader, role) } : undefined
    },
  },
  'people.silent-pause': {
    async prepare(context: Context, job: ClaimedJob) {
      const { employeeId, candidateId, why = 'silences' } = job.payload
      const reason = why === 'no_shows' ? why : 'silences'
      const host = employeeId === undefined ? undefined : await context.tx.employees.get(employeeId)
      if (host)
        return host.pauseReason === reason
          ? { card: (reader: Reader) => silentCard(reader, 'host', reason) }
          : undefined
      const candidate = candidateId === undefined ? undefined : await context.tx.candidates.get(candidateId)
      return candidate?.status === 'asleep'
        ? { card: (reader: Reader) => silentCard(reader, 'candidate', reason) }
        : undefined
    },
  },
  'people.look-back': {
    async prepare(context: Context, job: ClaimedJob) {
      const host = await context.tx.employees.get(need(job, 'employeeId'))
      const rests = host?.pausedUntil && host.pausedUntil > context.now
      if (host?.status !== 'active' || rests || !host.looksBack) return undefined
      const quarter = quarterFrom(need(job, 'quarter'), context.settings.zone)
      const facts = await readLookBack(context, host.id, quarter)
      return facts && { card: (reader: Reader) => lookBackCard(reader, facts) }
    },
  },
  'recruiter.look-at-host': {
    async prepare(context: Context, job: ClaimedJob) {
      const host = await context.tx.employees.get(need(job, 'hostId'))
      return host?.status === 'active' ? { card: (reader: Reader) => lookAtHostCard(reader, host.name) } : undefined
    },
  },
} satisfies Record<string, MessageDefinition>
