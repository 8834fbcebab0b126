import type { card as english } from '../en/card.js'

/** Words at a place where a surface's limits cut something, or divide it. */
export const card: Record<keyof typeof english, string> = {
  'card.more.characters': '… (+{count})',
  'card.more.blocks': '… {count} más',
  'card.page': 'Parte {page} de {pages}',
}
