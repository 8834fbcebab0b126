/** Control characters but tab and line feed; U+2028 and U+2029 break lines where nobody expects it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g

/** Takes any text; returns it with CRLF and CR as LF and without other control characters (SE-4). */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(controls, '')
}

/** Takes any text; returns one line for a header, a subject or a title: every run of white space is one blank (SE-3). */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
