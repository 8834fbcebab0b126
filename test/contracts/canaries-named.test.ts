import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFile } from '../../src/interactions/import-file.js'
import type { Tx } from '../../src/usecases/unit-of-work.js'
import { mia, miaOffers, nowhere, where } from './canary-story.js'
import { type Driven, drive } from './driven.js'
import { openedDump, rawDump } from './dump.js'
import { said } from './reading.js'
import { booked, joins, meet, offers, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const erased = 'lena@home.example'
const stranger = 'never-heard-of@home.example'

const file = (email: string): Buffer =>
  Buffer.from(`first name,e-mail,source,how we know them\nLena,${email},a meetup,met there\n`)

/** Lena met Mia, and then had everything erased. */
async function lenaIsErased(): Promise<string> {
  await offers(driven, 'UMIA')
  const lena = await joins(driven, erased)
  await meet(driven, 'UMIA', await booked(driven, 'UMIA', lena))
  await driven.web(lena, 'pool.erase')
  await wait(driven, 5)
  driven.mails.length = 0
  return lena
}

const mailsTo = (email: string) => driven.mails.filter(({ to }) => to.address === email)

describe('P-1: after an erasure', () => {
  it('an import answers as for a stranger, and writes to nobody', async () => {
    await lenaIsErased()
    const again = await importFile(driven.inside, file(erased), { dryRun: false })
    const first = await importFile(driven.inside, file(stranger), { dryRun: false })
    expect(again).toEqual(first)
    await wait(driven, 24 * 60)
    expect(mailsTo(stranger)).toHaveLength(1)
    expect(mailsTo(erased)).toHaveLength(0)
    expect(JSON.stringify(await openedDump(driven.database))).not.toContain(erased)
  })

  it('introducing her answers with the same bytes as for a stranger, and writes to nobody', async () => {
    await lenaIsErased()
    const named = { firstName: 'Lena', how: 'We studied together.' }
    const again = await driven.slack('UMIA', 'introduce.send', { ...named, email: erased })
    const first = await driven.slack('UMIA', 'introduce.send', { ...named, email: stranger })
    expect(again).toEqual(first)
    await wait(driven, 24 * 60)
    expect(mailsTo(stranger)).toHaveLength(1)
    expect(mailsTo(erased)).toHaveLength(0)
  })

  it('putting her forward answers as always, keeps nothing, and writes to nobody', async () => {
    const lena = await lenaIsErased()
    const words = { candidate: lena, why: 'Explains well.', how: 'A chat.', conflict: 'none' }
    expect(said(await driven.slack('UMIA', 'refer.save', {}, words))).toContain('Thank you.')
    await wait(driven, 24 * 60)
    expect(mailsTo(erased)).toHaveLength(0)
    expect(await driven.read((tx) => tx.referrals.count({}))).toBe(0)
  })

  it('only her own confirmed /join lifts it', async () => {
    await lenaIsErased()
    const again = await joins(driven, erased)
    expect((await driven.read((tx) => tx.candidates.get(again)))?.status).toBe('active')
  })
})

async function hostOf(tx: Tx): Promise<string> {
  const [offer] = await tx.offers.find({})
  return offer?.hostId ?? ''
}

describe('what an employee set for themself', () => {
  const settings = { zone: 'Pacific/Chatham', to: 'toMinute":1033' }

  async function tomSettles(): Promise<void> {
    await driven.slack('UTOM', 'home')
    await driven.settle()
    const hours = { from: '611', to: '1033', weekdays: ['2'], zone: settings.zone }
    await driven.slack('UTOM', 'settings.save', {}, hours)
  }

  it('lies sealed, also for whoever left and may come back', async () => {
    await tomSettles()
    expect((await where(driven, settings, openedDump)).zone).toContain('employee')
    expect(await where(driven, settings, rawDump)).toEqual(nowhere(settings))
    await driven.slack('UTOM', 'privacy.leave')
    await wait(driven, 5)
    expect((await where(driven, settings, openedDump)).zone).toContain('employee')
    expect(await where(driven, settings, rawDump)).toEqual(nowhere(settings))
  })

  it('is gone from every table after they erased everything', async () => {
    await tomSettles()
    await driven.slack('UTOM', 'privacy.erase')
    await wait(driven, 5)
    expect(await where(driven, settings, openedDump)).toEqual(nowhere(settings))
    expect(JSON.stringify(await openedDump(driven.database))).not.toContain('1033')
  })

  it('and said before a talk is gone, also where no talk came of it; what the other side said stays', async () => {
    await miaOffers(driven)
    await joins(driven, 'lena@home.example')
    await wait(driven, 5)
    const said = { host: 'Zqhostgives a hand', candidate: 'Zqlenagives a hand' }
    await driven.read(async (tx) => {
      const [match] = await tx.matches.find({ hostId: await hostOf(tx) })
      if (!match) throw new Error('no match')
      await tx.matches.save({ ...match, settled: { 'give_one@host': said.host, 'give_one@candidate': said.candidate } })
    })
    await driven.slack('UMIA', 'privacy.erase')
    await wait(driven, 5)
    expect(await where(driven, said, openedDump)).toEqual({ host: [], candidate: ['match'] })
  })

  it('and wrote into an offer is gone with the rest that is known of them', async () => {
    driven.people.UMIA = { name: mia.name, email: mia.email, photoUrl: mia.photo }
    await miaOffers(driven)
    expect((await where(driven, mia, openedDump)).words).toContain('chat_offer')
    await driven.slack('UMIA', 'privacy.erase')
    await wait(driven, 5)
    expect(await where(driven, mia, openedDump)).toEqual(nowhere(mia))
  })
})
