import type { proposal as english } from '../en/proposal.js'

/** What is said about a proposal, the terms after it, and a candidate's questions. */
export const proposal: Record<keyof typeof english, string> = {
  'notice.proposal_not_accepted': 'Les conditions peuvent être discutées une fois la proposition acceptée.',
  'notice.terms_open':
    'Certaines conditions sont encore ouvertes. Convenez-en d’abord, ou cochez qu’elles ont été convenues ailleurs.',
  'notice.points_too_many': 'Douze points suffisent pour un accord. Merci d’en regrouper quelques-uns.',
  'notice.point_not_there': 'Ce point n’est plus là.',
  'notice.point_long': 'Ce point a fait beaucoup d’allers-retours. Merci d’en parler de vive voix.',
  'notice.question_open':
    'Votre dernière question attend encore sa réponse. Vous pourrez poser la suivante ensuite.',
  'pipeline.move.startsOn': 'En cas d’embauche : premier jour',
  'pipeline.move.startsOn.hint': 'Laissé vide : le jour de la proposition.',
  'pipeline.move.outside': 'En cas d’embauche : les conditions',
  'pipeline.move.outside.text': 'Elles ont été convenues ailleurs.',

  // recruiters and role owners
  'hiring.button': 'Proposition et conditions',
  'hiring.title': 'Proposition et conditions pour {name}',
  'hiring.text':
    'Lu uniquement par {name}, l’équipe de recrutement et la personne responsable du poste.',
  'hiring.none': 'Aucune proposition n’a encore été écrite.',
  'hiring.role': 'Poste',
  'hiring.starts': 'Premier jour',
  'hiring.answer': 'Réponse',
  'hiring.answer.open': 'attend une réponse',
  'hiring.answer.accepted': 'acceptée',
  'hiring.answer.declined': 'déclinée : {reason}',
  'hiring.answer.silent': 'pas encore de réponse',
  'hiring.outside': 'Les conditions ont été convenues ailleurs.',
  'hiring.questions': 'Questions',
  'hiring.question.answer': 'Répondre à la question',
  'proposal.write.button': 'Écrire une proposition',
  'proposal.write.title': 'Écrire une proposition',
  'proposal.write.submit': 'La montrer',
  'proposal.write.intro':
    'La personne en lit un aperçu, puis accepte, décline ou pose des questions. Rien n’est convenu avant.',
  'proposal.write.words': 'Vos mots pour elle',
  'proposal.write.words.hint': 'En quoi consiste le travail, et pourquoi vous aimeriez le lui confier.',
  'proposal.written': '{name} la lit ensuite. Vous apprendrez sa réponse.',
  'proposal.extend.button': 'Laisser plus de temps',
  'proposal.extended': 'Nous redemandons à {name}, avec cinq jours ouvrés de plus.',
  'proposal.news.preview': 'Une réponse que vous attendez',
  'proposal.news.accepted': '{name} accepte la proposition. Vous pouvez passer aux conditions.',
  'proposal.news.declined':
    '{name} décline la proposition : {reason}. C’est terminé, et personne d’autre ne lit la raison.',
  'proposal.news.silent':
    '{name} n’a pas répondu à la proposition. Vous décidez : laisser plus de temps, demander, ou conclure avec tact.',
  'proposal.news.button': 'Regarder',
  'proposal.reason.role': 'ce n’est pas le bon poste',
  'proposal.reason.timing': 'ce n’est pas le bon moment',
  'proposal.reason.place': 'le lieu ne convient pas',
  'proposal.reason.pay': 'le salaire ne convient pas',
  'proposal.reason.other_offer': 'une autre offre',
  'proposal.reason.rather_not': 'préfère ne pas le dire',

  // the candidate
  'proposal.preview': 'Quelque chose à lire, et à décider',
  'proposal.nudge.preview': 'Toujours en attente de votre réponse : quelque chose à lire',
  'proposal.title': 'Une proposition pour vous',
  'proposal.text':
    'C’est un aperçu. Rien n’est convenu tant que vous ne le dites pas, et vous pouvez d’abord poser des questions.',
  'proposal.open': 'Lire et répondre',
  'proposal.accept.button': 'J’accepte',
  'proposal.decline.button': 'Non, merci',
  'proposal.decline.title': 'Décliner la proposition',
  'proposal.decline.submit': 'Décliner',
  'proposal.decline.intro':
    'Cela s’arrête alors ici. La personne à l’origine de la recommandation lit seulement que c’est décidé.',
  'proposal.decline.reason': 'Quelle est la raison ?',
  'proposal.decline.reason.hint':
    'Seules l’équipe de recrutement et la personne responsable du poste la lisent.',
  'proposal.accepted':
    'Merci. Les conditions viennent ensuite, point par point ; c’est vous qui acceptez chacun d’eux.',
  'proposal.declined':
    'C’est très bien ainsi, et merci pour votre temps. Votre place dans le vivier reste telle quelle.',
  'proposal.standing.accepted': 'Vous l’avez acceptée.',
  'proposal.standing.declined': 'Vous l’avez déclinée.',

  // terms
  'terms.topic.pay': 'Salaire',
  'terms.topic.hours': 'Heures',
  'terms.topic.place': 'Lieu',
  'terms.topic.start': 'Début',
  'terms.topic.other': 'Autre chose',
  'terms.put.button': 'Écrire les conditions',
  'terms.put.title': 'Écrire les conditions',
  'terms.put.submit': 'Envoyer ces points',
  'terms.put.intro': 'Un champ par point. La personne accepte chacun, ou dit ce qu’elle aimerait.',
  'terms.put.again': '{topic} : la personne aimerait « {words} »',
  'terms.put.again.hint': 'Votre réponse à ce point.',
  'terms.put.done': '{name} lit ces points ensuite. Vous apprendrez sa réponse.',
  'terms.title': 'Les conditions',
  'terms.none': 'Aucun point n’a encore été écrit. L’entreprise parle en premier.',
  'terms.by.employer': 'L’entreprise, le {day} : {words}',
  'terms.by.candidate': 'Souhait de la personne, le {day} : {words}',
  'terms.by.agreed': 'Accord de la personne le {day}.',
  'terms.settled': 'Tous les points sont convenus.',
  'terms.preview': 'Quelque chose à lire, et une réponse à donner',
  'terms.nudge.preview': 'Toujours en attente de votre réponse',
  'terms.points.text':
    'Il y a quelque chose à lire avant vos débuts, point par point. Vous acceptez chacun, ou dites ce que vous aimeriez.',
  'terms.open': 'Lire et répondre',
  'terms.answer.title': 'Vos réponses',
  'terms.answer.submit': 'Envoyer mes réponses',
  'terms.answer.agree': 'J’accepte',
  'terms.answer.other': 'J’aimerais autre chose',
  'terms.answer.words': '{topic} : qu’aimeriez-vous ?',
  'terms.words.missing': 'Merci de dire ce que vous aimeriez à la place.',
  'terms.answered.done':
    'Merci. Vos réponses sont auprès des personnes qui décident ; elles vous répondront.',
  'terms.news.preview': 'Une réponse que vous attendez',
  'terms.news.answered':
    '{name} a répondu aux points. Certains attendent votre prochaine réponse, ou la sienne.',
  'terms.news.settled': '{name} accepte tous les points. La prochaine étape vous revient.',
  'terms.news.silent':
    '{name} n’a pas répondu aux points depuis une semaine. Vous décidez de la suite.',
  'terms.news.waits':
    '{name} attend la réponse de l’entreprise sur les points. Il faut que quelqu’un la donne.',

  // a candidate's question
  'question.ask.button': 'Poser une question',
  'question.ask.title': 'Poser une question',
  'question.ask.submit': 'Poser',
  'question.ask.words': 'Qu’aimeriez-vous savoir ?',
  'question.ask.words.hint':
    'L’équipe de recrutement la lit et vous répond. Personne d’autre ne la lit.',
  'question.asked':
    'Votre question est auprès de l’équipe de recrutement. La réponse vient par e-mail et figure ici.',
  'question.yours': 'Vous avez demandé : {words}',
  'question.waits': 'La réponse est encore à venir.',
  'question.page.title': 'Vos questions',
  'question.news.preview': 'Une question pour vous',
  'question.news.nudge.preview': 'Une question attend encore votre réponse',
  'question.news.text': '{name} aimerait savoir :',
  'question.answer.title': 'Répondre à une question',
  'question.answer.submit': 'Envoyer la réponse',
  'question.answer.words': 'Votre réponse',
  'question.answered.done': '{name} lit votre réponse ensuite.',
  'question.answered.preview': 'Une réponse à votre question',
  'question.answered.text': 'Vous avez demandé :',
  'question.answered.answer': 'La réponse :',
  'question.answered.button': 'Voir où cela en est',
}
