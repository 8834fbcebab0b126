/** Everything that some reader takes for the end of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g
/** Control characters but tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g

/** Takes any text; returns it with every line ended by LF and without other control characters (SE-4). */
export function cleanText(text: string): string {
  return text.replace(lineEnds, '\n').replace(controls, '')
}

/** White space, and what no eye sees: zero width, marks of direction, fillers, variation selectors, the blank of Braille. */
const unseen = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]*$/u

/** Takes any text; returns it without white space around it, and empty where nothing of it can be seen. */
export function visible(text: string): string {
  return unseen.test(text) ? '' : text.trim()
}

/** Takes any text; returns one line for a header, a subject or a title: every run of white space is one blank (SE-3). */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
