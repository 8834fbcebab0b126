import { describe, expect, it } from 'vitest'
import { actInTeams, teamsAct } from '../../src/demo/teams-acts.js'
import { teamsWindow } from '../../src/demo/teams-view-of.js'
import {
  activitiesOf,
  attached,
  cardOf,
  channel,
  chat,
  mia,
  submit,
  team,
  useFakeTeams,
  withCard,
} from '../teams/fake-teams-under-test.js'

/** What the page asks of the fake Teams, and what it shows of it. */
const fake = useFakeTeams()

const act = (asked: object): Promise<void> => actInTeams(fake.teams, mia, teamsAct.parse(asked))
const seen = () => teamsWindow(fake.teams, mia)

const row = (...actions: object[]) => ({ type: 'ActionSet', actions })

/** The bot writes a card; returns how a press names its message. */
async function writes(content: object): Promise<{ channel: string; id: string }> {
  await fake.teams.as(mia).command('help')
  const { said } = await fake.call('POST', activitiesOf(chat), withCard(content))
  return { channel: chat, id: String(said.id) }
}

/** A dialog opens with that card. */
async function opens(content: object): Promise<void> {
  const where = await writes(cardOf([row(submit('Open', { msteams: { type: 'task/fetch' } }))]))
  const value = { title: 'A form', card: attached(content) }
  fake.answer = () => ({ json: { task: { type: 'continue', value } } })
  await act({ do: 'press', button: 'Open', where })
}

const save = { actions: [submit('Save', { value: 'save' })] }
const field = { type: 'Input.Text', id: 'why', label: 'Why?' }

describe('a line of the composer', () => {
  it('goes to the bot whole in the chat; in a channel only where it names the bot, else to colleagues', async () => {
    fake.teams.addTeam({ ...fake.teams.state.teams.get(team)!, hasApp: true })
    await act({ do: 'say', text: ' offer gardening ', channel: chat })
    expect(fake.last().text).toBe('offer gardening')
    await act({ do: 'say', text: '@coffeechat, help', channel })
    expect(fake.last().text).toBe('<at>Coffeechat</at> help')
    const heard = fake.received.length
    await act({ do: 'say', text: 'good morning', channel })
    expect(fake.received).toHaveLength(heard)
    const shown = seen().channels.find(({ id }) => id === channel)
    expect(shown?.messages.map(({ text, isOwn }) => [text, isOwn])).toEqual([
      ['Coffeechat help', true],
      ['good morning', true],
    ])
    await expect(act({ do: 'say', text: ' ', channel })).rejects.toThrow('nothing to send')
  })
})

describe('a button', () => {
  it('is pressed by its place, since two may have the same words', async () => {
    const where = await writes(cardOf([row(submit('Open', { value: 1 })), row(submit('Open', { value: 2 }))]))
    const [, second] = (seen().messages.at(-1)?.card?.body ?? []) as { actions: { id: string }[] }[]
    await act({ do: 'press', button: second?.actions[0]?.id, where })
    expect(fake.last().value).toEqual({ value: 2 })
  })

  it('in a part that the page unfolded is there, though the page was loaded anew meanwhile', async () => {
    const asks = {
      type: 'Action.ShowCard',
      title: 'Withdraw',
      card: cardOf([], { actions: [submit('Really', { value: 'yes' })] }),
    }
    const where = await writes(cardOf([row(asks)]))
    const [outer, inner] = ['/body/0/actions/0', '/body/0/actions/0/card/actions/0']
    await expect(act({ do: 'press', button: inner, where })).rejects.toThrow('no button')
    await act({ do: 'press', button: inner, where, unfolded: [outer] })
    expect(fake.last().value).toEqual({ value: 'yes' })
    await act({ do: 'press', button: inner, where, unfolded: [outer] })
    await expect(act({ do: 'press', button: inner, where })).rejects.toThrow('no button')
  })
})

describe('a dialog', () => {
  it('keeps what was typed, sends it, and can be closed', async () => {
    await opens(cardOf([field], save))
    await act({ do: 'fill', filling: { why: 'Because' } })
    expect(seen().dialog).toMatchObject({ title: 'A form', card: { body: [{ ...field, value: 'Because' }] } })
    await act({ do: 'submit', filling: { why: 'Because of the tea' } })
    expect(fake.last()).toMatchObject({
      name: 'task/submit',
      value: { data: { value: 'save', why: 'Because of the tea' } },
    })
    await act({ do: 'close' })
    expect(seen().dialog).toBeNull()
  })

  it('takes no words for a field that is folded, and takes them once the page has unfolded it', async () => {
    const more = { type: 'Container', id: 'more', isVisible: false, items: [field] }
    const unfold = row({ type: 'Action.ToggleVisibility', title: 'More', targetElements: ['more'] })
    await opens(cardOf([unfold, more], save))
    await expect(act({ do: 'fill', filling: { why: 'x' } })).rejects.toThrow('no such field')
    await act({ do: 'fill', filling: { why: 'x' }, unfolded: ['/body/0/actions/0'] })
    await act({ do: 'press', button: 'Save', where: 'dialog' })
    expect(fake.last()).toMatchObject({ value: { data: { value: 'save', why: 'x' } } })
  })
})

describe('the window', () => {
  it('shows what Teams refused of the product, and what it told the person', async () => {
    await writes(cardOf([{ type: 'Marquee' }]))
    expect(seen().refusals.at(-1)?.error).toBe('BadSyntax')
    fake.answer = () => ({ status: 500 })
    await act({ do: 'say', text: 'help', channel: chat })
    expect(seen().notice).toBe('failed')
  })
})
