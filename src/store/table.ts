import type { z } from 'zod'
import { Fault } from '../faults.js'
import type { Table, Where } from '../usecases/unit-of-work.js'
import type { Prisma } from './generated/client.js'
import type { Sealer } from './sealing.js'

export type TransactionClient = Prisma.TransactionClient

/** What one aggregate's rows look like: columns kept as they are, the rest sealed together in `body`. */
export interface TableSpec<Entity, Plain extends keyof Entity> {
  /** the client's name of the model */
  model: Uncapitalize<Prisma.ModelName>
  plain: readonly Plain[]
  /** what is sealed; null where nothing is */
  body: z.ZodType<Omit<Entity, Plain>> | null
}

/** Checks that plain columns and sealed body together are exactly the entity. */
export function tableSpec<Entity>() {
  return <Plain extends keyof Entity>(spec: TableSpec<Entity, Plain>): TableSpec<Entity, Plain> => spec
}

export type Row = Record<string, unknown> & { id: string; body?: string }

/** seven hundred at once kept the process from answering anybody for 70 ms */
const rowsAStatement = 100

const bodyPlace = (spec: { model: string }, organizationId: string, id: string) => ({
  organizationId,
  table: spec.model,
  column: 'body',
  id,
})

/** Opens what a row sealed and puts the entity together; throws when the seal is not this row's. */
export function readRow<Entity, Plain extends keyof Entity & string>(
  spec: TableSpec<Entity, Plain>,
  row: Row,
  organizationId: string,
  sealer: Sealer,
): Entity {
  const entity: Record<string, unknown> = {}
  for (const column of spec.plain) entity[column] = row[column]
  if (spec.body)
    Object.assign(
      entity,
      spec.body.parse(JSON.parse(sealer.open(row.body ?? '', bodyPlace(spec, organizationId, row.id)))),
    )
  return entity as Entity
}

/** The part of a Prisma delegate used here; one shape for all models, which Prisma's own types cannot say. */
interface Delegate {
  findMany(args: object): Promise<Row[]>
  count(args: object): Promise<number>
  createMany(args: object): Promise<{ count: number }>
  createManyAndReturn(args: object): Promise<Row[]>
  updateMany(args: object): Promise<{ count: number }>
}

function columnFilter(value: unknown): unknown {
  if (Array.isArray(value)) return { in: value }
  if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    if ('before' in value) return { lt: value.before }
    if ('from' in value) return { gte: value.from }
    if ('has' in value) return { has: value.has }
  }
  return value
}

/**
 * Rows by model and id, as this transaction read or wrote them last: a message asks for its candidate three times, and each
 * time it is the same. What somebody else commits meanwhile is caught by the version when it is saved.
 */
export type SeenRows = Record<string, Map<string, unknown>>

/**
 * The table of one aggregate inside a transaction. `toRow` and `readRow` are the only places that seal and open its
 * body; the seal is bound to organization, table, column and row.
 */
export function openTable<Entity extends { id: string; version: number }, Plain extends keyof Entity & string>(
  spec: TableSpec<Entity, Plain>,
  client: TransactionClient,
  organizationId: string,
  sealer: Sealer,
  seen: SeenRows,
): Table<Entity> {
  const known = (seen[spec.model] ?? new Map()) as Map<string, Entity>
  seen[spec.model] = known
  const delegate = client[spec.model] as unknown as Delegate
  const where = (id: string) => bodyPlace(spec, organizationId, id)

  function toRow(entity: Entity): Row {
    const row: Record<string, unknown> = {}
    const rest: Record<string, unknown> = { ...entity }
    for (const column of spec.plain) {
      row[column] = entity[column]
      delete rest[column]
    }
    if (spec.body) row.body = sealer.seal(JSON.stringify(rest), where(entity.id))
    return { ...row, id: entity.id }
  }

  function remember(entity: Entity): Entity {
    known.set(entity.id, entity)
    return entity
  }

  const fromRow = (row: Row): Entity => remember(readRow(spec, row, organizationId, sealer))

  function filter(query: Where<Entity>): Record<string, unknown> {
    const plain: readonly string[] = spec.plain
    const columns = Object.entries(query).filter(([, value]) => value !== undefined)
    for (const [column] of columns) {
      if (!plain.includes(column)) throw new Fault('sealed_column', { retry: false, detail: `${spec.model}.${column}` })
    }
    return { organizationId, ...Object.fromEntries(columns.map(([column, value]) => [column, columnFilter(value)])) }
  }

  return {
    async get(id) {
      const before = known.get(id)
      if (before) return before
      const [row] = await delegate.findMany({ where: { organizationId, id } })
      return row && fromRow(row)
    },
    async getMany(ids) {
      if (ids.length === 0) return []
      const rows = await delegate.findMany({ where: { organizationId, id: { in: [...new Set(ids)] } } })
      return rows.map(fromRow)
    },
    async find(query, options = {}) {
      const rows = await delegate.findMany({
        where: filter(query),
        orderBy: { id: options.newestFirst ? 'desc' : 'asc' },
        ...(options.limit === undefined ? {} : { take: options.limit }),
      })
      return rows.map(fromRow)
    },
    count: (query) => delegate.count({ where: filter(query) }),
    async insertMany(entities) {
      const ids = new Set<string>()
      for (let at = 0; at < entities.length; at += rowsAStatement) {
        const data = entities.slice(at, at + rowsAStatement).map((entity) => ({ ...toRow(entity), organizationId }))
        const written = await delegate.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } })
        for (const { id } of written) ids.add(id)
      }
      return entities.filter(({ id }) => ids.has(id)).map(remember)
    },
    async insert(entity) {
      const { count } = await delegate.createMany({
        data: [{ ...toRow(entity), organizationId }],
        skipDuplicates: true,
      })
      if (count === 1) remember(entity)
      return count === 1
    },
    async save(entity) {
      const next = { ...entity, version: entity.version + 1 }
      const { id, ...data } = toRow(next)
      const { count } = await delegate.updateMany({ where: { organizationId, id, version: entity.version }, data })
      if (count !== 1) throw new Fault('conflict', { retry: true, detail: spec.model })
      return remember(next)
    },
  }
}
