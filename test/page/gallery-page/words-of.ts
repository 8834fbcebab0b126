/**
 * Every word of Block Kit that a reader must see, by a walk of its own over the JSON: all text objects, alternative texts and
 * option labels; not placeholders, which go as soon as something is typed.
 */
export function wordsOf(value: unknown, within = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => wordsOf(each, within))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    // a confirm dialog is seen once its button was pressed
    if (['placeholder', 'confirm', 'private_metadata', 'alt_text'].includes(name)) return []
    if (name.startsWith('initial_')) return []
    if (name === 'text' && typeof inner === 'string') return splitWords(readable(inner, 'type' in value && value.type))
    return wordsOf(inner, name)
  })
}

function readable(text: string, type: unknown): string {
  if (type === 'plain_text') return text
  const spoken = text
    .replace(/<([^<>|]+)\|([^<>]+)>/g, '$2')
    .replace(/<(https?:[^<>]+)>/g, '$1')
    .replace(/<[@#!][^<>]*>/g, ' ')
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/(^|\s)(?:>|&gt;) /g, '$1')
    .replace(/[*_~`]/g, '')
  return spoken.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
}

/** What stands between spaces. */
export const splitWords = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')
