/** Parts of Block Kit, shortly. */

export const plain = (text: string) => ({ type: 'plain_text', text })
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text })
export const option = (text: string, more: object = {}) => ({ text: plain(text), value: text.slice(0, 60), ...more })
export const photo = 'https://chat.example.org/photos/mira.png'

export const button = (text: string, more: object = {}) => ({
  type: 'button',
  action_id: `press ${text}`,
  text: plain(text),
  ...more,
})

export const input = (block_id: string, label: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id,
  label: plain(label),
  element: { action_id: `in ${block_id}`, ...element },
  ...more,
})
