import type { Permission } from '../../src/interactions/permissions.js'

/**
 * Words that stand nowhere by chance, and who may read them: typed from DESIGN, PEOPLE and the issue, not from the code.
 * A word belongs to a fact ("the title of the hidden opening"); whoever is not listed must never read it.
 */

export type ReaderName =
  | 'owner'
  | 'deputy'
  | 'barred'
  | 'circle'
  | 'manager'
  | 'referrer'
  | 'second'
  | 'host'
  | 'recruiter'
  | 'inLine'
  | 'admin'
  | 'nobody'
  | 'newcomer'
  | 'ines'
  | 'lena'
  | 'nora'
  | 'emil'
  | 'sofia'
  | 'pia'
  | 'kim'
  | 'otto'
  | 'referee'
  | 'anyone'

/** In Slack by their user, on a page by their entry. `inLine` recruits and leads whoever leads Ines. */
export interface LeakReader {
  name: ReaderName
  user?: string
  may: readonly Permission[]
}

const employee = ['anyone', 'employee', 'person'] as const
const opener = [...employee, 'opener'] as const
const recruiter = [...opener, 'recruiter'] as const
const candidate = ['anyone', 'candidate', 'person'] as const

export const readers: readonly LeakReader[] = [
  { name: 'owner', user: 'UOWN', may: opener },
  { name: 'deputy', user: 'UDEP', may: employee },
  { name: 'barred', user: 'UBAR', may: employee },
  { name: 'circle', user: 'UCIR', may: employee },
  { name: 'manager', user: 'UMGR', may: employee },
  { name: 'referrer', user: 'UREF', may: employee },
  { name: 'second', user: 'USEC', may: employee },
  { name: 'host', user: 'UHOST', may: employee },
  { name: 'recruiter', user: 'UREC', may: recruiter },
  { name: 'inLine', user: 'ULINE', may: recruiter },
  { name: 'admin', user: 'UADA', may: [...recruiter, 'admin'] },
  { name: 'nobody', user: 'UNOB', may: employee },
  { name: 'newcomer', user: 'UNEW', may: employee },
  { name: 'ines', user: 'UINES', may: employee },
  ...(['lena', 'nora', 'emil', 'sofia', 'pia'] as const).map((name) => ({ name, may: candidate })),
  { name: 'kim', may: candidate },
  { name: 'otto', may: ['anyone'] },
  { name: 'referee', may: ['anyone', 'referee'] },
  { name: 'anyone', may: ['anyone'] },
]

const company = readers.flatMap(({ name, user }) => (user === undefined ? [] : [name]))
/** All openings are theirs to know. */
const staff = ['recruiter', 'inLine', 'admin'] as const
const heads = ['owner', 'deputy', ...staff] as const

export interface Secret {
  words: readonly string[]
  may: readonly ReaderName[]
}

/** The title stays inside until both said yes; department, kind of work and the owner's words may be read by whoever is asked. */
const inside = (of: string, may: readonly ReaderName[]): Secret => ({
  words: [`Zq${of}title`, `Zq${of}skill`, `Zq${of}place`, `Zq${of}path`],
  may,
})
const outside = (of: string, may: readonly ReaderName[]): Secret => ({
  words: [`Zq${of}department`, `Zq${of}work`, `Zq${of}words`],
  may,
})
const name = (of: string, may: readonly ReaderName[]): Secret => ({
  words: [`Zq${of}name`, `zq${of}mail`, `Zq${of}headline`],
  may,
})
/** What a card without a name shows (P-7). */
const card = (of: string, may: readonly ReaderName[]): Secret => ({ words: [`Zq${of}skill`], may })
const said = (of: string, may: readonly ReaderName[]): Secret => ({ words: [`Zq${of}why`, `Zq${of}character`], may })

export const secrets: Record<string, Secret> = {
  // Openings. Nora and Emil were asked; Lena was not yet, Pia's host was.
  'hidden, inside': inside('hidden', [...heads, 'emil']),
  'hidden, what may be said': outside('hidden', [...heads, 'nora', 'emil']),
  'hidden, who is barred': { words: ['zqbarredmail'], may: [] },
  'circle, inside': inside('circle', [...heads, 'circle']),
  'circle, what may be said': outside('circle', [...heads, 'circle']),
  'company, inside': inside('company', company),
  'company, what may be said': outside('company', company),
  'draft, inside': inside('draft', heads),
  'draft, what may be said': outside('draft', heads),
  // Lena is a card without a name at the owner's; two colleagues put her forward.
  'lena, name': name('lena', ['lena', 'referrer', 'second', ...staff]),
  'lena, card': card('lena', ['lena', 'referrer', 'second', ...heads]),
  'lena, words': said('lena', ['lena', 'referrer', ...heads]),
  'lena, second words': said('lenasecond', ['lena', 'second', ...staff]),
  // Nora is asked whether names may be exchanged.
  'nora, name': name('nora', ['nora', 'referrer', ...staff]),
  'nora, card': card('nora', ['nora', 'referrer', ...heads]),
  'nora, words': said('nora', ['nora', 'referrer', ...heads]),
  // Emil said yes, and stands at the terms.
  'emil, name': name('emil', ['emil', 'second', 'referee', ...heads]),
  'emil, card': card('emil', ['emil', 'second', ...heads]),
  'emil, words': said('emil', ['emil', 'second', ...heads]),
  'emil, who gives a reference': { words: ['Zqrefereename', 'zqrefereemail'], may: ['emil', 'referee', ...heads] },
  'emil, the reference': { words: ['Zqreferenceanswer'], may: ['referee', ...heads] },
  'emil, the notes of moves': { words: ['Zqmovenote'], may: [...staff] },
  'emil, proposal and terms': { words: ['Zqproposal', 'Zqterms', 'Zqquestion'], may: ['emil', ...heads] },
  // Sofia is in the pool, Pia's host is asked, Ines is a colleague whom her line must not know of.
  'sofia, name': name('sofia', ['sofia', 'host']),
  'sofia, card': card('sofia', ['sofia', 'host', ...staff]),
  'pia, name': name('pia', ['pia', 'host']),
  'pia, card': card('pia', ['pia', 'host', ...staff]),
  'ines, name': {
    words: ['Zqinesname', 'zqinesmail', 'Zqinesheadline'],
    may: ['ines', 'second', 'recruiter', 'admin'],
  },
  'ines, card': card('ines', ['ines', 'second', 'recruiter', 'admin']),
  'ines, words': said('ines', ['ines', 'second', 'recruiter', 'admin']),
  // Kim was named and has said nothing; Otto is erased.
  'kim, name': { words: ['Zqkimname', 'zqkimmail', 'Zqkimhow'], may: ['kim'] },
  'otto, name': name('otto', []),
  'otto, card': card('otto', []),
  // Colleagues, as whoever stands behind something.
  'who put Lena and Nora forward': { words: ['Zqreferrername'], may: ['referrer', 'lena', 'nora', 'kim', ...staff] },
  'who put Emil forward': { words: ['Zqsecondname'], may: ['second', 'lena', 'emil', 'ines', ...heads] },
  'who has met Sofia and Pia': { words: ['Zqhostname'], may: ['host', 'sofia', 'pia', 'nora', ...staff] },
  'who is barred': { words: ['Zqbarredname'], may: ['barred', ...heads] },
}

/** Who reads more once somebody did what they may: by the message that tells it. `new`: somebody who was not there before. */
const consequences: Record<string, { to: readonly (ReaderName | 'new')[]; facts: readonly string[] }> = {
  'route.ask-names': { to: ['lena'], facts: ['hidden, what may be said'] },
  'route.ask-candidate': {
    to: ['pia', 'sofia', 'lena', 'emil'],
    facts: ['hidden, what may be said', 'circle, what may be said', 'company, what may be said'],
  },
  'route.ask-owner': { to: ['owner'], facts: ['ines, card', 'ines, words', 'lena, second words'] },
  'route.introduced-owner': { to: ['owner'], facts: ['nora, name', 'who put Lena and Nora forward'] },
  'route.introduced-candidate': { to: ['nora'], facts: ['hidden, inside'] },
  // whoever names somebody new signs the mail; whoever is named by Emil reads of whom it is
  'join.introduced': {
    to: ['new'],
    facts: [
      'who put Lena and Nora forward',
      'who put Emil forward',
      'who has met Sofia and Pia',
      'who is barred',
      'ines, name',
    ],
  },
  // Nora wants to meet the colleague she was named
  'match.ask-host': { to: ['host'], facts: ['nora, name', 'who put Lena and Nora forward'] },
  'reference.ask': { to: ['new'], facts: ['emil, name'] },
}

/** Every word in a message that whoever gets it must not read. */
export function leaksTo(to: ReaderName | undefined, message: string, text: string): string[] {
  const allowed = consequences[message]
  const found = leaksIn(to ?? 'newcomer', text)
  if (!allowed?.to.includes(to ?? 'new')) return found
  return found.filter((leak) => !allowed.facts.some((fact) => leak.startsWith(`${fact}: `)))
}

/** Every word of ours in it that this reader must not read. */
export function leaksIn(reader: ReaderName, text: string): string[] {
  const all = text.toLowerCase()
  if (!all.includes('zq')) return []
  return Object.entries(secrets).flatMap(([fact, { words, may }]) =>
    may.includes(reader)
      ? []
      : words.filter((word) => all.includes(word.toLowerCase())).map((word) => `${fact}: ${word}`),
  )
}
