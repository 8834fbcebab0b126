import { codeIn } from '../faults.js'
import { type Finding, wrong } from '../messages/checks.js'
import { StartRefusal } from './start-refusal.js'

/** PostgreSQL's own words (SQLSTATE). */
const said = {
  '28000': 'checks.database.login',
  '28P01': 'checks.database.login',
  '3D000': 'checks.database.missing',
  '42501': 'checks.database.rights',
  '53300': 'checks.database.full',
} as const

const away = /^(E(CONN\w+|HOSTUNREACH|NETUNREACH|TIMEDOUT|NOTFOUND|AI_AGAIN|PIPE)|timeout)$/
const ofFolder = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ENOSPC', 'ENOENT', 'ELOOP']

/** Why a database could not be opened or asked, with the setting to look at; says nothing of what the error said. */
export function databaseTrouble(error: unknown, isEmbedded: boolean): Finding {
  const where = isEmbedded ? 'embedded' : 'server'
  const setting = isEmbedded ? 'DATA_DIR' : 'DATABASE_URL'
  if (error instanceof StartRefusal)
    return wrong('database', 'checks.database.refused', { setting, why: error.message })
  const code = codeIn(error)
  if (isEmbedded && ofFolder.includes(code)) return wrong('database', 'checks.database.folder', { code })
  if (Object.hasOwn(said, code)) return wrong('database', said[code as keyof typeof said])
  // `pg` says these in words only
  const isSilent = error instanceof Error && /timeout|terminated|is silent/i.test(error.message)
  if (away.test(code) || isSilent)
    return wrong('database', 'checks.database.unreachable', { code: isSilent ? 'timeout' : code })
  return wrong('database', 'checks.database.other', { where, code })
}
