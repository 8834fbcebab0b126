import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/interactions/csv.js'

const limits = {
  columns: [
    { name: 'e-mail', required: true, aliases: ['email'] },
    { name: 'note', required: false, aliases: [] },
  ],
  maxRows: 3,
  maxColumns: 100,
  maxBytes: 10_000,
}
const read = (bytes: string | Buffer) => readTable(Buffer.from(bytes), () => limits)
const rows = (bytes: string | Buffer) => {
  const table = read(bytes)
  return 'rows' in table ? table.rows : table.refused
}
const lena = [{ line: 2, cells: { 'e-mail': 'lena@home.example', note: 'a, "b"' } }]
const quoted = 'e-mail,note\nlena@home.example,"a, ""b"""\n'

describe('IN-5: a file', () => {
  it.each([
    ['as it comes', Buffer.from(quoted)],
    ['with a mark', Buffer.from(`\ufeff${quoted}`)],
    ['in UTF-16, little end first', Buffer.from(`\ufeff${quoted}`, 'utf16le')],
    ['in UTF-16, big end first', Buffer.from(`\ufeff${quoted}`, 'utf16le').swap16()],
    ['with semicolons', Buffer.from('e-mail;note\nlena@home.example;"a, ""b"""\n')],
    ['with tabs', Buffer.from('e-mail\tnote\nlena@home.example\t"a, ""b"""\n')],
    ['with CRLF', Buffer.from(quoted.replaceAll('\n', '\r\n'))],
    ['with CR', Buffer.from(quoted.replaceAll('\n', '\r'))],
    [
      'with another heading and columns nobody knows',
      Buffer.from('Shoe size,Email,NOTE\n42,lena@home.example,"a, ""b"""'),
    ],
  ])('%s is read', (_name, bytes) => expect(rows(bytes)).toEqual(lena))

  it.each([
    ['too large', `e-mail\n${'x'.repeat(10_001)}`, 'too_large'],
    ['no text', Buffer.from([0x65, 0xff, 0x00, 0x80]), 'not_text'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'not_text'],
    ['empty', '', 'empty'],
    ['blank lines', '\n\n  \n', 'empty'],
    ['a thousand columns', `e-mail${',x'.repeat(1000)}`, 'too_many_columns'],
    ['four people where three may be', 'e-mail\na@b.c\na@b.d\na@b.e\na@b.f', 'too_many_rows'],
    ['two columns of one name', 'e-mail,note, Note \n', 'duplicate_header'],
    ['no addresses', 'name,note\nLena,x', 'missing_column'],
    ['a quote that never ends', 'e-mail,note\na@b.c,"x', 'broken_quotes'],
  ])('%s is refused', (_name, bytes, refusal) => expect(rows(bytes)).toBe(refusal))

  it('in which cells are wrong names line and column, and the other rows stand', () => {
    const table = read('e-mail,note\n,x\na@b.c,=HYPERLINK("x")\nlena@home.example,"a, ""b"""\n')
    expect(table).toEqual({
      rows: [{ ...lena[0], line: 4 }],
      problems: [
        { line: 2, column: 'e-mail', reason: 'missing' },
        { line: 3, column: 'note', reason: 'formula' },
      ],
      headings: ['e-mail', 'note'],
    })
  })

  it.each(['=1+1', '+1', '-1', '@x', '＝1', '\u0001x'])('with the cell %j is not taken at its word', (cell) => {
    const table = read(`e-mail,note\na@b.c,${cell}`)
    expect('problems' in table && table.problems.map(({ line, column }) => [line, column])).toEqual([[2, 'note']])
  })

  it('passes over columns that it does not know', () => {
    expect(read('E-Mail,Shoe Size\na@b.c,42')).toEqual({
      rows: [{ line: 2, cells: { 'e-mail': 'a@b.c' } }],
      problems: [],
      headings: ['e-mail', 'shoe size'],
    })
  })

  it('says what was written into it', () => {
    const cell = fc.stringMatching(/^[a-zA-Z"',; ]{1,30}$/).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 3 }), (notes) => {
        const written = notes.map((note) => `a@b.c,"${note.replaceAll('"', '""')}"`)
        expect(rows(['e-mail,note', ...written].join('\r\n'))).toEqual(
          notes.map((note, at) => ({ line: at + 2, cells: { 'e-mail': 'a@b.c', note: note.trim() } })),
        )
      }),
    )
  })
})
