import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { hashOf, shownIn } from '../scripts/picture-words.mjs'
import { en } from '../src/messages/en/en.js'

const folder = 'docs/pictures'
const shown = JSON.parse(readFileSync(`${folder}.json`, 'utf8')) as Record<
  string,
  { picture: string; sentences: Record<string, string> }
>
const sentences: Readonly<Record<string, string | undefined>> = en
const retake = 'run npm run docs:screenshots'

it('the pictures of README and docs are younger than the sentences they show', () => {
  const old = Object.entries(shown).flatMap(([name, picture]) =>
    Object.entries(picture.sentences).flatMap(([key, hash]) => {
      const sentence = sentences[key]
      if (sentence === undefined) return [`${name} shows ${key}, which is no longer said: ${retake}`]
      return hashOf(sentence) === hash ? [] : [`${name} shows ${key} as it was: ${retake}`]
    }),
  )
  expect(old).toEqual([])
})

it('each was taken when its sentences were noted', () => {
  const pictures = readdirSync(folder).filter((name) => /\.(png|jpg)$/.test(name))
  expect(Object.keys(shown).sort(), retake).toEqual(pictures.sort())
  const others = pictures.filter((name) => hashOf(readFileSync(`${folder}/${name}`)) !== shown[name]?.picture)
  expect(others, retake).toEqual([])
})

it('a sentence is found whatever stands in its places, a short one as a line of its own', () => {
  const said = {
    ask: 'Would you meet {who} for {minutes, plural, one {# minute} other {# minutes}}?',
    yes: 'Meet them',
  }
  expect(Object.keys(shownIn(said, 'Hello. Would you meet Lena for 30 minutes? Soon.\nMeet them\n'))).toEqual([
    'ask',
    'yes',
  ])
  expect(shownIn(said, 'Would you meet us? I shall Meet them there.\n')).toEqual({})
  expect(shownIn(said, 'Meet them')).toEqual({ yes: hashOf('Meet them') })
})
