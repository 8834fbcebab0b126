import { describe, expect, it } from 'vitest'
import { spokenLanguages } from '../../src/interactions/fields.js'

describe('the languages somebody speaks', () => {
  it.each([
    ['English, German', ['en', 'de']],
    ['en, de', ['en', 'de']],
    ['Deutsch und so', ['Deutsch und so']],
    ['español, Französisch, italien', ['es', 'fr', 'it']],
    ['English, en, ENGLISCH', ['en']],
    ['日本語', ['ja']],
    ['Klingon', ['Klingon']],
    ['', []],
  ])('are kept by their codes, however they are called: %s', (typed, codes) => {
    expect(spokenLanguages.parse(typed)).toEqual(codes)
  })
})
