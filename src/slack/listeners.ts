import type { App } from '@slack/bolt'
import { answerClick } from './on-click.js'
import { answerCommand } from './on-command.js'
import { hearEvent } from './on-event.js'
import { answerSubmission } from './on-submission.js'
import type { DoorParts } from './parts.js'
import { payloads } from './payloads.js'

/** Takes Bolt's app; puts our listeners on it: translate, hand over, answer. The receiver has checked every body before. */
export function listen(app: App, parts: DoorParts): void {
  app.command(/.*/, async ({ body, ack }) => {
    const said = payloads.command.parse(body)
    const { answer, ...did } = await answerCommand(parts, said)
    await ack(answer)
    parts.homeTab.acted(said, did)
  })
  app.action({ type: 'block_actions' }, async ({ body, ack }) => {
    await answerClick(parts, payloads.click.parse(body), () => ack())
  })
  app.view({ type: 'view_submission' }, async ({ body, ack }) => {
    const said = payloads.submission.parse(body)
    const { answer, ...did } = await answerSubmission(parts, said)
    await ack(answer)
    parts.homeTab.acted(said, did)
  })
  app.event(/.*/, async ({ body }) => {
    await hearEvent(parts, payloads.event.parse(body))
  })
}
