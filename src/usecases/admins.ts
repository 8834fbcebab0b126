import type { Employee } from '../domain/people.js'
import type { Context, Who } from './unit-of-work.js'

/** Whether somebody is named in ADMIN_EMAILS: the one sign of an admin where the platform tells nothing of it. */
export function isNamedAdmin({ email }: Pick<Employee, 'email'>, adminEmails: readonly string[]): boolean {
  return email !== null && adminEmails.some((admin) => admin.toLowerCase() === email.toLowerCase())
}

/** Workspace admins, people named in ADMIN_EMAILS, and those with the role. */
export function isAdmin(who: Who, adminEmails: readonly string[]): boolean {
  if (who.type !== 'employee') return false
  return who.identity.isAdmin || who.employee.roles.includes('admin') || isNamedAdmin(who.employee, adminEmails)
}

/** Recruiters, and admins with them. */
export const isRecruiter = (who: Who, adminEmails: readonly string[]): boolean =>
  who.type === 'employee' && (who.employee.roles.includes('recruiter') || isAdmin(who, adminEmails))

/** Who may open roles here: role owners, recruiters and admins. */
export const isOpener = (who: Who, adminEmails: readonly string[]): boolean =>
  who.type === 'employee' && (who.employee.roles.includes('role_owner') || isRecruiter(who, adminEmails))

/** Everybody who may set the program up and is still here: workspace admins, those with the role, those in ADMIN_EMAILS. */
export async function adminIds(context: Context): Promise<string[]> {
  const { tx, adminEmails } = context
  const identities = await tx.identities.find({ isAdmin: true, status: 'active' })
  const accounts = new Set(identities.map(({ employeeId }) => employeeId))
  const emails = new Set(adminEmails.map((email) => tx.emailIndex(email)))
  const employees = await tx.employees.find({ status: 'active' })
  return employees
    .filter(
      ({ id, roles, emailIndex }) =>
        accounts.has(id) || roles.includes('admin') || (emailIndex !== null && emails.has(emailIndex)),
    )
    .map(({ id }) => id)
}
