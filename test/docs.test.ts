import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWords } from '../src/command-words.js'
import { settingNames } from '../src/config.js'
import { type CommandWord, commandWords, parseCommand } from '../src/interactions/command-text.js'
import { commandRows } from '../src/interactions/home-rows.js'
import { interactionTable } from '../src/interactions/table.js'
import { chatTable, everything, inCode, pages, sectionOf, tableRows, textOf } from './docs-pages.js'

const folder = 'docs'
const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '')
const once = (names: readonly string[]): string[] => [...new Set(names)].sort()

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(text: string): Set<string> {
  const seen = new Map<string, number>()
  const anchors = [...withoutFences(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) => {
    const slug = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-')
    const before = seen.get(slug) ?? 0
    seen.set(slug, before + 1)
    return before === 0 ? slug : `${slug}-${before}`
  })
  return new Set(anchors)
}

/** What a link of this page leads to and is not there. */
function isBroken(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? page : join(dirname(page), path)
  return !existsSync(file) || (anchor !== undefined && !anchorsOf(textOf(file)).has(anchor))
}

describe('links in README and docs', () => {
  it('lead somewhere, to a heading where they name one', () => {
    const links = pages.flatMap((page) =>
      [...withoutFences(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, target = '']) => ({ page, target }))
        .filter(({ target }) => !/^(https?|mailto):/.test(target)),
    )
    expect(links.length).toBeGreaterThan(50)
    expect(links.filter(({ page, target }) => isBroken(page, target))).toEqual([])
  })

  it('reach every page, and every picture', () => {
    const pictures = readdirSync(join(folder, 'pictures')).map((name) => `pictures/${name}`)
    const named = [...everything.matchAll(/\]\((?:docs\/)?([^)#\s]+)/g)].map(([, path]) => path)
    const others = pages.slice(1).map((page) => page.slice(folder.length + 1))
    expect([...others, ...pictures].filter((path) => !named.includes(path))).toEqual([])
  })
})

describe('commands of the shell', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }

  it('named in README and docs are those of package.json, each', () => {
    const named = [...everything.matchAll(/\bnpm (?:run ([\w:]+)|(start|test)\b)/g)].map(
      ([, name, own = '']) => name ?? own,
    )
    expect(once(named)).toEqual(Object.keys(scripts).sort())
  })

  it('are typed as they are named, with options that they have', () => {
    const isTyped = (name: string, words: string[]): boolean => {
      const script = scripts[name] ?? ''
      if (script.includes('dist/shell.js')) return !('code' in readWords([name, ...words]))
      const [file = ''] = script.match(/(?<=&& .*)scripts\/[\w-]+\.mjs/) ?? []
      const options = words.filter((word) => word.startsWith('--')).map((word) => word.replace(/^--|=.*/g, ''))
      return options.every((option) => textOf(file).includes(`--${option}`) || textOf(file).includes(`${option}: {`))
    }
    const asked = inCode(everything).flatMap((code) => {
      const [, name = '', rest = ''] = /^npm run ([\w:]+) -- (.*)$/.exec(code) ?? []
      return name === '' ? [] : [{ code, isTyped: isTyped(name, rest.split(' ')) }]
    })
    expect(asked.length).toBeGreaterThan(15)
    expect(asked.filter((each) => !each.isTyped)).toEqual([])
  })
})

describe('commands in chat', () => {
  const rows = chatTable()
  const firstWords = (cell = ''): string[] => once(inCode(cell).map((code) => code.split(' ')[0] ?? ''))

  it('named in README and docs are the product’s', () => {
    const typed = inCode(everything).flatMap((code) => (code.startsWith('/coffeechat ') ? [code] : []))
    expect(typed.length).toBeGreaterThan(20)
    expect(typed.filter((text) => !('command' in parseCommand(text)))).toEqual([])
  })

  it('stand in the README’s table, every one, beside those who may type them', () => {
    const who: Record<string, readonly string[]> = {
      Everybody: ['anyone', 'employee'],
      'Role owners, recruiters, admins': ['opener'],
      'Recruiters, admins': ['recruiter'],
      Admins: ['admin'],
    }
    expect(once(rows.flatMap(([, cell]) => firstWords(cell)))).toEqual([...commandWords].sort())
    const wrong = rows.flatMap(([readers = '', cell]) =>
      firstWords(cell).filter((word) => {
        const interaction = interactionTable[commandRows[word as CommandWord]]
        return !who[readers]?.includes(interaction.may)
      }),
    )
    expect(wrong).toEqual([])
  })
})

describe('settings', () => {
  const rows = tableRows(sectionOf(textOf('README.md'), 'Settings'))

  it('stand in the README’s table and in .env.example, every one, and no other', () => {
    const inReadme = rows.flatMap(([names = '']) => inCode(names))
    const inExample = [...textOf('.env.example').matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name = '']) => name)
    expect(inReadme.toSorted()).toEqual([...settingNames].sort())
    expect(inExample.toSorted()).toEqual([...settingNames].sort())
  })

  it('are all that README and docs speak of as settings', () => {
    const spoken = inCode(everything).flatMap((code) =>
      /^[A-Z]+(_[A-Z]+)+(=.*)?$/.test(code) ? [code.split('=')[0] ?? ''] : [],
    )
    // the password of compose.yaml's own database is none of ours
    const others = ['POSTGRES_PASSWORD']
    expect(once(spoken).filter((name) => ![...settingNames, ...others].includes(name))).toEqual([])
  })
})

it('guides are three pages at most', () => {
  const words = (page: string): number => textOf(page).split(/\s+/).length
  expect(['admins', 'hosts', 'candidates'].filter((name) => words(join(folder, `${name}.md`)) > 1_500)).toEqual([])
})
