import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const readme = readFileSync('README.md', 'utf8')
const block = /## The tree\n[\s\S]*?```\w*\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
/** The first word of a line; two blanks deeper is inside the folder above. */
const named = (() => {
  const above: string[] = []
  return block.split('\n').flatMap((line) => {
    const found = /^( *)([\w./-]+)/.exec(line)
    if (!found?.[2]) return []
    const depth = (found[1] ?? '').length / 2
    above.length = depth
    above.push(found[2].replace(/\/$/, ''))
    return [above.join('/')]
  })
})()

describe('the tree in the README', () => {
  it('names only what is there', () => {
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((path) => !existsSync(path))).toEqual([])
  })

  it('names every folder of the source', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => `src/${name}`).filter((path) => !named.includes(path))).toEqual([])
  })
})

describe('the pictures in the README', () => {
  it('are two of the workbench and one a kind, and small', () => {
    const shown = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((match) => match[1] ?? '')
    expect(shown.filter((path) => path.includes('workbench'))).toHaveLength(2)
    expect(shown.filter((path) => /kind-\d+-/.test(path))).toHaveLength(10)
    expect(shown.map((path) => statSync(path).size).filter((bytes) => bytes > 200 * 1024 || bytes < 5_000)).toEqual([])
  })
})
