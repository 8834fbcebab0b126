import { isNamedAdmin } from '../usecases/admins.js'
import type { Who } from '../usecases/unit-of-work.js'

/** Who may do an interaction; everything not allowed is denied. */
export type Permission = 'anyone' | 'candidate' | 'employee' | 'person' | 'recruiter' | 'admin' | 'system'

/** Workspace admins, people named in ADMIN_EMAILS, and those with the role. */
export function isAdmin(who: Who, adminEmails: readonly string[]): boolean {
  if (who.type !== 'employee') return false
  return who.identity.isAdmin || who.employee.roles.includes('admin') || isNamedAdmin(who.employee, adminEmails)
}

export function may(who: Who, permission: Permission, adminEmails: readonly string[]): boolean {
  switch (permission) {
    case 'anyone':
      return true
    case 'candidate':
      return who.type === 'candidate'
    case 'employee':
      return who.type === 'employee'
    case 'person':
      return who.type === 'employee' || who.type === 'candidate'
    case 'recruiter':
      return who.type === 'employee' && (who.employee.roles.includes('recruiter') || isAdmin(who, adminEmails))
    case 'admin':
      return isAdmin(who, adminEmails)
    case 'system':
      return who.type === 'system'
  }
}
