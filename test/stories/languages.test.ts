import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../web/browser.js'
import { inSlack, inTeams } from './colleagues.js'
import { startWorld, type World } from './world.js'

let world: World
beforeEach(async () => {
  world = await startWorld('2026-05-04T08:00:00Z')
})
afterEach(() => world.close())

const lea = { id: 'ULEA', name: 'Lea Brandt', email: 'lea@corp.example', tz: 'Europe/Zurich', locale: 'de-CH' }

describe('everybody is spoken to in their language', () => {
  it('as their Slack is set, until they choose another', async () => {
    world.slack.addUser(lea)
    const there = inSlack(world, 'ULEA')
    await there.ask('help')
    await world.settle()
    await there.ask('help')
    expect(there.last().words).toContain('Was du nach /coffeechat tippen kannst')
    await there.ask('settings')
    await there.press('Zeiten und Zeitzone')
    expect(there.modal()?.words).toContain('Wie in Slack')
    await there.submit({ language: 'fr' })
    await there.ask('help')
    expect(there.last().words).toContain('Ce que vous pouvez écrire après /coffeechat')
    // what the platform says of them again changes nothing
    await world.passTo('2026-05-06T08:00:00Z')
    await there.ask('help')
    expect(there.last().words).toContain('Ce que vous pouvez écrire après /coffeechat')
  })

  it('as their Teams tells it, and in English where nobody speaks theirs', async () => {
    const person = { name: 'Ana', email: 'ana@corp.example', tz: 'Europe/Madrid', hasApp: true }
    world.teams.addUser({ ...person, id: '29:ana', locale: 'es-ES' })
    world.teams.addUser({ ...person, id: '29:jun', email: 'jun@corp.example', locale: 'ja-JP' })
    const [ana, jun] = [inTeams(world, '29:ana'), inTeams(world, '29:jun')]
    await ana.ask('help')
    await jun.ask('help')
    expect(ana.last().words).toContain('Lo que puedes escribir aquí')
    expect(jun.last().words).toContain('What you can')
  })

  it('as the browser asks for it: the page, the mails that follow, and the pages behind their links', async () => {
    const browser = openBrowser(world.url, 'fr-CA,fr;q=0.9,en;q=0.5')
    expect((await browser.open('/join')).html).toContain('<html lang="fr">')
    expect((await browser.open('/nowhere')).text).toContain('Il n’y a rien ici')
    await browser.open('/join')
    const answer = await browser.press('Rejoindre le vivier', {
      ...{ firstName: 'Léa', email: 'lea@home.example', interests: 'data', consent: 'yes' },
    })
    expect(answer.html).toContain('<html lang="fr">')
    await world.settle()
    const mail = world.mailbox.mails().at(-1)
    expect(mail?.subject).toBe('Merci de confirmer votre adresse')
    // whoever opens the mail elsewhere reads the language they joined in
    const other = openBrowser(world.url, 'en')
    const link = /https?:\S+\/c\/\S+?(?=["\s#])/.exec(mail?.text ?? '')?.[0] ?? ''
    expect((await other.open(new URL(link).pathname)).html).toContain('<html lang="fr">')
  })

  it('in channels as whoever sets the program up chooses; they see it beforehand as all will read it', async () => {
    world.slack.addUser({ ...lea, is_admin: true })
    world.slack.addChannel('C7', 'kaffee')
    const there = inSlack(world, 'ULEA')
    await there.ask('help')
    await world.settle()
    await there.ask('setup')
    expect(there.modal()?.words).toContain('Deutsch')
    await there.submit({ name: 'Corvid', channel: 'C7', weekday: '5', hour: '9', zone: 'Europe/Zurich' })
    await world.settle()
    expect(there.channel('C7').at(-1)?.text).toBe('Hallo von Coffeechat')

    await there.ask('setup')
    await there.submit({ language: 'fr' })
    await there.ask('digest preview')
    const beforehand = there.last().words
    expect(beforehand).toContain('Nur du siehst das')
    expect(beforehand).toContain('Une semaine calme')
    await world.passTo('2026-05-08T07:05:00Z')
    expect(there.channel('C7').at(-1)?.words).toContain('Une semaine calme')
  })
})
