import type { home as english } from '../en/home.js'

export const home: Record<keyof typeof english, string> = {
  'home.preview': 'Coffeechat',
  'home.title': 'Que souhaitez-vous faire ?',
  'home.text':
    'Des cafés-rencontres entre des personnes de votre entreprise et des personnes qui explorent. Visible par vous uniquement.',
  'home.offers':
    '{count, plural, =0 {Vous n’avez aucune offre ouverte.} one {Vous avez # offre ouverte.} other {Vous avez # offres ouvertes.}}',
  'home.chats':
    '{count, plural, =0 {Aucun échange n’est prévu.} one {# échange est prévu.} other {# échanges sont prévus.}}',
  'home.button.offer': 'Offrir un café-rencontre',
  'home.button.chats': 'Mes échanges',
  'home.button.introduce': 'Je connais quelqu’un',
  'home.button.openings': 'Postes à pourvoir',
  'home.button.setup': 'Configurer Coffeechat',
  'home.button.home': 'Tout ce qui est à moi',
  'home.button.help': 'Ce que je peux écrire',
  'home.button.offers': '{count, plural, one {Mon offre} other {Les # offres}}',
  'home.button.allChats': '{count, plural, =0 {Échanges passés} one {Tous mes échanges} other {Les # échanges}}',
  'home.button.referrals': '{count, plural, one {Tout à ce sujet} other {Voir les #}}',
  'home.button.place': 'Ma place',
  'home.button.pipeline': 'Le pipeline',
  'home.button.pool': 'Le vivier',
  'home.button.digest': 'Voir le bulletin',
  'home.button.check': 'Vérifier la configuration',
  'home.button.letters': 'Messages bloqués',
  'home.button.round': 'Aperçu du prochain tour',
  'home.asked.title': 'En attente de votre réponse',
  'home.offers.title': 'Mes offres',
  'home.offers.item': '{topics} ({state})',
  'home.referrals.item':
    '{word}, {days, plural, =0 {recommandation d’aujourd’hui} one {recommandation d’il y a # jour} other {recommandation d’il y a # jours}}',
  'home.owner.title': 'Mes postes à pourvoir',
  'home.owner.none': 'Vous n’avez pas de poste à pourvoir en ce moment.',
  'home.owner.show': 'Voir {title}',
  'home.admin.title': 'Faire tourner Coffeechat',
  'home.admin.setUp': 'Coffeechat est configuré.',
  'home.admin.notSetUp': 'Coffeechat n’est pas encore configuré.',
  'home.admin.letters':
    '{count, plural, =0 {Aucun message n’est bloqué.} one {# message est bloqué : il n’est pas parti ou n’est peut-être pas arrivé.} other {# messages sont bloqués : ils ne sont pas partis ou ne sont peut-être pas arrivés.}}',
  'help.preview': 'Ce que vous pouvez écrire',
  'help.title': 'Ce que vous pouvez {surface, select, teams {m’écrire} other {écrire après /coffeechat}}',
  'help.home': 'home – tout ce qui est à vous, et ce que vous pouvez faire ensuite',
  'help.offer':
    'offer [mots] – offrir un café-rencontre, par exemple : offer backend careers, 2 a month, Tue and Thu afternoons',
  'help.offers': 'offers – vos offres : changer, mettre en pause, retirer',
  'help.pause': 'pause until 1 March – tout est en pause jusque-là',
  'help.chats': 'chats – vos échanges',
  'help.introduce': 'introduce – faire venir quelqu’un que vous connaissez',
  'help.explore': 'explore – explorer vous-même dans l’entreprise, en confiance',
  'help.refer': 'refer – recommander quelqu’un après une rencontre',
  'help.referrals': 'referrals – où en sont vos recommandations',
  'help.openings': 'openings – les postes que vous pouvez connaître',
  'help.opening': 'opening [intitulé] – ouvrir un poste pourvu par des personnes, jamais publié',
  'help.settings': 'settings – heures de travail, fuseau horaire, qui ne jamais rencontrer',
  'help.why': 'why – pourquoi une rencontre, ou pourquoi pas',
  'help.privacy': 'privacy – ce que nous gardons sur vous ; quitter ; effacer',
  'help.recruiter': 'pool, pipeline, digest – pour l’équipe de recrutement',
  'help.setup': 'setup, setup-check, setup messages, round – pour les admins',
  'help.unknown': 'Je n’ai pas compris.',
  'help.nearest': 'Vouliez-vous dire « {word} » ?',
  'help.button.nearest': 'Oui, {word}',
  'people.silent.preview': 'Nous arrêtons de demander pour le moment',
  'people.silent.host':
    'Trois questions de suite sont restées sans réponse : nous arrêtons donc de demander pour le moment. Personne d’autre ne le sait. Un clic et vous reprenez.',
  'people.silent.candidate':
    'Trois questions de suite sont restées sans réponse : nous arrêtons donc de demander pour le moment. Votre place est gardée. Un clic et vous reprenez.',
  'people.noShows.host':
    'Deux échanges n’ont pas eu lieu parce que vous ne pouviez pas y être : tout est donc en pause pour le moment. Personne d’autre ne le sait. Un clic et vous reprenez.',
  'people.noShows.candidate':
    'Deux échanges n’ont pas eu lieu parce que vous ne pouviez pas y être : tout est donc en pause pour le moment. Votre place est gardée. Un clic et vous reprenez.',
  'people.nobodyLeft.preview': 'Coffeechat a besoin de quelqu’un',
  'people.nobodyLeft.recruiter':
    'La dernière personne chargée du recrutement dans votre programme de cafés-rencontres est partie. Tant que ce rôle est vide, personne ne voit qui attend. Les admins peuvent nommer quelqu’un avec la commande « setup ».',
  'people.nobodyLeft.admin':
    'Votre programme de cafés-rencontres n’a plus d’admin. Une personne citée dans ADMIN_EMAILS peut prendre le relais avec la commande « setup ».',
  'people.silent.back': 'Je reprends',
  'recruiter.look.preview': 'Pourriez-vous regarder une offre ?',
  'recruiter.look.text':
    'L’offre de {host} aurait besoin d’un coup de main : les personnes proposées ne semblent pas convenir. D’autres sujets aideraient peut-être.',
}
