import { zone } from '../company.js'
import type { World } from '../world.js'
import {
  allScenes,
  type Colleague,
  casts,
  guestsOf,
  ownerIn,
  recruiter,
  type SceneCast,
  type SceneKind,
} from './cast.js'
import { pageOf } from './facts.js'
import { type Outsider, openOutsider, sentenceOf } from './outside.js'

/**
 * Brings a scene to where its first click is: a colleague offers by command and form, people outside join by page and mail,
 * and the clock is moved until the first question has come. All of it goes through the doors that everybody uses. Longer than
 * most: the starts of ten kinds are read beside each other.
 */

interface Guest {
  name: string
  address: string
  browser: Outsider
}

/** What a scene's start can do. */
interface Stage {
  world: World
  kind: SceneKind
  cast: SceneCast
  guests: Guest[]
}

const minuteMs = 60_000
/** Longer than any weekend with the evening before it. */
const mostDays = 8

/** Begins the scene with people who have not been there before. */
export async function beginScene(world: World, kind: SceneKind): Promise<void> {
  const cast = casts[kind]
  let count = world.scenes.get(kind)?.count ?? 0
  // a start that failed has left its people where they were
  const isKnown = ({ address }: Guest): boolean => world.mailbox.mails(address).length > 0
  while (guestsNow(world, kind, cast, count).some(isKnown)) count++
  const stage: Stage = { world, kind, cast, guests: guestsNow(world, kind, cast, count) }
  await meet(stage, cast)
  if (cast.other) await meet(stage, cast.other)
  await starts[kind](stage)
  world.scenes.set(kind, {
    count: count + 1,
    refused: null,
    guests: stage.guests.map(({ name, address }) => ({ name, address })),
  })
}

function guestsNow({ product }: World, kind: SceneKind, cast: SceneCast, count: number): Guest[] {
  const many = guestsOf(kind)
  const number = allScenes.indexOf(kind) + 1
  return Array.from({ length: many }, (_, at) => {
    const place = count * many + at
    const first = cast.names[place % cast.names.length] ?? ''
    const round = Math.floor(place / cast.names.length)
    const name = round === 0 ? first : `${first} ${'I'.repeat(round + 1)}`
    const address = `kind${number}.${name.toLowerCase().replace(' ', '.')}@home.example`
    return { name, address, browser: openOutsider(product.url) }
  })
}

/** Who comes with the scene is a new colleague; whoever it is says hello, so that the program knows them. */
async function meet({ world }: Stage, { host, joins }: Colleague): Promise<void> {
  const { slack } = world
  if (joins && !slack.state.users.has(host)) {
    const email = `${joins.name.toLowerCase().replace(' ', '.')}@harbourlight.example`
    slack.addUser({ id: host, name: joins.name, email, tz: zone })
    world.present({ user: host, group: joins.leads === undefined ? 'hosts' : 'role owners', title: joins.title })
    if (joins.leads !== undefined) {
      const { name, title, leads } = joins
      const file = `email,name,department,role,title\n${[email, name, leads, 'role owner', title].join(',')}`
      await world.product.shell(['import'], Buffer.from(file).toString('base64'))
    }
  }
  slack.state.modals.delete(host)
  await slack.as(host).command('help')
  await passUntil(world, async () => (await world.product.sceneStory([host], [])).hostKnown, 'the program knows them')
}

/** Runs what is due, moment by moment, until that is so. */
async function passUntil(world: World, isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const { product, clock } = world
  const last = new Date(clock.now().getTime() + mostDays * 24 * 60 * minuteMs)
  await moveTo(world, clock.now())
  while (!(await isSo())) {
    const next = await product.nextDue()
    if (!next || next > last) throw new Error(`The scene waited in vain for this: ${what}.`)
    await moveTo(world, new Date(Math.max(next.getTime(), clock.now().getTime())))
  }
}

/** The clock flows while one looks at it: a moment that is almost over would lie behind it once the move begins. */
const aheadMs = 100

async function moveTo({ mover, clock }: World, to: Date): Promise<void> {
  const soonest = clock.now().getTime() + aheadMs
  if (mover.moveTo(new Date(Math.max(to.getTime(), soonest))) !== undefined)
    throw new Error('The clock is moving. Wait until it rests, and begin the scene again.')
  await mover.rested()
}

const storyOf = ({ world, cast, guests }: Stage) =>
  world.product.sceneStory(
    [cast.host],
    guests.map(({ address }) => address),
    [ownerIn(cast)],
  )

/** A colleague offers by command and form, for several at once, so that the scene can be begun again. */
async function offers({ world, cast }: Stage, kind: string): Promise<void> {
  const { slack } = world
  const story = await world.product.sceneStory([cast.host], [])
  if (story.hasOffer) return
  const host = slack.as(cast.host)
  await host.command(`offer ${kind}, ${cast.topic}, 5 at once, 20 a month, weekdays`)
  // how many at once stands among what is folded
  const [more] = host.modal()?.buttons ?? []
  if (more !== undefined) await host.click(more, 'modal')
  await host.submit({
    'Link, place or number': `https://meet.harbourlight.example/${cast.host.slice(1).toLowerCase()}`,
  })
  if (host.modal()) await host.cancel()
}

/** Everybody joins by page, and answers the mail. */
async function join(stage: Stage): Promise<void> {
  for (const guest of stage.guests) {
    stage.world.present({ address: guest.address, name: guest.name })
    await guest.browser.open('/join')
    const joined = await guest.browser.press('join.submit', {
      firstName: guest.name,
      email: guest.address,
      interests: stage.cast.topic,
      headline: `${guest.name}, who likes ${stage.cast.topic}`,
      consent: 'yes',
    })
    if (joined.status !== 200) throw new Error(sentenceOf(joined))
  }
  for (const guest of stage.guests) {
    const mails = () => stage.world.mailbox.mails(guest.address)
    await passUntil(stage.world, () => mails().length > 0, 'the mail that confirms')
    await guest.browser.open(pageOf(mails()) ?? '')
    await guest.browser.press('join.confirm')
  }
}

const hasButton = ({ world, cast }: Stage, button: string): boolean =>
  world.slack
    .as(cast.host)
    .messages()
    .slice(-3)
    .some(({ buttons }) => buttons.includes(button))

const isAsked = async (stage: Stage): Promise<boolean> =>
  (await storyOf(stage)).match?.status === 'proposed' && hasButton(stage, 'Meet them')

/** One talk of that kind, up to the host's question. */
const oneTalk = (kind: string) => async (stage: Stage) => {
  await offers(stage, kind)
  await join(stage)
  await passUntil(stage.world, () => isAsked(stage), 'the question to the host')
}

const only = ({ guests }: Stage): Guest => {
  const [guest] = guests
  if (!guest) throw new Error('nobody came')
  return guest
}

/** Opens somebody's own page by their newest mail. */
async function ownPage({ world }: Stage, guest: Guest): Promise<void> {
  await guest.browser.open(pageOf(world.mailbox.mails(guest.address)) ?? '')
}

/** An informational talk up to where both said that they met. */
async function heldTalk(stage: Stage): Promise<void> {
  const { world, cast } = stage
  const guest = only(stage)
  await oneTalk('informational')(stage)
  const host = world.slack.as(cast.host)
  await clickNewest(stage, 'Meet them')
  await host.submit({})
  if (host.modal()) await host.cancel()
  const mails = world.mailbox.mails(guest.address).length
  await passUntil(world, () => world.mailbox.mails(guest.address).length > mails, 'the mail with the times')
  await ownPage(stage, guest)
  await guest.browser.press('match.accept', { time: '', wants: `How ${cast.topic} is done` })
  const booked = (await storyOf(stage)).chat
  if (!booked?.endsAt) throw new Error('The talk was not booked.')
  await moveTo(world, new Date(booked.endsAt.getTime() + 20 * minuteMs))
  await passUntil(world, () => hasButton(stage, 'Yes, we met'), 'the question whether they met')
  await clickNewest(stage, 'Yes, we met')
  await ownPage(stage, guest)
  await guest.browser.press('chat.met')
  await passUntil(world, () => hasButton(stage, `Refer ${guest.name}`), 'the card after the talk')
}

async function clickNewest({ world, cast }: Stage, button: string): Promise<void> {
  const host = world.slack.as(cast.host)
  const message = host.messages().findLast(({ buttons }) => buttons.includes(button))
  if (message) await host.click(button, message)
}

/** And put forward, with their consent. */
async function consented(stage: Stage): Promise<void> {
  const { world, cast } = stage
  const guest = only(stage)
  await heldTalk(stage)
  const host = world.slack.as(cast.host)
  await clickNewest(stage, `Refer ${guest.name}`)
  await host.submit({ why: 'Asks the right questions', how: 'We met for a coffee chat', conflict: 'none' })
  if (host.modal()) await host.cancel()
  await passUntil(world, async () => (await storyOf(stage)).referral?.isAsked === true, 'the question to the person')
  await ownPage(stage, guest)
  await guest.browser.press('referral.consent')
}

/** Somebody else met them and put them forward; the role owner has nothing yet. */
async function awaited(stage: Stage): Promise<void> {
  await consented({ ...stage, cast: { ...stage.cast, ...stage.cast.other } })
  const isAvailable = async (): Promise<boolean> => (await storyOf(stage)).referral?.stage === 'available'
  await passUntil(stage.world, isAvailable, 'the yes of the person')
}

/** The host has met somebody; a colleague owns a role that nobody hears of. */
async function hidden(stage: Stage): Promise<void> {
  const { world, cast } = stage
  await heldTalk(stage)
  const user = ownerIn(cast)
  const owner = world.slack.as(user)
  world.slack.state.modals.delete(user)
  await owner.command('opening Keeper of compasses')
  await owner.submit({ Skills: cast.topic, 'What is the work like?': 'Instruments that sailors trust.' })
  await owner.click('Open it', owner.modal() ? 'modal' : owner.last())
  if (owner.modal()) await owner.cancel()
  await owner.command('openings')
}

/** The candidate asks for the host by name. */
async function leads(stage: Stage): Promise<void> {
  const { world, cast } = stage
  const guest = only(stage)
  await join(stage)
  await passUntil(world, () => world.mailbox.mails(guest.address).length > 1, 'the welcome')
  await ownPage(stage, guest)
  await guest.browser.press('ask.open', {}, 'seeker_led')
  const asked = await guest.browser.press('ask.save', {
    wishes: world.slack.state.users.get(cast.host)?.name ?? '',
    goals: 'To find out which team suits me',
    handed: 'https://work.example/portfolio',
    hear: 'technical',
  })
  if (asked.status !== 200) throw new Error(sentenceOf(asked))
  await passUntil(world, () => isAsked(stage), 'the question to the host')
}

const dayIn = (now: Date, days: number): string => {
  const day = new Date(now.getTime() + days * 24 * 60 * minuteMs)
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

/** Everybody but the first of the scene's people says yes to the session. */
async function seated(stage: Stage): Promise<void> {
  const { world } = stage
  const isInvited = async (): Promise<boolean> =>
    (await storyOf(stage)).session?.guests.every(({ status }) => status !== null) === true
  await passUntil(world, isInvited, 'the invitations')
  const invited = (guest: Guest) =>
    world.mailbox.mails(guest.address).some(({ subject }) => /small group/.test(subject))
  await passUntil(world, () => stage.guests.every(invited), 'the invitations by mail')
  for (const guest of stage.guests.slice(1)) {
    await ownPage(stage, guest)
    await guest.browser.press('group.accept', { seen: 'yes', employer: `${guest.name} and daughters` })
  }
}

async function plansGroup(stage: Stage): Promise<void> {
  const { world, cast } = stage
  await join(stage)
  const host = world.slack.as(cast.host)
  await host.command('offer group')
  await host.submit({
    title: 'A crew for an hour',
    topics: cast.topic,
    day: dayIn(world.clock.now(), 9),
    seats: '3',
    where: 'https://meet.harbourlight.example/crew',
    briefing: 'We look at one real question together. Nothing needs to be prepared.',
    tasks: 'Sort the cards\nChoose one',
  })
  if (host.modal()) await host.cancel()
  await seated(stage)
}

async function plansProgram(stage: Stage): Promise<void> {
  const { world, cast } = stage
  await join(stage)
  const person = world.slack.as(recruiter)
  world.slack.state.modals.delete(recruiter)
  await person.command('offer company')
  await person.click('New program')
  await person.submit({
    title: 'Into the docks',
    topics: cast.topic,
    people1: [cast.host],
    where1: 'https://meet.harbourlight.example/docks',
    people2: [cast.host],
    medium2: 'video',
    where2: 'https://meet.harbourlight.example/docks-two',
    people3: [cast.host],
    medium3: 'place',
    where3: 'Harbour room',
    questions3: 'How would you begin?\nWhat would you leave out?',
  })
  await person.click('Plan a session of step 1', 'modal')
  await person.submit({ day: dayIn(world.clock.now(), 9), seats: '3' })
  if (person.modal()) await person.cancel()
  await seated(stage)
}

const starts: Record<SceneKind, (stage: Stage) => Promise<void>> = {
  career: oneTalk('career'),
  informational: oneTalk('informational'),
  networking: oneTalk('networking'),
  preliminary: oneTalk('preliminary'),
  candidacy: consented,
  seeker_led: leads,
  company: plansProgram,
  consultation: oneTalk('consultation'),
  group: plansGroup,
  referral: heldTalk,
  role_owner: awaited,
  referrer: hidden,
}
