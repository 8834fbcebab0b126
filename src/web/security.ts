import { createHash } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { style } from './style.js'

const styleHash = createHash('sha256').update(style).digest('base64')

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every answer (SE-8). HSTS only where the public address is https. */
export function securityHeaders(baseUrl: string): RequestHandler {
  const isHttps = baseUrl.startsWith('https:')
  return (_request, response, next) => {
    response.set({
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
      ...(isHttps && { 'Strict-Transport-Security': 'max-age=31536000' }),
    })
    next()
  }
}

/** Whether a browser says that another site sent this; a client that says nothing is judged by the form's seal. */
export function isFromElsewhere(request: Request): boolean {
  const site = request.get('sec-fetch-site')
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

/** Whether the other end is this machine itself; a proxy on it that passes on somebody else's request is not. */
export function isLoopback(request: Request): boolean {
  const address = request.socket.remoteAddress ?? ''
  const isOwn = address === '::1' || /^(::ffff:)?127\./.test(address)
  return isOwn && request.get('x-forwarded-for') === undefined && request.get('forwarded') === undefined
}

/** Whoever a limit counts for: the IPv4 address, or the /64 network of an IPv6 address, which is one household. */
export function clientNetwork(request: Request): string {
  const address = (request.ip ?? '').replace(/^::ffff:/, '')
  return address.includes(':') ? expandedHead(address) : address
}

function expandedHead(address: string): string {
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const tailGroups = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - groups.length - tailGroups.length
  return [...groups, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...tailGroups].slice(0, 4).join(':')
}
