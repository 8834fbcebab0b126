/** Settings that let somebody in: they stand in no file, image or manifest, and are handed over by reference. */
export const secretSettings: readonly string[] = [
  'DATABASE_URL',
  'ENCRYPTION_KEYS',
  'SLACK_SIGNING_SECRET',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'TEAMS_APP_PASSWORD',
  'TEAMS_APPS',
  'SMTP_URL',
]

/** Settings for tests and for trials on one machine: nothing that is deployed has them. */
export const localSettings: readonly string[] = ['SLACK_API_URL', 'TEAMS_ANONYMOUS', 'TEAMS_OPENID_METADATA_URL']
