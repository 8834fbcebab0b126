import { describe, expect, it } from 'vitest'
import {
  activitiesOf,
  cardOf,
  chat,
  execute,
  field,
  mia,
  personal,
  submit,
  useFakeTeams,
  withCard,
  words,
} from './fake-teams-under-test.js'

const fake = useFakeTeams()

async function send(activity: object) {
  await fake.call('POST', 'v3/conversations', personal)
  const { status, said } = await fake.call('POST', activitiesOf(chat), activity)
  return { status, error: (said.error as { code?: string } | undefined)?.code }
}

const reasons = () => fake.teams.state.refusals.flatMap((refusal) => refusal.reasons)

const choices = [
  { title: 'Data', value: 'data' },
  { title: 'Design', value: 'design' },
]
const buttons = (count: number) => Array.from({ length: count }, (_, at) => submit(`B${at}`))
const hiding = (...targetElements: unknown[]) => ({ type: 'Action.ToggleVisibility', title: 'More', targetElements })

describe('a card', () => {
  it('with everything in it is shown, and read word by word in its order', async () => {
    const body = [
      words('Hello \\*Mia\\*, 1\\. a \\\\ b'),
      { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'rich' }, 'plain \\*'] },
      { type: 'FactSet', facts: [{ title: 'When', value: 'Mon' }] },
      { type: 'Image', url: 'https://example.org/a.png', altText: 'a face' },
      { type: 'ColumnSet', columns: [{ type: 'Column', items: [words('left')] }, { items: [words('right')] }] },
      { type: 'Container', items: [field('Text', 'why', { placeholder: 'Because' })], selectAction: submit('All') },
      { ...field('ChoiceSet', 'topics', { choices }) },
      { type: 'Input.Toggle', id: 'often', title: 'Often' },
      { type: 'Table', columns: [{ width: 1 }], rows: [{ type: 'TableRow', cells: [{ items: [words('cell')] }] }] },
      { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: 'Site', url: 'https://example.org' }] },
    ]
    const hidden = { ...words('hidden'), id: 'h', isVisible: false }
    const card = { type: 'AdaptiveCard', body: [field('Text', 'note')] }
    const actions = [execute('Join', 'join'), { type: 'Action.ShowCard', title: 'Note', card }, hiding('h')]
    expect(await send(withCard(cardOf([...body, hidden], { actions })))).toMatchObject({ status: 201 })
    const read = fake.teams.as(mia).last()
    expect(read.words.split('\n')).toEqual([
      ...['Hello *Mia*, 1. a \\ b', 'rich', 'plain \\*', 'When', 'Mon', 'a face', 'left', 'right'],
      ...['Label of why', 'Because', 'All', 'Label of topics', 'Data', 'Design', 'Often', 'cell', 'Site'],
      ...['hidden', 'Join', 'Note', 'Label of note', 'More'],
    ])
    expect(read.buttons).toEqual(['All', 'Site', 'Join', 'Note', 'More'])
  })

  it.each<[string, object, string]>([
    ['of version 1.6', cardOf([], { version: '1.6' }), 'version must be at most 1.5, not 1.6'],
    ['of another type', cardOf([], { type: 'Card' }), 'type must be AdaptiveCard, not Card'],
    ['without fallbackText', cardOf([], { fallbackText: ' ' }), 'no fallbackText'],
    ['with an unknown element', cardOf([{ type: 'Carousel' }]), 'unknown type Carousel at /body/0'],
    ['with an action as an element', cardOf([submit('x')]), 'unknown type Action.Submit at /body/0'],
    [
      'with an unknown action',
      cardOf([{ type: 'Container', items: [{ type: 'ActionSet', actions: [{ type: 'Action.Http' }] }] }]),
      'unknown type Action.Http at /body/0/items/0/actions/0',
    ],
    ['with a hollow text', cardOf([words('')]), 'no text at /body/0'],
    ['with an input without id', cardOf([field('Date', '')]), 'an input without id at /body/0'],
    ['with an input without label', cardOf([field('Date', 'a', { label: '' })]), 'an input without label at /body/0'],
    ['with a toggle without title', cardOf([field('Toggle', 'a')]), 'no title at /body/0'],
    ['with nothing to choose', cardOf([field('ChoiceSet', 'a')]), 'an input without choices at /body/0'],
    [
      'with a comma in a value',
      cardOf([field('ChoiceSet', 'a', { isMultiSelect: true, choices: [{ title: 'A', value: 'a,b' }] })]),
      'a value with a comma where several are chosen at /body/0',
    ],
    ['with an id twice', cardOf([field('Text', 'a'), field('Date', 'a')]), 'the id "a" is there twice'],
    [
      'with an id twice, once unfolded',
      cardOf([field('Text', 'a')], {
        actions: [{ type: 'Action.ShowCard', title: 'x', card: { type: 'AdaptiveCard', body: [field('Text', 'a')] } }],
      }),
      'the id "a" is there twice',
    ],
    ['with seven actions', cardOf([], { actions: buttons(7) }), 'more than 6 actions'],
    ['with seven in a set', cardOf([{ type: 'ActionSet', actions: buttons(7) }]), 'more than 6 actions at /body/0'],
    [
      'that old clients cannot press',
      cardOf([], { actions: [{ type: 'Action.Execute', title: 'x', verb: 'x' }] }),
      'no Action.Submit to fall back to at /actions/0',
    ],
    ['that shows nothing', cardOf([], { actions: [hiding('a')] }), 'no element "a" to show or hide'],
  ])('%s is refused, with the reason', async (_what, card, reason) => {
    expect(await send(withCard(card))).toEqual({ status: 400, error: 'BadSyntax' })
    expect(reasons()).toEqual([reason])
    expect(fake.teams.state.messages).toEqual([])
  })

  it('may have six actions, and six in each set', async () => {
    const card = cardOf([{ type: 'ActionSet', actions: buttons(6) }], { actions: buttons(6) })
    expect((await send(withCard(card))).status).toBe(201)
  })

  it.each<[string, object, string]>([
    ['without a line for the notification', withCard(cardOf([]), { summary: '' }), 'a card without summary'],
    [
      'of another kind',
      { type: 'message', text: 'x', attachments: [{ contentType: 'text/html', content: cardOf([]) }] },
      'contentType must be application/vnd.microsoft.card.adaptive, not text/html',
    ],
    ['that is not there', { type: 'message', text: ' ' }, 'neither text nor card'],
  ])('%s makes no message', async (_what, activity, reason) => {
    expect(await send(activity)).toEqual({ status: 400, error: 'BadSyntax' })
    expect(reasons()).toEqual([reason])
  })

  it('is refused when a message is changed, too', async () => {
    await send({ type: 'message', text: 'x' })
    const id = fake.teams.state.messages[0]?.id
    const changed = await fake.call('PUT', `${activitiesOf(chat)}/${id}`, withCard(cardOf([{ type: 'Carousel' }])))
    expect([changed.status, fake.teams.as(mia).last().edits]).toEqual([400, 0])
  })
})
