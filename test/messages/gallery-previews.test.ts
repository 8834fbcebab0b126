import { describe, expect, it } from 'vitest'
import { renderMail } from '../../src/email/card.js'
import type { Card } from '../../src/messages/card.js'
import { renderCard } from '../../src/slack/card.js'
import { castOf } from './gallery/cast.js'
import { drawingsOf, saidBy } from './gallery/draw.js'
import { entries } from './gallery/entries.js'
import type { Entry, Surface } from './gallery/entry.js'

/** Marks the words of people, so that they are found wherever they stand. */
const marked = castOf((text) => `⟦${text}⟧`)
const sent = entries.filter((entry) => entry.sent)

function cardOf(entry: Entry, surface: Surface, cast = castOf()): Card {
  const said = saidBy(entry, surface, cast)
  if (!('card' in said)) throw new Error(`${entry.name} is no card`)
  return said.card
}

const lines = sent.flatMap((entry) =>
  entry.surfaces.map((surface) => {
    const card = cardOf(entry, surface)
    const line = surface === 'mail' ? renderMail(card, { lines: [], links: [] }).subject : renderCard(card).text
    return [entry.name, line] as const
  }),
)

describe('what a locked screen shows: a notification’s text, a mail’s subject', () => {
  it('P-2: never says explore, referral or job', () => {
    expect(lines.length).toBeGreaterThan(100)
    expect(
      lines.filter(([, line]) => /explor|referr|recruit|\bjobs?\b|candidate|\bopening|\bhir(e|ing)\b/i.test(line)),
    ).toEqual([])
  })

  it('P-2: is the preview alone, one short line', () => {
    expect(lines.filter(([, line]) => line === '' || line.length > 100 || /[\r\n]/.test(line))).toEqual([])
    const previews = new Map(sent.map((entry) => [entry.name, cardOf(entry, 'slack').preview]))
    expect(lines.filter(([name, line]) => line !== previews.get(name))).toEqual([])
  })

  it('P-2: holds no word a person wrote, but the first name of one whom the reader knows already', () => {
    const named = sent.filter((entry) => cardOf(entry, 'slack', marked).preview.includes('⟦'))
    const known = [
      'after-chat.thankedCard',
      'after-chat.tipsAskedCard',
      'after-chat.tipsCard',
      'chat.waitingCard',
      'chat.metCard',
      'reference.askRefereeCard',
      'referral-page.askCard',
    ]
    expect([...new Set(named.map(({ module, builder }) => `${module}.${builder}`))].sort()).toEqual(known.sort())
    const words = named.flatMap((entry) => cardOf(entry, 'slack', marked).preview.match(/⟦[^⟧]*⟧/g) ?? [])
    expect([...new Set(words)].sort()).toEqual(['⟦Ilyas⟧', '⟦Mira Voss⟧'])
  })
})

const drawn = (entry: Entry, cast = castOf()): string =>
  entry.surfaces.flatMap((surface) => drawingsOf(entry, surface, cast).map(({ text }) => text)).join('\n')

describe('who stays unnamed', () => {
  it('P-3: a candidate, to a host, before both said yes', () => {
    const before = entries.filter(({ module, to }) => module === 'match' && to === 'host')
    expect(before.length).toBeGreaterThan(15)
    const names = /Ilyas|Oona|ilyas@|Northgate|We taught/
    expect(before.filter((entry) => names.test(drawn(entry))).map(({ name }) => name)).toEqual([])
  })

  it('P-3: no contact of the host’s, to a candidate, before both said yes', () => {
    const before = entries.filter(({ module, to }) => module === 'match' && to !== 'host')
    const contact = /mira@|video\.example|5550123/
    expect(before.filter((entry) => contact.test(drawn(entry))).map(({ name }) => name)).toEqual([])
  })

  it('P-7: everybody, in the pool that recruiters read', () => {
    const pool = entries.filter(({ module }) => module === 'fit-card')
    const shown = pool.map((entry) => drawn(entry)).join('\n')
    expect(shown).toContain('explaining')
    expect(shown).not.toMatch(/Ilyas|Oona|ilyas@|Physics teacher|Northgate|We taught/)
  })

  it('P-1, P-2: everybody who explores, in what the whole channel reads', () => {
    const channel = entries.filter(({ to }) => to === 'channel')
    expect(channel.length).toBeGreaterThan(3)
    expect(channel.map((entry) => drawn(entry)).join('\n')).not.toMatch(/Ilyas|Oona/)
  })

  it('P-20: the referrer reads no reason and no stage but one of four words', () => {
    const toReferrer = entries.filter(
      ({ builder }) => builder === 'changedReferrerCard' || builder === 'referralListCard',
    )
    const stages = /screening|interview|references|proposal|terms|routed|hired|declined|withdrawn/i
    expect(toReferrer.length).toBeGreaterThan(4)
    expect(toReferrer.filter((entry) => stages.test(drawn(entry).replaceAll(/"action_id": "[^"]*"/g, '')))).toEqual([])
  })
})
