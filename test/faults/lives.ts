import { bookedTalk, type Company, heldTalk, lena, linkIn, moves, putForward, waits } from '../stories/first-talk.js'
import { setUp } from './company.js'

/** What people do while the product dies and comes back, by flow; each begins with an empty database. */
export const lives = {
  /** an offer, a candidate, a talk, and the week's digest */
  talk: async (company: Company): Promise<void> => {
    await setUp(company)
    await talkAndDigest(company)
  },
  /** somebody is put forward, goes a stage further, and Friday's digest counts it */
  referral: async (company: Company): Promise<void> => {
    await setUp(company)
    await heldTalk(company)
    await putForward(company)
    await moves(company, 'introduced')
    await company.world.passTo('2026-05-08T08:00:00Z')
  },
  /** somebody joins, has a talk booked, and has everything erased */
  erasure: async (company: Company): Promise<void> => {
    const { world } = company
    await setUp(company)
    await bookedTalk(company)
    const welcome = world.mailbox.mails(lena).find(({ links }) => links.some(({ text }) => text === 'Open my page'))
    await world.browser.open(linkIn(welcome, 'Open my page'))
    await world.browser.press('Erase everything')
    // whoever is erased has no page any more: should the answer be lost, a dead link tells that it was done
    await world.browser.press('Erase everything').catch((error: unknown) => {
      if (!String(error).includes('This link does not work any more')) throw error
    })
    await waits(company, 5)
  },
}

/** The talk of the first flow, once the program is set up. */
export async function talkAndDigest(company: Company): Promise<void> {
  await heldTalk(company)
  await company.rosa.ask('digest now')
  await company.world.settle()
}

export type Flow = keyof typeof lives
