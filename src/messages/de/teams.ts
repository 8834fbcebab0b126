import type { teams as english } from '../en/teams.js'

/** Words that only Teams' frames need. */
export const teams: Record<keyof typeof english, string> = {
  'teams.app': 'Coffeechat',
  'teams.people.hint': 'E-Mail-Adressen von der Arbeit, durch Kommas getrennt.',
  'teams.people.wrong': 'Bitte gib E-Mail-Adressen von der Arbeit an, durch Kommas getrennt.',
  'teams.consent.yes': 'Ja',
  'teams.field.missing': 'Bitte füll das aus.',
}
