import type { Page } from './page.js'

/** Names for people and channels that blocks speak of; nothing typed, nothing wrong. */
export function slackNames({ view }: Page) {
  return {
    people: view.people.slack.map(({ id, name }) => ({ id, name })),
    channels: view.slack.channels.map(({ id, name }) => ({ id, name })),
    typed: {},
    errors: {},
  }
}
