import type { digest as english } from '../en/digest.js'

export const digest: Record<keyof typeof english, string> = {
  'digest.preview': 'Les cafés-rencontres de la semaine',
  'digest.title': 'Les cafés-rencontres de la semaine',
  'digest.offers': '{count, plural, one {# nouvelle offre} other {# nouvelles offres}}',
  'digest.offers.named': '{count, plural, one {# nouvelle offre} other {# nouvelles offres}}, dont {names}',
  'digest.offers.host': '{host} ({topics})',
  'digest.chats': '{count, plural, one {# échange} other {# échanges}}',
  'digest.referrals': '{count, plural, one {# recommandation} other {# recommandations}}',
  'digest.moves': '{count, plural, one {# pas en avant} other {# pas en avant}} pour des personnes recommandées',
  'digest.hires': '{count, plural, one {# embauche} other {# embauches}}',
  'digest.quiet.line': 'Une semaine calme : ni nouvelle offre ni échange.',
  'digest.asks': 'Qui attend',
  'digest.ask':
    '{count, plural, one {# personne attend} other {# personnes attendent}} quelqu’un pour parler de {topic}.',
  'digest.ask.few': 'Quelques personnes attendent quelqu’un pour parler de {topic}.',
  'digest.openings': 'À pourvoir dans l’entreprise : {names}.',
  'digest.openings.more': 'À pourvoir dans l’entreprise : {names} ; et {more} de plus.',
  'digest.button.offer': 'Offrir un café-rencontre',
  'digest.button.know': 'Je connais quelqu’un',
  'digest.channel.none':
    'Il n’y a pas encore de canal pour le bulletin. Les admins peuvent en choisir un : écrivez {surface, select, teams {« setup » ici} other {/coffeechat setup}}.',
  'digest.only.you': 'Visible par vous uniquement. Le bulletin serait publié ainsi :',
  'digest.button.now': 'Publier maintenant',
  'digest.now.title': 'Publier maintenant ?',
  'digest.now.text':
    'Tout le canal le lit. Il est publié une fois par semaine : celui de cette semaine sera donc fait.',
  'digest.now.yes': 'Publier',
  'digest.now.no': 'Pas encore',
  'digest.posted': 'Il est en route vers le canal.',
  'digest.posted.already': 'Le bulletin de cette semaine a déjà été publié ; il est publié une fois par semaine.',
  'digest.admins.preview': 'Trois semaines calmes',
  'digest.admins.text':
    'Trois bulletins de suite n’avaient rien à raconter. Ce qui aide le plus : deux ou trois collègues qui offrent un échange en premier, et un mot en réunion d’équipe.',
  'digest.admins.button': 'Ouvrir la configuration',
}
