import { z } from 'zod'
import { freshSettings, type Settings } from '../domain/organization.js'
import { Fault } from '../faults.js'
import type { Sealer } from './sealing.js'
import { StartRefusal } from './start-refusal.js'
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
  isHeld: z.boolean().default(false),
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

/** Makes the organization at the first start; a second replica finds it made. Throws `StartRefusal` where our keys do not open it. */
export async function ensureOrganization(
  client: TransactionClient,
  organizationId: string,
  zone: string,
  sealer: Sealer,
  now: Date,
): Promise<void> {
  const body = sealSettings({ ...freshSettings, zone }, organizationId, sealer)
  await client.organization.createMany({ data: [{ id: organizationId, body, createdAt: now }], skipDuplicates: true })
  const row = await client.organization.findUnique({ where: { id: organizationId } })
  try {
    if (row) unsealSettings(row, organizationId, sealer)
  } catch (cause) {
    if (!(cause instanceof Fault && cause.code === 'seal_broken')) throw cause
    throw new StartRefusal(
      'ENCRYPTION_KEYS, or the file keys in DATA_DIR, holds no key that opens this database. ' +
        'Put back the keys it was written with; a new key goes in front of them.',
      cause,
    )
  }
}

/** The organization's row as far as settings need it. */
export interface SettingsRow {
  body: string
  version: number
}

/** Throws the fault `seal_broken` where the keys are others than those it was written with. */
export const unsealSettings = ({ body, version }: SettingsRow, organizationId: string, sealer: Sealer): Settings => ({
  ...settingsBody.parse(JSON.parse(sealer.open(body, sealedAt(organizationId)))),
  version,
})

/** The settings inside one transaction, read at most once; `known` takes a row that came with another statement. */
export function openSettings(client: TransactionClient, organizationId: string, sealer: Sealer) {
  let read: Settings | undefined
  const known = (row: SettingsRow): Settings => {
    read = unsealSettings(row, organizationId, sealer)
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
