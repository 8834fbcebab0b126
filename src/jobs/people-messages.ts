import { lookAtHostCard, silentCard } from '../messages/home.js'
import type { Reader } from '../messages/reader.js'
import type { ClaimedJob, Context } from '../usecases/unit-of-work.js'
import type { MessageDefinition } from './definition.js'
import { need } from './match-messages.js'

export const peopleMessages = {
  'people.silent-pause': {
    async prepare(context: Context, job: ClaimedJob) {
      const { employeeId, candidateId } = job.payload
      const host = employeeId === undefined ? undefined : await context.tx.employees.get(employeeId)
      if (host)
        return host.pauseReason === 'silences' ? { card: (reader: Reader) => silentCard(reader, 'host') } : undefined
      const candidate = candidateId === undefined ? undefined : await context.tx.candidates.get(candidateId)
      return candidate?.status === 'asleep' ? { card: (reader: Reader) => silentCard(reader, 'candidate') } : undefined
    },
  },
  'recruiter.look-at-host': {
    async prepare(context: Context, job: ClaimedJob) {
      const host = await context.tx.employees.get(need(job, 'hostId'))
      return host?.status === 'active' ? { card: (reader: Reader) => lookAtHostCard(reader, host.name) } : undefined
    },
  },
} satisfies Record<string, MessageDefinition>
