import { describe, expect, it } from 'vitest'
import { allScenes, casts, guestsOf, ownerIn, sceneKinds } from '../../src/demo/scenes/cast.js'
import { openOutsider, sentenceOf } from '../../src/demo/scenes/outside.js'
import { sceneWords } from '../../src/demo/scenes/words.js'
import { kindNames } from '../../src/domain/kinds.js'
import { kinds } from '../../src/messages/en/kinds.js'

describe('the scenes', () => {
  it('are one a kind first, in the product’s order and by its names', () => {
    expect(sceneKinds).toEqual(kindNames)
    for (const kind of kindNames) expect(sceneWords.kinds[kind].name).toBe(kinds[`kind.${kind}.name`])
  })

  it('have hosts, topics and people of their own', () => {
    const all = Object.values(casts)
    for (const each of [
      all.flatMap(({ host, other }) => [host, ...(other ? [other.host] : [])]),
      all.map(({ topic }) => topic),
      all.flatMap(({ names }) => names),
    ])
      expect(new Set(each).size).toBe(each.length)
    for (const kind of allScenes) expect(casts[kind].names.length).toBeGreaterThan(guestsOf(kind))
  })

  it('have a role owner who comes as one, seen by themselves or by another', () => {
    expect([ownerIn(casts.role_owner), ownerIn(casts.referrer)]).toEqual(['UWANDA', 'UGREGOR'])
  })

  it('read a refusal off a page without the way back', () => {
    const html =
      '<main><h1>No &amp; why</h1><section><p>Nothing was stored.</p></section><p><a href="/c/">Back</a></p></main>'
    expect(sentenceOf({ status: 200, html })).toBe('No & why Nothing was stored.')
  })

  it('press nothing that a page does not have', async () => {
    expect(() => openOutsider('http://127.0.0.1:9').press('chat.notes')).toThrow('there is no way to chat.notes')
  })
})
