import { isAdmin, isOpener, isRecruiter } from '../usecases/admins.js'
import type { Who } from '../usecases/unit-of-work.js'

/** Who may do an interaction; everything not allowed is denied. */
export type Permission =
  | 'anyone'
  | 'candidate'
  | 'referee'
  | 'employee'
  | 'person'
  | 'recruiter'
  | 'opener'
  | 'admin'
  | 'system'

export function may(who: Who, permission: Permission, adminEmails: readonly string[]): boolean {
  switch (permission) {
    case 'anyone':
      return true
    case 'candidate':
      return who.type === 'candidate'
    case 'referee':
      return who.type === 'referee'
    case 'employee':
      return who.type === 'employee'
    case 'person':
      return who.type === 'employee' || who.type === 'candidate'
    case 'recruiter':
      return isRecruiter(who, adminEmails)
    case 'opener':
      return isOpener(who, adminEmails)
    case 'admin':
      return isAdmin(who, adminEmails)
    case 'system':
      return who.type === 'system'
  }
}
