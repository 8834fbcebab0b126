import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Driven, drive } from './driven.js'
import { offers, setsUp, wait } from './walks.js'

/** Who has left the program is back when they speak, and by nothing that others or their platform do (promise 4). */

let driven: Driven
beforeEach(async () => {
  driven = await drive()
  await setsUp(driven)
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const status = async (user: string) => {
  const id = await driven.employeeId(user)
  return (await driven.read((tx) => tx.employees.get(id)))?.status
}
async function profileChanges(user: string, isDeleted = false): Promise<void> {
  driven.people[user] = { ...driven.people[user], isDeleted }
  const value = { platform: 'slack', workspace: 'T1', user, deleted: String(isDeleted) }
  await driven.web(null, 'platform.person-changed', value)
  await wait(driven, 1)
}

it('a new picture in Slack brings nobody back who left; a word does', async () => {
  await offers(driven, 'UMIA')
  await driven.slack('UMIA', 'privacy.leave')
  await profileChanges('UMIA')
  expect(await status('UMIA')).toBe('left')
  await driven.slack('UMIA', 'help')
  expect(await status('UMIA')).toBe('active')
  await profileChanges('UMIA')
  expect(await status('UMIA')).toBe('active')
})

it('whose account is closed has left; opened again it waits for a word', async () => {
  await offers(driven, 'UMIA')
  await profileChanges('UMIA', true)
  expect(await status('UMIA')).toBe('left')
  await profileChanges('UMIA')
  expect(await status('UMIA')).toBe('left')
  await driven.slack('UMIA', 'help')
  expect(await status('UMIA')).toBe('active')
})
