import { describe, expect, it } from 'vitest'
import { messageClass } from '../../src/domain/job-names.js'
import { cardHasButtons } from '../../src/email/card.js'
import type { Card } from '../../src/messages/card.js'
import { renderCard } from '../../src/slack/card.js'
import { problemsOf } from '../slack/slack-rules.js'
import { drive } from './driven.js'
import { groupTour } from './group-tour.js'
import { quietTour } from './quiet-tour.js'
import { tours } from './redelivered-tour.js'

interface Written {
  name: string
  byMail: boolean
  card: Card
}

describe('in two years of stories', () => {
  it('every message is written, none breaks a limit, and nothing goes wrong', async () => {
    const all: Written[] = []
    const written = (name: string, reader: { pageUrl: string | undefined }, card: Card): void => {
      all.push({ name, byMail: reader.pageUrl !== undefined, card })
    }
    for (const tour of [...tours, quietTour, groupTour]) {
      const driven = await drive({ written })
      await tour(driven)
      expect(driven.problems).toEqual([])
      await driven.close()
    }
    const names = new Set(all.map(({ name }) => name))
    expect(Object.keys(messageClass).filter((name) => !names.has(name))).toEqual([])
    expect(all.filter(({ byMail, card }) => byMail && cardHasButtons(card)).map(({ name }) => name)).toEqual([])
    for (const { name, byMail, card } of all) {
      if (!byMail) expect(problemsOf(renderCard(card).blocks, 50), name).toEqual([])
    }
  }, 400_000)
})
