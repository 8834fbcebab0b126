import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { runCommand } from '../../src/cli.js'
import { readConfig } from '../../src/config.js'
import { createRandom } from '../../src/random.js'
import type { Tx } from '../../src/usecases/unit-of-work.js'
import { type Colleague, inSlack } from './colleagues.js'
import { type Company, later, type Outsider, openCompany, outsider, platforms } from './kinds.js'
import { toldIn } from './told-in.js'

// Two months pass, day by day.
vi.setConfig({ testTimeout: 120_000 })

/**
 * Mia says "I met someone good" and never sees a role; Tom owns one that nobody advertised and reads a card without a name; two
 * yeses later he and Lena know each other, and at the end five people share the thanks. After each step it is looked at what
 * everybody has read so far.
 */
describe.each(toldIn(platforms, 1))('a hidden role, with a company in %s', (platform) => {
  let company: Company & Record<'ada' | 'ben' | 'cleo', Colleague>
  let lena: Outsider
  let knowsLena = false

  const inStore = <Result>(look: (tx: Tx) => Promise<Result>) => {
    const { store } = company.world
    return store.transaction(store.organizationId, look)
  }
  const waits = (minutes: number) => company.world.passTo(later(company.world.clock.now().toISOString(), minutes))
  const named = (id: string) => (platform === 'Slack' ? `U${id.toUpperCase()}` : `${id}@corp.example`)
  const readBy = (...people: ('mia' | 'tom' | 'ida' | 'ada' | 'ben' | 'cleo' | 'rosa')[]) =>
    people
      .flatMap((who) => company[who].messages())
      .map(({ words, text }) => `${text} ${words}`)
      .join('\n')
  const mailed = () =>
    lena
      .mails()
      .map(({ subject, text }) => `${subject} ${text}`)
      .join('\n')
  const shell = (...args: string[]) => {
    const { store, clock } = company.world
    const parts = { store, clock, config: readConfig({ BASE_URL: 'http://localhost' }), random: createRandom() }
    return (input: string) => runCommand(parts, args, Buffer.from(input).toString('base64'))
  }
  const referral = async () => {
    const [found] = await inStore((tx) => tx.referrals.find({}))
    if (!found) throw new Error('nobody was put forward')
    return found
  }
  const recruiterDoes = async (button: string, filling?: Record<string, string>) => {
    await company.rosa.ask('pipeline')
    await company.rosa.press('Open Lena')
    await company.rosa.press(button)
    if (filling) await company.rosa.submit(filling)
    expect(company.rosa.modal()?.errors ?? {}).toEqual({})
    await waits(12)
  }
  /** They are asked by the introduction, or by an offer of theirs, and meet. */
  const hasTalkWith = async (who: 'mia' | 'ben' | 'cleo' | 'ida') => {
    await asked(who)
    await company[who].press('Meet them')
    await company[who].submit(who === 'mia' ? {} : { where: 'https://video.example/room' })
    await waits(5)
    const [match] = await inStore((tx) => tx.matches.find({ status: 'half_agreed' }))
    const time = match?.times[0] ?? ''
    const wants = 'How a team decides'
    const booked = await lena.press('Yes, book this talk', {
      time,
      wants,
      ...(who === 'mia' ? { zone: 'Europe/Lisbon' } : {}),
    })
    expect(booked.text).toContain('Booked for')
    await company.world.passTo(later(time, 60))
    await company[who].press('Yes, we met')
    await lena.press('Yes, we met')
    await waits(5)
  }
  /** Whoever of them is asked first; what is said in the evening is asked in the morning. */
  const asked = async <Who extends 'mia' | 'ben' | 'cleo' | 'ida'>(...people: Who[]): Promise<Who> => {
    for (let hour = 0; hour < 96; hour += 4) {
      const found = people.find((who) => company[who].messages().some(({ buttons }) => buttons.includes('Meet them')))
      if (found) return found
      await waits(240)
    }
    throw new Error(`nobody of ${people} is asked`)
  }
  const names = async (who: 'mia' | 'ben', ...people: string[]) => {
    await company[who].press('Who else could tell them more?')
    await company[who].submit({
      people: platform === 'Slack' ? people.map(named) : people.map(named).join(', '),
      why: 'You would like each other.',
    })
    await waits(5)
  }

  beforeAll(async () => {
    company = await openCompany(platform, ['ada', 'ben', 'cleo'])
    await shell('import')('e-mail,role\ntom@corp.example,role owner\n').then(({ code, output }) =>
      expect(code, output).toBe(0),
    )
  })
  afterAll(() => company.world.close())
  afterEach(async () => {
    const role = /astronomer|Observatory|Adler|quiet mornings|telescopes/
    expect(readBy('mia', 'ada', 'ben', 'cleo', 'ida')).not.toMatch(role)
    if (!knowsLena) expect(readBy('tom')).not.toMatch(/Lena|lena@|Mia|Umbraco/)
    if (lena && !knowsLena) expect(mailed()).not.toMatch(/astronomer/)
    if (lena) expect(lena.subjects().join(' ')).not.toMatch(/referral|job|opening|appl|recruit/i)
    expect(
      inSlack(company.world, 'UROSA')
        .channel('C1')
        .map(({ words }) => words)
        .join(),
    ).not.toMatch(role)
    const sent = lena ? lena.mails().map(({ subject, text }) => `${subject}\n${text}`) : []
    expect(sent.filter((mail, place) => sent.indexOf(mail) !== place)).toEqual([])
    expect(await company.wrongs()).toEqual([])
  })

  it('Ada knows somebody, who would like to hear from the company', async () => {
    const { ada } = company
    await ada.ask('introduce')
    await ada.press('Write to them for me')
    await ada.submit({ firstName: 'Lena', email: 'lena@home.example', how: 'We studied together.', expected: true })
    await ada.press('Send it', ada.modal() ? 'modal' : undefined)
    await waits(5)
    lena = outsider(company.world, 'lena@home.example')
    const link = lena.newest()?.links.find(({ text }) => text === 'Yes, tell me more')
    await lena.open(link?.href.replace('http://localhost', '') ?? '')
    await lena.goOn('Yes, I am in', { interests: 'data engineering', consent: 'yes' })
    await waits(5)
    await lena.press('Save', { headline: 'Analyst at Umbraco' })
    await waits(5)
  })

  it('she meets Mia, who names Ben, who names Cleo and Ida: four talks', async () => {
    const { mia } = company
    await mia.ask('offer data engineering, Tue and Thu afternoons')
    await mia.submit({ 'Link, place or number': 'https://video.example/mia' })
    await waits(5)
    await hasTalkWith('mia')
    await names('mia', 'ben')
    await lena.press('Yes, I would like to meet them')
    await waits(5)
    await hasTalkWith('ben')
    await names('ben', 'cleo', 'ida')
    for (let yes = 0; yes < 2; yes++) {
      await lena.press('Yes, I would like to meet them')
      await waits(5)
    }
    const first = await asked('cleo', 'ida')
    await hasTalkWith(first)
    await hasTalkWith(first === 'ida' ? 'cleo' : 'ida')
    expect(await inStore((tx) => tx.chats.count({ status: ['held', 'closed'] }))).toBe(4)
  })

  it('Mia says that she met someone good, and Lena says yes to the very words', async () => {
    await company.mia.press('Refer Lena')
    const why = 'Lena asks the right questions. I, Mia, learned a lot from Lena.'
    await company.mia.submit({ why, how: 'We met for a coffee chat', skills: 'SQL', conflict: 'none' })
    await waits(15)
    await lena.press('Yes, put me forward')
    await company.world.settle()
  })

  it('Tom opens a role that nobody advertised, by its form', async () => {
    const { tom } = company
    await tom.ask('opening')
    if (platform === 'Slack') await tom.press('More: place, seats, deputy, whom it must not reach', 'modal')
    await tom.submit({
      ...{ title: 'Lead astronomer', department: 'Observatory', skills: 'data engineering', visibility: 'hidden' },
      ...{ work: 'Pipelines for telescopes', words: 'We like quiet mornings.' },
    })
    expect(tom.modal()?.errors ?? {}).toEqual({})
    await tom.press('Open it', tom.modal() ? 'modal' : undefined)
    await waits(5)
    expect(await inStore((tx) => tx.openings.find({}))).toMatchObject([{ status: 'open', visibility: 'hidden' }])
  })

  it('it is there for nobody else: the others have the same list as before', async () => {
    for (const who of ['mia', 'ben', 'ida'] as const) {
      await company[who].ask('openings')
      expect(company[who].last().words).toContain('There is no opening here for you to see.')
    }
  })

  it('Tom reads a card without a name', async () => {
    const { rosa, tom } = company
    const [opening] = await inStore((tx) => tx.openings.find({}))
    await rosa.ask('pipeline')
    await rosa.press('Open Lena')
    await rosa.press('Put before a role owner')
    await rosa.submit({ openingId: opening?.id ?? '' })
    await waits(5)
    expect(tom.last().text).toBe('Somebody who may fit your team')
    expect(tom.last().words).toContain(
      'This person asks the right questions. I, a colleague, learned a lot from this person.',
    )
    await tom.press('I am interested')
    await waits(5)
  })

  it('Lena reads which team it is and who knows her there, and not the role', async () => {
    const mail = lena.newest()
    expect(mail?.subject).toBe('Somebody would like to get to know you')
    for (const words of ['Corvid Labs', 'Observatory', 'Tom Adler', 'Mia Okafor', 'We like quiet mornings.'])
      expect(mail?.text).toContain(words)
  })

  it('two yeses later they know each other', async () => {
    await lena.press('Yes, exchange names')
    knowsLena = true
    await waits(5)
    expect(company.tom.last().words).toContain('Meet Lena')
    expect(company.tom.last().words).toContain('lena@home.example')
    expect(lena.newest()?.text).toContain('tom@corp.example')
    expect(lena.newest()?.text).toContain('Lead astronomer')
    expect(await referral()).toMatchObject({ status: 'introduced' })
  })

  it('Mia hears four words at most, and never of the role', async () => {
    await waits(2 * 24 * 60)
    await company.mia.ask('referrals')
    expect(company.mia.last().words).toContain('in conversation')
  })

  it('asked by the recruiter, Lena applies; a screening, and the interviews are left out', async () => {
    await recruiterDoes('Invite to apply', {})
    await lena.press('I want to apply', { consent: 'yes' })
    await waits(5)
    await recruiterDoes('Move', { to: 'screening', note: 'A first call.' })
    await recruiterDoes('Move', { to: 'references', note: 'They had talked enough.' })
    expect(await referral()).toMatchObject({ status: 'references' })
  })

  it('Lena names a referee, who answers by the link of a mail', async () => {
    const nora = { name: 'Nora Lang', email: 'nora@else.example', how: 'She led my team.' }
    const named = await lena.press('Ask this person', { ...nora, relation: 'previous_employer', permission: 'yes' })
    expect(named.text).toContain('Nora Lang gets a mail with a link')
    await waits(5)
    const [mail] = company.world.mailbox.mails('nora@else.example')
    expect(mail?.text).not.toMatch(/astronomer|Observatory|Adler|Mia/)
    const link = mail?.links.find(({ text }) => text === 'Answer or say no')
    await lena.open(link?.href.replace('http://localhost', '') ?? '')
    const answers = { together: 'Two years.', strengths: 'Zephyr words.', support: 'Time.', example: 'A launch.' }
    expect((await lena.goOn('Send my answers', answers)).text).toContain('Thank you.')
    await waits(5)
    expect(readBy('rosa')).toContain('A reference for Lena has come.')
  })

  it('a proposal, previewed and accepted; terms, each point agreed', async () => {
    await recruiterDoes('Move', { to: 'proposal', note: 'All said yes.' })
    const startsOn = '2026-07-01'
    await recruiterDoes('Write a proposal', { role: 'Lead astronomer', startsOn, words: 'Come and look up with us.' })
    await lena.press('I accept')
    await waits(5)
    await recruiterDoes('Move', { to: 'terms', note: 'It is accepted.' })
    await recruiterDoes('Write terms', { pay: 'Enough to live well', hours: 'Four days a week' })
    const points = (await referral()).proposal?.points ?? []
    await lena.press('Send my answers', Object.fromEntries(points.map(({ id }) => [`agree-${id}`, 'yes'])))
    await waits(5)
  })

  it('hired: the opening is filled, and five people share a hundred points, each reading only their own', async () => {
    await recruiterDoes('Move', { to: 'hired', note: 'All is agreed.' })
    await waits(5)
    expect(lena.newest()?.text).toContain('It is decided: welcome!')
    expect(await inStore((tx) => tx.openings.find({}))).toMatchObject([{ status: 'filled', hired: 1 }])
    await waits(3 * 24 * 60)
    const shares = await inStore((tx) => tx.credits.find({ part: ['referrer', 'introducer', 'host'] }))
    expect(shares.map(({ points }) => points).reduce((sum, points) => sum + points, 0)).toBe(100)
    for (const [who, words] of [
      ['mia', '50 points for putting Lena forward.'],
      ['ada', '15 points for an introduction that led to a hire.'],
      ['ben', '15 points for an introduction that led to a hire.'],
      ['cleo', '10 points for a talk that led to a hire.'],
      ['ida', '10 points for a talk that led to a hire.'],
    ] as const) {
      await company[who].ask('referrals')
      const read = company[who].last().words
      expect(read).toContain(words)
      expect(read.match(/\d+ points? for/g)).toHaveLength(1)
    }
  })

  it('payroll reads who they are, half on the first day and half after ninety', async () => {
    const { output } = await shell('credit')('')
    const lines = output.trim().split('\r\n').slice(1)
    const points = lines.map((line) => Number(line.split('","')[4]))
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(100)
    expect(lines).toHaveLength(10)
    for (const line of lines) expect(line).toMatch(/"(first day","2026-07-01|90 days","2026-09-29)"/)
    expect(output).not.toMatch(/Lena|astronomer/)
  })

  it('P-20: the digest counts the hire from the first day on, once', async () => {
    const posts = () =>
      inSlack(company.world, 'UROSA')
        .channel('C1')
        .filter(({ words }) => /1 hire/.test(words))
    await company.world.passTo('2026-07-01T10:00:00Z')
    expect(posts()).toEqual([])
    await company.world.passTo('2026-07-17T10:00:00Z')
    expect(posts()).toHaveLength(1)
  })
})
