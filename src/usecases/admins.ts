import type { Employee } from '../domain/people.js'
import type { Context } from './unit-of-work.js'

/** Whether somebody is named in ADMIN_EMAILS: the one sign of an admin where the platform tells nothing of it. */
export function isNamedAdmin({ email }: Pick<Employee, 'email'>, adminEmails: readonly string[]): boolean {
  return email !== null && adminEmails.some((admin) => admin.toLowerCase() === email.toLowerCase())
}

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
