import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Field, Form } from '../../src/messages/form.js'
import { readForm, renderForm } from '../../src/slack/form.js'
import { payloads } from '../../src/slack/payloads.js'
import { anyText, hostileTexts } from './hostile-text.js'
import { submission } from './payloads.js'
import { deep, problemsOf } from './slack-rules.js'

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false })
const option = (value: string, label: string) => ({ value, text: plain(label) })
const formOf = (...fields: Field[]): Form => ({
  interaction: 'offer.save',
  value: { offerId: 'o1' },
  title: 'Offer a chat',
  submit: 'Save',
  fields,
})
const elementOf = (field: Field): unknown => deep(renderForm(formOf(field)).blocks, 'element')[0]
const yesNo = [
  { value: 'y', label: 'Yes' },
  { value: 'n', label: 'No' },
]

describe('a form', () => {
  it('is a modal that knows what it is for and what it carries', () => {
    const view = renderForm({ ...formOf({ type: 'date', name: 'until', label: 'Until' }), intro: ['Thirty minutes.'] })
    expect(view).toEqual({
      type: 'modal',
      callback_id: 'offer.save',
      private_metadata: '{"value":{"offerId":"o1"}}',
      title: plain('Offer a chat'),
      submit: plain('Save'),
      close: plain('Cancel'),
      blocks: [
        { type: 'section', text: plain('Thirty minutes.') },
        {
          type: 'input',
          block_id: 'until',
          label: plain('Until'),
          element: { type: 'datepicker', action_id: 'date:until' },
        },
      ],
    })
  })

  it('says what is optional, and gives hints', () => {
    const [block] = renderForm(
      formOf({ type: 'text', name: 'words', label: 'Words', hint: 'A line', optional: true }),
    ).blocks
    expect(block).toMatchObject({ optional: true, hint: plain('A line') })
  })
})

describe('each field', () => {
  it('text', () => {
    expect(
      elementOf({ type: 'text', name: 'a', label: 'A', value: 'v', placeholder: 'p', maxLength: 9, multiline: true }),
    ).toEqual({
      type: 'plain_text_input',
      action_id: 'text:a',
      initial_value: 'v',
      placeholder: plain('p'),
      max_length: 9,
      multiline: true,
    })
  })

  it('text that is an address of some kind', () => {
    expect(elementOf({ type: 'text', name: 'a', label: 'A', as: 'email', value: 'a@example.org' })).toEqual({
      type: 'email_text_input',
      action_id: 'text:a',
      initial_value: 'a@example.org',
    })
    expect(elementOf({ type: 'text', name: 'a', label: 'A', as: 'url', value: 'https://example.org' })).toEqual({
      type: 'url_text_input',
      action_id: 'text:a',
      initial_value: 'https://example.org',
    })
    expect(elementOf({ type: 'text', name: 'a', label: 'A', as: 'url', value: 'no address' })).toEqual({
      type: 'url_text_input',
      action_id: 'text:a',
    })
    expect(elementOf({ type: 'text', name: 'a', label: 'A', as: 'tel' })).toMatchObject({ type: 'plain_text_input' })
  })

  it('number', () => {
    expect(elementOf({ type: 'number', name: 'a', label: 'A', min: 1, max: 5, value: 2 })).toEqual({
      type: 'number_input',
      action_id: 'number:a',
      is_decimal_allowed: false,
      min_value: '1',
      max_value: '5',
      initial_value: '2',
    })
    expect(elementOf({ type: 'number', name: 'a', label: 'A', min: 1, max: 5, value: 9 })).not.toHaveProperty(
      'initial_value',
    )
  })

  it('date', () => {
    expect(elementOf({ type: 'date', name: 'a', label: 'A', value: '2026-03-01' })).toMatchObject({
      initial_date: '2026-03-01',
    })
    expect(elementOf({ type: 'date', name: 'a', label: 'A', value: '1 March' })).not.toHaveProperty('initial_date')
  })

  it('one of many', () => {
    expect(elementOf({ type: 'select', name: 'a', label: 'A', options: yesNo, value: 'n' })).toEqual({
      type: 'static_select',
      action_id: 'select:a',
      options: [option('y', 'Yes'), option('n', 'No')],
      initial_option: option('n', 'No'),
    })
  })

  it('one of a few; of more than ten it is a list to open', () => {
    expect(elementOf({ type: 'radio', name: 'a', label: 'A', options: yesNo, value: 'y' })).toMatchObject({
      type: 'radio_buttons',
      initial_option: option('y', 'Yes'),
    })
    const eleven = Array.from({ length: 11 }, (_, index) => ({ value: `${index}`, label: `${index}` }))
    expect(elementOf({ type: 'radio', name: 'a', label: 'A', options: eleven })).toMatchObject({
      type: 'static_select',
    })
    expect(elementOf({ type: 'ticks', name: 'a', label: 'A', options: eleven, value: [] })).toMatchObject({
      type: 'multi_static_select',
    })
  })

  it('boxes to tick', () => {
    expect(elementOf({ type: 'ticks', name: 'a', label: 'A', options: yesNo, value: ['y'] })).toEqual({
      type: 'checkboxes',
      action_id: 'ticks:a',
      options: [option('y', 'Yes'), option('n', 'No')],
      initial_options: [option('y', 'Yes')],
    })
  })

  it('several of many, under headings; without headings it has none', () => {
    expect(
      elementOf({ type: 'choices', name: 'a', label: 'A', groups: [{ label: 'G', options: yesNo }], value: ['n'] }),
    ).toEqual({
      type: 'multi_static_select',
      action_id: 'choices:a',
      option_groups: [{ label: plain('G'), options: [option('y', 'Yes'), option('n', 'No')] }],
      initial_options: [option('n', 'No')],
    })
    expect(
      elementOf({ type: 'choices', name: 'a', label: 'A', groups: [{ label: '', options: yesNo }], value: [] }),
    ).toEqual({
      type: 'multi_static_select',
      action_id: 'choices:a',
      options: [option('y', 'Yes'), option('n', 'No')],
    })
  })

  it('windows are grouped by day', () => {
    const days = [{ label: 'Mon', parts: [{ value: '1-480-600', label: '08:00–10:00' }] }]
    expect(elementOf({ type: 'windows', name: 'a', label: 'A', days, value: ['1-480-600'] })).toEqual({
      type: 'multi_static_select',
      action_id: 'windows:a',
      option_groups: [{ label: plain('Mon'), options: [option('1-480-600', 'Mon 08:00–10:00')] }],
      initial_options: [option('1-480-600', 'Mon 08:00–10:00')],
    })
  })

  it('a consent is one box with its words', () => {
    expect(elementOf({ type: 'consent', name: 'a', label: 'A', text: 'I agree', value: true })).toEqual({
      type: 'checkboxes',
      action_id: 'consent:a',
      options: [option('yes', 'I agree')],
      initial_options: [option('yes', 'I agree')],
    })
  })

  it('a consent of many words is shown whole above its box', () => {
    const words = 'I agree that '.repeat(20).trim()
    const { blocks } = renderForm(formOf({ type: 'consent', name: 'a', label: 'Photo', text: words }))
    expect(blocks[0]).toEqual({ type: 'section', text: plain(words) })
    expect(deep(blocks[1], 'options')).toEqual([[option('yes', 'Photo')]])
  })

  it('people, and a channel that is no conversation of two', () => {
    expect(elementOf({ type: 'people', name: 'a', label: 'A', value: ['U1'] })).toEqual({
      type: 'multi_users_select',
      action_id: 'people:a',
      initial_users: ['U1'],
    })
    expect(elementOf({ type: 'channel', name: 'a', label: 'A', value: 'C1' })).toEqual({
      type: 'conversations_select',
      action_id: 'channel:a',
      filter: { include: ['public', 'private'], exclude_bot_users: true },
      initial_conversation: 'C1',
    })
  })

  it('with nothing to choose from is left out, since Slack refuses it', () => {
    const nothing = { name: 'a', label: 'A', options: [], value: [] }
    const fields: Field[] = [
      { ...nothing, type: 'select', value: undefined },
      { ...nothing, type: 'radio', value: undefined },
      { ...nothing, type: 'ticks' },
      { type: 'choices', name: 'a', label: 'A', groups: [], value: [] },
      { type: 'windows', name: 'a', label: 'A', days: [], value: [] },
    ]
    expect(renderForm(formOf(...fields)).blocks).toEqual([])
  })
})

describe('More', () => {
  const more = { label: 'More', open: false, fields: [{ type: 'text' as const, name: 'words', label: 'Words' }] }
  const topics = { type: 'text' as const, name: 'topics', label: 'Topics' }

  it('is a button while the rest is folded', () => {
    const { blocks } = renderForm({ ...formOf(topics), more })
    expect(deep(blocks, 'block_id')).toEqual(['topics', 'form.more'])
    expect(blocks.at(-1)).toMatchObject({
      type: 'actions',
      elements: [{ action_id: 'form.more#0', text: plain('More') }],
    })
  })

  it('opened shows the rest and keeps the ids of what is there, so that Slack keeps what was typed', () => {
    const folded = renderForm({ ...formOf(topics), more })
    const open = renderForm({ ...formOf(topics), more: { ...more, open: true } })
    expect(deep(open.blocks, 'block_id')).toEqual(['topics', 'words'])
    expect(open.blocks[0]).toEqual(folded.blocks[0])
  })
})

describe('a form that comes back', () => {
  const state = {
    a: { 'text:a': { type: 'plain_text_input', value: ' v ' } },
    empty: { 'text:empty': { type: 'plain_text_input', value: null } },
    blank: { 'text:blank': { type: 'plain_text_input', value: '  ' } },
    number: { 'number:number': { type: 'number_input', value: '2' } },
    date: { 'date:date': { type: 'datepicker', selected_date: '2026-03-01' } },
    noDate: { 'date:noDate': { type: 'datepicker', selected_date: null } },
    one: { 'select:one': { type: 'static_select', selected_option: option('y', 'Yes') } },
    none: { 'select:none': { type: 'static_select', selected_option: null } },
    radio: { 'radio:radio': { type: 'radio_buttons', selected_option: option('n', 'No') } },
    ticks: { 'ticks:ticks': { type: 'checkboxes', selected_options: [option('y', 'Yes')] } },
    noTicks: { 'ticks:noTicks': { type: 'checkboxes', selected_options: [] } },
    windows: {
      'windows:windows': {
        type: 'multi_static_select',
        selected_options: [option('1-480-600', 'x'), option('2-480-600', 'x')],
      },
    },
    yes: { 'consent:yes': { type: 'checkboxes', selected_options: [option('yes', 'I agree')] } },
    no: { 'consent:no': { type: 'checkboxes', selected_options: [] } },
    people: { 'people:people': { type: 'multi_users_select', selected_users: ['U1', 'U2'] } },
    channel: { 'channel:channel': { type: 'conversations_select', selected_conversation: 'C1' } },
  }
  const viewOf = (more: object) =>
    payloads.submission.parse(
      submission({ id: 'V1', type: 'modal', callback_id: 'x.save', hash: 'h', ...more }).payload,
    ).view

  it('gives every value under the name of its field, and nothing for what was left empty', () => {
    expect(readForm(viewOf({ private_metadata: '{"value":{"id":"1"}}', state: { values: state } }))).toEqual({
      interaction: 'x.save',
      value: { id: '1' },
      values: {
        a: ' v ',
        number: '2',
        date: '2026-03-01',
        one: 'y',
        radio: 'n',
        ticks: ['y'],
        windows: ['1-480-600', '2-480-600'],
        yes: 'yes',
        people: ['U1', 'U2'],
        channel: 'C1',
      },
    })
  })

  it.each(['', 'null', '{}', '{"value":[]}', '{"value":{"id":1}}', '{'])(
    'carrying %j is none of ours',
    (private_metadata) => {
      expect(readForm(viewOf({ private_metadata }))).toBeUndefined()
    },
  )
})

const hexa = (sizes: { minLength?: number; maxLength?: number } = {}) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), ...sizes })

describe('whatever a form holds', () => {
  const label = anyText
  const options = fc.uniqueArray(fc.record({ value: hexa({ minLength: 1, maxLength: 150 }), label }), {
    selector: ({ value }) => value,
    maxLength: 15,
  })
  const chosen = fc.array(hexa({ maxLength: 2 }), { maxLength: 3 })
  const field: fc.Arbitrary<Field> = fc.oneof(
    fc.record({
      type: fc.constant('text' as const),
      name: fc.constant(''),
      label,
      hint: anyText,
      value: anyText,
      placeholder: anyText,
      maxLength: fc.integer({ min: 1, max: 5000 }),
    }),
    fc.record({
      type: fc.constant('number' as const),
      name: fc.constant(''),
      label,
      min: fc.constant(1),
      max: fc.constant(5),
      value: fc.nat(9),
    }),
    fc.record({ type: fc.constant('date' as const), name: fc.constant(''), label, value: anyText }),
    fc.record({ type: fc.constant('select' as const), name: fc.constant(''), label, options, value: hexa() }),
    fc.record({ type: fc.constant('radio' as const), name: fc.constant(''), label, options, value: hexa() }),
    fc.record({ type: fc.constant('ticks' as const), name: fc.constant(''), label, options, value: chosen }),
    fc.record({
      type: fc.constant('choices' as const),
      name: fc.constant(''),
      label,
      groups: fc.array(fc.record({ label, options }), { maxLength: 3 }),
      value: chosen,
    }),
    fc.record({
      type: fc.constant('windows' as const),
      name: fc.constant(''),
      label,
      days: fc.array(fc.record({ label, parts: options }), { maxLength: 3 }),
      value: chosen,
    }),
    fc.record({
      type: fc.constant('consent' as const),
      name: fc.constant(''),
      label,
      text: anyText,
      value: fc.boolean(),
    }),
    fc.record({ type: fc.constant('people' as const), name: fc.constant(''), label, value: chosen }),
    fc.record({ type: fc.constant('channel' as const), name: fc.constant(''), label }),
  )

  it('stays within what Slack takes (SL-14)', { timeout: 120_000 }, () => {
    const named = fc
      .array(field, { minLength: 1, maxLength: 6 })
      .map((fields) => fields.map((each, index): Field => ({ ...each, name: `f${index}` })))
    fc.assert(
      fc.property(named, anyText, anyText, fc.boolean(), (fields, title, submit, open) => {
        const [last, ...others] = fields
        const more = last && { label: title, open, fields: [last] }
        const view = renderForm({ ...formOf(...others), title, submit, intro: [title], more })
        expect(problemsOf(view.blocks, 100)).toEqual([])
        for (const frame of [view.title, view.submit, view.close]) {
          expect([...(frame?.text ?? '')].length).toBeLessThanOrEqual(24)
          expect(frame?.text).not.toBe('')
        }
      }),
      { numRuns: 100, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true },
    )
  })

  it('shows words as words: nothing in a form is markup (SE-5)', () => {
    for (const text of hostileTexts) {
      const fields: Field[] = [
        { type: 'text', name: 'a', label: text, hint: text, value: text, placeholder: text },
        { type: 'ticks', name: 'b', label: text, options: [{ value: '1', label: text }], value: [] },
        { type: 'consent', name: 'c', label: text, text: text.repeat(10) },
      ]
      const view = renderForm({ ...formOf(...fields), title: text, intro: [text] })
      expect(deep(view, 'type')).not.toContain('mrkdwn')
    }
  })
})
