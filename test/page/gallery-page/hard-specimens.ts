import type { Drawn } from './drawn.js'

import { button, input, mrkdwn, option, plain } from './makers.js'

/** Words that no place was made for, and words that mean harm. */

const long = 'a'.repeat(75)
const longChoice = option(`The long one: ${'word '.repeat(12).trim()}`)
export const endless: Drawn = {
  type: 'modal',
  title: plain('Long'),
  submit: plain('Send'),
  blocks: [
    { type: 'header', text: plain('h'.repeat(150)) },
    { type: 'section', text: plain('w'.repeat(3000)) },
    { type: 'section', text: mrkdwn(`*${'b'.repeat(900)}* \`${'c'.repeat(900)}\` > ${'q'.repeat(900)}`) },
    {
      type: 'section',
      text: mrkdwn(`> ${'q'.repeat(900)}\n\`\`\`${'p'.repeat(900)}\`\`\`<https://a.example/${'u'.repeat(900)}>`),
    },
    { type: 'section', fields: [plain('f'.repeat(300)), plain('g'.repeat(300))], accessory: button(long) },
    { type: 'context', elements: [plain('x'.repeat(900)), mrkdwn('y'.repeat(900))] },
    { type: 'actions', elements: [button(`${long.slice(1)}1`, { style: 'primary' }), button(`${long.slice(1)}2`)] },
    input('tick', 'l'.repeat(300), {
      type: 'checkboxes',
      options: [option(`t${long.slice(1)}`, { description: plain('d'.repeat(75)) })],
    }),
    input(
      'select',
      'Chosen and long',
      { type: 'static_select', options: [longChoice, option('Short')], initial_option: longChoice },
      { hint: plain('i'.repeat(300)) },
    ),
    input('several', 'Several long ones', {
      type: 'multi_static_select',
      option_groups: [{ label: plain(`g${long.slice(1)}`), options: [option(`m${long.slice(1)}`), option('short')] }],
      initial_options: [option(`m${long.slice(1)}`)],
    }),
    input('text', 'Much text', { type: 'plain_text_input', multiline: true, initial_value: 'z'.repeat(900) }),
  ],
  errors: { tick: 'e'.repeat(300) },
}

export const emoji: Drawn = {
  text: 'Emoji',
  blocks: [
    { type: 'section', text: plain('🎉'.repeat(3000)) },
    { type: 'section', text: mrkdwn('☕'.repeat(3000)) },
    { type: 'section', text: plain('👩‍👩‍👧‍👦'.repeat(400)) },
    { type: 'markdown', text: '🙂'.repeat(3000) },
  ],
}

export const hostile: Drawn = {
  text: 'Hostile',
  blocks: [
    { type: 'section', text: plain('<script>window.broken = true</script><img src=x onerror=alert(1)>') },
    {
      type: 'section',
      text: mrkdwn('<script>window.broken = true</script> &lt;b&gt; <javascript:alert(1)|press> *_~`'),
    },
    { type: 'header', text: plain('</h3><h1>large &amp; loud') },
    { type: 'markdown', text: '<b>bold</b> [x](javascript:alert(1)) &lt;i&gt;' },
    { type: 'section', text: plain('\u202Ebackwards\u202C and a\u0000b \uFFFD 𝕫 שלום') },
  ],
}
