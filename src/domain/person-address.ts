/** Where mail goes by the same name whatever dots it is written with. */
const dotless = new Set(['gmail.com'])
const sameHost: Record<string, string> = { 'googlemail.com': 'gmail.com' }

/** A host name as the network knows it, in ASCII; as it stands where it is none. */
function asciiHost(host: string): string {
  try {
    const { hostname } = new URL(`http://${host}`)
    return hostname === '' ? host : hostname
  } catch {
    return host
  }
}

/**
 * One person, one text: lower case, without spaces, without what follows a plus, without dots where the provider ignores them,
 * and with the host in ASCII. Never written to: only its keyed hash is kept, to tell whether two addresses are one person's.
 */
export function normalAddress(email: string): string {
  const lower = email.normalize('NFKC').trim().toLowerCase()
  const at = lower.lastIndexOf('@')
  if (at < 1) return lower
  const ascii = asciiHost(lower.slice(at + 1))
  const host = sameHost[ascii] ?? ascii
  const [name = ''] = lower.slice(0, at).split('+')
  const bare = dotless.has(host) ? name.replaceAll('.', '') : name
  return `${bare === '' ? lower.slice(0, at) : bare}@${host}`
}
