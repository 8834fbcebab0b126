import type { people as english } from '../en/people.js'

/** The words of bringing people in and of an employee’s own settings. Longer than 200 lines, because it is one flat list. */
export const people: Record<keyof typeof english, string> = {
  // introduce
  'introduce.preview': 'Faites venir quelqu’un que vous connaissez',
  'introduce.title': 'Connaissez-vous quelqu’un ?',
  'introduce.share.text':
    'Le plus aimable est de transmettre ceci vous-même. Rien n’est enregistré ici sur cette personne.',
  'introduce.share.words':
    'Bonjour ! Des personnes offrent chez {organization} des cafés-rencontres, courts et sans formalité, pour parler de leur travail : ni entretien d’embauche, ni candidature. Si cela éveille votre curiosité, ce lien y mène : {link}',
  'introduce.share.words.plain':
    'Bonjour ! Des personnes de mon entreprise offrent des cafés-rencontres, courts et sans formalité, pour parler de leur travail : ni entretien d’embauche, ni candidature. Si cela éveille votre curiosité, ce lien y mène : {link}',
  'introduce.share.own':
    'Le lien est le vôtre : pour qui s’inscrit par lui, nous regardons d’abord un échange avec vous. Vous n’apprenez pas qui l’utilise.',
  'introduce.share.write': 'Lui écrire pour moi',
  'introduce.form.title': 'Lui écrire pour moi',
  'introduce.form.submit': 'Me montrer l’e-mail',
  'introduce.form.intro':
    'Nous écrivons un seul e-mail, en votre nom, avec vos mots. Sans son oui, plus rien n’est envoyé, et tout est effacé après 30 jours.',
  'introduce.form.firstName': 'Son prénom',
  'introduce.form.email': 'Son adresse e-mail privée',
  'introduce.form.how': 'Comment vous connaissez-vous ?',
  'introduce.form.how.hint': 'La personne lit ces mots. Une ou deux phrases suffisent.',
  'introduce.form.expected': 'La personne le sait',
  'introduce.form.expected.text': 'Elle s’y attend : je lui ai dit qu’un e-mail va venir.',
  'introduce.expected.missing': 'Merci de la prévenir d’abord, puis de cocher cette case.',
  'introduce.mail.preview': 'Voici l’e-mail que la personne recevrait',
  'introduce.mail.text': 'Voici l’e-mail destiné à {name}. Rien n’a encore été envoyé.',
  'introduce.mail.buttons': 'Il se termine par deux boutons : « {yes} » et « {no} ».',
  'introduce.mail.send': 'Envoyer',
  'introduce.done':
    'Merci. Si cette personne souhaite de nos nouvelles, elle en aura ; vous n’apprendrez la suite que si elle le permet.',

  // explore
  'explore.form.title': 'Explorer en interne',
  'explore.form.submit': 'Rejoindre le vivier',
  'explore.intro.what':
    'Vous rencontrez des collègues d’autres parties de l’entreprise, autour d’un café court et sans formalité. Ce n’est pas une candidature.',
  'explore.intro.shield':
    'Aucune personne de votre ligne hiérarchique, sous votre responsabilité ou de votre équipe ne vous est proposée ni ne vous voit ici.',
  'explore.intro.first':
    'Nous vous demandons toujours d’abord, avec le nom de l’hôte ; l’hôte n’entend parler de vous qu’après votre oui.',
  'explore.form.more': 'Nous en dire plus (possible plus tard)',
  'explore.mustNotKnow': 'Qui ne doit pas le savoir ?',
  'explore.mustNotKnow.hint':
    'Nous ne savons pas qui est votre manager. Merci de citer toutes les personnes qui ne doivent pas le savoir, d’abord votre manager et votre équipe ; personne ne lit cette liste.',
  'explore.preview': 'Votre place dans le vivier',
  'explore.joined.title': 'Vous êtes dans le vivier',
  'explore.own.title': 'Votre place dans le vivier',
  'explore.active': 'Dès que nous trouvons quelqu’un, nous vous écrivons ici.',
  'explore.hidden': 'Vous faites une pause : nous ne cherchons personne et personne ne vous voit.',
  'explore.hiddenUntil':
    'Vous faites une pause jusqu’au {day} : nous ne cherchons personne et personne ne vous voit.',
  'explore.asleep': 'Votre fiche est en sommeil : nous ne cherchons personne et personne ne vous voit.',
  'explore.shielded':
    'Aucune personne de votre ligne hiérarchique, sous votre responsabilité ou de votre équipe ne vous verra ici. Nous vous demandons d’abord, toujours.',
  'explore.named':
    '{count, plural, =0 {Nous ne connaissons pas votre manager, et vous n’avez cité personne qui ne doive pas le savoir.} one {# personne que vous avez citée ne vous verra pas non plus.} other {# personnes que vous avez citées ne vous verront pas non plus.}}',
  'explore.button.change': 'Changer ma fiche',
  'explore.button.shield': 'Qui ne doit pas le savoir',
  'explore.button.hide': 'Faire une pause',
  'explore.button.show': 'Je reprends',
  'explore.shield.title': 'Qui ne doit pas savoir',
  'explore.shield.submit': 'Enregistrer',
  'explore.shield.saved':
    'C’est enregistré. Ces personnes ne vous sont pas proposées et ne vous voient jamais ici ; personne n’en saura rien.',
  'explore.fact.interests': 'Vous aimeriez parler de',
  'explore.card.text': 'Quand elle cherche des personnes, l’équipe de recrutement ne lit de vous que ceci :',

  // pool, for recruiters
  'fit.pool.preview': 'Le vivier',
  'fit.pool.title': 'Les personnes qui explorent',
  'fit.pool.count':
    '{count, plural, =0 {Personne n’est encore dans le vivier.} other {# personnes sont dans le vivier.}}',
  'fit.pool.few': 'Quelques personnes sont dans le vivier.',
  'fit.pool.findable':
    '{count, plural, =0 {Aucune n’a choisi d’être trouvée pour des postes.} one {# d’entre elles a choisi d’être trouvée pour des postes.} other {# d’entre elles ont choisi d’être trouvées pour des postes.}}',
  'fit.pool.hidden':
    '{count, plural, one {# personne n’est pas montrée.} other {# personnes ne sont pas montrées.}}',
  'fit.pool.first': 'Les {count} premières cartes sont montrées.',
  'fit.pool.note':
    'Les cartes ne montrent que les compétences et souhaits choisis ; ni nom, ni accroche, ni employeur.',
  'fit.skills': 'Compétences',
  'fit.roles': 'Curiosité pour des métiers',
  'fit.departments': 'Curiosité pour des services',
  'fit.empty': 'Ni compétences ni souhaits choisis pour le moment.',
  'fit.pool.add': 'Ajouter des personnes',

  // pool add
  'poolAdd.form.title': 'Ajouter des personnes',
  'poolAdd.form.submit': 'Continuer',
  'poolAdd.form.intro':
    'Une personne par ligne : prénom, e-mail, comment nous la connaissons[, intérêts]. Chacune reçoit un e-mail et n’est dans le vivier qu’après son propre oui.',
  'poolAdd.form.source': 'D’où viennent ces noms ?',
  'poolAdd.form.source.hint': 'Par exemple : rencontre données en mars. La personne le lit dans l’e-mail.',
  'poolAdd.form.lines': 'Personnes',
  'poolAdd.form.lines.hint':
    'Jusqu’à 100 lignes. Exemple : Ada, ada@example.org, vue à la rencontre données, données, statistiques',
  'poolAdd.form.more': 'D’autres personnes',
  'poolAdd.form.more.hint': 'Si tout n’a pas tenu ci-dessus ; la numérotation des lignes continue.',
  'poolAdd.form.only': 'Seulement vérifier',
  'poolAdd.form.only.text': 'Vérifier les lignes sans ajouter personne.',
  'poolAdd.only.would':
    '{count, plural, one {# ligne est en ordre} other {# lignes sont en ordre}} : {names}. Décochez pour ajouter. Qui nous est déjà connu, ou ne veut pas d’e-mail, n’en reçoit pas.',
  'poolAdd.names.more': '{names} et {count} de plus',
  'poolAdd.line': 'Ligne {line}, {column} : {reason}',
  'poolAdd.line.whole': 'Ligne {line} : {reason}',
  'poolAdd.errors.more': 'et {count} autres lignes',
  'poolAdd.none': 'Merci d’écrire au moins une ligne.',
  'poolAdd.done.preview': 'Merci',
  'poolAdd.done.text':
    '{count, plural, one {# ligne est prise.} other {# lignes sont prises.}} Qui nous est inconnu reçoit un e-mail, 50 personnes par jour au plus, et entre dans le vivier après son propre oui ; vous n’apprendrez la suite que si la personne le permet.',
  'poolAdd.undo': 'Annuler',
  'poolAdd.undo.note': 'Pendant dix minutes, vous pouvez revenir en arrière ; les e-mails partent ensuite.',
  'poolAdd.undone': 'C’est repris. Nous n’écrivons à personne de ces lignes.',

  // imports
  'import.refused': 'Ce fichier n’a pas été importé : {reason}',
  'import.refused.too_large': 'il dépasse {detail} octets.',
  'import.refused.not_text': 'ce n’est pas un fichier texte en UTF-8 ou UTF-16.',
  'import.refused.empty': 'il est vide.',
  'import.refused.too_many_columns': 'il a {detail} colonnes, ce qui ne peut pas être juste.',
  'import.refused.too_many_rows':
    'il a {detail} lignes, c’est trop pour un seul fichier ; merci de le diviser.',
  'import.refused.duplicate_header': 'l’en-tête « {detail} » y figure deux fois.',
  'import.refused.missing_column': 'la colonne « {detail} » manque.',
  'import.refused.broken_quotes': 'un guillemet n’est pas fermé près de la ligne {detail}.',
  'import.dryRun': 'Simple essai : rien n’a été écrit.',
  'import.employees': 'Personnel : {added} en plus, {changed} avec changements, {unchanged} comme avant.',
  'import.employees.managers':
    '{count, plural, =0 {Chaque manager cité est connu.} one {# personne a un manager que nous ne connaissons pas.} other {# personnes ont un manager que nous ne connaissons pas.}}',
  'import.people':
    '{count, plural, one {# personne est en ordre.} other {# personnes sont en ordre.}} Chacune reçoit un e-mail qui demande son oui, 50 par jour au plus ; qui nous est déjà connu, ou ne veut pas d’e-mail, n’en reçoit pas.',
  'import.problems':
    '{count, plural, =0 {Aucune ligne n’avait d’erreur.} one {# ligne avait une erreur et a été laissée de côté :} other {# lignes avaient des erreurs et ont été laissées de côté :}}',
  'import.problem': '  ligne {line}, {column} : {reason}',
  'import.problem.row': '  ligne {line} : {reason}',
  'import.reason.missing': 'ce champ doit être rempli',
  'import.reason.formula': 'cela commence comme une formule de tableur',
  'import.reason.control_character': 'cela contient des caractères que l’on ne peut pas montrer',
  'import.reason.too_many': '100 lignes au plus à la fois ; merci de coller le reste ensuite',
  'import.reason.duplicate': 'cette adresse figure déjà dans une ligne précédente',
  'import.reason.manager_email': 'ce n’est pas une adresse e-mail de manager',
  'import.reason.role': 'les rôles s’écrivent : recruiter, role owner, HR, admin, none',
  'import.reason.seniority': 'les niveaux s’écrivent : junior, mid, senior, lead, executive',
  'import.column.firstName': 'prénom',
  'import.column.email': 'e-mail',
  'import.column.how': 'comment nous la connaissons',
  'import.column.interests': 'intérêts',

  // settings
  'settings.preview': 'Vos réglages',
  'settings.title': 'Vos réglages',
  'settings.hours': 'Les messages peuvent venir',
  'settings.hours.value': '{days}, {from}–{to}',
  'settings.zone': 'Fuseau horaire',
  'settings.never': 'À ne jamais me proposer',
  'settings.never.value': '{count, plural, =0 {personne} one {# personne} other {# personnes}}',
  'settings.rest': 'Offres',
  'settings.writesTo': 'Les messages arrivent',
  'settings.writesTo.last': 'là où vous avez écrit en dernier, Slack ou Teams',
  'settings.writesTo.slack': 'toujours dans Slack',
  'settings.writesTo.teams': 'toujours dans Teams',
  'settings.rest.none': 'sans pause',
  'settings.rest.until': 'en pause jusqu’au {day}',
  'settings.rest.open': 'en pause jusqu’à ce que vous repreniez',
  'settings.button.change': 'Heures et fuseau horaire',
  'settings.button.never': 'Qui ne jamais rencontrer',
  'settings.button.pause': 'Tout mettre en pause',
  'settings.button.back': 'Finir la pause',
  'settings.button.privacy': 'Ce qui est gardé sur moi',
  'settings.form.title': 'Heures et fuseau',
  'settings.form.submit': 'Enregistrer',
  'settings.form.from': 'Les messages peuvent venir à partir de',
  'settings.form.to': 'jusqu’à',
  'settings.form.weekdays': 'ces jours-ci',
  'settings.form.zone': 'Votre fuseau horaire',
  'settings.form.otherZone': 'Un autre fuseau horaire',
  'settings.form.otherZone.hint':
    'Si le vôtre n’est pas dans la liste, par exemple Africa/Nairobi. Il l’emporte sur la liste.',
  'settings.form.order': 'La fin doit venir après le début.',
  'settings.form.weekdays.missing': 'Merci de laisser au moins un jour.',
  'never.form.title': 'Qui ne jamais rencontrer',
  'never.form.submit': 'Enregistrer',
  'never.form.intro':
    'Gardé secret : personne n’en saura rien, et personne d’autre que vous ne peut voir cette liste.',
  'never.form.people': 'Collègues',
  'never.form.met': 'Personnes rencontrées lors de cafés-rencontres',
  'never.form.met.group': 'Vos rencontres',
  'never.form.met.option': '{name} ({day})',
  'never.saved':
    'C’est enregistré. Personne n’en saura rien ; nous ne vous associons à personne de votre liste.',

  // privacy
  'privacy.preview': 'Ce qui est gardé sur vous',
  'privacy.title': 'Ce qui est gardé sur vous',
  'privacy.text':
    'Voici tout. C’est gardé scellé, utilisé seulement pour les cafés-rencontres, et jamais vendu ni donné.',
  'privacy.permissions': 'Ce que l’application peut faire dans votre espace de travail',
  'privacy.scope.commands': 'répondre quand quelqu’un écrit /coffeechat',
  'privacy.scope.identity':
    'lire votre nom et votre adresse professionnelle, pour savoir que c’est bien vous ailleurs',
  'privacy.scope.messageTeamMembers':
    'répondre à ce que vous lui écrivez, écrire aux personnes qui l’utilisent, et publier le bulletin',
  'privacy.scope.chat_write': 'écrire des messages : aux personnes qui l’utilisent, et le bulletin',
  'privacy.scope.im_write': 'ouvrir une conversation directe avec vous',
  'privacy.scope.users_read': 'lire vos nom, fuseau horaire, photo, statut, et si vous êtes admin',
  'privacy.scope.users_read_email':
    'lire votre adresse professionnelle, pour savoir que c’est bien vous ailleurs',
  'privacy.never':
    'Elle ne peut lire aucun canal, ni aucune de vos conversations avec d’autres personnes.',
  'privacy.fields': 'À votre sujet',
  'privacy.empty': 'vide',
  'privacy.yes': 'oui',
  'privacy.no': 'non',
  'privacy.field.id': 'Numéro de votre fiche',
  'privacy.field.version': 'Nombre de changements',
  'privacy.field.status': 'État',
  'privacy.status.active': 'participe',
  'privacy.status.left': 'a quitté',
  'privacy.status.erased': 'données effacées',
  'privacy.field.roles': 'Rôles dans ce programme',
  'privacy.role.recruiter': 'recrutement',
  'privacy.role.role_owner': 'responsable de poste',
  'privacy.role.hr': 'RH',
  'privacy.role.admin': 'admin',
  'privacy.field.emailIndex': 'Empreinte brouillée de votre adresse',
  'privacy.field.emailIndex.value': 'gardée, pour reconnaître l’adresse sans la lire',
  'privacy.field.managerId': 'Votre manager',
  'privacy.field.pausedUntil': 'En pause jusqu’au',
  'privacy.field.silences': 'Questions de suite sans réponse',
  'privacy.field.lastActedAt': 'Dernière action ici',
  'privacy.field.createdAt': 'Présence depuis',
  'privacy.field.updatedAt': 'Dernier changement',
  'privacy.field.name': 'Nom',
  'privacy.field.email': 'E-mail',
  'privacy.field.department': 'Service',
  'privacy.field.title': 'Fonction',
  'privacy.field.zone': 'Fuseau horaire',
  'privacy.field.zoneChosen': 'Fuseau horaire choisi par vous',
  'privacy.field.locale': 'Langue de votre compte professionnel',
  'privacy.field.photoUrl': 'Adresse de votre photo',
  'privacy.field.hours': 'Quand les messages peuvent venir',
  'privacy.field.pauseReason': 'Pourquoi tout est en pause',
  'privacy.pause.chosen': 'par votre choix',
  'privacy.pause.silences': 'trois questions sont restées sans réponse ; personne d’autre ne le sait',
  'privacy.pause.not_now': 'vous avez dit « pas maintenant »',
  'privacy.pause.no_shows': 'échanges sans votre présence',
  'privacy.field.passes': 'Refus depuis votre dernier oui',
  'privacy.field.noShows': 'Jours d’échanges sans votre présence',
  'privacy.field.asksNoMore': 'Vous avez dit non quand votre nom a été cité ; ne plus vous citer',
  'privacy.field.writesTo': 'Où les messages arrivent',
  'privacy.field.managerUnknown': 'Nous ne connaissons pas votre manager',
  'privacy.more': 'Et encore',
  'privacy.accounts': 'Comptes',
  'privacy.accounts.value': '{platform}, {user} ; dernier signe le {day}',
  'privacy.accounts.admin': '{account} ; admin de l’espace de travail',
  'privacy.accounts.away': '{account} ; hors ligne',
  'privacy.offers': 'Offres',
  'privacy.offers.value':
    '{count, plural, =0 {aucune pour le moment} one {# offre ; pour la lire, écrivez « offers »} other {# offres ; pour les lire, écrivez « offers »}}',
  'privacy.chats': 'Échanges',
  'privacy.chats.value': '{count, plural, =0 {aucun pour le moment} one {# échange} other {# échanges}}',
  'privacy.questions': 'Questions qui vous ont été posées',
  'privacy.questions.value':
    '{count, plural, =0 {aucune pour le moment} one {# question} other {# questions}}',
  'privacy.referrals': 'Personnes que vous avez recommandées',
  'privacy.referrals.value':
    '{count, plural, =0 {aucune pour le moment} one {# personne} other {# personnes}}',
  'privacy.openings.owns': 'Postes dont vous êtes responsable',
  'privacy.openings.deputises': 'Postes dont vous assurez la suppléance',
  'privacy.openings.circle': 'Postes que vous pouvez voir, votre nom y étant cité',
  'privacy.claims':
    'Personnes que vous avez citées, en premier ou plus tard, gardées pour les remerciements',
  'privacy.shares': 'Vos parts de remerciements',
  'privacy.shares.value':
    '{count, plural, one {# part} other {# parts}}, {points, plural, one {# point} other {# points}} en tout ; pour les lire, écrivez « referrals »',
  'privacy.never.list': 'Personnes à ne jamais me proposer',
  'privacy.mustNotKnow': 'Qui ne doit pas savoir que vous explorez',
  'privacy.entry': 'Votre place dans le vivier',
  'privacy.leave': 'Quitter le programme',
  'privacy.leave.title': 'Quitter le programme ?',
  'privacy.leave.text':
    'Vos offres sont retirées, les échanges et questions en cours sont annulés en termes neutres, votre place dans le vivier prend fin. Ce qui est gardé reste jusqu’à ce que vous l’effaciez.',
  'privacy.leave.yes': 'Quitter',
  'privacy.leave.no': 'Rester',
  'privacy.leave.done':
    'Vous avez quitté le programme. Plus rien ne vous est envoyé ; si vous écrivez à nouveau à Coffeechat, la porte est ouverte. Vous pouvez aussi tout faire effacer.',
  'privacy.erase': 'Tout effacer',
  'privacy.erase.title': 'Tout effacer ?',
  'privacy.erase.text':
    'Vous quittez le programme, et tout ce qui est gardé sur vous est effacé aussitôt, sans retour possible. Une empreinte brouillée de votre adresse reste, pour qu’aucun import ne la ramène.',
  'privacy.erase.yes': 'Tout effacer',
  'privacy.erase.no': 'Garder',
  'privacy.erase.done': 'Tout ce qui était gardé sur vous est effacé.',
}
