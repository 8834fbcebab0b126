import type { Place, Platform, Sight, Stage } from '../view.js'

export type WindowName = 'slack' | 'teams' | 'mail' | 'channel' | 'rounds'

/** What one looks at; kept in the address, so that a reload, or a second tab, shows the same. */
export interface Look {
  /** user id in Slack */
  as: string
  /** `dm`, `home`, or a channel's id */
  conversation: string
  /** user id in Teams */
  teamsAs: string
  /** `dm`, or a channel's id */
  teamsConversation: string
  /** address */
  mailbox: string
  /** the open mail's Message-ID */
  mail: string
  /** the open page of the product: a path with its query and section */
  page: string
  /** how often a page was opened: the same one again is loaded anew */
  opened: number
  /** whose channel the window of the digest shows */
  channel: Platform
  /** on a wide screen: which of the two platforms are there */
  platforms: Stage
  /** on a narrow screen: the one window that is shown; the rounds take the place of all, on a wide one as well */
  window: WindowName
  /** the message to show, after a line was followed */
  message: string
}

const first: Look = {
  as: 'UMIA',
  conversation: 'dm',
  teamsAs: '29:mia',
  teamsConversation: 'dm',
  mailbox: 'lena@home.example',
  mail: '',
  page: '',
  opened: 0,
  channel: 'slack',
  platforms: 'both',
  window: 'slack',
  message: '',
}

/** A page's address is left out: it may hold a link's secret, and a page is opened again from its mail. */
const kept = ['as', 'conversation', 'teamsAs', 'teamsConversation', 'mailbox', 'mail', 'channel', 'platforms', 'window']

const allowed: Record<string, readonly string[]> = {
  channel: ['slack', 'teams'],
  platforms: ['slack', 'teams', 'both'],
  window: ['slack', 'teams', 'mail', 'channel', 'rounds'],
}

export function readLook(hash: string): Look {
  const given = [...new URLSearchParams(hash.replace(/^#/, ''))]
  const known = given.filter(([name, value]) => kept.includes(name) && (allowed[name]?.includes(value) ?? true))
  return { ...first, ...Object.fromEntries(known) }
}

export const writeLook = (look: Look): string =>
  `#${new URLSearchParams(Object.entries(look).filter(([name]) => kept.includes(name)))}`

/** The look after a change; what one turns to is there. */
export function changed(look: Look, change: Partial<Look>): Look {
  const next = { ...look, message: '', ...change }
  const isHidden = ['slack', 'teams'].includes(change.window ?? '') && ![change.window, 'both'].includes(next.platforms)
  return isHidden ? { ...next, platforms: change.window as Platform } : next
}

/** What to change to see a message. */
export function lookAt(place: Place): Partial<Look> {
  switch (place.window) {
    case 'slack':
      return { as: place.user, conversation: 'dm', message: place.message, window: 'slack' }
    case 'teams':
      return { teamsAs: place.user, teamsConversation: 'dm', message: place.message, window: 'teams' }
    case 'channel':
      return { channel: place.platform, message: place.message, window: 'channel' }
    case 'mail':
      return { mailbox: place.address, mail: place.mail, page: '', window: 'mail' }
  }
}

/** What to change to see what the tour speaks of. */
export function turnTo(sight: Sight): Partial<Look> {
  switch (sight.window) {
    case 'slack':
      return { as: sight.as, conversation: 'dm', window: 'slack' }
    case 'teams':
      return { teamsAs: sight.as, teamsConversation: 'dm', window: 'teams' }
    case 'channel':
      return { channel: sight.platform, window: 'channel' }
    case 'mail':
      return { mailbox: sight.mailbox, window: 'mail', ...opening(sight) }
  }
}

/** The mail, or the page, that lies open then. */
function opening({ mail, page }: Extract<Sight, { window: 'mail' }>): Partial<Look> {
  if (page !== undefined) return { page, opened: Date.now() }
  return mail === undefined ? {} : { mail, page: '' }
}

/** Whether one looks there already. */
export function isSeen(sight: Sight, look: Look): boolean {
  const isThere = (platform: Platform): boolean => [platform, 'both'].includes(look.platforms)
  switch (sight.window) {
    case 'slack':
      return isThere('slack') && look.as === sight.as
    case 'teams':
      return isThere('teams') && look.teamsAs === sight.as
    case 'channel':
      return look.channel === sight.platform
    case 'mail':
      return look.mailbox === sight.mailbox
  }
}
