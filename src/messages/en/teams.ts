/** Words that only Teams' frames need. */
export const teams = {
  'teams.app': 'Coffeechat',
  'teams.people.hint': 'Work e-mail addresses, with commas between them.',
  'teams.people.wrong': 'Please write work e-mail addresses, with commas between them.',
  'teams.consent.yes': 'Yes',
  'teams.field.missing': 'Please fill this in.',
} as const
