/** A short hash of a text, or of a file. */
export function hashOf(content: string | Buffer): string
/** Takes sentences by their keys, and what can be read on a picture; returns the keys it shows, each with the hash of its sentence. */
export function shownIn(sentences: Readonly<Record<string, string>>, seen: string): Record<string, string>
