import { z } from 'zod'
import { freshSettings, type Settings } from '../domain/organization.js'
import { Fault } from '../faults.js'
import type { Sealer } from './sealing.js'
import type { TransactionClient } from './table.js'

const place = z.object({ workspaceId: z.string(), channel: z.string() })

/** Before Teams came there was one channel at most. */
function withDigests(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('digest' in body)) return body
  const { digest, ...rest } = body
  return { ...rest, digests: digest === null ? [] : [digest] }
}

const settingsObject: z.ZodType<Omit<Settings, 'version'>> = z.object({
  name: z.string(),
  zone: z.string(),
  languages: z.array(z.string()),
  digests: z.array(place),
  closedDays: z.array(z.string()),
  howHiringWorks: z.string(),
  isSetUp: z.boolean(),
  quietWeeks: z.number(),
})
const settingsBody = z.preprocess(withDigests, settingsObject)

const sealedAt = (organizationId: string) => ({
  organizationId,
  table: 'organization',
  column: 'body',
  id: organizationId,
})

function sealSettings(settings: Settings, organizationId: string, sealer: Sealer): string {
  const { version: _, ...body } = settings
  return sealer.seal(JSON.stringify(body), sealedAt(organizationId))
}

/** Makes the organization at the first start; a second replica finds it made. */
export async function ensureOrganization(
  client: TransactionClient,
  organizationId: string,
  zone: string,
  sealer: Sealer,
  now: Date,
): Promise<void> {
  const body = sealSettings({ ...freshSettings, zone }, organizationId, sealer)
  await client.organization.createMany({ data: [{ id: organizationId, body, createdAt: now }], skipDuplicates: true })
}

/** The organization's row as far as settings need it. */
export interface SettingsRow {
  body: string
  version: number
}

/** The settings inside one transaction, read at most once; `known` takes a row that came with another statement. */
export function openSettings(client: TransactionClient, organizationId: string, sealer: Sealer) {
  let read: Settings | undefined
  const known = (row: SettingsRow): Settings => {
    read = {
      ...settingsBody.parse(JSON.parse(sealer.open(row.body, sealedAt(organizationId)))),
      version: row.version,
    }
    return read
  }
  return {
    known,
    async settings(): Promise<Settings> {
      if (read) return read
      const row = await client.organization.findUnique({ where: { id: organizationId } })
      if (!row) throw new Fault('no_organization', { retry: false })
      return known(row)
    },
    /** Compare-and-set; throws the fault `conflict` when somebody was faster. */
    async saveSettings(settings: Settings): Promise<void> {
      const { count } = await client.organization.updateMany({
        where: { id: organizationId, version: settings.version },
        data: { body: sealSettings(settings, organizationId, sealer), version: settings.version + 1 },
      })
      if (count !== 1) throw new Fault('conflict', { retry: true, detail: 'organization' })
      read = undefined
    },
  }
}
