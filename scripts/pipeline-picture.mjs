// The picture of the stages for the README, and its table, drawn from the table of stages itself (`npm run docs:pipeline`). A test
// compares both with what stands in the repository, so that the picture cannot say something else than the program does.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const [width, boxWidth, boxHeight, gap, top] = [860, 300, 52, 26, 76]
const exitsLeft = 540
const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const text = (x, y, words, more = '') => `<text x="${x}" y="${y}"${more}>${escapeXml(words)}</text>`
const box = (x, y, w, name, clock, isEnd) => [
  `<rect x="${x}" y="${y}" width="${w}" height="${boxHeight}" rx="8" fill="#fff" stroke="#000" stroke-width="${isEnd ? 3 : 1.5}"/>`,
  text(x + 12, y + 21, name, ' font-weight="bold"'),
  text(x + 12, y + 41, clock, ' font-size="12"'),
]

/** What happens where nobody acts, in one line. */
export function clockWords(clock, label) {
  if (clock === null) return 'the end'
  const { waitsFor, counts, nudge, passOn, end, fallback } = clock
  const days = counts === 'of_consent' ? 'days of their yes' : 'working days'
  const other = passOn === null ? '' : `, somebody else at ${passOn}`
  return `${waitsFor}: nudge at ${nudge}${other}, ${end} ${days} → ${label(fallback)}`
}

const short = (clock, label) =>
  clock === null
    ? 'an end'
    : `${clock.waitsFor}: ${clock.nudge} / ${clock.passOn ?? '–'} / ${clock.end} → ${label(clock.fallback)}`

/** `facts`: the table of stages, and what each is called. */
export function pipelinePicture({ stages, label }) {
  const names = Object.keys(stages)
  const forward = names.filter((name) => stages[name].order !== null)
  const others = names.filter((name) => stages[name].order === null)
  const y = (at) => top + at * (boxHeight + gap)
  const height = y(forward.length) + 24
  const lines = forward.flatMap((name, at) => [
    ...box(40, y(at), boxWidth, label(name), short(stages[name].clock, label), stages[name].final),
    ...(at + 1 < forward.length
      ? [`<path d="M190 ${y(at) + boxHeight} V${y(at + 1)}" stroke="#000" marker-end="url(#arrow)"/>`]
      : []),
  ])
  const step = (y(forward.length - 1) - y(1)) / Math.max(1, others.length - 1)
  const out = others.flatMap((name, at) => {
    const from = forward.filter((each) => stages[each].exits.includes(name) || stages[each].clock?.fallback === name)
    const words = from.length > 0 ? `from ${from.length} of the open stages` : ''
    const place = y(1) + at * step
    return [
      ...box(exitsLeft, place, 280, label(name), short(stages[name].clock, label), stages[name].final),
      text(exitsLeft + 12, place + boxHeight + 16, words, ' font-size="12"'),
      `<path d="M440 ${place + boxHeight / 2} H${exitsLeft}" stroke="#000" marker-end="url(#arrow)"/>`,
    ]
  })
  const open = forward.filter((name) => !stages[name].final)
  const trunk = [
    ...open.map((_, at) => `<path d="M340 ${y(at) + boxHeight / 2} H440" stroke="#000" stroke-dasharray="4 3"/>`),
    `<path d="M440 ${y(0) + boxHeight / 2} V${y(forward.length - 1) + boxHeight / 2}" stroke="#000" stroke-dasharray="4 3"/>`,
  ]
  const told = names.map((name) => `${label(name)}: ${clockWords(stages[name].clock, label)}.`).join(' ')
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="15" fill="#000">`,
    '<title id="title">How the hidden pipeline works: its stages, its clocks and its exits</title>',
    `<desc id="desc">Stages in order: ${escapeXml(forward.map(label).join(', '))}. Exits: ${escapeXml(others.map(label).join(', '))}. Where nobody acts: ${escapeXml(told)}</desc>`,
    '<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 L10 5 L0 10 z" fill="#000"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(40, 34, 'Forward, one step after the other', ' font-weight="bold"'),
    text(exitsLeft, 34, 'Out, and back', ' font-weight="bold"'),
    text(40, 56, 'Who is waited for: nudge / somebody else / end, in days → what follows silence', ' font-size="12"'),
    ...trunk,
    ...lines,
    ...out,
    '</svg>',
  ].join('\n')}\n`
}

/** The same as a table, for the README. */
export function pipelineTable({ stages, label }) {
  const row = (...cells) => `| ${cells.join(' | ')} |`
  return [
    row('Stage', 'Who may move it', 'Who hears', 'The referrer reads', 'Where nobody acts'),
    row('---', '---', '---', '---', '---'),
    ...Object.entries(stages).map(([name, { movers, hears, referrerReads, clock }]) =>
      row(
        label(name),
        movers.join(', ') || 'nobody',
        hears.join(', '),
        referrerReads.replaceAll('_', ' '),
        clockWords(clock, label),
      ),
    ),
  ].join('\n')
}

export const markers = ['<!-- stages: npm run docs:pipeline -->', '<!-- /stages -->']

/** The text with what stands between the markers replaced; throws where they are missing. */
export function withTable(page, table) {
  const [from, to] = markers.map((marker) => page.indexOf(marker))
  if (from < 0 || to < from) throw new Error('The markers of the table of stages are missing.')
  return `${page.slice(0, from + markers[0].length)}\n\n${table}\n\n${page.slice(to)}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { stages } = await import('../dist/domain/referral.js')
  const { speak } = await import('../dist/messages/text.js')
  const facts = { stages, label: (name) => speak()(`pipeline.stage.${name}`) }
  const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
  writeFileSync(at('docs/pictures/hidden-pipeline.svg'), pipelinePicture(facts))
  writeFileSync(at('README.md'), withTable(readFileSync(at('README.md'), 'utf8'), pipelineTable(facts)))
}
