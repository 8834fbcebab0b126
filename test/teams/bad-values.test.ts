import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registration } from '../stories/world.js'
import { expectProper, fresh, useRealActivities } from './real-activities.js'

/** What a card's data, or any part of an activity, may be where nobody rendered it so. */
const real = useRealActivities()

const ours = JSON.stringify({ platform: 'teams', workspace: registration.tenantId, user: '29:mia' })

/** As JSON, since an object would not keep `__proto__`. */
const hostile: Record<string, string> = {
  'a prototype': '{"__proto__":{"polluted":true}}',
  'a prototype under our names':
    '{"coffeechat.press":{"interaction":"__proto__","value":{"__proto__":"x"}},"__proto__":{"polluted":true}}',
  'a prototype in a form':
    '{"coffeechat.form":{"interaction":"offer.save","value":{"__proto__":"x","constructor":"y"},"from":{"name":"__proto__","value":{},"values":{"__proto__":"x"}}},"__proto__":"x","constructor":{"prototype":{"polluted":true}}}',
  'a constructor': '{"constructor":{"prototype":{"polluted":true}}}',
  'an interaction of every object': '{"coffeechat.press":{"interaction":"toString","value":{}}}',
  'a press of what only the platform says': `{"coffeechat.press":{"interaction":"platform.uninstalled","value":${ours}}}`,
  'a form of what only the platform says': `{"coffeechat.form":{"interaction":"platform.uninstalled","value":${ours},"from":{"name":"platform.uninstalled","value":${ours},"values":{}}}}`,
  'a form that was asked for by what only the platform says': `{"coffeechat.form":{"interaction":"offer.save","value":{},"from":{"name":"platform.uninstalled","value":${ours},"values":{}}}}`,
  'wrong types': '{"coffeechat.press":{"interaction":7,"value":[]},"coffeechat.form":"offer.save"}',
  'a value that is no text': '{"coffeechat.press":{"interaction":"offer.undo","value":{"offerId":{"a":1}}}}',
  'a list': '[1,2,3]',
  'a text': '"offer.save"',
  'nothing at all': '{}',
  'a huge text': `{"coffeechat.press":{"interaction":"${'x'.repeat(100_000)}","value":{}}}`,
  'a huge id': `{"coffeechat.press":{"interaction":"offer.undo","value":{"offerId":"${'x'.repeat(100_000)}"}}}`,
  'lists in lists, 60,000 deep': `${'['.repeat(60_000)}${']'.repeat(60_000)}`,
  'objects in objects, 30,000 deep': `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`,
  '5,000 inputs': JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`field${at}`, 'x']))),
}

describe('a value that nobody rendered', () => {
  const ways: [string, () => Record<string, unknown>, (data: string) => string][] = [
    ['a plain button', () => ({ ...real.sent.words, text: undefined }), (data) => data],
    ['a button', () => real.sent.press, (data) => `{"action":{"type":"Action.Execute","data":${data}}}`],
    ['a dialog to open', () => real.sent.open, (data) => `{"data":${data}}`],
    ['a dialog', () => real.sent.form, (data) => `{"data":${data}}`],
  ]
  const all = ways.flatMap(([way, activity, around]) =>
    Object.entries(hostile).map(([what, data]) => [way, what, activity, around, data] as const),
  )

  it.each(all)('in %s: %s', async (_way, _what, activity, around, data) => {
    const before = await real.written()
    const raw = JSON.stringify({ ...activity(), ...fresh(), value: 'HERE' }).replace('"HERE"', () => around(data))
    const answer = await real.world.teams.post(undefined, { raw })
    expectProper(answer)
    await real.world.settle()
    expect(await real.written()).toEqual(before)
    expect(real.world.teams.state.refusals).toEqual([])
  })
})

/** An activity with one to four things about it changed: gone, of another type, a level too deep, far too long. */
const broken = [undefined, null, 7, '', [], {}, true, 'x'.repeat(600), '\u0000\u202e', -1e308]
type Path = readonly (string | number)[]

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([name, each]) => pathsOf(each, [...at, name]))]
}

function changed(value: unknown, [first, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (first === undefined) return change(value)
  if (typeof value !== 'object' || value === null) return value
  const inner = changed((value as Record<string, unknown>)[first], rest, change)
  if (Array.isArray(value)) return value.map((each, at) => (String(at) === String(first) ? inner : each))
  return { ...value, [first]: inner }
}

const mutation = fc.record({
  at: fc.nat(),
  change: fc.oneof(
    fc.constantFrom(...broken).map((other) => () => other),
    fc.constantFrom(
      (value: unknown) => [value],
      (value: unknown) => ({ value }),
      (value: unknown) => JSON.stringify(value),
      (value: unknown) => [value, value],
    ),
    fc.string({ maxLength: 40, unit: 'binary' }).map((other) => () => other),
  ),
})

describe('a few hundred activities that are nearly right', () => {
  it('are each answered, and never with a fault of ours', async () => {
    const kinds = Object.keys(real.sent) as (keyof typeof real.sent)[]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kinds),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (kind, mutations, isFresh) => {
          const activity = mutations.reduce<unknown>(
            (before, { at, change }) => {
              const paths = pathsOf(before).slice(1)
              return paths.length === 0 ? before : changed(before, paths[at % paths.length] ?? [], change)
            },
            { ...real.sent[kind], ...(isFresh && fresh()) },
          )
          expectProper(await real.world.teams.post(activity))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('leave behind a product that answers', async () => {
    await real.world.passTo('2026-05-04T09:00:00Z')
    const count = real.mia.messages().length
    await real.mia.ask('chats')
    expect(real.mia.messages().length).toBe(count + 1)
    expect(real.world.logged.filter((line) => line.includes('"error"') && !line.includes('job.failed'))).toEqual([])
  })
})
