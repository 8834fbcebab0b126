const loopback: readonly string[] = ['127.0.0.1', '::1', '[::1]', 'localhost']

/** Whether a host's name means this machine and no other. */
export const isLoopback = (host: string): boolean => loopback.includes(host)

/** As .env.example has them: whoever leaves one there has set nothing. */
const examples: Readonly<Record<string, string>> = {
  ENCRYPTION_KEYS: 'k1:...',
  DATABASE_URL: 'postgresql://coffeechat:secret@db.example.org:5432/coffeechat',
  SLACK_BOT_TOKEN: 'xoxb-',
  SLACK_APP_TOKEN: 'xapp-',
  TEAMS_APP_ID: '00000000-0000-0000-0000-000000000000',
  TEAMS_TENANT_ID: '00000000-0000-0000-0000-000000000000',
  TEAMS_APPS: '[{"appId":"…","tenantId":"…","password":"…"}]',
  SMTP_URL: 'smtps://user:secret@mail.example.org:465',
}

type Variables = Readonly<Record<string, unknown>>

function addressOf(value: unknown): URL | undefined {
  try {
    return typeof value === 'string' ? new URL(value) : undefined
  } catch {
    return undefined
  }
}

/** https, or this machine. */
const isSafe = (url: URL | undefined): boolean =>
  url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))

/** What the addresses and tokens must look like, beyond being there; a line each that names the setting and the remedy. */
function shapes(env: Variables): string[] {
  const wants = (name: string, isRight: (text: string) => boolean, sentence: string): string[] => {
    const value = env[name]
    return typeof value === 'string' && examples[name] !== value && !isRight(value) ? [`${name} ${sentence}`] : []
  }
  const isAddress = (text: string): boolean => /^[^<>]*<?[^\s<>@,]+@[^\s<>@,]+>?\s*$/.test(text)
  const isMailServer = (text: string): boolean => /^smtps?:$/.test(addressOf(text)?.protocol ?? '')
  const isServer = (text: string): boolean => /^postgres(ql)?:$/.test(addressOf(text)?.protocol ?? '')
  return [
    ...wants(
      'DATABASE_URL',
      isServer,
      'must begin with postgresql:// and read postgresql://user:password@host:5432/name; signs such as # in a password are written %23.',
    ),
    ...wants(
      'SLACK_BOT_TOKEN',
      (text) => text.startsWith('xoxb-'),
      'must begin with xoxb-: copy OAuth & Permissions → Bot User OAuth Token.',
    ),
    ...wants(
      'SLACK_APP_TOKEN',
      (text) => text.startsWith('xapp-'),
      'must begin with xapp-: copy Basic Information → App-Level Tokens, or remove it.',
    ),
    ...wants(
      'SLACK_API_URL',
      (text) => isSafe(addressOf(text)),
      'is for tests: it must be an address of this machine, or https. Remove it.',
    ),
    ...wants('SMTP_URL', isMailServer, 'must read smtps://user:password@host:465, or smtp:// with port 587.'),
    ...wants('MAIL_FROM', isAddress, 'must be an address such as "Coffeechat <coffee@example.org>".'),
    ...wants('MAIL_REPLY_TO', isAddress, 'must be an address such as "People team <people@example.org>".'),
    ...wants(
      'ADMIN_EMAILS',
      (text) => text.split(',').every((each) => each.trim() === '' || isAddress(each)),
      'must be mail addresses with commas between them.',
    ),
  ]
}

/**
 * What no company may run with (SE-18): examples in place of secrets, an address without https, trials' settings where other
 * people come in. A line each that names the setting and the remedy, and never its value.
 */
export function refusedSettings(env: Variables): string[] {
  const base = addressOf(env.BASE_URL)
  const isPublic = base !== undefined && !isLoopback(base.hostname)
  const isProduction = isPublic || env.DATABASE_URL !== undefined
  const left = Object.entries(examples).filter(([name, example]) => env[name] === example)
  return [
    ...left.map(([name]) => `${name} is still the example of .env.example: set your own, or remove it.`),
    ...shapes(env),
    ...(base && !isSafe(base)
      ? ['BASE_URL must begin with https://: links of people would travel in the clear. http is for this machine only.']
      : []),
    ...(isProduction && env.LOG_LEVEL === 'debug'
      ? ['LOG_LEVEL=debug is for trials on this machine: set info, or remove it.']
      : []),
    ...(isPublic && env.TEAMS_ANONYMOUS === '1'
      ? ['TEAMS_ANONYMOUS=1 lets everybody in who reaches BASE_URL: remove it, or let BASE_URL be this machine.']
      : []),
  ]
}
