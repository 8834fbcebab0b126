import { renderMail } from '../../../src/email/card.js'
import type { Card } from '../../../src/messages/card.js'
import type { Form } from '../../../src/messages/form.js'
import type { PageSection } from '../../../src/messages/page.js'
import type { Reader } from '../../../src/messages/reader.js'
import { type Say, speak, type Surface as Where } from '../../../src/messages/text.js'
import { renderCard, renderCardAsHome } from '../../../src/slack/card.js'
import { renderForm } from '../../../src/slack/form.js'
import { renderCard as renderTeamsCard } from '../../../src/teams/card.js'
import { renderForm as renderTeamsForm } from '../../../src/teams/form.js'
import { sectionsPage } from '../../../src/web/pages/sections.js'
import type { Posting } from '../../../src/web/seal.js'
import type { Cast } from './cast.js'
import type { Entry, Surface } from './entry.js'

export const ownPage = 'https://coffeechat.example.org/c/harbourlight.token'

/** A reader of an entry on a surface: in a mail everything to press is a link to their own page. */
export function readerOf(entry: Entry, surface: Surface, spoken: (surface: Where) => Say): Reader {
  const pageUrl = surface === 'mail' && entry.to === 'candidate' ? ownPage : undefined
  const say = spoken(surface === 'slack' || surface === 'home' ? 'slack' : surface === 'teams' ? 'teams' : 'web')
  return {
    say,
    locale: say.locale,
    zone: entry.to === 'candidate' ? 'Europe/London' : 'Europe/Berlin',
    pageUrl,
    act: (label, interaction, value, section, tone) =>
      pageUrl === undefined
        ? { type: 'button', label, interaction, value, ...(tone ? { tone } : {}) }
        : { type: 'link', label, url: `${pageUrl}#${section}`, ...(tone === 'primary' ? { tone } : {}) },
  }
}

/** What an entry says on a surface, before it is rendered. */
export function saidBy(
  entry: Entry,
  surface: Surface,
  cast: Cast,
  spoken: (surface: Where) => Say = (where) => speak('en', where),
): { card: Card } | { form: Form } | { text: string } {
  const reader = readerOf(entry, surface, spoken)
  if ('card' in entry) return { card: entry.card(cast, reader) }
  if ('form' in entry) return { form: entry.form(cast, reader) }
  return { text: entry.text(cast, reader) }
}

/** Hidden fields with nothing random in them. */
const readable: Posting = {
  action: '/c/answer',
  back: { url: '/c/', label: 'Back to my page' },
  lang: 'en',
  hide: ({ name, value }) => ({
    _name: name,
    _value: JSON.stringify(value),
    _key: '',
    _form: '',
    _confirm: '',
    _csrf: '',
  }),
}

const footer = { lines: ['Coffeechat at Harbourlight'], links: [{ label: 'Pause or leave', url: `${ownPage}#pool` }] }

export type Drawings = { ending: 'json' | 'html' | 'txt'; text: string }[]

/** Takes an entry, one of its surfaces and a cast; returns the files that surface shows. */
export function drawingsOf(entry: Entry, surface: Surface, cast: Cast, posting: Posting = readable): Drawings {
  const said = saidBy(entry, surface, cast)
  if ('text' in said) return [{ ending: 'txt', text: `${said.text.trimEnd()}\n` }]
  switch (surface) {
    case 'slack':
      return json('form' in said ? renderForm(said.form) : renderCard(said.card))
    case 'teams':
      return json('form' in said ? renderTeamsForm(said.form, askedFor) : renderTeamsCard(said.card))
    case 'home':
      return 'card' in said ? json(renderCardAsHome(said.card)) : []
    case 'mail':
      return 'card' in said ? mail(said.card) : []
    default:
      return page({ id: 'shown', ...said }, posting)
  }
}

/** What a dialog carries to be asked for again; the same in every drawing. */
export const askedFor = { name: 'offer.open', value: {}, values: {} }

const json = (rendered: object): Drawings => [{ ending: 'json', text: `${JSON.stringify(rendered, null, 2)}\n` }]

function mail(card: Card): Drawings {
  const { subject, text, html } = renderMail(card, footer)
  return [
    { ending: 'txt', text: `Subject: ${subject}\n\n${text}\n` },
    { ending: 'html', text: `${html}\n` },
  ]
}

/** The section without the frame, which is the same around every page. */
function page(section: PageSection, posting: Posting): Drawings {
  const whole = sectionsPage({ title: 'Gallery', sections: [section] }, posting)
  const text = whole.slice(whole.indexOf('<section id='), whole.indexOf('</main>'))
  return [{ ending: 'html', text }]
}
