import { employee, employees, employeesFile } from './employees.js'
import type { Happening, Tale } from './tale.js'

/** The first morning: people say hello, the list of employees comes in, the program is set up and announced. */

const channel = 'C0000001'

const howHiringWorks =
  'We talk before anybody applies. If a chat goes well and you both like the idea, a colleague may put you forward. ' +
  'Then a recruiter calls you within a week, you meet the team twice, and we tell you either way within three weeks. ' +
  'Nobody is asked for a photo, an age or a salary history.'

const explorers = ['UJONAS', 'USANJAY', 'UHANA', 'UPRIYA', 'UZAINAB', 'UDIEGO']

function peopleOf({ company }: Tale): void {
  for (const { user, name, email, zone } of employees)
    company.slack.addUser({ id: user, name, email, tz: zone, is_admin: user === 'UINES' })
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
      peopleOf(tale)
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

export { explorers }
