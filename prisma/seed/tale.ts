import type { Company } from '../../src/demo/company.js'
import type { Answer, Said } from '../../src/demo/product.js'
import { employee } from './employees.js'
import { listen } from './listening.js'
import { moment, pastEnds } from './moments.js'

type Value = Record<string, string>
type Values = Record<string, string | string[]>

/** How the past is told: who says what to the product, and what came of it. */
export interface Tale {
  company: Company
  /** an employee in Slack, or in Teams where they are nowhere else; throws where the product says no */
  employee(user: string, name: string, value?: Value, values?: Values): Promise<Answer>
  employeeInTeams(user: string, name: string, value?: Value, values?: Values): Promise<Answer>
  /** somebody outside, on their own page, known by their address */
  guest(email: string, name: string, value?: Value, values?: Values): Promise<Answer>
  /** somebody on a page that anyone may open */
  anyone(name: string, values: Values): Promise<Answer>
  /** ids of what is said of somebody, by address or, for a colleague who explores, by user id */
  matchOf(who: string): string
  chatOf(who: string): string
  referralOf(who: string): string
  candidateOf(who: string): string
}

/** What happens at one moment, `MM-DD HH:MM` in Berlin. */
export interface Happening {
  at: string
  happens(tale: Tale): Promise<void>
}

/** Puts the company into the hands of the tale. */
export function startTale(company: Company): Tale & { hear(): Promise<void> } {
  const { product } = company
  const ear = listen(company)
  let count = 0
  async function say(said: Pick<Said, 'door' | 'speaker' | 'name'>, value: Value, values: Values): Promise<Answer> {
    const answer = await product.handle({ ...said, key: `seed-${++count}`, value, values })
    if (answer.type === 'errors') throw new Error(`${said.name}: ${JSON.stringify(answer.errors)}`)
    return answer
  }
  const employeeInTeams: Tale['employeeInTeams'] = (user, name, value = {}, values = {}) => {
    const { teamsUser, zone } = employee(user)
    const { state, serviceUrl } = company.teams
    const account = { platform: 'teams', workspace: state.tenantId, user: teamsUser } as const
    const reach = { serviceUrl: serviceUrl(), conversation: undefined, zone, locale: 'en-GB' }
    return say({ door: 'teams', speaker: { type: 'platform', ...account, reach }, name }, value, values)
  }
  return {
    company,
    ...ear,
    employee(user, name, value = {}, values = {}) {
      if (!employee(user).isInSlack) return employeeInTeams(user, name, value, values)
      const speaker = { type: 'platform', platform: 'slack', workspace: company.slack.state.team, user } as const
      return say({ door: 'slack', speaker, name }, value, values)
    },
    employeeInTeams,
    guest(email, name, value = {}, values = {}) {
      const { organizationId } = product
      const speaker = { type: 'candidate', organizationId, candidateId: ear.candidateOf(email) } as const
      return say({ door: 'web', speaker, name }, value, values)
    },
    anyone: (name, values) => say({ door: 'web', speaker: { type: 'anyone' }, name }, {}, values),
  }
}

/** Tells all of it in order, up to the moment at which the workbench opens. */
export async function tell(company: Company, happenings: readonly Happening[]): Promise<void> {
  const tale = startTale(company)
  const inOrder = happenings
    .map((happening, order) => ({ ...happening, order, when: moment(happening.at) }))
    .sort((a, b) => a.when.getTime() - b.when.getTime() || a.order - b.order)
  for (const { when, at, happens } of inOrder) {
    if (when > company.clock.now()) {
      await company.passTo(when)
      await tale.hear()
    }
    await happens(tale).catch((cause: unknown) => {
      throw new Error(`at ${at}`, { cause })
    })
  }
  await company.passTo(moment(pastEnds))
}
