import type { route as english } from '../en/route.js'

/** What is said on the way to a role owner, before and after the two yeses. */
export const route: Record<keyof typeof english, string> = {
  'route.thisPerson': 'cette personne',
  'route.aColleague': 'un membre de l’entreprise',

  // recruiters
  'route.button': 'Soumettre pour un poste',
  'route.form.title': 'Soumettre pour un poste',
  'route.form.submit': 'Poser la question',
  'route.form.intro':
    'La personne responsable du poste lit les compétences et les mots, mais aucun nom. Les noms sont dits après son oui, puis celui de la personne recommandée.',
  'route.form.opening': 'Pour quel poste ?',
  'route.form.option': '{title} · {department}',
  'route.form.fits': '{label} (convient)',
  'route.done':
    'La question est posée, sans nom, à la personne responsable de « {title} ». La suite figure dans la carte de {name}.',
  'route.back': 'Ouvrir la carte de {name}',
  'route.none': 'Il n’y a en ce moment aucun poste ouvert pour lequel soumettre cette personne.',
  'route.notPossible': 'Cette personne ne peut pas être soumise pour ce poste. Merci d’en choisir un autre.',
  'route.family':
    'Les deux sont de la même famille : une seule personne du recrutement s’en charge, et ce n’est pas vous.',
  'route.stands.owner': 'la personne responsable du poste lit, sans nom',
  'route.stands.deputy': 'pas de réponse de la personne responsable ; sa suppléance lit',
  'route.stands.recruiter': 'pas de réponse de leur part ; l’équipe de recrutement décide',
  'route.stands.asking_host': 'question posée à un hôte',
  'route.stands.asking_candidate': 'question posée à la personne',
  'route.stands.asking_names': 'intérêt pour ce poste ; question posée sur l’échange des noms',
  'route.stands.introduced': 'les présentations sont faites',
  'route.stands.candidate_no': 'pas maintenant, dit la personne',
  'route.stands.owner_no': 'pas pour ce poste',
  'route.stands.lapsed': 'passé sans réponse',
  'route.stands.ended': 'terminé',
  'route.stands.why': '{stands} : {reason}',
  'route.nobodyDecided': 'Personne n’a décidé.',
  'morning.routes':
    '{count, plural, one {# personne a avancé ou reculé} other {# personnes ont avancé ou reculé}} vers un poste depuis votre dernière liste.',

  // whoever decides for the opening
  'route.ask.preview': 'Quelqu’un qui pourrait convenir à votre équipe',
  'route.ask.nudge': 'Toujours en attente de votre réponse : quelqu’un qui pourrait convenir à votre équipe',
  'route.ask.title': 'Quelqu’un qui pourrait convenir',
  'route.ask.for': 'Pour : {title}',
  'route.ask.words': 'Ce qu’écrit un membre de l’entreprise, sans noms :',
  'route.ask.noWords':
    'Un membre de l’entreprise a écrit à son sujet. Les mots ne sont pas montrés ici, car ils diraient de qui il s’agit.',
  'route.ask.known': 'Une personne d’ici la connaît depuis {month} ou plus longtemps.',
  'route.ask.means':
    'En cas d’intérêt, nous demandons à la personne si les noms peuvent être échangés, et elle lit qui décide. Vous lisez qui elle est quand elle dit oui.',
  'route.ask.by': 'Merci de répondre d’ici au {day}. Ensuite, nous demandons à quelqu’un d’autre.',
  'route.interested': 'Cela m’intéresse',
  'route.interested.done':
    'Nous demandons à la personne si les noms peuvent être échangés. Vous aurez une réponse dans tous les cas.',
  'route.notForRole': 'Pas pour ce poste',
  'route.notForRole.submit': 'Dire pas maintenant',
  'route.notForRole.intro': 'La personne apprend avec tact que ce n’est pas pour maintenant, sans savoir pourquoi.',
  'route.notForRole.why': 'Pourquoi pas ?',
  'route.notForRole.note': 'Autre chose ? Seule l’équipe de recrutement le lit.',
  'route.notForRole.done':
    'Merci. La personne apprend avec tact que ce n’est pas pour maintenant, et l’équipe de recrutement en cherche d’autres.',
  'route.why.skills': 'D’autres compétences sont nécessaires',
  'route.why.seniority': 'Il faut plus ou moins d’expérience',
  'route.why.timing': 'Pas en ce moment',
  'route.why.seat': 'La place est pour ainsi dire prise',
  'route.why.other': 'Autre chose',
  'route.notNow.preview': 'Un mot sur une personne dont vous avez lu la carte',
  'route.notNow': 'Pas maintenant : une personne dont vous avez lu la carte pour {title}. Vous n’avez rien à faire.',
  'route.notNow.known': 'Pas maintenant : {name}, pour {title}. Vous n’avez rien à faire.',
  'route.introduced.preview': 'C’est oui des deux côtés',
  'route.introduced.title': 'Voici {name}',
  'route.introduced.owner':
    'C’est oui des deux côtés. {name} lit aussi votre nom et comment vous joindre. Ce qui a été écrit, avec son accord :',
  'route.introduced.next':
    'La suite : écrivez à {name} sous trois jours ouvrés et trouvez un moment pour échanger. C’est un premier échange des deux côtés, pas une candidature.',
  'route.known.for': 'Pour',
  'route.known.reach': 'À joindre par',
  'route.known.stands': 'Où cela en est',
  'route.known.how': 'D’où une personne d’ici la connaît',
  'route.list.button': 'Personnes en chemin vers moi',
  'route.list.title': 'Personnes en chemin vers vous',
  'route.list.none': 'Personne n’est en chemin vers l’un de vos postes en ce moment.',
  'route.list.note': 'Les noms sont dits après un oui des deux côtés.',
  'route.row': '{title} : {stands}, {days, plural, =0 {depuis aujourd’hui} one {depuis # jour} other {depuis # jours}}',
  'route.row.person': 'Personne {number}',
  'route.row.open': 'Ouvrir {name}',
  'route.row.with_owner': 'attend votre réponse',
  'route.row.asking_names': 'question posée sur l’échange des noms',

  // the person themselves
  'route.names.preview': 'Quelqu’un aimerait vous connaître',
  'route.names.nudge': 'Toujours en attente de votre réponse : quelqu’un aimerait vous connaître',
  'route.names.title': 'Aimeriez-vous faire connaissance ?',
  'route.names.text':
    'Une équipe a lu à votre sujet, sans votre nom, et aimerait vous connaître. Voici ce que dit l’équipe :',
  'route.names.company': 'Entreprise',
  'route.names.department': 'Service',
  'route.names.decides': 'Qui décide là-bas',
  'route.names.known': 'Qui vous connaît là-bas',
  'route.names.means':
    'Si vous dites oui, {name} lit votre nom, comment vous joindre, et les mots que vous avez acceptés ; vous lisez comment joindre {name}, et de quel poste il s’agit. Si vous dites pas maintenant, ou rien, {name} ne sait jamais qui vous êtes et lit seulement « pas maintenant ». Ce n’est pas une candidature.',
  'route.names.open': 'Lire et répondre',
  'route.names.yes': 'Oui, échangez les noms',
  'route.names.no': 'Pas maintenant',
  'route.names.given': 'Merci. {name} lit maintenant qui vous êtes, et nous vous avons écrit comment joindre {name}.',
  'route.names.kept':
    'Très bien. Votre nom n’a pas été dit, personne ne saura pourquoi, et l’équipe de recrutement cherche d’autres postes.',
  'route.names.passed':
    'Cette occasion est passée, et votre nom n’a pas été dit. L’équipe de recrutement vous connaît toujours et cherche d’autres postes.',
  'route.introduced.candidate.preview': 'C’est oui des deux côtés : voici qui c’est',
  'route.introduced.candidate':
    'C’est oui des deux côtés. {name} vous écrit dans les prochains jours ; vous pouvez aussi écrire en premier. C’est un premier échange des deux côtés, et vous pouvez arrêter à tout moment.',
  'route.told.unrouted':
    'Avec cette équipe, ce n’est pas pour maintenant. Cela ne dit rien de votre personne. La suite : l’équipe de recrutement vous connaît toujours et cherche d’autres postes. Si vous préférez une pause, vous pouvez dire pas maintenant jusqu’à un jour donné, ou y renoncer et quitter.',
}
