import { ownerIn } from './cast.js'
import { at, type Scene, type SceneFacts, type SceneStep } from './engine.js'
import { referralSteps } from './judged.js'
import { after, inMail, inPipeline, inSlack, moving, typing } from './steps.js'
import { sceneWords } from './words.js'

/** The hidden job market, as the role owner and as the referrer see it. */

const { hints, titles } = sceneWords

const drafts: SceneStep = {
  ...titles.drafts,
  isDone: ({ opening }) => opening !== null,
  now(facts) {
    const { host, topic } = facts.cast
    const form = 'opening.save'
    const fills = { skills: topic, work: 'Anchors that hold, drawn and tested by hand.' }
    return facts.open[host] === form
      ? inSlack(facts, { press: form, form, fills, hint: hints.opening })
      : typing(facts, host, '/coffeechat opening Keeper of anchors', hints.opening)
  },
}

const opens: SceneStep = {
  ...titles.opens,
  isDone: ({ opening }) => opening !== null && opening.status !== 'draft',
  now(facts) {
    const { host } = facts.cast
    const has = (name: string): boolean => facts.buttons[host]?.some((each) => each.startsWith(name)) === true
    // the answer to a form lies over the conversation
    if (has('opening.start'))
      return at({ window: 'slack', as: host }, hints.openIt, { control: '.slack [data-action^="opening.start"]' })
    if (has('opening.show')) return inSlack(facts, { press: 'opening.show', hint: hints.lookAtIt })
    return typing(facts, host, '/coffeechat openings', hints.openings)
  },
}

const puts: SceneStep = {
  ...titles.puts,
  isDone: ({ route }) => route !== null,
  now: (facts) =>
    inPipeline(facts, 'referral.route.open', 'referral.route', { openingId: facts.opening?.id ?? '' }, hints.putBefore),
}

const interested: SceneStep = {
  ...titles.interested,
  isDone: ({ route }) => route !== null && route.status !== 'with_owner',
  now: (facts) => inSlack(facts, { user: ownerIn(facts.cast), press: 'route.interested', hint: hints.interested }),
}

const isIntroduced = ({ route }: SceneFacts): boolean => route?.status === 'introduced'

const namesYes: SceneStep = {
  ...titles.namesYes,
  isDone: isIntroduced,
  now: (facts) => inMail(facts, 'route.names-yes', hints.namesYes),
}

/** Whether somebody has read a message that has all of these words. */
const hasRead = ({ read }: SceneFacts, user: string, ...words: string[]): boolean =>
  read[user]?.some((message) => words.every((each) => message.includes(each))) === true

const known: SceneStep = {
  ...titles.known,
  isDone: (facts) => hasRead(facts, ownerIn(facts.cast), 'People on their way to you', facts.guests[0]?.name ?? ''),
  now: (facts) => inSlack(facts, { user: ownerIn(facts.cast), press: 'route.list', hint: hints.onTheirWay }),
}

export const roleOwner: Scene = {
  steps: [drafts, opens, puts, interested, namesYes, known],
  canTry: ({ route }) => route !== null && route.status !== 'introduced',
}

/** The referrer looks how it stands. `isOver`: it stands elsewhere by now. */
const reads = (
  title: 'waiting' | 'withOwner' | 'inConversation',
  word: string,
  isOver: (facts: SceneFacts) => boolean = () => false,
): SceneStep => ({
  ...titles[title],
  isDone: (facts) =>
    isOver(facts) || hasRead(facts, facts.cast.host, 'People you put forward', facts.guests[0]?.name ?? '', word),
  now: (facts) => typing(facts, facts.cast.host, '/coffeechat referrals', hints.referrals),
})

const wasTold = (facts: SceneFacts): boolean =>
  hasRead(facts, facts.cast.host, `${facts.guests[0]?.name}, whom you put forward: in conversation`)

const told: SceneStep = {
  ...titles.told,
  isDone: wasTold,
  // a working day, over a weekend as well
  now: ({ now }) => moving(after(now, 3 * 24 * 60 + 60), hints.told),
}

export const referrer: Scene = {
  steps: [
    ...referralSteps,
    reads('waiting', 'waiting', ({ route }) => route !== null),
    puts,
    reads('withOwner', 'with a role owner', isIntroduced),
    interested,
    namesYes,
    reads('inConversation', 'in conversation', wasTold),
    told,
  ],
  canTry: () => true,
}
