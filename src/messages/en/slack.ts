/** Words at the place where Slack's limits cut something. */
export const slack = {
  'slack.app': 'Coffeechat',
  'slack.close': 'Close',
  'slack.more.characters': '… {count} more characters',
  'slack.more.blocks': '… {count} more',
} as const
