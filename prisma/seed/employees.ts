/** Harbourlight's people: forty of six departments, invented. Their managers form one tree. */

export interface SeedEmployee {
  /** by whom the past names them: their user id in Slack, or as it would be */
  user: string
  /** user id in Teams, or as it would be */
  teamsUser: string
  isInSlack: boolean
  isInTeams: boolean
  name: string
  email: string
  department: string
  /** user id; empty for whom nobody stands above */
  manager: string
  title: string
  zone: string
  /** as the list of employees names it */
  role: string
}

const zones: Readonly<Record<string, string>> = {
  B: 'Europe/Berlin',
  L: 'Europe/Lisbon',
  N: 'Africa/Lagos',
  K: 'Asia/Kolkata',
  S: 'America/Sao_Paulo',
}

/** user | name | manager | zone | title | role */
const table: Readonly<Record<string, string>> = {
  Operations: `
    USOLVEIG | Solveig Brandt   |          | B | Chief executive            |
    UINES    | Ines Duarte      | USOLVEIG | L | Head of people             |
    URUI     | Rui Valadim        | UINES    | L | Recruiter                  | recruiter
    UAMARA   | Amara Diallo     | UINES    | B | Recruiter                  | recruiter
    UMIRJAM  | Mirjam Vogel     | USOLVEIG | B | Finance lead               |
    UTAREK   | Tarek Shalabi    | USOLVEIG | B | Legal counsel              |`,
  Engineering: `
    UTOMASZ  | Tomasz Wieczorek | USOLVEIG | B | Head of engineering        | role owner
    UMIA     | Mia Okafor       | UTOMASZ  | B | Platform engineer          |
    UNOA     | Noa Berg         | UTOMASZ  | B | Backend engineer           |
    ULUCA    | Luca Bertoldi    | UTOMASZ  | B | Payments engineer          |
    UPETRA   | Petra Blahova    | UTOMASZ  | B | Quality engineer           |
    UKOFI    | Kofi Mensah      | UTOMASZ  | B | Mobile engineer            |
    UELIF    | Elif Demir       | UTOMASZ  | B | Machine learning engineer  |
    UJONAS   | Jonas Reuter     | UPETRA   | B | Quality engineer           |
    UARJUN   | Arjun Nambiar    | UTOMASZ  | K | Engineering manager        |
    UDIVYA   | Divya Raman      | UARJUN   | K | Front-end engineer         |
    USANJAY  | Sanjay Pednekar  | UARJUN   | K | Site reliability engineer  |
    UBEATRIZ | Beatriz Tavares  | UARJUN   | S | Backend engineer           |`,
  Design: `
    UYARA    | Yara Haddad      | USOLVEIG | B | Head of design             |
    UINGRID  | Ingrid Solheim   | UYARA    | B | Interface designer         |
    UCAMILA  | Camila Teixeira  | UYARA    | S | User researcher            |
    UTHEO    | Theo Lambert     | UYARA    | B | Motion designer            |
    UHANA    | Hana Sato        | UINGRID  | B | Interface designer         |`,
  Product: `
    UHENRIK  | Henrik Aalto     | USOLVEIG | B | Head of product            | role owner
    UMARTA   | Marta Zielinska  | UHENRIK  | B | Product manager            |
    UDECLAN  | Declan Byrne     | UHENRIK  | L | Pricing manager            |
    UAYLIN   | Aylin Kaya       | UHENRIK  | B | Product manager            |
    USAMUEL  | Samuel Osei      | UHENRIK  | B | Impact analyst             |
    UPRIYA   | Priya Menon      | UMARTA   | K | Product analyst            |`,
  'Customer Care': `
    UFOLAKE  | Folake Adeyemi   | USOLVEIG | N | Head of customer care      | role owner
    UCHIDI   | Chidi Eze        | UFOLAKE  | N | Care team lead             |
    UZAINAB  | Zainab Bello     | UCHIDI   | N | Care specialist            |
    UROSA    | Rosa Pereira     | UFOLAKE  | L | Support operations manager |
    ULEILA   | Leila Sadeghi    | UFOLAKE  | B | Help centre editor         |
    UMILAN   | Milan Jurak      | UROSA    | B | Care specialist            |`,
  Sales: `
    UGABRIEL | Gabriel Moreau   | USOLVEIG | B | Head of sales              |
    UASTRID  | Astrid Nyberg    | UGABRIEL | B | Enterprise account lead    |
    UKARIM   | Karim Benali     | UGABRIEL | B | Partnerships manager       |
    UVERA    | Vera Popescu     | UGABRIEL | B | Marketing manager          |
    UDIEGO   | Diego Salazar    | UASTRID  | S | Account manager            |`,
}

/** Sales and a part of Customer Care talk in Teams, a few people in both; everybody else in Slack. */
const onlyInTeams = ['UGABRIEL', 'UASTRID', 'UKARIM', 'UVERA', 'UDIEGO', 'UFOLAKE', 'UCHIDI']
const inBoth = ['USOLVEIG', 'UINES', 'URUI', 'UTOMASZ', 'UMIA']

const emailOf = (name: string): string => `${name.toLowerCase().replace(' ', '.')}@harbourlight.example`

function employeeIn(department: string, line: string): SeedEmployee {
  const [user = '', name = '', manager = '', place = '', title = '', role = ''] = line
    .split('|')
    .map((cell) => cell.trim())
  const isOnlyInTeams = onlyInTeams.includes(user)
  return {
    user,
    teamsUser: `29:${user.slice(1).toLowerCase()}`,
    isInSlack: !isOnlyInTeams,
    isInTeams: isOnlyInTeams || inBoth.includes(user),
    name,
    email: emailOf(name),
    department,
    manager,
    title,
    zone: zones[place] ?? '',
    role,
  }
}

export const employees: readonly SeedEmployee[] = Object.entries(table).flatMap(([department, lines]) =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => employeeIn(department, line)),
)

export function employee(user: string): SeedEmployee {
  const found = employees.find((each) => each.user === user)
  if (!found) throw new Error(`nobody at Harbourlight is ${user}`)
  return found
}

export const employeeInTeams = (teamsUser: string | undefined): SeedEmployee | undefined =>
  employees.find((each) => each.teamsUser === teamsUser)

/** The file that the shell imports. */
export function employeesFile(): string {
  const rows = employees.map(({ name, email, department, manager, role, title }) =>
    [email, name, department, manager === '' ? '' : employee(manager).email, role, title].join(','),
  )
  return ['email,name,department,manager,role,title', ...rows].join('\n')
}
