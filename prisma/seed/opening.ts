import { channels, teamsTeam } from '../../src/demo/company.js'
import type { Eyes } from '../../src/demo/view.js'
import { employee, employees, employeesFile, type SeedEmployee } from './employees.js'
import { offers } from './hosts.js'
import type { Happening, Tale } from './tale.js'

/** The first morning: people say hello, the list of employees comes in, the program is set up and announced. */

const howHiringWorks =
  'We talk before anybody applies. If a chat goes well and you both like the idea, a colleague may put you forward. ' +
  'Then a recruiter calls you within a week, you meet the team twice, and we tell you either way within three weeks. ' +
  'Nobody is asked for a photo, an age or a salary history.'

/** Mia has not heard of the program yet; the tour makes her a host. */
const hosts = new Set(['UMIA', ...offers.map(({ user }) => user)])

function groupOf({ user, role }: SeedEmployee): Eyes['group'] {
  if (user === 'UINES') return 'admins'
  if (role === 'recruiter') return 'recruiters'
  if (role === 'role owner') return 'role owners'
  return hosts.has(user) ? 'hosts' : 'colleagues'
}

function fillPlatforms({ company }: Tale): void {
  const { slack, teams } = company
  for (const each of employees) {
    const { user, teamsUser, name, email, zone: tz, title } = each
    const known = { group: groupOf(each), title }
    if (each.isInSlack) {
      slack.addUser({ id: user, name, email, tz, is_admin: user === 'UINES' })
      company.present({ user, ...known })
    }
    if (each.isInTeams) {
      teams.addUser({ id: teamsUser, name, email, tz, locale: 'en-GB', hasApp: true })
      company.present({ user: teamsUser, ...known })
    }
  }
  slack.addChannel(channels.slack, 'people-we-met', true)
  const members = employees.flatMap(({ isInTeams, teamsUser }) => (isInTeams ? [teamsUser] : []))
  teams.addTeam({
    id: teamsTeam,
    name: 'Harbourlight',
    channels: [
      { id: teamsTeam, name: null },
      { id: channels.teams, name: 'People we met' },
    ],
    members,
  })
}

/** Somebody looks what this is; from then on the program knows them. */
export const sayHello = async (tale: Tale, users: readonly string[]): Promise<void> => {
  for (const user of users)
    if (employee(user).isInSlack) await tale.employee(user, 'help')
    else await greetInTeams(tale, user)
}

/** Typed, so that their chat with the bot is there. */
const greetInTeams = async ({ company }: Tale, user: string): Promise<void> =>
  void (await company.teams.as(employee(user).teamsUser).command('help'))

/** What the set-up's form asks, but for what each platform asks in its own way. */
const program = {
  name: 'Harbourlight',
  weekday: '5',
  hour: '9',
  zone: employee('USOLVEIG').zone,
  everyWeeks: '1',
  howHiringWorks,
}
const recruiters = ['URUI', 'UAMARA']

async function setUp(tale: Tale): Promise<void> {
  const { code, output } = await tale.company.product.shell(['import'], Buffer.from(employeesFile()).toString('base64'))
  if (code !== 0) throw new Error(output)
  const emails = recruiters.map((user) => employee(user).email)
  await tale.employeeInTeams('UINES', 'setup.save', {}, { ...program, channel: channels.teams, recruiters: emails })
  await tale.employee('UINES', 'setup.save', {}, { ...program, channel: channels.slack, recruiters })
}

export const opening: readonly Happening[] = [
  {
    at: '04-20 08:30',
    async happens(tale) {
      fillPlatforms(tale)
      await tale.company.teams.installInTeam(teamsTeam, employee('UINES').teamsUser)
      // who has an account on both is written to where they spoke last
      for (const user of ['UINES', 'URUI']) await greetInTeams(tale, user)
      await sayHello(tale, ['UINES', ...recruiters])
    },
  },
  { at: '04-20 08:40', happens: setUp },
  {
    at: '04-20 08:50',
    async happens(tale) {
      await tale.employee('UINES', 'setup.launch.post')
    },
  },
]
