import { describe, expect, it } from 'vitest'
import type { Employee, Identity } from '../../src/domain/people.js'
import { adminIds, isAdmin, isNamedAdmin, isOpener, isRecruiter } from '../../src/usecases/admins.js'
import { blankEmployee } from '../../src/usecases/meet-person.js'
import type { Context, Who } from '../../src/usecases/unit-of-work.js'

const now = new Date('2026-05-04T08:00:00Z')
const employee = (more: Partial<Employee> = {}): Employee => ({ ...blankEmployee('mia', now), ...more })
const who = (more: Partial<Employee> = {}, isWorkspaceAdmin = false): Who => ({
  type: 'employee',
  employee: employee(more),
  identity: { isAdmin: isWorkspaceAdmin } as Identity,
})
const named = ['Rosa@Corp.example', 'ops@corp.example']

describe('who is named in ADMIN_EMAILS', () => {
  it.each([
    ['rosa@corp.example', true],
    ['ROSA@corp.EXAMPLE', true],
    ['ops@corp.example', true],
    ['mia@corp.example', false],
    [null, false],
  ])('%s: %s', (email, is) => {
    expect(isNamedAdmin({ email }, named)).toBe(is)
  })
})

/** Who it is, and whether they administer, recruit and may open roles. */
const cells: [string, Who, boolean, boolean, boolean][] = [
  ['an employee', who(), false, false, false],
  ['a workspace’s admin', who({}, true), true, true, true],
  ['an admin by role', who({ roles: ['admin'] }), true, true, true],
  ['somebody named', who({ email: 'rosa@corp.example' }), true, true, true],
  ['a recruiter', who({ roles: ['recruiter'] }), false, true, true],
  ['a role owner', who({ roles: ['role_owner'] }), false, false, true],
  ['somebody of HR', who({ roles: ['hr'] }), false, false, false],
  ['somebody outside', { type: 'candidate', candidate: {} as never }, false, false, false],
  ['somebody who gives a reference', { type: 'referee', referee: {} as never }, false, false, false],
  ['anyone', { type: 'anyone' }, false, false, false],
  ['the system', { type: 'system' }, false, false, false],
]

describe('who administers, recruits and opens roles', () => {
  it.each(cells)('%s', (_, person, administers, recruits, opens) => {
    expect([isAdmin(person, named), isRecruiter(person, named), isOpener(person, named)]).toEqual([
      administers,
      recruits,
      opens,
    ])
  })
})

describe('everybody who may set the program up', () => {
  it('is a workspace’s admin, one by role or one who is named, as long as they are here', async () => {
    const people = [
      employee({ id: 'of slack' }),
      employee({ id: 'by role', roles: ['admin'] }),
      employee({ id: 'named', emailIndex: 'index of rosa@corp.example' }),
      employee({ id: 'nobody', emailIndex: 'index of mia@corp.example' }),
      employee({ id: 'without an address' }),
      employee({ id: 'left', status: 'left', roles: ['admin'] }),
    ]
    const accounts = [
      { employeeId: 'of slack', isAdmin: true, status: 'active' },
      { employeeId: 'nobody', isAdmin: false, status: 'active' },
      { employeeId: 'without an address', isAdmin: true, status: 'gone' },
      { employeeId: 'left', isAdmin: true, status: 'active' },
    ]
    const matching =
      <Row extends object>(rows: readonly Row[]) =>
      async (where: Record<string, unknown>) =>
        rows.filter((row) => Object.entries(where).every(([column, value]) => (row as never)[column] === value))
    const tx = {
      identities: { find: matching(accounts) },
      employees: { find: matching(people) },
      emailIndex: (email: string) => `index of ${email}`,
    }
    const context = { tx, adminEmails: ['rosa@corp.example'] } as unknown as Context
    expect(await adminIds(context)).toEqual(['of slack', 'by role', 'named'])
  })
})
