import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/domain/people.js'
import { may, type Permission } from '../../src/interactions/permissions.js'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import { blankEmployee } from '../../src/usecases/meet-person.js'
import type { Who } from '../../src/usecases/unit-of-work.js'

const now = new Date('2026-05-04T08:00:00Z')

function employee(roles: Role[], { isAdmin = false, email = 'mia@example.org' as string | null } = {}): Who {
  const identity = { isAdmin } as Extract<Who, { type: 'employee' }>['identity']
  return { type: 'employee', identity, employee: { ...blankEmployee('e1', now), roles, email } }
}

const people: Record<string, Who> = {
  nobody: { type: 'anyone' },
  candidate: { type: 'candidate', candidate: blankCandidate('c1', now) },
  referee: { type: 'referee', referee: {} as Extract<Who, { type: 'referee' }>['referee'] },
  employee: employee([]),
  unnamed: employee([], { email: null }),
  HR: employee(['hr']),
  recruiter: employee(['recruiter']),
  'role owner': employee(['role_owner']),
  admin: employee(['admin']),
  'workspace admin': employee([], { isAdmin: true }),
  'named admin': employee([], { email: 'Boss@Example.org' }),
  'the clock': { type: 'system' },
}

/** Who may, by hand; everybody not named may not. */
const table: Record<Permission, readonly string[]> = {
  anyone: Object.keys(people),
  candidate: ['candidate'],
  referee: ['referee'],
  employee: ['employee', 'unnamed', 'HR', 'recruiter', 'role owner', 'admin', 'workspace admin', 'named admin'],
  person: [
    'candidate',
    'employee',
    'unnamed',
    'HR',
    'recruiter',
    'role owner',
    'admin',
    'workspace admin',
    'named admin',
  ],
  recruiter: ['recruiter', 'admin', 'workspace admin', 'named admin'],
  opener: ['recruiter', 'role owner', 'admin', 'workspace admin', 'named admin'],
  admin: ['admin', 'workspace admin', 'named admin'],
  system: ['the clock'],
}

describe.each(Object.entries(table))('what %s may do', (permission, allowed) => {
  it.each(Object.entries(people))('%s', (name, who) => {
    expect(may(who, permission as Permission, ['other@example.org', 'boss@example.ORG'])).toBe(allowed.includes(name))
  })
})
