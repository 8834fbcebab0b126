import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kim, lena, lenaHasMet, lenaIsBooked, mia, nowhere, where } from './canary-story.js'
import { type Driven, drive } from './driven.js'
import { openedDump, rawDump, sealedColumns, tablesWith } from './dump.js'
import { wait } from './walks.js'

const all = { ...lena, ...mia }

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

describe('a raw dump of the database', () => {
  it('knows all twenty-three kinds of sealed columns', () => {
    expect(
      [...sealedColumns().values()].flatMap(({ model, columns }) => columns.map((each) => `${model}.${each}`)),
    ).toEqual([
      'organization.body',
      'employee.body',
      'channel.body',
      'candidate.body',
      'chatOffer.body',
      'match.body',
      'coffeeChat.body',
      'referral.body',
      'opening.body',
      'route.body',
      'referee.body',
      'creditShare.body',
      'introduction.body',
      'chatRequest.body',
      'program.body',
      'session.body',
      'guest.body',
      'roundRecord.body',
      'job.payload',
      'job.kept',
      'bulkMove.body',
      'history.note',
      'inbox.reply',
    ])
  })

  it('holds nobody’s words, plain or as hex or base64, once a talk is booked', async () => {
    await lenaIsBooked(driven)
    expect(await where(driven, all, rawDump)).toEqual(nowhere(all))
  })

  it('holds nobody’s words after the talk, the notes and the thanks', async () => {
    await lenaHasMet(driven)
    expect(await where(driven, all, rawDump)).toEqual(nowhere(all))
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
    expect(await where(driven, kim, openedDump)).toEqual({
      firstName: ['candidate', 'job'],
      email: ['candidate', 'job'],
      how: ['candidate', 'job'],
    })
    expect(await where(driven, kim, rawDump)).toEqual(nowhere(kim))
  })

  it('holds none of the organization’s own words', async () => {
    const words = { hiring: 'Zqhiringwords of the company', name: 'Zqorganization' }
    await driven.read(async (tx) =>
      tx.saveSettings({ ...(await tx.settings()), howHiringWorks: words.hiring, name: words.name }),
    )
    expect(await where(driven, words, openedDump)).toEqual({ hiring: ['organization'], name: ['organization'] })
    expect(await where(driven, words, rawDump)).toEqual(nowhere(words))
  })
})
