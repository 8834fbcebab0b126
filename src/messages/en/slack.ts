/** Words that only Slack's frames need. */
export const slack = {
  'slack.app': 'Coffeechat',
  'slack.close': 'Close',
  'slack.cancel': 'Cancel',
} as const
