import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Company, heldTalk, lena, linkIn, newest, opened, platforms, troubles, waits } from './first-talk.js'
import { toldIn } from './told-in.js'

/**
 * Who else: after the talk the host names a colleague, the candidate is asked first, and the colleague, who offers nothing, is
 * asked once. People outside get a note, and nothing about them is kept.
 */
let company: Company
const inStore = <Result>(look: Parameters<Company['world']['store']['transaction']>[1]) => {
  const { store } = company.world
  return store.transaction(store.organizationId, look) as Promise<Result>
}

describe.each(toldIn(platforms, 11))('who else, with a company in $platform', ({ named }) => {
  const platform = platforms.find((each) => each.named === named)
  if (!platform) throw new Error('no such platform')
  beforeAll(async () => {
    company = await opened(platform)
    await heldTalk(company)
    await company.ben.ask('help')
    await waits(company, 5)
  })
  afterAll(() => company.world.close())

  it('the host cannot name herself, and what she typed stays', async () => {
    await company.mia.press('Who else could tell them more?')
    await company.mia.submit({ people: [named.mia], why: 'Ben built a data team.' })
    expect(Object.values(company.mia.modal()?.errors ?? {})).toEqual([
      'They have just met you. Please name somebody else.',
    ])
    await company.mia.submit({ people: [named.ben] })
    expect(company.mia.modal()?.words).toContain('Lena is asked first.')
    await waits(company, 5)
  })

  it('the candidate is asked first, with connector and why; her yes asks the colleague, without her name', async () => {
    const mail = newest(company)
    expect(mail?.subject).toBe('A question for you')
    for (const words of ['Mia Okafor', 'Ben Sander', 'Ben built a data team.']) expect(mail?.text).toContain(words)
    const before = company.ben.messages().length
    await company.world.browser.open(linkIn(mail, 'Read it and answer'))
    const yes = await company.world.browser.press('Yes, I would like to meet them')
    expect(yes.text).toContain('Ben Sander is asked once')
    await waits(company, 5)
    expect(company.ben.messages().length).toBe(before + 1)
    expect(company.ben.last().words).toContain('Mia Okafor named you')
    expect(company.ben.last().words).not.toContain('Lena')
  })

  it('he passes: nobody is told, and he is not named again, in words that say nothing', async () => {
    const mails = company.world.mailbox.mails(lena).length
    const hers = company.mia.messages().length
    await company.ben.press('Pass this time')
    await company.ben.submit({ reason: 'rather_not_say' })
    await waits(company, 60)
    expect(company.world.mailbox.mails(lena)).toHaveLength(mails)
    expect(company.mia.messages()).toHaveLength(hers)
    await company.mia.press('Who else could tell them more?')
    await company.mia.submit({ people: [named.ben] })
    expect(Object.values(company.mia.modal()?.errors ?? {})).toEqual([
      'This introduction is not possible. You can name somebody else.',
    ])
  })

  it('for somebody outside there is a note; we write only if they would like to explore', async () => {
    const people = () => inStore<object[]>((tx) => tx.candidates.find({}))
    const count = (await people()).length
    await company.mia.press('Somebody outside')
    await waits(company, 1)
    const shown = company.mia.last()
    expect(shown.words).toContain('Mia thought that you might like to talk with people at Corvid Labs')
    expect(shown.words).toMatch(/\/join\?by=[\w-]+&from=[\w-]+/)
    await company.mia.press('Write to them for me')
    const friend = { firstName: 'Xen', email: 'xen@home.example', how: 'We studied.', expected: true }
    await company.mia.submit(friend)
    expect(Object.values(company.mia.modal()?.errors ?? {})[0]).toContain('Please forward the note instead')
    expect(await people()).toHaveLength(count)
    const note = await company.world.browser.open(/\/join\?\S+from=[\w-]+/.exec(shown.words)?.[0] ?? '')
    expect(note.status).toBe(200)
    await company.world.browser.press('Join the pool', {
      firstName: 'Xen',
      email: 'xen@home.example',
      interests: 'data',
      consent: 'yes',
    })
    const [came] = await inStore<{ cameFrom: string | null }[]>((tx) =>
      tx.candidates.find({ emailIndex: tx.emailIndex('xen@home.example') }),
    )
    const [chat] = await inStore<{ id: string }[]>((tx) => tx.chats.find({}))
    expect(came?.cameFrom).toBe(chat?.id)
    expect(await troubles(company)).toEqual([])
  })
})
