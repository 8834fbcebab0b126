import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Driven, drive } from './driven.js'
import { mailsTo, postsTo } from './reading.js'
import { chatOf, hostSaysYes, joins, lastMatch, offers, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(() => driven.close())

describe('P-16: the clock of "choose one of these times"', () => {
  it('starts when the question has reached the host, not while it waits for their office hours', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven)
    await wait(driven, 2)
    await hostSaysYes(driven, 'UMIA', id)
    const { id: matchId } = await lastMatch(driven, id)
    // Friday evening in Berlin: Mia reads it on Monday at nine
    await driven.passTo('2026-05-08T19:00:00Z')
    await driven.web(id, 'match.other-times', { matchId }, { windows: ['2-960-1080'], wants: 'How to begin' })
    await driven.settle()
    const about = () => postsTo(driven, 'UMIA').filter((post) => post.key.includes('pick-time'))
    await driven.passTo('2026-05-11T07:30:00Z')
    expect(about().map((post) => post.at.toISOString().slice(0, 10))).toEqual(['2026-05-11'])
    await driven.passTo('2026-05-18T06:00:00Z')
    expect(about()).toHaveLength(2)
    expect((await chatOf(driven, id)).status).toBe('scheduling')
    await driven.passTo('2026-05-19T10:00:00Z')
    expect((await chatOf(driven, id)).status).toBe('cancelled')
    expect(mailsTo(driven, 'lena@home.example').at(-1)?.card.preview).toBe('Your coffee chat is cancelled')
  })

  it('runs also where the question reaches nobody, so that the candidate does not wait for ever', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven)
    await wait(driven, 2)
    await hostSaysYes(driven, 'UMIA', id)
    const { id: matchId } = await lastMatch(driven, id)
    await driven.web(null, 'platform.uninstalled', { platform: 'slack', workspace: 'T1' })
    await driven.web(id, 'match.other-times', { matchId }, { windows: ['2-960-1080'], wants: 'How to begin' })
    await driven.settle()
    await driven.passTo('2026-05-19T10:00:00Z')
    expect((await chatOf(driven, id)).status).toBe('cancelled')
  })
})
