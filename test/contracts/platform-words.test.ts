import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Driven, drive } from './driven.js'
import { said } from './reading.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(() => driven.close())

/** What only a platform itself says, named by a person's card, form or page: whichever door it comes through. */
it('nobody can say in a platform’s place that the app was removed', async () => {
  const tenant = { platform: 'slack', workspace: 'T1' }
  await driven.slack('UMIA', 'home')
  expect(said(await driven.slack('UMIA', 'platform.uninstalled', tenant))).toContain('earlier version')
  const workspaces = await driven.read((tx) => tx.workspaces())
  expect(workspaces.map(({ status }) => status)).toEqual(['active'])
  await driven.web(null, 'platform.uninstalled', tenant)
  expect((await driven.read((tx) => tx.workspaces())).map(({ status }) => status)).toEqual(['uninstalled'])
})
