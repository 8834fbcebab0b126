/** What a candidate's link carries: whose organization, and 256 random bits in base64url. */
export interface Link {
  organizationId: string
  token: string
}

/** Looked up in place of text that is no link, so that every wrong link costs the same time (IN-6). */
export const neverIssued: Link = { organizationId: 'none', token: '-'.repeat(43) }

/** Takes the last part of `/c/<organizationId>.<token>`; returns the link, or undefined for any other shape. */
export function parseLink(text: string): Link | undefined {
  const parts = /^([\w-]{1,64})\.([\w-]{43})$/.exec(text)
  return parts?.[1] && parts[2] ? { organizationId: parts[1], token: parts[2] } : undefined
}

/** The reverse of `parseLink`. */
export function formatLink(link: Link): string {
  return `${link.organizationId}.${link.token}`
}

/** The address of a candidate's page, at a section of it. `baseUrl` without a slash at its end. */
export function candidateUrl(baseUrl: string, link: Link, section?: string): string {
  return `${baseUrl}/c/${formatLink(link)}${section === undefined ? '' : `#${section}`}`
}

/** The address for List-Unsubscribe: a POST to it hides the candidate (RFC 8058). */
export function leaveUrl(baseUrl: string, link: Link): string {
  return `${baseUrl}/c/${formatLink(link)}/leave`
}

/** The address of the page to join the pool, by somebody's own code (P-26). */
export function joinUrl(baseUrl: string, invitedBy?: string): string {
  return `${baseUrl}/join${invitedBy === undefined ? '' : `?by=${encodeURIComponent(invitedBy)}`}`
}

const cookieName = '__Host-coffeechat'
const refereeCookieName = '__Host-coffeechat-r'

/** The Set-Cookie value that takes the token out of the address (SE-7, SE-8); it ends with the browser's session. */
export const linkCookie = (link: Link): string => cookieOf(cookieName, link)
/** The same for the link of somebody who gives a reference. */
export const refereeCookie = (link: Link): string => cookieOf(refereeCookieName, link)

function cookieOf(name: string, link: Link): string {
  return `${name}=${formatLink(link)}; Path=/; Secure; HttpOnly; SameSite=Lax`
}

/** Takes a Cookie header; returns the link it carries, if it is one. */
export const readLinkCookie = (header: string | undefined): Link | undefined => readCookie(cookieName, header)
export const readRefereeCookie = (header: string | undefined): Link | undefined => readCookie(refereeCookieName, header)

function readCookie(name: string, header: string | undefined): Link | undefined {
  const cookies = (header ?? '').split(';').map((cookie) => cookie.trim())
  const own = cookies.find((cookie) => cookie.startsWith(`${name}=`))
  return own === undefined ? undefined : parseLink(own.slice(name.length + 1))
}
