export interface HeldTable {
  model: string
  columns: { name: string; isSealed: boolean }[]
}
export interface HeldWords {
  everywhere: Record<string, string>
  processing: Record<string, { basis: string; tables: string[] }>
  tables: Record<
    string,
    { what: string; who: string; long: string; fields: Record<string, string | (string | null)[]> }
  >
}
export interface HeldFacts {
  tables: HeldTable[]
  bodies: Record<string, string[]>
  words: HeldWords
}
export const sealingFiles: readonly string[]
export function readTables(schema: string): HeldTable[]
export function sealedFields(modules: readonly object[], settings: object): Record<string, string[]>
export function misfits(facts: HeldFacts): Record<'withoutWords' | 'withoutTable' | 'withoutField', string[]>
export function dataPage(facts: HeldFacts): string
export function writtenFacts(): Omit<HeldFacts, 'bodies'>
export function recordOfProcessing(facts: Omit<HeldFacts, 'bodies'>): string
export function withRecord(page: string, record: string): string
