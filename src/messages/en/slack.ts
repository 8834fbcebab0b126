/** Words that only Slack's own frames need. */
export const slack = {
  'slack.app': 'Coffeechat',
  'slack.close': 'Close',
  'slack.more.characters': '… {count} more characters',
  'slack.more.blocks': '… {count} more',
} as const
