import type { teams as english } from '../en/teams.js'

/** Words that only Teams' frames need. */
export const teams: Record<keyof typeof english, string> = {
  'teams.app': 'Coffeechat',
  'teams.people.hint': 'Direcciones de correo del trabajo, separadas por comas.',
  'teams.people.wrong': 'Por favor, escribe direcciones de correo del trabajo, separadas por comas.',
  'teams.consent.yes': 'Sí',
  'teams.field.missing': 'Por favor, rellena esto.',
}
