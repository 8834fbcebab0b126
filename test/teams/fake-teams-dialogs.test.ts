import { describe, expect, it } from 'vitest'
import {
  activitiesOf,
  cardOf,
  chat,
  continued,
  execute,
  fetching,
  field,
  mia,
  personal,
  submit,
  useFakeTeams,
  withCard,
  words,
} from './fake-teams-under-test.js'

const fake = useFakeTeams()

/** Mia presses a button and the product answers so; from then on it answers with nothing. */
async function open(answer: object) {
  await fake.call('POST', 'v3/conversations', personal)
  await fake.call(
    'POST',
    activitiesOf(chat),
    withCard(cardOf([], { actions: [submit('Offer', { ...fetching, a: 1 })] })),
  )
  fake.answer = () => answer
  const person = fake.teams.as(mia)
  await person.click('Offer')
  fake.answer = () => ({})
  return person
}

const openForm = (...body: object[]) => open(continued(cardOf(body, { actions: [submit('Save', { form: 'offer' })] })))

const sent = () => (fake.last().value as { data: Record<string, unknown> }).data

const choices = (...values: string[]) => ({ choices: values.map((value) => ({ title: value.toUpperCase(), value })) })

describe('a dialog', () => {
  it('is asked for by a button, filled in and sent; an empty answer closes it', async () => {
    const person = await openForm(
      words('What about?'),
      field('Text', 'topic'),
      field('Toggle', 'often', { title: 'Often' }),
    )
    expect(fake.last()).toMatchObject({
      type: 'invoke',
      name: 'task/fetch',
      value: { data: { a: 1, msteams: { type: 'task/fetch' } }, context: { theme: 'default' } },
      replyToId: person.last().message.id,
    })
    expect(person.modal()).toMatchObject({
      title: 'Offer a chat',
      words: 'What about?\nLabel of topic\nLabel of often\nOften\nSave',
      fields: ['Label of topic', 'Label of often'],
      errors: {},
      buttons: ['Save'],
    })
    await person.submit({ 'Label of topic': 'data' })
    expect(fake.last()).toMatchObject({
      type: 'invoke',
      name: 'task/submit',
      conversation: { id: chat },
      value: { data: { form: 'offer', topic: 'data', often: 'false' }, context: { theme: 'default' } },
    })
    expect([person.modal(), person.notices()]).toEqual([undefined, []])
    await expect(person.submit()).rejects.toThrow('no dialog is open')
  })

  it('is replaced by the next, which says what was wrong beside the fields', async () => {
    const person = await openForm(field('Text', 'topic'), field('ChoiceSet', 'when[]', choices('mon')))
    const wrong = [
      { ...words('Too \\*broad\\*'), id: 'topic.error' },
      { ...words('Choose one'), id: 'when.error' },
    ]
    fake.answer = () => continued(cardOf([field('Text', 'topic', { value: 'data' }), ...wrong]), 'Again')
    await person.submit({ topic: 'x' })
    expect(person.modal()).toMatchObject({ title: 'Again', errors: { topic: 'Too *broad*', when: 'Choose one' } })
    await expect(person.submit()).rejects.toThrow('this dialog has no button to send it')
    await person.cancel()
    expect(person.modal()).toBeUndefined()
    await expect(person.cancel()).rejects.toThrow('no dialog is open')
  })

  it('may say no more than a sentence', async () => {
    const person = await open({ json: { task: { type: 'message', value: 'Not now' } } })
    expect(person.modal()).toMatchObject({ title: '', words: 'Not now', fields: [], buttons: [] })
  })

  it.each<[string, object, string[] | undefined]>([
    ['a status', { status: 500 }, undefined],
    ['no JSON', { json: 'x' }, ['no JSON']],
    ['another task', { json: { task: { type: 'open' } } }, ['unknown type of task open']],
    ['no words', { json: { task: { type: 'message' } } }, ['no words']],
    ['no card', { json: { task: { type: 'continue', value: { title: 'x' } } } }, ['an attachment that is none']],
    ['no title', continued(cardOf([]), ''), ['no title']],
    ['a bad card', continued(cardOf([words('')])), ['no text at /body/0']],
    [
      'a heavy card',
      continued(cardOf(Array.from({ length: 30 }, () => words('x'.repeat(1000))))),
      ['more than 28672 bytes'],
    ],
  ])('answered with %s stays as it is, and the person is told', async (_what, answer, reasons) => {
    const person = await openForm(field('Text', 'topic'))
    fake.answer = () => answer
    await person.submit({ topic: 'data' })
    expect([person.modal()?.dialog.typed, person.notices()]).toEqual([{ topic: 'data' }, ['failed']])
    const told = reasons ? [{ method: 'task/submit answer', error: 'BadSyntax', reasons }] : []
    expect(fake.teams.state.refusals).toMatchObject(told)
  })

  it('has more than one button, and sends by plain ones only', async () => {
    const actions = [submit('Save', { how: 'save' }), submit('Back', { how: 'back' }, { associatedInputs: 'none' })]
    const person = await open(
      continued(
        cardOf(
          [field('Text', 'topic', { isRequired: true }), { type: 'ActionSet', actions: [execute('Run', 'run')] }],
          {
            actions,
          },
        ),
      ),
    )
    expect(person.modal()?.buttons).toEqual(['Run', 'Save', 'Back'])
    await expect(person.click('Run', 'modal')).rejects.toThrow('a dialog does not send an Action.Execute')
    await expect(person.click('Save', 'modal')).rejects.toThrow('"Label of topic" must be filled in')
    await person.click('Back', 'modal')
    expect(sent()).toEqual({ how: 'back' })
  })
})

describe('an input', () => {
  it('that nobody filled in says what the product put there, else nothing', async () => {
    const person = await openForm(
      field('Text', 'empty'),
      field('Number', 'hours', { value: 2 }),
      field('ChoiceSet', 'topics', { ...choices('a', 'b'), isMultiSelect: true, value: 'a,b' }),
      field('Toggle', 'often', { title: 'Often', valueOn: 'yes', valueOff: 'no' }),
      field('Toggle', 'rare', { title: 'Rare', value: 'true' }),
    )
    await person.submit()
    expect(sent()).toEqual({ form: 'offer', empty: '', hours: '2', topics: 'a,b', often: 'no', rare: 'true' })
  })

  it('takes texts, numbers, dates, times, choices and ticks', async () => {
    const person = await openForm(
      field('Text', 'why', { isMultiline: true }),
      field('Number', 'hours'),
      field('Date', 'from'),
      field('Time', 'at'),
      field('ChoiceSet', 'topic', choices('a', 'b')),
      field('ChoiceSet', 'topics', { ...choices('a', 'b', 'c'), isMultiSelect: true }),
      field('Toggle', 'often', { title: 'Often', valueOn: 'yes' }),
    )
    person.type({ why: 'a\nb', hours: '2.5', from: '2026-05-04', at: '09:30' })
    await person.submit({ topic: 'B', topics: ['c', 'A'], 'Label of often': true })
    const typed = { why: 'a\nb', hours: '2.5', from: '2026-05-04', at: '09:30' }
    expect(sent()).toEqual({ form: 'offer', ...typed, topic: 'b', topics: 'c,a', often: 'yes' })
  })

  it('of several for one field takes what it offers', async () => {
    const several = (id: string, ...values: string[]) =>
      field('ChoiceSet', id, { ...choices(...values), isMultiSelect: true })
    const person = await openForm(several('when[]1', 'mon', 'tue'), several('when[]2', 'wed'), field('Text', 'note[]'))
    expect(() => person.type({ when: ['mon', 'sun'] })).toThrow('"sun" is not offered; there are: MON, TUE')
    await person.submit({ when: ['TUE', 'wed', 'mon'], note: 'x' })
    expect(sent()).toEqual({ form: 'offer', 'when[]1': 'tue,mon', 'when[]2': 'wed', 'note[]': 'x' })
  })

  it.each<[object, string | string[] | boolean, string]>([
    [field('Text', 'a', { maxLength: 3 }), 'abcd', 'is longer than the field takes'],
    [field('Text', 'a'), 'a\nb', 'has more than one line'],
    [field('Text', 'a', { regex: '^\\d+$' }), 'x', 'is not what the field asks for'],
    [field('Text', 'a'), ['x', 'y'], 'takes one value'],
    [field('Number', 'a'), 'two', 'is no number'],
    [field('Number', 'a', { max: 2 }), '3', 'is out of range'],
    [field('Date', 'a'), '2026-02-30', 'is no date'],
    [field('Date', 'a', { min: '2026-05-01' }), '2026-04-30', 'is out of range'],
    [field('Time', 'a'), '24:00', 'is no time'],
    [field('ChoiceSet', 'a', choices('x')), 'z', 'is not offered; there are: X'],
    [field('ChoiceSet', 'a', choices('x', 'y')), ['x', 'y'], 'takes one value'],
    [field('Toggle', 'a', { title: 'A' }), 'maybe', 'is neither on nor off'],
    [{ ...field('Text', 'b'), isVisible: false }, 'x', 'no such field: a'],
  ])('%o does not take %o', async (input, given, reason) => {
    const person = await openForm(input)
    expect(() => person.type({ a: given })).toThrow(reason)
    expect(person.modal()?.dialog.typed).toEqual({})
  })

  it('that must be filled in keeps the dialog from being sent', async () => {
    const must = { isRequired: true }
    const person = await openForm(field('Text', 'a', must), field('Toggle', 'b', { title: 'B', ...must }))
    await expect(person.submit()).rejects.toThrow('"Label of a" must be filled in')
    await expect(person.submit({ a: 'x' })).rejects.toThrow('"Label of b" must be filled in')
    expect(fake.received).toHaveLength(1)
    await person.submit({ b: true })
    expect(sent()).toEqual({ form: 'offer', a: 'x', b: 'true' })
  })
})
