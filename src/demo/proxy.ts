import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'

/**
 * Hands a request on to the product and its answer back, as a load balancer would. One thing is changed on the way back: the
 * workbench, and nobody else, may show the product's pages in a window of its own page.
 */
export function passOn(productUrl: string, request: IncomingMessage, response: ServerResponse): void {
  const onward = ask(
    new URL(request.url ?? '/', productUrl),
    { method: request.method, headers: { ...request.headers, 'x-forwarded-for': request.socket.remoteAddress } },
    (answer) => {
      const headers = { ...answer.headers }
      delete headers['x-frame-options']
      const policy = headers['content-security-policy']
      if (typeof policy === 'string')
        headers['content-security-policy'] = policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
      response.writeHead(answer.statusCode ?? 502, headers)
      answer.pipe(response)
    },
  )
  onward.on('error', () => {
    if (response.headersSent) response.destroy()
    else response.writeHead(502, { 'content-type': 'text/plain' }).end('The product does not answer.')
  })
  request.pipe(onward)
}
