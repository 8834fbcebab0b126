import { isObject } from './shapes.js'
import { objectToMessage } from './slack-blocks.js'
import { post, remove, rewrite } from './slack-messages.js'
import type { SlackBlock, SlackState } from './slack-state.js'

const mostUses = 5
const lifeMs = 30 * 60_000

const plainAnswer = (status: number, word: string) => ({
  status,
  body: word,
  headers: { 'content-type': 'text/plain' },
  word,
})

/** A response address: five uses within half an hour. What Slack would not show is refused without spending a use. */
export function useResponseUrl(state: SlackState, id: string, body: string) {
  const address = state.responses.get(id)
  const isExpired = !address || state.now().getTime() - address.at.getTime() > lifeMs
  if (isExpired || address.uses >= mostUses) {
    const error = isExpired ? 'expired_url' : 'used_url'
    state.refuse('response_url', error, [])
    return plainAnswer(404, error)
  }
  const said = saidIn(body)
  const objection = said.delete_original === true ? undefined : objectToMessage(said)
  if (objection) {
    state.refuse('response_url', objection.error, objection.messages)
    return plainAnswer(400, objection.error)
  }
  address.uses++
  const { user, message, channel } = address
  if (message && said.delete_original === true) remove(state, message)
  else if (message && said.replace_original === true) rewrite(state, message, String(said.text), blocksOf(said))
  else showAnswer(state, user, said, channel)
  return plainAnswer(200, 'ok')
}

/** What was said in an answer's body; Slack shows a body that is no JSON as it stands. */
export function saidIn(body: string): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(body)
    return isObject(said) ? said : { text: body }
  } catch {
    return { text: body }
  }
}

const blocksOf = (said: Record<string, unknown>): SlackBlock[] => (Array.isArray(said.blocks) ? said.blocks : [])

/** Shows an answer in that channel: to the one person, unless it says `in_channel`. */
export function showAnswer(state: SlackState, user: string, said: Record<string, unknown>, channel: string): void {
  const onlyFor = said.response_type === 'in_channel' ? {} : { onlyFor: user }
  post(state, { channel, text: String(said.text), blocks: blocksOf(said), key: undefined, ...onlyFor })
}
