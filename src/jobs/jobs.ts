import { applyMessages, lapseInvite } from './apply-messages.js'
import { chatMessages, concludeChat, expireTimes } from './chat-messages.js'
import { creditMessages } from './credit-messages.js'
import type { MessageTable, WorkTable } from './definition.js'
import { digestMessages, prepareDigest } from './digest-messages.js'
import { introductionMessages, lapseIntroductions } from './introduction-messages.js'
import { closeChatWork, goOnAskingWork, kindMessages } from './kind-messages.js'
import { expireMatchWork, matchMessages } from './match-messages.js'
import { morningMessages } from './morning-message.js'
import { openingMessages, openingWorks } from './opening-messages.js'
import { peopleMessages } from './people-messages.js'
import { expirePending, poolMessages } from './pool-messages.js'
import { proposalMessages, proposalWorks } from './proposal-messages.js'
import { lapseReference, namesSilent, referenceMessages } from './reference-messages.js'
import { referralMessages, referralWorks } from './referral-messages.js'
import { replyMessages } from './reply-messages.js'
import { routeMessages, routeWorks } from './route-messages.js'
import { sessionMessages, sessionWorks } from './session-messages.js'
import { stageMessages, stageWorks } from './stage-messages.js'
import { wayInMessages, wayInWorks } from './way-in-messages.js'
import { careWork, lookAtPool, retentionWork } from './work.js'

/** Every message, by name; a name is data and stays when code moves. */
export const messageTable: MessageTable = {
  ...replyMessages,
  ...peopleMessages,
  ...poolMessages,
  ...matchMessages,
  ...chatMessages,
  ...kindMessages,
  ...sessionMessages,
  ...referralMessages,
  ...stageMessages,
  ...morningMessages,
  ...applyMessages,
  ...creditMessages,
  ...wayInMessages,
  ...routeMessages,
  ...referenceMessages,
  ...proposalMessages,
  ...openingMessages,
  ...introductionMessages,
  ...digestMessages,
}

/** Everything else a job can be. */
export const workTable: WorkTable = {
  'pool.look': lookAtPool,
  'pool.expire-pending': expirePending,
  'match.expire': expireMatchWork,
  'chat.expire-times': expireTimes,
  'chat.conclude': concludeChat,
  'chat.close': closeChatWork,
  'request.next': goOnAskingWork,
  ...sessionWorks,
  ...referralWorks,
  'referral.invite-lapse': lapseInvite,
  ...stageWorks,
  ...wayInWorks,
  ...routeWorks,
  'reference.lapse': lapseReference,
  'reference.names-silent': namesSilent,
  ...proposalWorks,
  ...openingWorks,
  'introduction.lapse': lapseIntroductions,
  'care.run': careWork,
  'retention.run': retentionWork,
  'digest.prepare': prepareDigest,
}
