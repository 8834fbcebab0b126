import type { Place } from '../view.js'

export type WindowName = 'slack' | 'mail' | 'channel'

/** What one looks at; kept in the address, so that a reload, or a second tab, shows the same. */
export interface Look {
  /** user id */
  as: string
  /** address */
  mailbox: string
  /** `dm`, `home`, or a channel's id */
  conversation: string
  /** the open mail's Message-ID */
  mail: string
  /** the open page of the product: a path with its query and section */
  page: string
  /** on a narrow screen: the one window that is shown */
  window: WindowName
  /** the message to show, after a line was followed */
  message: string
}

const first: Look = {
  as: 'UMIA',
  mailbox: 'lena@home.example',
  conversation: 'dm',
  mail: '',
  page: '',
  window: 'slack',
  message: '',
}

const isWindow = (name: string): name is WindowName => ['slack', 'mail', 'channel'].includes(name)

/** A page's address is left out: it may hold a link's secret, and a page is opened again from its mail. */
export function readLook(hash: string): Look {
  const given = Object.fromEntries(new URLSearchParams(hash.replace(/^#/, '')))
  const { as = first.as, mailbox = first.mailbox, conversation = first.conversation, mail = '', window = '' } = given
  return { ...first, as, mailbox, conversation, mail, window: isWindow(window) ? window : first.window }
}

export function writeLook({ as, mailbox, conversation, mail, window }: Look): string {
  return `#${new URLSearchParams({ as, mailbox, conversation, mail, window })}`
}

/** Where to look to see something. */
export function lookAt(place: Place, look: Look): Look {
  switch (place.window) {
    case 'slack':
      return { ...look, as: place.user, conversation: 'dm', message: place.message, window: 'slack' }
    case 'channel':
      return { ...look, message: place.message, window: 'channel' }
    case 'mail':
      return { ...look, mailbox: place.address, mail: place.mail, page: '', window: 'mail' }
  }
}
