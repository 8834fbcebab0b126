/** Words that only Slack's frames need, and those at a place where its limits cut something. */
export const slack = {
  'slack.app': 'Coffeechat',
  'slack.close': 'Close',
  'slack.cancel': 'Cancel',
  'slack.more.characters': '… {count} more characters',
  'slack.more.blocks': '… {count} more',
} as const
