import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Driven, drive, said } from './driven.js'
import { openedDump, rawDump, sealedColumns, tablesWith } from './dump.js'
import { asksToJoin, chatOf, hostSaysYes, lastMatch, meet, offers, wait } from './walks.js'

/** Words that stand nowhere by chance. Every text of Lena's that the product ever keeps. */
const lena = {
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
const mia = {
  name: 'Zqhostnamemia Berg',
  email: 'zqhostmailmia@corp.example',
  photo: 'https://photo.example/zqphotomia.png',
  topic: 'zqtopicmia',
  words: 'Zqwordsmia about myself',
  former: 'Zqformermia AG',
  where: 'zqwheremia at the desk',
}

const all = { ...lena, ...mia }

const kim = { firstName: 'Zqfirstnamekim', email: 'zqmailkim@home.example', how: 'Zqhowkim from a meetup' }

let driven: Driven
beforeEach(async () => {
  // Without a mail server mails stay as sealed rows, so these are looked through as well.
  driven = await drive({ mailServer: false })
  driven.people.UMIA = { name: mia.name, email: mia.email, photoUrl: mia.photo }
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

async function miaOffers(): Promise<void> {
  await offers(driven, 'UMIA', {
    topics: `data engineering, ${mia.topic}`,
    medium: 'phone',
    where: mia.where,
    words: mia.words,
    formerEmployers: mia.former,
    showPhoto: 'yes',
  })
}

async function lenaAsksToJoin(): Promise<string> {
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
async function lenaIsBooked(): Promise<string> {
  await miaOffers()
  const id = await lenaAsksToJoin()
  await driven.web(id, 'join.confirm')
  await wait(driven, 2)
  const [time = ''] = await hostSaysYes(driven, 'UMIA', id)
  const { id: matchId } = await lastMatch(driven, id)
  const answer = { time, wants: lena.wants, caller: 'host', phone: lena.phone, zone: 'Europe/Berlin' }
  await driven.web(id, 'match.accept', { matchId }, answer)
  await wait(driven, 3)
  return id
}

async function lenaHasMet(): Promise<string> {
  const id = await lenaIsBooked()
  await lenaMeets(id)
  return id
}

async function lenaMeets(id: string): Promise<void> {
  const chat = await chatOf(driven, id)
  await meet(driven, 'UMIA', chat)
  const { insights, people, leads, thanks } = lena
  await driven.web(id, 'chat.notes', { chatId: chat.id }, { insights, people, leads })
  await driven.web(id, 'chat.thank', { chatId: chat.id }, { words: thanks })
  await wait(driven, 3)
  expect((await chatOf(driven, id)).status).toBe('held')
}

const where = async (words: Record<string, string>, dump: typeof rawDump) => {
  const dumped = await dump(driven.database)
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, tablesWith(dumped, word)]))
}

const nowhere = (words: Record<string, string>) => Object.fromEntries(Object.keys(words).map((name) => [name, []]))

describe('a raw dump of the database', () => {
  it('knows all eleven kinds of sealed columns', () => {
    expect(
      [...sealedColumns().values()].flatMap(({ model, columns }) => columns.map((each) => `${model}.${each}`)),
    ).toEqual([
      'organization.body',
      'employee.body',
      'candidate.body',
      'chatOffer.body',
      'match.body',
      'coffeeChat.body',
      'referral.body',
      'job.payload',
      'job.kept',
      'history.note',
      'inbox.reply',
    ])
  })

  it('holds nobody’s words, plain or as hex or base64, once a talk is booked', async () => {
    await lenaIsBooked()
    expect(await where(all, rawDump)).toEqual(nowhere(all))
  })

  it('holds nobody’s words after the talk, the notes and the thanks', async () => {
    await lenaHasMet()
    expect(await where(all, rawDump)).toEqual(nowhere(all))
  })

  it('would show a word in hex, or in base64 wherever it stands', () => {
    const dump = (text: string) => [{ table: 'job', text }]
    for (const before of ['', '{', '{"', '{"a']) {
      const text = `${before}${lena.thanks}"}`
      expect(tablesWith(dump(Buffer.from(text).toString('base64')), lena.thanks)).toEqual(['job'])
      expect(tablesWith(dump(Buffer.from(text).toString('hex')), lena.thanks)).toEqual(['job'])
    }
    expect(tablesWith(dump(Buffer.from('something else entirely').toString('base64')), lena.thanks)).toEqual([])
  })

  it('holds none of the words of somebody who was introduced and has not said yes', async () => {
    await driven.slack('UMIA', 'introduce.send', kim)
    await wait(driven, 2)
    expect(await where(kim, openedDump)).toEqual({
      firstName: ['candidate', 'job'],
      email: ['candidate', 'job'],
      how: ['candidate', 'job'],
    })
    expect(await where(kim, rawDump)).toEqual(nowhere(kim))
  })

  it('holds none of the organization’s own words', async () => {
    const words = { hiring: 'Zqhiringwords of the company', name: 'Zqorganization' }
    await driven.read(async (tx) =>
      tx.saveSettings({ ...(await tx.settings()), howHiringWorks: words.hiring, name: words.name }),
    )
    expect(await where(words, openedDump)).toEqual({ hiring: ['organization'], name: ['organization'] })
    expect(await where(words, rawDump)).toEqual(nowhere(words))
  })
})

describe('the same dump with every sealed value opened', () => {
  it('holds each word of a candidate before the erasure, and none in any table after it', async () => {
    const id = await lenaIsBooked()
    const booked = await where(lena, openedDump)
    const missing = Object.keys(booked).filter((name) => booked[name]?.length === 0)
    expect(missing).toEqual(['insights', 'people', 'leads', 'thanks'])
    expect(booked.phone).toEqual(['coffee_chat', 'job'])
    expect(booked.email).toEqual(['candidate', 'job'])
    await lenaMeets(id)
    const after = await where(lena, openedDump)
    expect(missing.map((name) => after[name]?.includes('coffee_chat'))).toEqual([true, true, true, true])
    await driven.web(id, 'pool.erase')
    await wait(driven, 5)
    expect(await where(lena, openedDump)).toEqual(nowhere(lena))
    expect((await where(mia, openedDump)).name).toContain('employee')
  })

  it('holds none of them after an erasure with a talk still booked, or with a question still open', async () => {
    const id = await lenaIsBooked()
    await driven.web(id, 'pool.erase')
    await driven.passTo('2026-05-20T08:00:00Z')
    expect(await where(lena, openedDump)).toEqual(nowhere(lena))
  })

  it('holds none of them when the question was open and the host asked', async () => {
    await miaOffers()
    const id = await lenaAsksToJoin()
    await driven.web(id, 'join.confirm')
    await wait(driven, 2)
    await hostSaysYes(driven, 'UMIA', id)
    await driven.web(id, 'pool.erase')
    await driven.passTo('2026-05-20T08:00:00Z')
    expect(await where(lena, openedDump)).toEqual(nowhere(lena))
  })

  it('holds none of them thirty days after somebody left, or never confirmed', async () => {
    const id = await lenaHasMet()
    await driven.slack('UMIA', 'introduce.send', kim)
    await wait(driven, 2)
    await driven.web(id, 'pool.leave')
    expect((await where(lena, openedDump)).email).toContain('candidate')
    await driven.passTo('2026-06-15T08:00:00Z')
    expect(await where(lena, openedDump)).toEqual(nowhere(lena))
    expect(await where(kim, openedDump)).toEqual(nowhere(kim))
  })
})

describe('after an erasure, the hash of the address that stays', () => {
  const statusOf = (id: string) => driven.read(async (tx) => (await tx.candidates.get(id))?.status)
  const address = { email: lena.email }

  it('keeps an introduction from writing to that address, with the answer everybody gets', async () => {
    const id = await lenaAsksToJoin()
    await driven.web(id, 'pool.erase')
    const known = await driven.slack('UMIA', 'introduce.send', { ...kim, email: lena.email })
    const unknown = await driven.slack('UMIA', 'introduce.send', kim)
    expect(known).toEqual(unknown)
    await wait(driven, 5)
    expect(await where(address, openedDump)).toEqual({ email: [] })
    expect((await where(kim, openedDump)).email).toContain('job')
  })

  it('answers /join as always and asks for a yes; unconfirmed, it lifts nothing', async () => {
    const first = await driven.web(
      null,
      'join.submit',
      {},
      { firstName: 'A', email: 'b@home.example', interests: 'c', consent: 'yes' },
    )
    const id = await lenaAsksToJoin()
    await driven.web(id, 'pool.erase')
    const again = await driven.web(
      null,
      'join.submit',
      {},
      { firstName: 'A', email: lena.email, interests: 'c', consent: 'yes' },
    )
    expect(said(again)).toBe(said(first))
    await driven.passTo('2026-06-15T08:00:00Z')
    expect(await where(address, openedDump)).toEqual({ email: [] })
    await driven.slack('UMIA', 'introduce.send', { ...kim, email: lena.email })
    await wait(driven, 5)
    expect(await where(address, openedDump)).toEqual({ email: [] })
  })

  it('is lifted by the person’s own yes at /join', async () => {
    const id = await lenaAsksToJoin()
    await driven.web(id, 'pool.erase')
    const back = await lenaAsksToJoin()
    await driven.web(back, 'join.confirm')
    expect(await statusOf(back)).toBe('active')
    const isSuppressed = await driven.read((tx) => tx.isSuppressed(tx.emailIndex(lena.email)))
    expect(isSuppressed).toBe(false)
  })
})
