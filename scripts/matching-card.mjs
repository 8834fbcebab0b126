// The matching card: what the matcher reads, weighs and refuses, written from the code itself (`npm run docs:matching`). A test
// compares docs/matching-card.md with it, so that the page cannot say something else than the program does.
import { writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const row = (...cells) => `| ${cells.join(' | ')} |`

const weightRows = ({ topics, skills, department, role, asked, seniority, stance, kind }) => [
  row('`topics`', `each of the host's topics that is among the candidate's first three interests`, topics.each),
  row('', 'each that is among later interests', topics.later),
  row('', 'counted at most', topics.most),
  row('`skills`', 'each other topic of the host that is among their skills', skills.each),
  row('', 'counted at most', skills.most),
  row('`department`', "the host's department is one they are curious about", department),
  row('`role`', "the host's role is one they are curious about", role),
  row('`asked`', 'they asked for this host: first choice', asked.first),
  row('', 'each later choice less', asked.less),
  row('', 'at least', asked.least),
  row('`seniority`', 'the level the host would like to talk with', seniority),
  ...Object.entries(stance).map(([name, points], at) => row(at === 0 ? '`stance`' : '', `they are ${name}`, points)),
  row('`kind`', 'the kind of talk suits how they explore', kind),
]

const rules = {
  open_match: 'the candidate is being proposed to somebody, or has a talk',
  paused: 'one of the two rests',
  self: 'host and candidate are one person',
  blocked: 'one of the two never wants to meet the other; nobody is told',
  shielded: 'the host is in the reporting line or team of an internal candidate, or is somebody they named',
  barred_employer: 'the host worked at a place the candidate bars',
  asked_kind: 'the candidate asked for another kind of talk',
  cool_down: 'the two were proposed to each other for this kind within its cool-down',
  language: 'no common language',
  windows: 'no common time of the week that is long enough',
  substance: 'no shared topic or skill, no wanted department or role, not asked for: a long wait alone is no reason',
}

/** Takes what `dist/matching` exports; returns the page. Throws where a hard rule has no words here. */
export function matchingCard({ weights, weightsVersion, ageingWeight, share, ruleNames }) {
  const missing = ruleNames.filter((name) => !(name in rules))
  if (missing.length > 0) throw new Error(`no words for ${missing.join(', ')}`)
  return `${[
    '# Matching card',
    '',
    `Written from the code (\`npm run docs:matching\`); weights version ${weightsVersion}. How it works: [matching.md](matching.md).`,
    '',
    '**Purpose.** Proposes employees who offer talks and people who explore to each other. It proposes only: both say yes or no, and',
    'no talk, referral or hire follows from it without people. Fixed rules with published weights; nothing is learned from anybody.',
    '',
    '**Data.** Of a host: topics, department, role, languages, weekly times, seats, former employers, the level they would like to talk',
    'with. Of a candidate: interests, skills, departments and roles they are curious about, level, languages, weekly times, how actively',
    'they explore, hosts they asked for, employers they bar, rounds waited, and whether somebody brought them. **Never**: name, photo,',
    'age, gender, graduation year, post code, school; they are not in the types, and a test swaps them and finds no difference.',
    '',
    '**Points of a pair.**',
    '',
    row('Term', 'For', 'Points'),
    row('---', '---', '---'),
    ...weightRows(weights),
    '',
    `**Waiting.** ${ageingWeight} points for each round since joining, without an upper limit.`,
    '',
    `**People without a connection.** ${Math.round(share * 100)} % of all seats go first to people whom nobody of the company brought.`,
    '',
    '**Hard rules**, in the order in which they are asked; no points outweigh one.',
    '',
    row('Rule', 'Forbids a pair where'),
    row('---', '---'),
    ...ruleNames.map((name) => row(`\`${name}\``, rules[name])),
    '',
    '**Limits.** It knows only what people wrote; two words for one thing are two things. Phrases are compared by their words, not by',
    'meaning. It does not know whether two people will like each other.',
    '',
    '**Human oversight.** `round preview` shows admins the pairs, the reasons, who waits and why, before anything is sent; hosts and',
    'candidates read the reasons of each proposal and may pass without one; whoever is left out can ask why and reads what would help.',
    '',
    '**Logs.** Each round keeps its weights version, value, proven bound, gap, counts and the hash of what it weighed; what it weighed is',
    'kept sealed for half a year, and `npm run round:replay` holds it again with the same result, byte by byte.',
    '',
    '**Use.** Keep it for proposing talks. Do not read points or order as a judgement of a person, and do not use them to decide on',
    'a hire.',
  ].join('\n')}\n`
}

/** The facts of the compiled program. */
export async function compiledFacts() {
  const [score, hardRules, choosePairs] = await Promise.all(
    ['score', 'hard-rules', 'choose-pairs'].map((name) => import(`../dist/matching/${name}.js`)),
  )
  return {
    weights: score.weights,
    weightsVersion: score.weightsVersion,
    ageingWeight: score.defaultAgeingWeight,
    share: choosePairs.unconnectedShare,
    ruleNames: hardRules.hardRules.map(({ name }) => name),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(
    fileURLToPath(new URL('../docs/matching-card.md', import.meta.url)),
    matchingCard(await compiledFacts()),
  )
}
