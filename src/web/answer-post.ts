import type { Request, Response } from 'express'
import { parseJson } from '../interactions/read-request.js'
import type { ButtonAction } from '../messages/card.js'
import type { Form } from '../messages/form.js'
import { refill } from '../messages/refill.js'
import type { Reply } from '../messages/reply.js'
import { speak } from '../messages/text.js'
import type { HandleIncoming, Speaker } from '../ports.js'
import type { ReportFailure } from './failure.js'
import { langOf } from './language.js'
import { cardPage, confirmPage, errorsPage, failedFormPage, formPage, tooManyFormPage } from './pages/answers.js'
import { stalePage, tooManyPage } from './pages/notices.js'
import { type Post, readPost } from './post.js'
import type { RateLimit } from './rate-limit.js'
import { interactionKey, type Posting, type Seal } from './seal.js'
import { clientNetwork, isFromElsewhere } from './security.js'

/** Somebody on a page: who they are, what their forms are sealed for, and the page they come back to. */
export interface Visitor {
  speaker: Speaker
  audience: string
  home: '/c/' | '/r/' | '/join'
}

export interface PostDeps {
  handle: HandleIncoming
  seal: Seal
  report: ReportFailure
  /** counts what is sent from one page by one network */
  posts: RateLimit
}

/** Takes a visitor and the language of the page; returns what its forms need. */
export function postingFor(visitor: Visitor, seal: Seal, lang: string): Posting {
  const label = speak(lang)(visitor.home === '/c/' ? 'page.back' : 'page.back.join')
  return {
    lang,
    action: visitor.home,
    back: { url: visitor.home, label },
    hide: (offered) => seal.hide(visitor.audience, offered),
  }
}

/** Takes a POST of one of our pages: refuses what we did not offer, asks first where asked to, then hands it over. */
export async function answerPost(
  deps: PostDeps,
  visitor: Visitor,
  request: Request,
  response: Response,
): Promise<void> {
  const wait = deps.posts.count(`${visitor.audience} ${clientNetwork(request)}`)
  const lang = langOf(request)
  const post = readPost(request.body)
  if (isFromElsewhere(request) || !post || !deps.seal.isWhole(visitor.audience, post)) {
    if (wait === undefined) response.status(403).send(stalePage(visitor.home, lang))
    else sendTooMany(response, wait, tooManyPage(lang))
    return
  }
  const { form, confirm } = sealed(post)
  const posting = postingFor(visitor, deps.seal, form?.lang ?? lang)
  const values = unsealed(post)
  const filled = form && refill(form, values)
  if (wait !== undefined) {
    sendTooMany(response, wait, filled ? tooManyFormPage(filled, posting) : tooManyPage(lang))
    return
  }
  if (confirm) {
    response.send(confirmPage(confirm, { name: post.name, value: post.value }, posting))
    return
  }
  const said = { name: post.name, value: post.value, values }
  const incoming = {
    door: 'web' as const,
    speaker: visitor.speaker,
    key: interactionKey({ ...post, values }),
    lang,
    ...said,
  }
  try {
    sendReply(await deps.handle(incoming), filled, posting, response)
  } catch (error) {
    if (!filled) throw error
    response.status(500).send(failedFormPage(filled, posting, deps.report(error)))
  }
}

/** Whoever is refused for the number of their attempts hears when to try again (SE-14). */
export function sendTooMany(response: Response, wait: number, page: string): void {
  response.status(429).set('Retry-After', String(wait)).send(page)
}

/** What was posted, without what the seal itself carries: that is not theirs to change. */
function unsealed({ value, values }: Post): Post['values'] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !Object.hasOwn(value, name)))
}

/** Shows a reply: 422 where the form stays open because of what was sent. */
export function sendReply(reply: Reply, filled: Form | undefined, posting: Posting, response: Response): void {
  switch (reply.type) {
    case 'card':
      response.send(cardPage(reply.card, { ...posting, lang: reply.card.lang ?? posting.lang }))
      return
    case 'form':
      response.send(formPage(reply.form, { ...posting, lang: reply.form.lang ?? posting.lang }))
      return
    case 'errors':
      response.status(422).send(errorsPage(reply.errors, filled, posting))
  }
}

/** What we wrote ourselves and the seal has proved whole, so that its shape needs no second check. */
function sealed({ hidden }: Post): { form: Form | undefined; confirm: ButtonAction['confirm'] } {
  return {
    form: parseJson(hidden._form) as Form | undefined,
    confirm: parseJson(hidden._confirm) as ButtonAction['confirm'],
  }
}
