import type { World } from './world.js'

/** What a test reads of a message, whichever platform shows it. */
export interface Shown {
  /** the line of a notification */
  text: string
  words: string
  buttons: string[]
  edits: number
}

/** Somebody of the company in front of their own client: the same hands and eyes on both platforms. */
export interface Colleague {
  /** types a command; where an answer or a form comes of it, it is there afterwards */
  ask(text: string, channel?: string): Promise<void>
  /** presses a button: in the newest message that has it, or in what lies open over everything */
  press(label: string, where?: 'modal'): Promise<void>
  submit(filling: Record<string, string | string[] | boolean>): Promise<void>
  /** everything written to them alone, oldest first */
  messages(): Shown[]
  last(): Shown
  /** the modal or dialog that lies open */
  modal(): { title: string; words: string; errors: Record<string, string>; buttons: string[] } | undefined
  channel(id: string): Shown[]
  /** what their platform itself told them of the product */
  notices(): string[]
}

/** A card whose one button opens the form that was asked for. */
const opensForm = 'This takes a short form.'

type Eyes = Pick<Colleague, 'messages' | 'last' | 'modal' | 'channel' | 'notices'>

const eyesOf = ({ messages, last, modal, channel, notices }: Eyes): Eyes => ({
  messages,
  last,
  modal,
  channel,
  notices,
})

export function inSlack(world: World, id: string): Colleague {
  const person = world.slack.as(id)
  return {
    ask: async (text, channel) => void (await person.command(text, channel)),
    async press(label, where) {
      const message = person.messages().findLast(({ buttons }) => buttons.includes(label))
      await person.click(label, where ?? message)
    },
    submit: async (filling) => void (await person.submit(filling)),
    ...eyesOf(person),
  }
}

export function inTeams(world: World, id: string): Colleague {
  const person = world.teams.as(id)
  /** an answer comes as a message, which may wait a moment for its turn (TM-5) */
  const aMoment = () => world.passTo(new Date(world.clock.now().getTime() + 3000))
  const newestWith = (label: string) => person.messages().findLast(({ buttons }) => buttons.includes(label))
  return {
    async ask(text, channel) {
      await person.command(text, channel)
      await aMoment()
      const answer = person.messages().at(-1)
      const [opener] = answer?.buttons ?? []
      if (opener !== undefined && answer?.words.includes(opensForm)) await person.click(opener, answer)
    },
    async press(label, where) {
      await person.click(label, where ?? newestWith(label))
      await aMoment()
    },
    submit: async (filling) => void (await person.submit(filling)),
    ...eyesOf(person),
  }
}
