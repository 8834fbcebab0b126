import type { Story } from './acts.js'

/** Whoever began to talk later; much of it is still ahead when the workbench opens. */
export const secondWeek: readonly Story[] = [
  {
    host: 'UKOFI',
    guest: 'Kwabena Tetteh',
    wants: 'Whether forty is too late, and what to build first.',
    steps: [
      ['04-23 14:20', 'meets', '04-27 14:00'],
      ['04-24 09:20', 'agrees', '04-27 14:00'],
      ['04-27 16:40', 'both met'],
      ['04-27 16:40', 'thanks', 'My daughter and I built the counter app tonight. She keeps the score.'],
      [
        '04-27 16:40',
        'notes',
        'Finish one small thing a month.',
        'The meetup in the library',
        'An apprenticeship for adults',
      ],
      ['04-30 14:20', 'asks to be put forward'],
      [
        '05-04 11:40',
        'refers',
        'Kwabena finishes what he starts, and measures twice. I would trust him with our release notes tomorrow.',
        'We met for a coffee chat about learning to code late.',
      ],
    ],
  },
  {
    host: 'UBEATRIZ',
    guest: 'Lucia Ferrante',
    wants: 'How to say no to a contributor without losing them.',
    steps: [
      ['04-23 14:20', 'meets', '05-07 16:00'],
      ['04-24 09:20', 'agrees', '05-07 16:00'],
    ],
  },
  {
    host: 'UCAMILA',
    guest: 'Ivana Peric',
    wants: 'How one learns to listen for a living.',
    steps: [
      ['04-23 14:20', 'meets', '04-27 16:00'],
      ['04-24 09:20', 'agrees', '04-27 16:00'],
      ['04-28 14:20', 'could not come'],
    ],
  },
  {
    host: 'UDECLAN',
    guest: 'Ronan Kehoe',
    wants: 'What an honest pricing experiment looks like.',
    steps: [
      ['04-23 14:20', 'meets', '04-29 11:00'],
      ['04-24 09:20', 'names other times', '3-840-960'],
      ['04-27 11:40', 'picks', '04-29 15:00'],
      ['04-29 16:40', 'both met'],
      [
        '04-30 09:20',
        'refers',
        'Ronan reads a price list like other people read faces.',
        'A long coffee chat about discounts.',
      ],
      ['04-30 16:40', 'consents'],
    ],
  },
  {
    host: 'UAYLIN',
    guest: 'Dilnoza Yusupova',
    wants: 'Which of my skills count, and which I still need.',
    steps: [
      ['04-23 14:20', 'meets', '04-30 10:30'],
      ['04-24 09:20', 'agrees', '04-30 10:30'],
      ['04-28 16:40', 'host cancels'],
    ],
  },
  {
    host: 'UROSA',
    guest: 'Matilde Furtado',
    wants: 'How support looks from behind the desk.',
    steps: [
      ['04-23 14:20', 'meets', '04-29 11:30'],
      ['04-24 09:20', 'agrees', '04-29 11:30'],
      ['04-29 14:20', 'both met'],
      ['04-29 14:20', 'thanks', 'I have sent your checklist to my whole night shift.'],
      [
        '04-30 09:20',
        'refers',
        'Matilde sees what a queue needs before it forms, and people like to follow her.',
        'A coffee chat, after which I rewrote my own list.',
      ],
      ['05-04 09:20', 'consents'],
    ],
  },
  {
    host: 'UTAREK',
    guest: 'Henrike Paulsen',
    wants: 'What a lawyer in a product team does all day.',
    steps: [
      ['04-23 14:20', 'meets', '05-06 14:30'],
      ['04-24 09:20', 'agrees', '05-06 14:30'],
    ],
  },
  {
    host: 'UCAMILA',
    guest: 'UJONAS',
    wants: 'How a tester could learn from customers directly.',
    steps: [
      ['04-24 11:40', 'asks to meet', '04-29 16:00'],
      ['04-27 16:40', 'chooses', '04-29 16:00'],
      ['04-30 09:20', 'both met'],
    ],
  },
  {
    host: 'UINGRID',
    guest: 'UPRIYA',
    wants: 'How designers read a page, and whether I could learn it.',
    steps: [
      ['04-24 11:40', 'asks to meet', '05-07 14:00'],
      ['04-27 11:40', 'chooses', '05-07 14:00'],
    ],
  },
  {
    host: 'UNOA',
    guest: 'Stefan Ilic',
    wants: 'How a team gets to nights without alarms.',
    steps: [
      ['04-28 11:40', 'meets', '05-06 15:00'],
      ['04-28 16:40', 'agrees', '05-06 15:00'],
    ],
  },
  {
    host: 'ULUCA',
    guest: 'Marisol Vega',
    wants: 'Which habits of a consultant one has to lose.',
    steps: [['04-29 14:20', 'meets', '05-07 15:00']],
  },
  {
    host: 'UELIF',
    guest: 'Farah Siddiqui',
    wants: 'How you choose what to read, and what you skip.',
    steps: [
      ['04-28 11:40', 'meets', '05-07 14:30'],
      ['04-28 16:40', 'agrees', '05-07 14:30'],
    ],
  },
  {
    host: 'UMIRJAM',
    guest: 'Ewa Kaminska',
    wants: 'How budgets can be fair.',
    steps: [['04-28 11:40', 'rests', '2026-06-01']],
  },
  {
    host: 'UTHEO',
    guest: 'Aiko Morimoto',
    wants: 'How a film person finds their place in a software company.',
    steps: [
      ['04-30 16:40', 'meets', '05-06 14:00'],
      ['05-04 09:20', 'agrees', '05-06 14:00'],
    ],
  },
  {
    host: 'ULEILA',
    guest: 'Orla Fennelly',
    wants: 'How a teacher becomes a writer of help pages.',
    steps: [['05-04 11:40', 'meets', '05-06 16:30']],
  },
]
