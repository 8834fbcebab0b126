/** Words at a place where a surface's limits cut something, or divide it. */
export const card = {
  'card.more.characters': '… (+{count})',
  'card.more.blocks': '… {count} more',
  'card.page': 'Part {page} of {pages}',
} as const
