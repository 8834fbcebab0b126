import type { HeardActivity } from './activities.js'
import { hearEvent } from './on-event.js'
import { answerInvoke, type InvokeAnswer } from './on-invoke.js'
import { hearMessage } from './on-message.js'
import type { DoorParts } from './parts.js'

/** Takes an activity of somebody who may speak: translates, hands over, and returns how the request is answered. */
export async function listen(parts: DoorParts, tenant: string, activity: HeardActivity): Promise<InvokeAnswer> {
  switch (activity.type) {
    case 'invoke':
      return answerInvoke(parts, tenant, activity)
    case 'message':
      await hearMessage(parts, tenant, activity)
      break
    default:
      await hearEvent(parts, tenant, activity)
  }
  return { status: 200, body: {} }
}
