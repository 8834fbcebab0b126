const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark)

/** A backslash before a mark, **bold**, _italic_, [words](address). */
const marked =
  /\\([!-/:-@[-`{-~])|\*\*(?<bold>.+?)\*\*|(?<![\w\\])[*_](?<italic>.+?)[*_](?!\w)|\[(?<words>[^\]]+)\]\((?<url>https?:[^)\s]+)\)/g

/** The markdown of a card's texts, as far as Teams reads it in one line, as HTML. */
export function markdownToHtml(text: string): string {
  let html = ''
  let done = 0
  for (const found of text.matchAll(marked)) {
    const { bold, italic, words, url } = found.groups ?? {}
    html += escapeHtml(text.slice(done, found.index))
    if (bold) html += `<strong>${markdownToHtml(bold)}</strong>`
    else if (italic) html += `<em>${markdownToHtml(italic)}</em>`
    else if (words && url) html += `<a href="${escapeHtml(url)}">${markdownToHtml(words)}</a>`
    else html += escapeHtml(found[1] ?? '')
    done = found.index + found[0].length
  }
  return html + escapeHtml(text.slice(done))
}
