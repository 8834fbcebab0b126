import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCompany, type Case, type Company, type Told, tell } from './credit-people.js'
import { type Driven, drive } from './driven.js'

let driven: Driven
let company: Company
beforeAll(async () => {
  driven = await drive()
  company = await aCompany(driven, 'ABCDEFGHIJKMNOPQRSTUVWXYZ')
})
afterAll(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

type Row = [name: string, of: Case, owner: string, points: string, stands: Record<string, string>]

/** Typed by hand from the published rule: who named whom first, and who gets how many of a hundred points. */
const rows: Row[] = [
  // who owns
  ['one who put them forward', { talks: 'A', steps: '0 A refers, 1 yes A' }, 'A', '', { A: 'available' }],
  ['on the last day of the 180', { talks: 'A', steps: '0 A refers, 179 yes A' }, 'A', '', { A: 'available' }],
  [
    'one more day, and it has run out',
    { talks: 'A', steps: '0 A refers, 180 yes A' },
    'nobody',
    '',
    { A: 'available' },
  ],
  [
    'two at once: the first',
    { talks: 'AB', steps: '0 A refers, 0 B refers' },
    'A',
    '',
    { A: 'consent_pending', B: 'consent_pending' },
  ],
  [
    'two at once, the other way round',
    { talks: 'AB', steps: '0 B refers, 0 A refers' },
    'B',
    '',
    { A: 'consent_pending', B: 'consent_pending' },
  ],
  [
    'three, in order',
    { talks: 'ABC', steps: '0 C refers, 3 A refers, 6 B refers' },
    'C',
    '',
    { A: 'consent_pending', B: 'consent_pending', C: 'consent_pending' },
  ],
  [
    'the second after the first ran out',
    { talks: 'AB', steps: '0 A refers, 90 B refers, 181 yes B' },
    'B',
    '',
    { A: 'consent_pending', B: 'available' },
  ],
  [
    'both have run out',
    { talks: 'AB', steps: '0 A refers, 9 B refers, 189 yes A' },
    'nobody',
    '',
    { A: 'available', B: 'consent_pending' },
  ],
  [
    'the first took it back',
    { talks: 'AB', steps: '0 A refers, 0 undo A, 1 B refers' },
    'B',
    '',
    { A: 'withdrawn', B: 'consent_pending' },
  ],
  [
    'the second took it back',
    { talks: 'AB', steps: '0 A refers, 1 B refers, 1 undo B' },
    'A',
    '',
    { A: 'consent_pending', B: 'withdrawn' },
  ],
  [
    'taken back, and put forward again later',
    { talks: 'AB', steps: '0 A refers, 0 undo A, 1 B refers, 2 A refers' },
    'B',
    '',
    { A: 'consent_pending', B: 'consent_pending' },
  ],
  [
    'the first was told no: the claim stands',
    { talks: 'AB', steps: '0 A refers, 1 no A, 40 B refers, 41 yes B' },
    'A',
    '',
    { A: 'withdrawn', B: 'available' },
  ],
  [
    'the first was never answered: the claim stands',
    { talks: 'AB', steps: '0 A refers, 8 lapses A, 40 B refers, 41 yes B' },
    'A',
    '',
    { A: 'expired', B: 'available' },
  ],
  [
    'a yes to both: the second ends, the first is unhurt',
    { talks: 'AB', steps: '0 A refers, 1 yes A, 40 B refers, 41 yes B' },
    'A',
    '',
    { A: 'available', B: 'withdrawn' },
  ],
  [
    'a yes to the second alone: both may stand',
    { talks: 'AB', steps: '0 A refers, 31 B refers, 32 yes B' },
    'A',
    '',
    { A: 'consent_pending', B: 'available' },
  ],
  [
    'a yes to the second, then to the first',
    { talks: 'AB', steps: '0 A refers, 31 B refers, 32 yes B, 33 yes A' },
    'A',
    '',
    { A: 'available', B: 'available' },
  ],
  [
    'the address written otherwise is the same person',
    { talks: 'AB', alias: 'B', steps: '0 A refers, 1 yes A, 2 B refers, 3 yes B' },
    'A',
    '',
    { A: 'available', B: 'withdrawn' },
  ],
  [
    'a new address is the same person',
    { talks: 'AB', steps: '0 A refers, 1 yes A, 20 moves, 31 B refers, 32 yes B' },
    'A',
    '',
    { A: 'available', B: 'withdrawn' },
  ],
  [
    'erased and back: the claim never vanished',
    { talks: 'AB', steps: '0 A refers, 60 erased, 61 B refers' },
    'A',
    '',
    { A: 'withdrawn', B: 'consent_pending' },
  ],
  [
    'a colleague, by their work address',
    { inside: 'I', talks: 'AB', steps: '0 A refers, 1 yes A, 40 B refers, 41 yes B' },
    'A',
    '',
    { A: 'available', B: 'withdrawn' },
  ],
  [
    'whoever introduced them, and put them forward later',
    { brought: 'B', talks: 'AB', steps: '0 A refers, 9 B refers' },
    'B',
    '',
    { A: 'consent_pending', B: 'consent_pending' },
  ],
  [
    'whoever introduced them only: nobody is put forward by that',
    { brought: 'B', talks: 'A', steps: '0 A refers' },
    'A',
    '',
    { A: 'consent_pending' },
  ],
  [
    'two accounts, one colleague: the claim goes along',
    { talks: 'XB', steps: '0 X refers, 9 B refers, 12 X joins' },
    'A',
    '',
    { A: 'consent_pending', B: 'consent_pending' },
  ],
  [
    'two accounts, both named them: the earlier counts',
    { talks: 'AYB', steps: '0 A refers, 5 Y refers, 9 B refers, 12 Y joins, 182 yes B' },
    'B',
    '',
    { A: 'consent_pending', B: 'available' },
  ],
  [
    'whoever introduced them, and took their words back once',
    { brought: 'B', talks: 'AB', steps: '0 B refers, 0 undo B, 5 A refers, 9 B refers' },
    'B',
    '',
    { A: 'consent_pending', B: 'consent_pending' },
  ],
  // who gets how many
  [
    'the referrer held the only talk',
    { talks: 'A', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A100',
    { A: 'hired' },
  ],
  ['another held one, too', { talks: 'AB', steps: '0 A refers, 1 yes A, 50 hired A' }, 'A', 'A80 B20', { A: 'hired' }],
  [
    'three others held talks',
    { talks: 'ABCD', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A80 B7 C7 D6',
    { A: 'hired' },
  ],
  [
    'a talk after the referral is no part of the chain',
    { talks: 'A', later: 'B@9', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A100',
    { A: 'hired' },
  ],
  [
    'one introduced them',
    { talks: 'AC', introduced: 'B', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A50 B30 C20',
    { A: 'hired' },
  ],
  [
    'five people share a hundred',
    { talks: 'ADE', introduced: 'BC', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A50 B15 C15 D10 E10',
    { A: 'hired' },
  ],
  [
    'an introduction not answered leads nowhere',
    { talks: 'AC', introduced: 'B', introductionsAre: 'pending', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A80 C20',
    { A: 'hired' },
  ],
  [
    'an introduction not wanted leads nowhere',
    { talks: 'AC', introduced: 'B', introductionsAre: 'passed', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A80 C20',
    { A: 'hired' },
  ],
  [
    'written to by a colleague',
    { brought: 'B', talks: 'AC', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A50 B30 C20',
    { A: 'hired' },
  ],
  [
    'written to by the one who put them forward',
    { brought: 'A', talks: 'AC', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A80 C20',
    { A: 'hired' },
  ],
  [
    'a note handed on by a host',
    { cameFrom: { host: 'B', by: 'host' }, talks: 'AC', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A50 B30 C20',
    { A: 'hired' },
  ],
  [
    'a note handed on from outside',
    { cameFrom: { host: 'B', by: 'guest' }, talks: 'A', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A50 -30outside B20',
    { A: 'hired' },
  ],
  [
    'a host who introduced them, too, keeps the larger',
    { talks: 'ABC', introduced: 'B', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A50 B30 C20',
    { A: 'hired' },
  ],
  [
    'the first claim, though the second one’s led to it',
    { talks: 'ABC', steps: '0 A refers, 1 no A, 40 B refers, 41 yes B, 90 hired B' },
    'A',
    'A80 B10 C10',
    { A: 'withdrawn', B: 'hired' },
  ],
  [
    'the first claim ran out meanwhile',
    { talks: 'AB', steps: '0 A refers, 1 no A, 40 B refers, 41 yes B, 200 hired B' },
    'B',
    'B80 A20',
    { A: 'withdrawn', B: 'hired' },
  ],
  [
    'all claims ran out: whoever put them forward',
    { talks: 'AB', steps: '0 A refers, 1 yes A, 300 hired A' },
    'nobody',
    'A80 B20',
    { A: 'hired' },
  ],
  [
    'the alias’s claim counts at the hire',
    { talks: 'AB', alias: 'B', steps: '0 A refers, 1 no A, 40 B refers, 41 yes B, 90 hired B' },
    'A',
    'A80 B20',
    { A: 'withdrawn', B: 'hired' },
  ],
  // who gets none, and why
  [
    'a recruiter put them forward',
    { talks: 'RB', steps: '0 R refers, 1 yes R, 50 hired R' },
    'R',
    'R80recruiter B20',
    { R: 'hired' },
  ],
  [
    'a recruiter held a talk',
    { talks: 'ABR', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A80 B10 R10recruiter',
    { A: 'hired' },
  ],
  [
    'HR introduced them',
    { talks: 'AC', introduced: 'BP', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A50 B15 P15hr C20',
    { A: 'hired' },
  ],
  [
    'the owner of the opening put them forward',
    { opening: true, talks: 'OB', steps: '0 O refers, 1 yes O, 50 hired O' },
    'O',
    'O80owner B20',
    { O: 'hired' },
  ],
  [
    'the owner held a talk',
    { opening: true, talks: 'AO', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A80 O20owner',
    { A: 'hired' },
  ],
  [
    'the owner of another opening is anybody',
    { talks: 'AO', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A80 O20',
    { A: 'hired' },
  ],
  [
    'the deputy introduced them',
    { opening: true, talks: 'AC', introduced: 'D', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A50 D30deputy C20',
    { A: 'hired' },
  ],
  [
    'their own manager held a talk',
    { inside: 'U', talks: 'AM', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A80 M20reports',
    { A: 'hired' },
  ],
  [
    'the manager’s manager put them forward',
    { inside: 'V', talks: 'NB', steps: '0 N refers, 1 yes N, 50 hired N' },
    'N',
    'N80reports B20',
    { N: 'hired' },
  ],
  [
    'a manager of others is anybody',
    { talks: 'AM', steps: '0 A refers, 1 yes A, 50 hired A' },
    'A',
    'A80 M20',
    { A: 'hired' },
  ],
  [
    'themselves',
    { inside: 'W', talks: 'WB', steps: '0 W refers, 1 yes W, 50 hired W' },
    'W',
    'W80self B20',
    { W: 'hired' },
  ],
  [
    'whoever put them forward has left',
    { talks: 'AB', steps: '0 A refers, 1 yes A, 20 A leaves, 50 hired A' },
    'A',
    'A80left B20',
    { A: 'hired' },
  ],
  [
    'a host has left: the other has no more by it',
    { talks: 'ABC', steps: '0 A refers, 1 yes A, 20 C leaves, 50 hired A' },
    'A',
    'A80 B10 C10left',
    { A: 'hired' },
  ],
  [
    'nobody in the chain gets anything',
    { opening: true, talks: 'RO', introduced: 'P', steps: '0 R refers, 1 yes R, 50 hired R' },
    'R',
    'R50recruiter P30hr O20owner',
    { R: 'hired' },
  ],
]

describe('who owns, who shares, and why not', () => {
  it('has at least forty cases, each of its own', () => {
    expect(rows.length).toBeGreaterThanOrEqual(40)
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length)
  })

  it.each(rows)('%s', async (_name, of, owner, points, stands) => {
    const told = await tell(company, of)
    expect({ owner: told.owner, points: told.points, stands: told.stands }).toEqual({ owner, points, stands })
  })
})

/** No list of anybody names another employee. */
async function readsNobody(told: Told, letters: string): Promise<void> {
  for (const letter of letters)
    expect(await told.reads(letter, 300), letter).not.toMatch(new RegExp(`Name of U[^${letter}]`))
}

describe('P-1: nobody learns who named somebody first', () => {
  it('the second who puts them forward reads the same bytes, and “already known” only after the person’s yes', async () => {
    const told = await tell(company, { talks: 'QS', steps: '0 Q refers, 1 yes Q, 40 S refers' })
    expect(told.answers[2]).toBe(told.answers[0])
    expect(await told.reads('S', 40)).not.toContain('already known')
    expect(await told.reads('Q', 40)).not.toContain('already known')
    await readsNobody(told, 'QS')
  })

  it('the second, after the yes; the first never', async () => {
    const told = await tell(company, { talks: 'JT', steps: '0 J refers, 1 yes J, 40 T refers, 41 yes T' })
    expect(told.answers[3]).toContain('stands already')
    expect(await told.reads('T', 41)).toContain('already known')
    expect(await told.reads('J', 41)).not.toContain('already known')
    await readsNobody(told, 'JT')
  })

  it('a no to the second tells them nothing but the usual', async () => {
    const told = await tell(company, { talks: 'KZ', steps: '0 K refers, 1 yes K, 40 Z refers, 41 no Z' })
    expect(await told.reads('Z', 60)).toContain('not now')
    expect(await told.reads('Z', 60)).not.toContain('already known')
    expect(told.stands).toEqual({ K: 'available', Z: 'withdrawn' })
  })
})

describe('P-6: shares are read by whoever has them', () => {
  it('one’s own with the reason, a working day after the candidate, and nobody else’s', async () => {
    const of: Case = { talks: 'EF', introduced: 'G', steps: '0 E refers, 1 yes E, 50 hired E' }
    const told = await tell(company, of)
    expect(told.points).toBe('E50 G30 F20')
    expect(await told.reads('E', 50)).not.toContain('50 points')
    expect(await told.reads('E', 52)).toMatch(/50 points for putting Person \d+ forward/)
    expect(await told.reads('F', 52)).toContain('20 points for a talk that led to a hire')
    expect(await told.reads('G', 52)).toContain('30 points for an introduction that led to a hire')
    for (const letter of 'FG') expect(await told.reads(letter, 52)).not.toMatch(/Person \d+|50 points/)
    await readsNobody(told, 'EFG')
  })

  it('the reason why there are none', async () => {
    const told = await tell(company, { talks: 'AR', steps: '0 A refers, 1 yes A, 50 hired A' })
    expect(await told.reads('R', 60)).toContain('20 points go to nobody: recruiters do not share in it.')
  })

  it('a small thanks for a talk that led on is read once it says no more than the four words', async () => {
    const told = await tell(company, { talks: 'H', steps: '0 H refers, 1 yes H' })
    expect(await told.reads('H', 30)).not.toContain('small thanks')
    const later = await tell(company, { talks: 'H', steps: '0 H refers, 1 yes H, 50 hired H' })
    expect(await later.reads('H', 60)).toContain('1 point as a small thanks for talks that led on.')
  })
})
