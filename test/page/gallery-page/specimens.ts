import type { Drawn } from './drawn.js'
import { emoji, endless, hostile } from './hard-specimens.js'
import { button, input, mrkdwn, option, photo, plain } from './makers.js'

/** What the fake lets through but the product does not send, or not yet: each block and element, and hostile words. */

const sure = {
  title: plain('Really leave?'),
  text: mrkdwn('*Everything* kept about you is erased.'),
  confirm: plain('Leave now'),
  deny: plain('Stay here'),
  style: 'danger',
}

const colours = [option('Red'), option('Green', { description: plain('like grass') }), option('Blue')]
const groups = [
  { label: plain('Warm'), options: [option('Orange'), option('Yellow')] },
  { label: plain('Cold'), options: [option('Violet'), option('Cyan')] },
]

const texts: Drawn = {
  text: 'Texts',
  blocks: [
    { type: 'header', text: plain('All that stands in texts') },
    {
      type: 'section',
      text: mrkdwn(
        'Hello <@U0MIRA> and <@U0NOBODY|somebody>, see <#C0GENERAL|general>, <!here>.\n*Bold*, _italic_, ~gone~, `code_word`.\n• one dot that goes on for so long that it must wrap to a second line, under its own words\n• two dots\n> a quote\n> of two lines\n```\nconst pre = `formatted`\n\n  indented\n```\nThe <https://coffeechat.example.org/|page> &amp; :tada:, on <!date^1392734382^{date}|18 February>.',
      ),
    },
    {
      type: 'markdown',
      text: '# A heading\nWords that are **bold**, *italic* and ~~gone~~, with `code`.\n\n- one\n- two with [a link](https://coffeechat.example.org/)\n\n> quoted',
    },
    { type: 'divider' },
    {
      type: 'context',
      elements: [
        { type: 'image', image_url: photo, alt_text: 'Photo of Mira' },
        plain('Mira said this'),
        mrkdwn('on *Monday*'),
      ],
    },
    { type: 'image', image_url: photo, alt_text: 'A blue field', title: plain('What she saw') },
    {
      type: 'section',
      text: plain('Beside a picture'),
      accessory: { type: 'image', image_url: photo, alt_text: 'Mira Voss' },
    },
    { type: 'section', fields: [mrkdwn('*Where*'), plain('Here\nand there'), mrkdwn('*When*'), plain('Soon')] },
  ],
}

const acts: Drawn = {
  text: 'Acts',
  blocks: [
    {
      type: 'actions',
      elements: [
        button('Go on', { style: 'primary' }),
        button('Wait'),
        button('Leave', { style: 'danger', confirm: sure }),
        button('Open the page', { url: 'https://coffeechat.example.org/page' }),
        button('Named', { accessibility_label: 'Named otherwise' }),
      ],
    },
    { type: 'section', text: plain('With a button beside it'), accessory: button('Beside') },
    {
      type: 'section',
      text: plain('With more to do'),
      accessory: {
        type: 'overflow',
        action_id: 'more',
        options: [option('First'), option('Second', { url: 'https://coffeechat.example.org/2' })],
      },
    },
    {
      type: 'section',
      text: plain('Which colour?'),
      accessory: { type: 'static_select', action_id: 'colour', options: colours },
    },
    {
      type: 'actions',
      elements: [
        { type: 'users_select', action_id: 'who', placeholder: plain('Who comes?') },
        { type: 'datepicker', action_id: 'when', placeholder: plain('On which day?'), initial_date: '2026-05-04' },
        { type: 'radio_buttons', action_id: 'which', options: colours, confirm: sure },
        { type: 'checkboxes', action_id: 'ticks', options: [option('Shout'), option('Whisper')] },
        { type: 'multi_static_select', action_id: 'several', placeholder: plain('Several'), option_groups: groups },
      ],
    },
  ],
}

const form: Drawn = {
  type: 'modal',
  title: plain('Every kind of input'),
  submit: plain('Send'),
  close: plain('Not now'),
  blocks: [
    input('line', 'A line', { type: 'plain_text_input', initial_value: 'as it was', max_length: 20 }),
    input('lines', 'Lines', { type: 'plain_text_input', multiline: true }, { hint: plain('As many as you like.') }),
    input('mail', 'Address', { type: 'email_text_input' }, { optional: true }),
    input('page', 'Page', { type: 'url_text_input', initial_value: 'https://coffeechat.example.org/' }),
    input('count', 'How many?', { type: 'number_input', is_decimal_allowed: false, min_value: '1', max_value: '9' }),
    input('day', 'Day', { type: 'datepicker', initial_date: '2026-05-04' }),
    input('one', 'One colour', { type: 'static_select', options: colours }, { optional: true }),
    input('grouped', 'One of two groups', {
      type: 'static_select',
      option_groups: groups,
      initial_option: groups[1]?.options[1],
    }),
    input('some', 'Some colours', { type: 'multi_static_select', options: colours, max_selected_items: 2 }),
    input('parts', 'Parts', {
      type: 'multi_static_select',
      option_groups: groups,
      initial_options: [groups[0]?.options[0]],
    }),
    input('ticks', 'Ticks', { type: 'checkboxes', options: colours, initial_options: [colours[2]] }),
    input('radio', 'One way', { type: 'radio_buttons', options: colours }, { hint: plain('Only one.') }),
    input('who', 'Who?', { type: 'users_select', initial_user: 'U0JONAS' }),
    input('crowd', 'Who else?', { type: 'multi_users_select', initial_users: ['U0MIRA'] }, { optional: true }),
    input('where', 'Where?', { type: 'conversations_select' }),
    input('channel', 'Which channel?', { type: 'channels_select', initial_channel: 'C0COFFEE' }),
  ],
}

const wrong: Drawn = {
  ...form,
  title: plain('All of it wrong'),
  typed: {
    line: { action_id: 'in line', state: { type: 'plain_text_input', value: 'typed since, and far too long' } },
    some: { action_id: 'in some', state: { type: 'multi_static_select', selected_options: colours.slice(0, 2) } },
    ticks: { action_id: 'in ticks', state: { type: 'checkboxes', selected_options: [] } },
    who: { action_id: 'in who', state: { type: 'users_select', selected_user: 'U0GONE' } },
  },
  errors: Object.fromEntries(
    form.blocks.map(({ block_id }) => [String(block_id), `Please look at ${block_id} again.`]),
  ),
}

/** What must be read of those whose markup the plain walk over words does not follow, spaces as one. */
export const handTyped: Record<string, string[]> = {
  'specimen/texts': [
    'Hello @Mira Voss and @somebody, see #general, @here. Bold, italic, gone, code_word.',
    'const pre = `formatted` indented',
    'The page & 🎉, on 18 February.',
    'A heading Words that are bold, italic and gone, with code. • one • two with a link quoted',
    'What she saw',
    'Beside a picture Where Here and there When Soon',
  ],
  'specimen/endless': [
    ...['w'.repeat(3000), 'b'.repeat(900), 'p'.repeat(900), 'u'.repeat(900), 'e'.repeat(300), 'l'.repeat(300)],
    ...[`m${'a'.repeat(74)}`, `g${'a'.repeat(74)}`, `${'a'.repeat(74)}1`, 'd'.repeat(75), 'The long one: word'],
  ],
  'specimen/hostile': [
    '<script>window.broken = true</script><img src=x onerror=alert(1)>',
    '<script>window.broken = true</script> <b> <javascript:alert(1)|press> *_~`',
    '</h3><h1>large &amp; loud',
    '<b>bold</b> [x](javascript:alert(1)) <i>',
  ],
}

/** By name, as the files of the gallery. */
export const specimens: Record<string, Drawn> = Object.fromEntries(
  Object.entries({ texts, acts, form, wrong, endless, emoji, hostile }).map(([name, drawn]) => [
    `specimen/${name}`,
    drawn,
  ]),
)
