/** What `setup-check` and `npm run doctor` find; a key that ends in `.do` says what to do about the one before it. */
export const checks = {
  'checks.begun': 'I am looking. You hear what I found in a moment.',
  'checks.preview': 'The set-up, looked at',
  'checks.title.wrong': '{count, plural, one {# thing does not work} other {# things do not work}}',
  'checks.title.good':
    '{count, plural, =0 {Everything works} one {Everything works; # thing to look at} other {Everything works; # things to look at}}',
  'checks.line.good': '✓ {said}',
  'checks.line.warning': '! {said}',
  'checks.line.wrong': '✗ {said}',
  'checks.again': 'Look again',
  'checks.settings.good': 'The settings can be read.',
  'checks.settings.wrong': '{problem}',
  'checks.late':
    '{check, select, address {BASE_URL} database {The database} slack {Slack} teams {Microsoft} mail {The mail server of SMTP_URL} other {Something}} did not answer within five seconds.',
  'checks.late.do':
    'Look at {check, select, address {BASE_URL} database {DATABASE_URL or DATA_DIR} slack {the way to slack.com} teams {the way to login.microsoftonline.com} mail {SMTP_URL} other {the log}} and at the network in between: name, port, firewall.',
  'checks.address.good': 'BASE_URL answers.',
  'checks.address.local': 'BASE_URL is an address of this machine: nobody elsewhere can open a page.',
  'checks.address.local.do': 'Set BASE_URL to the public https address.',
  'checks.address.silent': 'BASE_URL does not answer from here ({code}).',
  'checks.address.silent.do':
    'Look whether the program runs and its public address leads to it. Where this machine may not call that address, all is well.',
  'checks.database.good':
    '{where, select, embedded {The embedded database in DATA_DIR answers.} other {The database of DATABASE_URL answers.}}',
  'checks.database.none': 'There is no database in DATA_DIR yet: the first start makes it.',
  'checks.database.unreachable': 'The database of DATABASE_URL does not answer ({code}).',
  'checks.database.unreachable.do': 'Look whether it runs, and whether host and port in DATABASE_URL are right.',
  'checks.database.login': 'The database refuses the user or the password in DATABASE_URL.',
  'checks.database.login.do': 'Correct them; a sign such as # in a password is written %23.',
  'checks.database.missing': 'The database that DATABASE_URL names is not there.',
  'checks.database.missing.do': 'Create it, or correct the name at the end of DATABASE_URL.',
  'checks.database.rights': 'The user in DATABASE_URL may not make tables there.',
  'checks.database.rights.do': 'Make that user the owner of the database.',
  'checks.database.full': 'The database of DATABASE_URL takes no more connections.',
  'checks.database.full.do': 'Raise its max_connections, or put a pooler before it (?pgbouncer=true).',
  'checks.database.old': 'The database of DATABASE_URL is PostgreSQL {version}.',
  'checks.database.old.do': 'Move to PostgreSQL 15 or later.',
  'checks.database.folder': 'DATA_DIR cannot be read or written ({code}).',
  'checks.database.folder.do':
    'Let the user who runs the program own that folder, or name another; look whether the disk is full.',
  'checks.database.refused': '{setting}: {why}',
  'checks.database.other':
    '{where, select, embedded {The embedded database in DATA_DIR} other {The database of DATABASE_URL}} cannot be used ({code}).',
  'checks.database.other.do': 'Look into its log for that word.',
  'checks.migrations.good': 'Its tables are those of this release.',
  'checks.migrations.pending':
    '{count, plural, one {# migration waits} other {# migrations wait}} for the next start, which applies them.',
  'checks.migrations.pending.do': 'Back the database up, then start.',
  'checks.migrations.newer': 'A newer release has changed the database: {names}.',
  'checks.migrations.newer.do': 'Start that release, or restore the backup that was made before it.',
  'checks.migrations.refused':
    '{where, select, embedded {The database in DATA_DIR} other {The database of DATABASE_URL}} cannot be brought up to date: {why}',
  'checks.keys.good': 'The keys open what is stored.',
  'checks.keys.unused': 'The keys can be read; nothing is stored yet.',
  'checks.keys.none': 'There is no key in DATA_DIR yet: the first start makes one.',
  'checks.keys.wrong':
    '{where, select, embedded {The file keys in DATA_DIR, or ENCRYPTION_KEYS,} other {ENCRYPTION_KEYS}} holds no key that opens what is stored.',
  'checks.keys.wrong.do':
    'Put back the keys the database was written with. A new key goes in front of them, and they stay.',
  'checks.keys.refused': '{why}',
  'checks.clock.good': 'The clocks agree.',
  'checks.clock.off':
    '{who, select, slack {The clock of Slack} other {The clock of the database}} and that of this machine are {seconds, plural, one {# second} other {# seconds}} apart.',
  'checks.clock.off.do': 'Let both follow the same time service (NTP).',
  'checks.slack.none': 'Slack is not connected.',
  'checks.slack.none.do':
    'Create an app from manifest/slack.json and set SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN. Or stay with Teams.',
  'checks.slack.unused': 'Slack is not used.',
  'checks.slack.good': 'Slack takes SLACK_BOT_TOKEN, with every permission that is needed.',
  'checks.slack.token': 'Slack refuses SLACK_BOT_TOKEN ({code}).',
  'checks.slack.token.do':
    'Copy OAuth & Permissions → Bot User OAuth Token again; where the app was removed, install it first.',
  'checks.slack.scopes': 'SLACK_BOT_TOKEN lacks permissions: {scopes}.',
  'checks.slack.scopes.do': 'Add them under OAuth & Permissions → Bot Token Scopes, then install the app again.',
  'checks.slack.unreachable': 'Slack does not answer ({code}).',
  'checks.slack.unreachable.do': 'Look whether this machine may reach slack.com by https (SLACK_API_URL is for tests).',
  'checks.slack.app-token': 'Slack refuses SLACK_APP_TOKEN ({code}).',
  'checks.slack.app-token.do':
    'Make an app-level token with connections:write and switch Socket Mode on, or remove SLACK_APP_TOKEN.',
  'checks.teams.none': 'Teams is not connected.',
  'checks.teams.none.do':
    'Register a bot, run “npm run teams:package” and set TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID. Or stay with Slack.',
  'checks.teams.unused': 'Teams is not used.',
  'checks.teams.good': 'Microsoft takes our registration in the tenant {tenant}.',
  'checks.teams.anonymous': 'TEAMS_ANONYMOUS=1 asks nobody for a token.',
  'checks.teams.anonymous.do': 'Remove it once a bot is registered.',
  'checks.teams.refused': 'Microsoft refuses our registration in the tenant {tenant} (status {code}).',
  'checks.teams.refused.do':
    'Compare TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID, or TEAMS_APPS, with the registration. A client secret ends one day: make a new one.',
  'checks.teams.unreachable': 'Microsoft gives no token for the tenant {tenant} ({code}).',
  'checks.teams.unreachable.do':
    'Look whether this machine may reach login.microsoftonline.com by https (TEAMS_OPENID_METADATA_URL is for tests).',
  'checks.mail.none': 'Mail is not connected: mails are kept and listed by “npm run outbox”.',
  'checks.mail.none.do': 'Set SMTP_URL, MAIL_FROM and MAIL_REPLY_TO.',
  'checks.mail.good': 'The mail server of SMTP_URL lets us in.',
  'checks.mail.login': 'The mail server refuses the user or the password in SMTP_URL.',
  'checks.mail.login.do':
    'Correct them; a sign such as @ in a user is written %40. Some servers want a password of its own for programs.',
  'checks.mail.unreachable': 'The mail server of SMTP_URL does not answer as one ({code}).',
  'checks.mail.unreachable.do': 'Compare host and port: smtps:// with 465, smtp:// with 587.',
  'checks.digest.good': 'The digest has a channel.',
  'checks.digest.none': 'No channel is chosen for the digest.',
  'checks.digest.none.do':
    'Choose one: as an admin write {surface, select, teams {“setup”} slack {“/coffeechat setup”} other {“/coffeechat setup” in Slack, or “setup” to the bot in Teams}}.',
  'checks.digest.gone': 'A channel of the digest is there no more.',
  'checks.digest.gone.do': 'Add Coffeechat to a team, then choose its channel in setup.',
  'checks.digest.failed': 'The last post into the channel of the digest did not arrive ({code}).',
  'checks.digest.failed.do':
    '{surface, select, teams {Add Coffeechat to its team} slack {Write “/invite @Coffeechat” in it} other {Write “/invite @Coffeechat” in it, or add Coffeechat to its team}}, then run setup again.',
  'checks.port.taken': 'PORT {port} is in use by another program.',
  'checks.port.taken.do': 'Stop that program, or set PORT to another number.',
  'checks.port.rights': 'PORT {port} may not be opened by this user.',
  'checks.port.rights.do': 'Set PORT to a number above 1023.',
  'checks.port.host': 'HOST is no address of this machine ({code}).',
  'checks.port.host.do': 'Remove HOST, or set it to 0.0.0.0.',
} as const
