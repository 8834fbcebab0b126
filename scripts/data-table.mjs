// What is held: every column and every sealed field, what it is for, who sees it and how long it is kept, written to docs/data.md
// and, in short, to docs/dpia.md (`npm run docs:data`). The names come from the schema and from what the store seals, the words from prisma/data.json: a name
// without words, or words without a name, stop it. There, a field is what it is for, or that with who sees it and how long.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const scalars = ['String', 'Int', 'BigInt', 'Float', 'Boolean', 'DateTime']

/** Files of the store that say what is sealed in `body`. */
export const sealingFiles = [
  'bulk-moves',
  'candidates',
  'chat-offers',
  'coffee-chats',
  'introductions',
  'matches',
  'openings',
  'people',
  'referrals',
  'schedules',
  'sessions',
]

/** Takes the schema as text; returns its tables with their columns. */
export function readTables(schema) {
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, model, body]) => ({
    model,
    columns: [...body.matchAll(/^( *\/\/\/ sealed\n)? +(\w+) +(\w+)/gm)].flatMap(([, sealed, name, type]) =>
      scalars.includes(type) ? [{ name, isSealed: sealed !== undefined }] : [],
    ),
  }))
}

/** Takes the exports of the store's files, and one value of the settings; returns the names that are sealed in each table's `body`. */
export function sealedFields(modules, settings) {
  const specs = modules.flatMap((each) => Object.values(each)).filter((each) => each?.model && each.body)
  const ofTables = specs.map(({ model, body }) => [model[0].toUpperCase() + model.slice(1), Object.keys(body.shape)])
  return { ...Object.fromEntries(ofTables), Organization: Object.keys(settings).filter((name) => name !== 'version') }
}

/** Columns and sealed fields of a table, in order; a body of which nothing is known stays a field and so has no words. */
function fieldsOf({ model, columns }, bodies) {
  return columns.flatMap((column) => {
    const inside = column.name === 'body' ? bodies[model] : undefined
    return inside ? inside.map((name) => ({ name, isSealed: true })) : [column]
  })
}

const row = (...cells) => `| ${cells.join(' | ')} |`

function section(table, words, bodies, everywhere) {
  const fields = fieldsOf(table, bodies).filter(({ name }) => words.fields[name] || !everywhere[name])
  const lines = fields.map(({ name, isSealed }) => {
    const [purpose, who, long] = [words.fields[name]].flat()
    return row(`\`${name}\``, isSealed ? 'yes' : '', purpose, who ?? words.who, long ?? words.long)
  })
  const head = [row('Field', 'Sealed', 'What for', 'Who sees it', 'How long'), row('---', '---', '---', '---', '---')]
  const rest =
    lines.length > 0
      ? [...head, ...lines]
      : [row('Who sees it', 'How long'), row('---', '---'), row(words.who, words.long)]
  return [`## ${table.model}`, '', `${words.what}.`, '', ...rest, '']
}

/** What does not fit together: fields without words, and words without a field. */
export function misfits({ tables, bodies, words }) {
  const fields = new Set(tables.flatMap((table) => fieldsOf(table, bodies).map(({ name }) => `${table.model}.${name}`)))
  const said = Object.entries(words.tables).flatMap(([model, { fields }]) =>
    Object.keys(fields).map((name) => `${model}.${name}`),
  )
  return {
    withoutWords: [...fields].filter((each) => !said.includes(each) && !words.everywhere[each.split('.')[1]]),
    withoutTable: tables.map(({ model }) => model).filter((model) => !words.tables[model]),
    withoutField: said.filter((each) => !fields.has(each)),
  }
}

/** Takes the tables, what is sealed in them and the words about them; returns the page. Throws where they do not fit together. */
export function dataPage({ tables, bodies, words }) {
  const wrong = Object.entries(misfits({ tables, bodies, words })).filter(([, names]) => names.length > 0)
  if (wrong.length > 0) throw new Error(wrong.map(([what, names]) => `${what}: ${names.join(', ')}`).join('\n'))
  return `${[
    '# What is held',
    '',
    'Every field of the database: what it is for, who sees it, how long it is kept. Written by `npm run docs:data` from the schema, from',
    'what the store seals, and from the words in `prisma/data.json`; never by hand.',
    '',
    '- **Sealed**: encrypted in the database, see [security.md](security.md). Everything else is ids, states, times, counts and keyed hashes.',
    '- **Product only**: the program reads it; it is shown to nobody.',
    '- **Erased**: the row keeps its ids, so that what others did stays true, and every word in it is blanked. A candidate is erased by',
    '  themselves, 30 days after leaving, and 30 days after they were asked without a yes. An employee is erased by themselves.',
    '  Whoever asks otherwise is erased by `npm run erase -- ADDRESS`.',
    '- **Thirty days after its last yes ran out**: an entry that sleeps, because nobody answered or its yes ran out.',
    '- **Days, weeks and months** count from the end of what it is about. Each night what is over goes, and the history says how much;',
    '  `npm run retention -- --dry-run` counts it beforehand, `--hold` lets nothing go while a claim or an inquiry lasts, but what people erase themselves.',
    '- Backups keep what they hold, sealed, until you delete them.',
    '',
    'In every table, and not repeated below:',
    '',
    row('Field', 'What for'),
    row('---', '---'),
    ...Object.entries(words.everywhere).map(([name, purpose]) => row(`\`${name}\``, purpose)),
    '',
    ...tables.flatMap((table) => section(table, words.tables[table.model], bodies, words.everywhere)),
  ]
    .join('\n')
    .trimEnd()}\n`
}

export const recordMarkers = ['<!-- record: npm run docs:data -->', '<!-- /record -->']

/** The record of processing (article 30): a line each table, by what it is processed for. Throws where a table is in no processing. */
export function recordOfProcessing({ tables, words }) {
  const listed = Object.values(words.processing).flatMap((each) => each.tables)
  const wrong = tables.filter(({ model }) => listed.filter((name) => name === model).length !== 1)
  if (wrong.length > 0) throw new Error(`not in one processing: ${wrong.map(({ model }) => model).join(', ')}`)
  return Object.entries(words.processing)
    .flatMap(([name, { basis, tables: held }]) => [
      `**${name}.** Basis: ${basis}.`,
      '',
      row('What is held', 'Who sees it', 'How long'),
      row('---', '---', '---'),
      ...held.map((model) => {
        const { what, who, long } = words.tables[model]
        return row(`${what} (\`${model}\`)`, who, long)
      }),
      '',
    ])
    .join('\n')
    .trimEnd()
}

/** The page with the record in it; throws where its markers are missing. */
export function withRecord(page, record) {
  const [from, to] = recordMarkers.map((marker) => page.indexOf(marker))
  if (from < 0 || to < from) throw new Error('The markers of the record of processing are missing.')
  return `${page.slice(0, from + recordMarkers[0].length)}\n\n${record}\n\n${page.slice(to)}`
}

const at = (path) => new URL(`../${path}`, import.meta.url)

/** The schema's tables and the words about them. */
export const writtenFacts = () => ({
  tables: readTables(readFileSync(at('prisma/schema.prisma'), 'utf8')),
  words: JSON.parse(readFileSync(at('prisma/data.json'), 'utf8')),
})

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const modules = await Promise.all(sealingFiles.map((name) => import(`../dist/store/${name}.js`)))
  const { freshSettings } = await import('../dist/domain/organization.js')
  const page = dataPage({ ...writtenFacts(), bodies: sealedFields(modules, freshSettings) })
  writeFileSync(fileURLToPath(at('docs/data.md')), page)
  const dpia = fileURLToPath(at('docs/dpia.md'))
  writeFileSync(dpia, withRecord(readFileSync(dpia, 'utf8'), recordOfProcessing(writtenFacts())))
}
