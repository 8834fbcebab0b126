import type { teams as english } from '../en/teams.js'

/** Words that only Teams' frames need. */
export const teams: Record<keyof typeof english, string> = {
  'teams.app': 'Coffeechat',
  'teams.people.hint': 'Adresses e-mail professionnelles, séparées par des virgules.',
  'teams.people.wrong': 'Merci d’écrire des adresses e-mail professionnelles, séparées par des virgules.',
  'teams.consent.yes': 'Oui',
  'teams.field.missing': 'Merci de remplir ce champ.',
}
