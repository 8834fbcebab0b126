import type { slack as english } from '../en/slack.js'

/** Words that only Slack's frames need. */
export const slack: Record<keyof typeof english, string> = {
  'slack.app': 'Coffeechat',
  'slack.close': 'Cerrar',
  'slack.cancel': 'Cancelar',
}
