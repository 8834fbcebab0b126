import { chatMessages, concludeChat, expireTimes } from './chat-messages.js'
import type { MessageTable, WorkTable } from './definition.js'
import { digestMessages, prepareDigest } from './digest-messages.js'
import { expireMatchWork, matchMessages } from './match-messages.js'
import { peopleMessages } from './people-messages.js'
import { expirePending, poolMessages } from './pool-messages.js'
import { expireReferral, referralMessages } from './referral-messages.js'
import { replyMessages } from './reply-messages.js'
import { careWork, lookAtPool } from './work.js'

/** Every message, by name; a name is data and stays when code moves. */
export const messageTable: MessageTable = {
  ...replyMessages,
  ...peopleMessages,
  ...poolMessages,
  ...matchMessages,
  ...chatMessages,
  ...referralMessages,
  ...digestMessages,
}

/** Everything else a job can be. */
export const workTable: WorkTable = {
  'pool.look': lookAtPool,
  'pool.expire-pending': expirePending,
  'match.expire': expireMatchWork,
  'chat.expire-times': expireTimes,
  'chat.conclude': concludeChat,
  'referral.expire': expireReferral,
  'care.run': careWork,
  'digest.prepare': prepareDigest,
}
