import type { Driven } from './driven.js'
import { type rawDump, tablesWith } from './dump.js'
import { asksToJoin, chatOf, hostSaysYes, lastMatch, meet, offers, wait } from './walks.js'

/** Words that stand nowhere by chance. Every text of Lena's that the product ever keeps. */
export const lena = {
  firstName: 'Zqfirstnamelena',
  email: 'zqmaillena@home.example',
  headline: 'Zqheadlinelena of pipelines',
  interest: 'zqinterestlena',
  skill: 'zqskilllena',
  bring: 'Zqbringlena and patience',
  role: 'zqrolelena',
  department: 'zqdepartmentlena',
  barred: 'Zqbarredlena GmbH',
  wants: 'Zqwantslena about teams',
  phone: '+49 30 zq778899',
  insights: 'Zqinsightslena learned',
  people: 'Zqpeoplelena to meet',
  leads: 'Zqleadslena to follow',
  thanks: 'Zqthankslena so much',
}

/** What a host wrote, and what the platform says of them: sealed as well, and theirs to keep. */
export const mia = {
  name: 'Zqhostnamemia Berg',
  email: 'zqhostmailmia@corp.example',
  photo: 'https://photo.example/zqphotomia.png',
  topic: 'zqtopicmia',
  words: 'Zqwordsmia about myself',
  former: 'Zqformermia AG',
  where: 'zqwheremia at the desk',
}

export const kim = { firstName: 'Zqfirstnamekim', email: 'zqmailkim@home.example', how: 'Zqhowkim from a meetup' }

export async function miaOffers(driven: Driven): Promise<void> {
  await offers(driven, 'UMIA', {
    topics: `data engineering, ${mia.topic}`,
    medium: 'phone',
    where: mia.where,
    words: mia.words,
    formerEmployers: mia.former,
    showPhoto: 'yes',
  })
}

export async function lenaAsksToJoin(driven: Driven): Promise<string> {
  return asksToJoin(driven, lena.email, {
    firstName: lena.firstName,
    interests: `data engineering, ${lena.interest}`,
    headline: lena.headline,
    skills: lena.skill,
    bring: lena.bring,
    roles: lena.role,
    departments: lena.department,
    barredEmployers: lena.barred,
    recruitersMayFind: 'yes',
  })
}

/** Both said yes; Mia calls Lena. */
export async function lenaIsBooked(driven: Driven): Promise<string> {
  await miaOffers(driven)
  const id = await lenaAsksToJoin(driven)
  await driven.web(id, 'join.confirm')
  await wait(driven, 2)
  const [time = ''] = await hostSaysYes(driven, 'UMIA', id)
  const { id: matchId } = await lastMatch(driven, id)
  const answer = { time, wants: lena.wants, caller: 'host', phone: lena.phone, zone: 'Europe/Berlin' }
  await driven.web(id, 'match.accept', { matchId }, answer)
  await wait(driven, 3)
  return id
}

export async function lenaHasMet(driven: Driven): Promise<string> {
  const id = await lenaIsBooked(driven)
  await lenaMeets(driven, id)
  return id
}

export async function lenaMeets(driven: Driven, id: string): Promise<void> {
  const chat = await chatOf(driven, id)
  await meet(driven, 'UMIA', chat)
  const { insights, people, leads, thanks } = lena
  await driven.web(id, 'chat.notes', { chatId: chat.id }, { insights, people, leads })
  await driven.web(id, 'chat.thank', { chatId: chat.id }, { words: thanks })
  await wait(driven, 3)
}

/** In which tables each of these words stands. */
export async function where(driven: Driven, words: Record<string, string>, dump: typeof rawDump) {
  const dumped = await dump(driven.database)
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, tablesWith(dumped, word)]))
}

export const nowhere = (words: Record<string, string>) =>
  Object.fromEntries(Object.keys(words).map((name) => [name, []]))
