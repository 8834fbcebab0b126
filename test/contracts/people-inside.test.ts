import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Employee } from '../../src/domain/people.js'
import { renderInvite } from '../../src/email/invite.js'
import { importEmployees } from '../../src/usecases/import-employees.js'
import { type Driven, drive } from './driven.js'
import { postsTo, said, words } from './reading.js'
import { booked, lastMatch, meet, offers, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

/** Eva works here, and looks around. */
async function evaExplores(more: Record<string, string | string[]> = {}): Promise<string> {
  await driven.slack('UEVA', 'home')
  await driven.settle()
  const reply = await driven.slack(
    'UEVA',
    'explore.join',
    {},
    { interests: 'data engineering', consent: 'yes', ...more },
  )
  if (reply.type !== 'card') throw new Error(said(reply))
  await wait(driven, 2)
  const employeeId = await driven.employeeId('UEVA')
  const [entry] = await driven.read((tx) => tx.candidates.find({ employeeId }))
  return entry?.id ?? ''
}

async function change(user: string, what: Partial<Employee>): Promise<void> {
  const id = await driven.employeeId(user)
  await driven.read(async (tx) => {
    const employee = await tx.employees.get(id)
    if (employee) await tx.employees.save({ ...employee, ...what })
  })
}

async function arrive(...users: string[]): Promise<void> {
  for (const user of users) await driven.slack(user, 'home')
  await driven.settle()
}

describe('P-2: an internal explorer is shielded', () => {
  it('is asked first, with the host’s name; the host hears nothing before their yes', async () => {
    await offers(driven, 'UMIA')
    const id = await evaExplores()
    const [asked, ...more] = postsTo(driven, 'UEVA')
    expect(more).toEqual([])
    expect(asked && words(asked)).toContain('A coffee chat with Name of UMIA')
    expect(asked && words(asked)).toContain('They have not been asked yet, and hear of you only if you say yes.')
    await driven.passTo('2026-05-05T12:00:00Z')
    expect(postsTo(driven, 'UMIA')).toEqual([])
    const { id: matchId } = await lastMatch(driven, id)
    const pressed = await driven.slack('UMIA', 'match.meet', { matchId })
    expect(pressed.type).toBe('card')
    expect(said(pressed)).not.toContain('Eva')
    await driven.slack(
      'UEVA',
      'match.accept',
      { matchId },
      { wants: 'Another team', times: ['2026-05-12T12:00:00.000Z'] },
    )
    await wait(driven, 2)
    expect(postsTo(driven, 'UMIA').map((post) => post.card.preview)).toEqual([
      'Somebody would like to talk with you. Meet them?',
    ])
    expect(JSON.stringify(postsTo(driven, 'UMIA'))).not.toMatch(/UEVA|ueva@/)
  })

  it('leaves no trace with the host after a no', async () => {
    await offers(driven, 'UMIA')
    const id = await evaExplores()
    await driven.slack('UEVA', 'match.decline', { matchId: (await lastMatch(driven, id)).id })
    await driven.passTo('2026-05-20T12:00:00Z')
    expect(postsTo(driven, 'UMIA')).toEqual([])
    expect(driven.updates).toEqual([])
  })

  const relations: [string, () => Promise<Record<string, string>>][] = [
    ['their manager', async () => change('UEVA', { managerId: await driven.employeeId('UHOST') }).then(() => ({}))],
    [
      'the manager of their manager',
      async () => {
        await change('UMID', { managerId: await driven.employeeId('UHOST') })
        await change('UEVA', { managerId: await driven.employeeId('UMID') })
        return {}
      },
    ],
    [
      'somebody who reports to them',
      async () => change('UHOST', { managerId: await driven.employeeId('UEVA') }).then(() => ({})),
    ],
    [
      'somebody with the same manager',
      async () => {
        const managerId = await driven.employeeId('UMID')
        await change('UEVA', { managerId })
        await change('UHOST', { managerId })
        return {}
      },
    ],
    [
      'somebody of the same department',
      async () => {
        await change('UEVA', { department: 'Data' })
        await change('UHOST', { department: 'Data' })
        return {}
      },
    ],
    ['somebody they named', async () => ({ mustNotKnow: 'UHOST' })],
  ]

  it.each(relations)('is never matched with %s, by a look or a round', async (_who, relate) => {
    await arrive('UEVA', 'UMID', 'UHOST')
    await offers(driven, 'UHOST')
    const named = await relate()
    const id = await evaExplores(named)
    await driven.work('round.run')
    await wait(driven, 5)
    expect(await driven.read((tx) => tx.matches.count({ candidateId: id }))).toBe(0)
    expect([...postsTo(driven, 'UHOST'), ...postsTo(driven, 'UEVA')]).toEqual([])
  })

  it('is matched with anybody else', async () => {
    await arrive('UEVA', 'UMID')
    await change('UEVA', { managerId: await driven.employeeId('UMID') })
    await offers(driven, 'UMIA')
    const id = await evaExplores()
    expect(await driven.read((tx) => tx.matches.count({ candidateId: id }))).toBe(1)
  })

  it.each([false, true])(
    'is checked again when the host becomes their manager (they said yes: %s)',
    async (saidYes) => {
      await offers(driven, 'UMIA')
      const id = await evaExplores()
      const { id: matchId } = await lastMatch(driven, id)
      if (saidYes)
        await driven.slack('UEVA', 'match.accept', { matchId }, { wants: 'Teams', times: ['2026-05-12T12:00:00.000Z'] })
      const heard = saidYes ? 1 : 0
      await wait(driven, 2)
      expect(postsTo(driven, 'UMIA')).toHaveLength(heard)
      const row = {
        email: 'ueva@corp.example',
        name: undefined,
        department: undefined,
        title: undefined,
        roles: undefined,
      }
      const rows = [{ ...row, managerEmail: 'umia@corp.example' }]
      await importEmployees((work) => driven.inside(work), rows, { dryRun: false })
      await driven.passTo('2026-05-12T08:00:00Z')
      expect((await driven.read((tx) => tx.matches.get(matchId)))?.status).toBe('withdrawn')
      expect(postsTo(driven, 'UMIA')).toHaveLength(heard)
    },
  )

  it('keeps the number that a host reads after saving an offer free of colleagues', async () => {
    await evaExplores()
    await arrive('UMIA')
    const form = await driven.slack('UMIA', 'command', { text: 'offer data engineering' })
    const value = form.type === 'form' ? form.form.value : {}
    const filled = { topics: 'data engineering', windows: ['2-840-960'], medium: 'video', where: 'https://v.example' }
    expect(said(await driven.slack('UMIA', 'offer.save', value, filled))).not.toContain('1 person')
  })

  it('has calendar entries that are private, titled “Coffee chat”, without the kind', async () => {
    await booked(driven)
    const organizer = { name: 'Coffeechat', email: 'coffee@example.org' }
    const invites = driven.mails.flatMap(({ invite }) =>
      invite ? [renderInvite({ ...invite, organizer }, driven.clock.now())] : [],
    )
    expect(invites).toHaveLength(2)
    for (const invite of invites) {
      expect(invite).toContain('CLASS:PRIVATE')
      expect(invite).toContain('SUMMARY:Coffee chat\r\n')
      expect(invite).not.toMatch(/candidate|explor|informational|career|refer|interview/i)
    }
  })

  it('says nothing of exploring, referrals or jobs in a preview or a subject', async () => {
    const chat = await booked(driven)
    await meet(driven, 'UMIA', chat)
    await evaExplores()
    await driven.passTo('2026-05-18T08:00:00Z')
    const previews = [...driven.posts, ...driven.mails, ...driven.updates].map((sent) => sent.card.preview)
    expect(previews.length).toBeGreaterThan(12)
    expect(previews.filter((preview) => /explor|referr|\bjobs?\b|candidate|recruit|hir(e|ing)/i.test(preview))).toEqual(
      [],
    )
  })
})
