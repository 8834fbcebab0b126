import { activityRequest } from './teams-activities.js'
import { isTaken } from './teams-answers.js'
import type { Answered, Deliver } from './teams-delivery.js'
import type { CardPart, TeamsState, TeamsUser } from './teams-state.js'

/** Somebody whose hands are played. */
export interface Player {
  state: TeamsState
  user: string
  serviceUrl(): string
  deliver: Deliver
}

/** Who an activity comes from, and where. */
export function sender({ state, user: id, serviceUrl }: Player, conversation: string) {
  const user = state.users.get(id)
  if (!user) throw new Error(`nobody is called ${id}`)
  return { serviceUrl: serviceUrl(), user, conversation }
}

/** Changes what is known of the person. */
export function changeSelf(player: Player, changes: Partial<TeamsUser>): void {
  const { user } = sender(player, '')
  player.state.users.set(user.id, { ...user, ...changes })
}

/** Sends it; when nobody answers the person is told, and this throws. */
export async function send({ state, user, deliver }: Player, activity: CardPart): Promise<Answered> {
  const request = activityRequest(activity)
  state.sent.set(user, request)
  try {
    return await deliver(request)
  } catch (error) {
    isTaken(state, user, String(activity.name ?? activity.type), 502)
    throw error
  }
}

/** Sends what wants no more than to be taken. */
export async function tell(player: Player, activity: CardPart): Promise<Answered> {
  const answered = await send(player, activity)
  isTaken(player.state, player.user, String(activity.name ?? activity.type), answered.status)
  return answered
}
