import { readdirSync, readFileSync } from 'node:fs'
import type { Drawn } from './drawn.js'

const gallery = 'test/messages/gallery'

/** Every message, modal and home that the product's gallery holds for Slack, by folder and name. */
export function galleryFiles(): Record<string, Drawn> {
  const named = ['slack', 'home'].flatMap((folder) =>
    readdirSync(`${gallery}/${folder}`)
      .filter((file) => file.endsWith('.json'))
      .map((file): [string, Drawn] => [
        `${folder}/${file.slice(0, -'.json'.length)}`,
        JSON.parse(readFileSync(`${gallery}/${folder}/${file}`, 'utf8')),
      ]),
  )
  return Object.fromEntries(named)
}
