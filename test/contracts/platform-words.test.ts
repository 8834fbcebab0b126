import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Driven, drive } from './driven.js'
import { postsTo, said, words } from './reading.js'

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

/** SL-6: told every minute while it lasts, said once an hour, to those who can do something. */
it('that Slack holds back events is said to the admins once an hour', async () => {
  driven.people.UADA = { isAdmin: true, name: 'Ada Okafor' }
  for (const user of ['UADA', 'UMIA']) await driven.slack(user, 'home')
  await driven.settle()
  const news = (user: string) =>
    postsTo(driven, user).filter((post) => words(post).includes('Slack holds back some news'))
  const told = { platform: 'slack', workspace: 'T1' }
  for (const minute of ['08:10', '08:11', '08:30']) {
    await driven.passTo(`2026-05-04T${minute}:00Z`)
    await driven.web(null, 'platform.events-limited', told)
  }
  await driven.passTo('2026-05-04T08:50:00Z')
  expect(news('UADA')).toHaveLength(1)
  expect(news('UMIA')).toEqual([])
  await driven.passTo('2026-05-04T09:30:00Z')
  await driven.web(null, 'platform.events-limited', told)
  await driven.settle()
  expect(news('UADA')).toHaveLength(2)
})
