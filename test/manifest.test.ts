import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { neededScopes } from '../src/slack/check.js'

const manifest = JSON.parse(readFileSync('manifest/slack.json', 'utf8'))

describe('the manifest that creates the Slack app', () => {
  it('asks for five scopes and no more, none of which reads a message (SL-7, SL-16)', () => {
    expect(manifest.oauth_config.scopes).toEqual({
      bot: ['commands', 'chat:write', 'im:write', 'users:read', 'users:read.email'],
    })
  })

  it('asks for what the doctor looks for', () => {
    expect(neededScopes).toEqual(manifest.oauth_config.scopes.bot)
  })

  it('listens to four events only', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      'app_home_opened',
      'app_uninstalled',
      'tokens_revoked',
      'user_change',
    ])
  })

  it('has one command, with a hint of its words', () => {
    expect(manifest.features.slash_commands).toHaveLength(1)
    expect(manifest.features.slash_commands[0]).toMatchObject({ command: '/coffeechat', should_escape: false })
    expect(manifest.features.slash_commands[0].usage_hint).toContain('help')
  })

  it('sends everything to one address', () => {
    const { settings, features } = manifest
    const addresses = [
      features.slash_commands[0].url,
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
    ]
    expect(settings.interactivity.is_enabled).toBe(true)
    expect(new Set(addresses)).toEqual(new Set(['https://coffee.example.org/slack/events']))
  })

  it('shows a Home tab, and lets nobody type into a void (P-17)', () => {
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: true,
    })
  })

  it('stays within what Slack takes of names and descriptions', () => {
    expect(manifest.display_information.name.length).toBeLessThanOrEqual(35)
    expect(manifest.display_information.description.length).toBeLessThanOrEqual(140)
  })
})
