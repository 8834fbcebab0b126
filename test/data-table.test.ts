import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  dataPage,
  type HeldFacts,
  misfits,
  recordOfProcessing,
  sealedFields,
  sealingFiles,
  withRecord,
  writtenFacts,
} from '../scripts/data-table.mjs'
import { freshSettings } from '../src/domain/organization.js'

async function heldFacts(): Promise<HeldFacts> {
  const modules: object[] = await Promise.all(sealingFiles.map((name) => import(join('../src/store', `${name}.ts`))))
  return { ...writtenFacts(), bodies: sealedFields(modules, freshSettings) }
}

describe('the page of what is held', () => {
  it('says what the schema, the seals and the words about them say', async () => {
    expect(readFileSync('docs/data.md', 'utf8')).toBe(dataPage(await heldFacts()))
  })

  it('PR-9: is not written while a column, a sealed field or a table has no words, or words have nothing they are about', async () => {
    const facts = await heldFacts()
    const { tables, bodies, words } = facts
    const [first, ...others] = tables
    const more = {
      tables: [
        { ...first!, columns: [...first!.columns, { name: 'shoeSize', isSealed: false }] },
        ...others,
        { model: 'Horoscope', columns: [] },
      ],
      bodies: { ...bodies, Employee: [...bodies.Employee!, 'birthday'], Guest: bodies.Guest!.slice(1) },
      words,
    }
    expect(misfits(facts)).toEqual({ withoutWords: [], withoutTable: [], withoutField: [] })
    expect(misfits(more)).toEqual({
      withoutWords: ['Organization.shoeSize', 'Employee.birthday'],
      withoutTable: ['Horoscope'],
      withoutField: [`Guest.${bodies.Guest![0]}`],
    })
    expect(() => dataPage(more)).toThrow('Employee.birthday')
  })

  it('knows what is sealed in every body, and says so of each', async () => {
    const { tables, bodies } = await heldFacts()
    const withBody = tables.filter(({ columns }) => columns.some(({ name }) => name === 'body'))
    expect(withBody.map(({ model }) => model).filter((model) => (bodies[model] ?? []).length === 0)).toEqual([])
    const page = readFileSync('docs/data.md', 'utf8')
    expect(page).toContain('| `phone` | yes | the candidate')
    expect(page).toContain('| `emailIndex` |  | keyed hash')
  })
})

describe('the record of processing', () => {
  const page = readFileSync('docs/dpia.md', 'utf8')

  it('says of every table what the page of what is held says', () => {
    expect(page).toBe(withRecord(page, recordOfProcessing(writtenFacts())))
    const { tables, words } = writtenFacts()
    expect(() => recordOfProcessing({ tables: [...tables, { model: 'Horoscope', columns: [] }], words })).toThrow(
      'Horoscope',
    )
  })

  it('and the assessment beside it are two pages', () => {
    expect(page.split(/\s+/).filter((word) => /\w/.test(word)).length).toBeLessThan(1_350)
  })
})
