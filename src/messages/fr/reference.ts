import type { reference as english } from '../en/reference.js'

/** What is said about references: to the candidate, to whoever gives one, to recruiters and role owners. */
export const reference: Record<keyof typeof english, string> = {
  // the candidate
  'referee.button': 'Donner une référence',
  'referee.list.button': 'Vos références',
  'referee.list.title': 'Vos références',
  'referee.list.text':
    'Vous choisissez à qui nous demandons, et à personne d’autre. Seules l’équipe de recrutement et la personne responsable du poste lisent leurs réponses. Au moins une référence vient d’un ancien employeur.',
  'referee.list.none': 'Vous n’avez encore cité personne.',
  'referee.status.named': 'question en cours d’envoi',
  'referee.status.asked': 'question posée',
  'referee.status.given': 'a répondu',
  'referee.status.declined': 'pas de réponse',
  'referee.status.lapsed': 'pas de réponse à temps',
  'referee.status.unreached': 'impossible à joindre',
  'referee.status.withdrawn': 'plus de question',
  'referee.withdraw.button': 'Ne rien demander à {name}',
  'referee.withdraw.title': 'Ne rien demander ?',
  'referee.withdraw.text':
    'Son lien cesse aussitôt de marcher. Si nous avons déjà écrit à cette personne, elle ne recevra plus rien.',
  'referee.withdraw.yes': 'Ne rien demander',
  'referee.withdraw.no': 'Laisser ainsi',
  'referee.withdrawn': 'Nous ne demandons plus rien à {name}.',
  'referee.form.title': 'Donner une référence',
  'referee.form.submit': 'L’interroger',
  'referee.form.intro':
    'Merci de lui en parler d’abord. La personne reçoit un e-mail avec un lien, et un rappel. Citez en premier quelqu’un d’un ancien employeur.',
  'referee.form.name': 'Son nom',
  'referee.form.email': 'Son adresse e-mail',
  'referee.form.how': 'Comment avez-vous travaillé ensemble ?',
  'referee.form.how.hint': 'En un mot, par exemple : elle dirigeait mon équipe.',
  'referee.form.relation': 'Où ?',
  'referee.relation.previous_employer': 'Chez un ancien employeur',
  'referee.relation.current_employer': 'Chez mon employeur actuel',
  'referee.relation.other': 'Ailleurs',
  'referee.form.permission': 'Mon accord',
  'referee.form.permission.text': 'Vous pouvez interroger cette personne à mon sujet, et je le lui ai dit.',
  'referee.form.current': 'Seulement pour votre employeur actuel',
  'referee.form.current.text': 'Je sais que mon employeur actuel l’apprendra, et je le veux.',
  'referee.error.referees_not_now': 'Les références se donnent quand elles sont la prochaine étape.',
  'referee.error.referees_too_many': 'Cinq personnes suffisent. Vous pouvez en retirer une pour en citer une autre.',
  'referee.error.referee_permission': 'Merci de cocher ceci : sans votre accord, nous ne demandons à personne.',
  'referee.error.referee_own_address': 'C’est votre propre adresse.',
  'referee.error.referee_of_company': 'Cette personne participe à la décision ici. Merci de citer quelqu’un d’autre.',
  'referee.error.referee_twice': 'Vous avez déjà cité cette personne.',
  'referee.error.referee_current_early':
    'Nous ne demandons rien à votre employeur actuel avant que vous ayez lu une proposition. Vous pourrez le citer alors.',
  'referee.error.referee_current_yes':
    'Merci de cocher aussi ceci : votre employeur apprendrait que vous parlez avec nous.',
  'referee.error.referee_previous_first': 'Merci de commencer par quelqu’un d’un ancien employeur.',
  'referee.named': 'Merci. Nous envoyons à {name} un e-mail avec un lien, et ne demandons à personne d’autre.',
  'referee.names.nudge.preview': 'Une étape vous attend',
  'referee.names.nudge.text':
    'La prochaine étape vous revient : merci de citer des personnes qui peuvent parler du travail avec vous. Si vous préférez ne pas le faire, dites-le-nous sur votre page.',
  'referee.unreached.preview': 'Un e-mail n’est pas arrivé',
  'referee.unreached.text':
    'Nous n’avons pas pu joindre {name}. Vous pouvez vérifier l’adresse et citer à nouveau cette personne, ou quelqu’un d’autre.',

  // whoever is asked
  'referee.ask.preview': '{name} vous demande quelques mots',
  'referee.ask.nudge.preview': 'Un rappel : {name} vous demande quelques mots',
  'referee.ask.hello': 'Bonjour {name},',
  'referee.ask.text':
    '{candidate} a donné votre nom comme celui d’une personne qui peut parler de votre travail ensemble, et vous demande de répondre à quatre questions pour {organization}. Cela prend environ dix minutes.',
  'referee.ask.who':
    'Seules l’équipe de recrutement et la personne responsable du poste lisent vos réponses ; ce n’est pas le cas de {candidate}. Vous pouvez dire non, et personne ne demande pourquoi.',
  'referee.ask.until': 'Le lien marche pendant trois semaines. Il remplace tout lien que nous vous avons envoyé avant.',
  'referee.ask.button': 'Répondre ou dire non',
  'referee.page.title': 'Quelques mots sur {name}',
  'referee.page.how': 'Comment vous vous connaissez, dans ses mots',
  'referee.page.kept':
    'Nous gardons votre nom, votre adresse et vos réponses, scellés, jusqu’à 90 jours après la fin de cette démarche, puis nous les effaçons. Rien d’autre sur vous n’est enregistré.',
  'referee.form.answers.title': 'Vos réponses',
  'referee.form.answers.submit': 'Envoyer mes réponses',
  'referee.question.together': 'Comment avez-vous travaillé ensemble ?',
  'referee.question.strengths': 'Que fait bien {name} ?',
  'referee.question.support': 'Qu’est-ce qui aide {name} à faire du bon travail ?',
  'referee.question.example': 'Quel moment montre le mieux comment travaille {name} ?',
  'referee.question.plain.strengths': 'Ce que la personne fait bien',
  'referee.question.plain.support': 'Ce qui l’aide à faire du bon travail',
  'referee.question.plain.example': 'Un moment qui le montre',
  'referee.otherwise.title': 'Si vous préférez ne pas répondre',
  'referee.otherwise.text': 'Très bien. Vous n’avez pas à dire pourquoi.',
  'referee.decline.button': 'Je préfère ne pas répondre',
  'referee.erase.button': 'Effacer mes données',
  'referee.erase.title': 'Effacer ?',
  'referee.erase.text':
    'Votre nom, votre adresse et tout ce que vous avez écrit sont effacés aussitôt. Nous ne vous écrivons plus.',
  'referee.erase.yes': 'Effacer',
  'referee.erase.no': 'Garder',
  'referee.given':
    'Merci. Vos réponses sont auprès des personnes qui décident, et ce lien a fait son travail. Si vous changez d’avis, vous pouvez tout faire effacer ici et maintenant.',
  'referee.declined': 'Très bien. Nous ne demandons plus.',
  'referee.erased': 'C’est effacé. Nous ne vous écrivons plus.',

  // recruiters and role owners
  'reference.button': 'Références',
  'reference.title': 'Références pour {name}',
  'reference.text':
    'Lu uniquement par l’équipe de recrutement et la personne responsable du poste ; jamais par {name}, les hôtes ou qui a fait la recommandation.',
  'reference.none': 'Personne n’a encore été cité.',
  'reference.gone': 'Quelqu’un dont les données ont été effacées',
  'reference.fact': '{relation}, {status}{day, select, none {} other {, {day}}}',
  'reference.relation.previous_employer': 'ancien employeur',
  'reference.relation.current_employer': 'employeur actuel',
  'reference.relation.other': 'ailleurs',
  'reference.status.named': 'question en cours d’envoi',
  'reference.status.asked': 'question posée, pas encore de réponse',
  'reference.status.given': 'a répondu',
  'reference.status.declined': 'préfère ne pas répondre',
  'reference.status.lapsed': 'pas de réponse à temps',
  'reference.status.withdrawn': 'nom retiré',
  'reference.answers': '{name} écrit :',
  'reference.news.preview': 'Une réponse que vous attendez',
  'reference.news.given': 'Une référence pour {name} est arrivée.',
  'reference.news.declined':
    'Une personne citée par {name} préfère ne pas donner de référence. Nous demandons toujours aux autres.',
  'reference.news.lapsed': 'Une personne citée par {name} n’a pas répondu à temps. Vous n’avez pas à l’attendre.',
  'reference.namesLate.preview': 'Une étape qui attend',
  'reference.namesLate.text':
    '{name} n’a cité aucune référence en cinq jours ouvrés. Vous pouvez continuer sans, lui demander, ou laisser ainsi pour le moment.',
  'reference.namesLate.button': 'Regarder',
}
