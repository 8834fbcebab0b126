import { parseJson } from '../interactions/read-request.js'

export type ReadBody = { type: 'body'; body: object } | { type: 'ssl_check' } | { type: 'unreadable' }

const unreadable: ReadBody = { type: 'unreadable' }

/** Takes a request's raw bytes and content type; returns the JSON or the form in it, or the JSON in the form's `payload`. */
export function readBody(raw: Buffer, contentType: string): ReadBody {
  const type = contentType.split(';')[0]?.trim().toLowerCase()
  const text = raw.toString('utf8')
  if (type === 'application/json') return objectIn(text)
  if (type !== 'application/x-www-form-urlencoded') return unreadable
  const form = new URLSearchParams(text)
  // whatever else such a request carries, nothing of it is read
  if (form.has('ssl_check')) return { type: 'ssl_check' }
  const payload = form.get('payload')
  return payload === null ? { type: 'body', body: Object.fromEntries(form) } : objectIn(payload)
}

function objectIn(text: string): ReadBody {
  const body = parseJson(text)
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { type: 'body', body } : unreadable
}
