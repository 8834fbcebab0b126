import { z } from 'zod'
import type { SlackServer } from './slack-server.js'

/** What the page can ask of the fake Slack for somebody: what a client of Slack lets one do. */

const text = z.string().max(100_000)
const filling = z.record(z.string().max(255), z.union([text, z.array(text).max(200)]))
const where = z.union([z.literal('modal'), z.literal('home'), z.object({ channel: z.string(), ts: z.string() })])

export const slackAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('say'), text, channel: z.string().max(64) }),
  z.object({ do: z.literal('press'), action: z.string().max(255), where }),
  z.object({ do: z.literal('fill'), filling }),
  z.object({ do: z.literal('submit'), filling }),
  z.object({ do: z.literal('close') }),
  z.object({ do: z.literal('home') }),
])
export type SlackAct = z.infer<typeof slackAct>

export const clockAct = z.union([z.object({ to: z.iso.datetime() }), z.object({ cancel: z.literal(true) })])

/** Does it; throws, in a sentence for the person, where Slack's own client would not let it happen. */
export async function actInSlack(slack: SlackServer, user: string, act: SlackAct): Promise<void> {
  const person = slack.as(user)
  switch (act.do) {
    case 'say':
      return say(slack, user, act.text, act.channel)
    case 'press':
      await person.click(act.action, act.where)
      return
    case 'fill':
      return person.type(act.filling)
    case 'submit':
      await person.submit(act.filling)
      return
    case 'close':
      return person.cancel()
    case 'home':
      await person.openHome()
      return
  }
}

const own = '/coffeechat'

/** A line of the composer: our command, words to colleagues, or a command that nobody here knows. */
async function say(slack: SlackServer, user: string, line: string, channel: string): Promise<void> {
  const person = slack.as(user)
  const said = line.trim()
  const [word = ''] = said.split(/\s/, 1)
  if (word === own) {
    await person.command(said.slice(own.length).trim(), channel)
    return
  }
  if (word.startsWith('/')) throw new Error(`${word} is not a valid command. Try ${own} help.`)
  if (said === '') throw new Error('There is nothing to send yet.')
  person.write(channel, said)
}
