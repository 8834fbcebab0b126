import { afterEach, describe, expect, it } from 'vitest'
import { Fault } from '../../src/faults.js'
import { importFile } from '../../src/interactions/import-file.js'
import { type Driven, drive } from './driven.js'
import { joins } from './walks.js'

let driven: Driven
afterEach(() => driven.close())

const employees = 'email,name\numia@corp.example,Mia Okafor\n'

describe('somebody of the imported list who speaks before Slack has said who they are', () => {
  it('reads next morning the question that came of their offer', async () => {
    // Monday 20:30 in Berlin: what can wait keeps till nine
    driven = await drive({ start: '2026-05-04T18:30:00Z' })
    await importFile(driven.inside, Buffer.from(employees), { dryRun: false })
    await joins(driven)
    let isDown = true
    driven.behave = (what) => {
      if (isDown && what === 'person UMIA') throw new Fault('slack_unavailable', { retry: true })
    }
    const offer = {
      topics: 'data engineering',
      windows: ['2-840-960'],
      medium: 'video',
      where: 'https://v.example/mia',
    }
    await driven.slack('UMIA', 'offer.save', { kind: 'informational', zone: 'Europe/Berlin' }, offer)
    await driven.settle()
    isDown = false
    await driven.passTo('2026-05-05T07:30:00Z')
    const questions = driven.posts.filter(({ key }) => key.endsWith(':ask-host'))
    expect(questions.map(({ user, at }) => [user, at.toISOString()])).toEqual([['UMIA', '2026-05-05T07:00:00.000Z']])
    expect(await driven.read((tx) => tx.matches.count({ status: 'withdrawn' }))).toBe(0)
  })
})
