import { expect, it } from 'vitest'
import { startWorld } from '../stories/world.js'

it('walks through Slack', async () => {
  const world = await startWorld('2026-05-04T08:00:00Z')
  world.slack.addUser({ id: 'UMIA', name: 'Mia Okafor', email: 'mia@corp.example', tz: 'Europe/Berlin' })
  const mia = world.slack.as('UMIA')
  console.log(await mia.command('offer data engineering, 2 a month, Tue and Thu afternoons'))
  console.log(mia.modal()?.words, mia.modal()?.fields, mia.modal()?.buttons)
  console.log(await mia.click('More', 'modal'))
  console.log(mia.modal()?.fields)
  console.log(await mia.submit({ 'Link or place': 'https://video.example/mia' }))
  console.log(mia.modal()?.words, mia.modal()?.buttons, mia.modal()?.errors)
  await world.settle()
  console.log(await mia.command('ofer'))
  console.log(mia.last().words.slice(0, 300), mia.last().buttons)
  await mia.openHome()
  console.log(world.slack.state.homes.get('UMIA')?.blocks.length, world.slack.state.refusals)
  const b = world.browser
  const joined = await b.open('/join')
  console.log(joined.text.slice(0, 1500))
  console.log(world.logged)
  await world.close()
})
