import { Fault } from '../faults.js'
import type { PrismaClient } from './generated/client.js'

/** Tables that belong to no single organization, by name (STORAGE section 8). */
export const globalModels: readonly string[] = ['Organization', 'Workspace', 'Inbox', 'Pace']

const relationWrites = new Set([
  'connect',
  'disconnect',
  'connectOrCreate',
  'create',
  'createMany',
  'update',
  'upsert',
  'delete',
  'set',
])

function refuse(model: string, operation: string, why: string): never {
  throw new Fault('organization_wall', { retry: false, detail: `${model}.${operation}: ${why}` })
}

function checkData(model: string, operation: string, data: unknown): void {
  if (Array.isArray(data)) {
    for (const row of data) checkData(model, operation, row)
    return
  }
  if (data === null || typeof data !== 'object') return
  for (const value of Object.values(data)) {
    if (value === null || typeof value !== 'object' || value instanceof Date || Array.isArray(value)) continue
    if (Object.keys(value).some((key) => relationWrites.has(key))) refuse(model, operation, 'relation write')
  }
}

function ownerOf(part: unknown): unknown {
  if (part === null || typeof part !== 'object') return undefined
  if ('organizationId' in part) return part.organizationId
  const composite = 'organizationId_id' in part ? part.organizationId_id : undefined
  return composite && typeof composite === 'object' && 'organizationId' in composite
    ? composite.organizationId
    : undefined
}

function checkOwner(model: string, operation: string, args: Record<string, unknown>, organizationId: string): void {
  const creates = operation.startsWith('create')
  if (!creates && ownerOf(args.where) !== organizationId)
    refuse(model, operation, 'where names another organization or none')
  const data = Array.isArray(args.data) ? args.data : args.data === undefined ? [] : [args.data]
  for (const row of data) {
    const owner = ownerOf(row)
    if (creates ? owner !== organizationId : owner !== undefined && owner !== organizationId) {
      refuse(model, operation, 'data names another organization or none')
    }
  }
}

/**
 * A client that refuses, with the fault `organization_wall`, every call on an organization's tables whose top-level
 * `where` or `data` does not name exactly this organization, every relation write, and upserts (STORAGE section 8).
 */
export function guarded(client: PrismaClient, organizationId: string) {
  return client.$extends({
    query: {
      $allModels: {
        $allOperations({ model, operation, args, query }) {
          if (globalModels.includes(model)) return query(args)
          const given = (args ?? {}) as Record<string, unknown>
          if (operation === 'upsert') refuse(model, operation, 'upsert')
          checkData(model, operation, given.data)
          checkOwner(model, operation, given, organizationId)
          return query(args)
        },
      },
    },
  })
}
