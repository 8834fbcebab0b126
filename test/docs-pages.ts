import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** README and every page of docs. */
export const pages = [
  'README.md',
  ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [join('docs', name)] : [])),
]

export const textOf = (path: string): string => readFileSync(path, 'utf8')

/** All pages, one after the other. */
export const everything = pages.map(textOf).join('\n')

/** What stands between backticks, on one line as people copy it. */
export const inCode = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)

/** What stands below a heading of the second level, up to the next. */
export const sectionOf = (text: string, title: string): string =>
  text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''

/** The cells of a table, without its head. */
export const tableRows = (text: string): string[][] =>
  [...text.matchAll(/^\| (.*) \|$/gm)].map(([, cells = '']) => cells.split(' | ')).slice(2)

/** Who may type what in chat, by the README. */
export const chatTable = (): string[][] =>
  tableRows(sectionOf(textOf('README.md'), 'Commands').split('In the shell')[0] ?? '')
