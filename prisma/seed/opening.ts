import type { Eyes } from '../../src/demo/view.js'
import { employee, employees, employeesFile, type SeedEmployee } from './employees.js'
import { offers } from './hosts.js'
import type { Happening, Tale } from './tale.js'

/** The first morning: people say hello, the list of employees comes in, the program is set up and announced. */

const channel = 'C0000001'

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

function fillSlack({ company }: Tale): void {
  for (const each of employees) {
    const { user, name, email, zone, title } = each
    company.slack.addUser({ id: user, name, email, tz: zone, is_admin: user === 'UINES' })
    company.present({ user, group: groupOf(each), title })
  }
  company.slack.addChannel(channel, 'people-we-met', true)
}

/** Somebody looks what this is; from then on the program knows them. */
export const sayHello = async (tale: Tale, users: readonly string[]): Promise<void> => {
  for (const user of users) await tale.employee(user, 'help')
}

async function setUp(tale: Tale): Promise<void> {
  const { code, output } = await tale.company.product.shell(['import'], Buffer.from(employeesFile()).toString('base64'))
  if (code !== 0) throw new Error(output)
  await tale.employee(
    'UINES',
    'setup.save',
    {},
    {
      name: 'Harbourlight',
      channel,
      weekday: '5',
      hour: '9',
      zone: employee('USOLVEIG').zone,
      everyWeeks: '1',
      recruiters: ['URUI', 'UAMARA'],
      howHiringWorks,
    },
  )
}

export const opening: readonly Happening[] = [
  {
    at: '04-20 08:30',
    async happens(tale) {
      fillSlack(tale)
      await sayHello(tale, ['UINES', 'URUI', 'UAMARA'])
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
