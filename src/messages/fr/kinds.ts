import type { kinds as english } from '../en/kinds.js'

/** What the ten kinds say, longer than most: whoever wants to know how a kind speaks reads one file. */
export const kinds: Record<keyof typeof english, string> = {
  'kind.career.name': 'Échange sur le parcours',
  'kind.informational.name': 'Échange d’information',
  'kind.networking.name': 'Rencontre de réseau',
  'kind.preliminary.name': 'Échange préliminaire',
  'kind.candidacy.name': 'Entretien de candidature',
  'kind.seeker_led.name': 'Échange que vous menez',
  'kind.company.name': 'Session d’entreprise',
  'kind.consultation.name': 'Consultation carrière',
  'kind.group.name': 'Session de groupe',
  'kind.referral.name': 'Échange de recommandation',

  'kind.career.about': 'Vous pesez un parcours et une décision avec quelqu’un qui l’a suivi.',
  'kind.informational.about': 'Vous découvrez à quoi ressemble le travail de l’intérieur.',
  'kind.networking.about':
    'Chaque personne apporte quelque chose : vous convenez d’un ordre du jour, donnez une chose et en demandez une.',
  'kind.preliminary.about': 'Vous et l’entreprise voyez si d’autres échanges auraient du sens.',
  'kind.candidacy.about': 'Une étape d’une candidature, pour un poste auquel vous avez dit oui.',
  'kind.seeker_led.about':
    'Vous dites qui vous aimeriez rencontrer, et dans quel ordre ; nous demandons à une personne après l’autre.',
  'kind.company.about': 'Plusieurs collègues vous montrent l’entreprise, en trois étapes.',
  'kind.consultation.about': 'Quelqu’un vous raconte son parcours, et vous dit qui d’autre pourrait vous en dire plus.',
  'kind.group.about':
    'Quelques personnes travaillent ensemble à de petites tâches, avec des hôtes qui regardent et aident.',
  'kind.referral.about': 'Quelqu’un vous recommande après une rencontre.',

  'kind.career.invite':
    '{minutes} minutes sur un parcours que vous envisagez. Ce n’est pas un entretien d’embauche, et rien n’est évalué.',
  'kind.informational.invite':
    '{minutes} minutes, sans formalité. Ce n’est pas un entretien d’embauche, et rien n’est évalué.',
  'kind.networking.invite':
    '{minutes} minutes d’égal à égal, sur des points dont vous convenez d’abord ensemble. Ce n’est pas un entretien d’embauche, et rien n’est évalué.',
  'kind.preliminary.invite':
    '{minutes} minutes pour voir si d’autres échanges auraient du sens. Ensuite, de part et d’autre, vous répondez aux trois mêmes questions, sans voir les réponses de l’autre. Cinq jours ouvrés après l’échange, vous apprenez « oui, des deux côtés » ou « pas maintenant » ; pas maintenant peut vouloir dire beaucoup de choses, aussi qu’il n’y a pas de poste.',
  'kind.candidacy.invite':
    '{minutes} minutes, une étape de votre candidature pour {opening}. {host} décide de cette étape et vous dit ce qui vient ensuite.',
  'kind.seeker_led.invite': '{minutes} minutes que vous menez. Rien n’est évalué, sauf si vous le demandez.',
  'kind.company.invite': '{minutes} minutes avec plusieurs collègues.',
  'kind.consultation.invite':
    '{minutes} minutes : son parcours, les compétences qui comptent, qui d’autre pourrait vous en dire plus, un regard de l’intérieur. Ce n’est pas un entretien d’embauche, et rien n’est évalué.',
  'kind.group.invite': '{minutes} minutes avec quelques autres personnes.',
  'kind.referral.invite': '{minutes} minutes sur ce qui vous conviendrait.',

  'kind.career.askHost':
    'Un échange de {minutes} minutes sur le parcours : la personne pèse une voie que vous connaissez. Ce n’est pas un entretien d’embauche. Vous ne lisez pas encore de nom : les noms sont échangés après un oui des deux côtés.',
  'kind.informational.askHost':
    '{minutes} minutes, sans formalité, pas un entretien d’embauche. Vous ne lisez pas encore de nom : les noms sont échangés après un oui des deux côtés.',
  'kind.networking.askHost':
    'Une rencontre de réseau de {minutes} minutes, d’égal à égal : vous convenez ensemble de deux à quatre points avant de fixer un horaire. Ce n’est pas un entretien d’embauche. Vous ne lisez pas encore de nom : les noms sont échangés après un oui des deux côtés.',
  'kind.preliminary.askHost':
    'Un échange préliminaire de {minutes} minutes. Ensuite, de part et d’autre, vous répondez aux trois mêmes questions, sans que l’autre le voie ; seul un oui des deux côtés est montré, jamais autre chose. Vous ne lisez pas encore de nom : les noms sont échangés après un oui des deux côtés.',
  'kind.candidacy.askHost':
    'L’entretien de cette étape, {minutes} minutes. Choisissez des horaires que vous pourriez proposer.',
  'kind.seeker_led.askHost':
    'La personne mène cet échange de {minutes} minutes, et a demandé à rencontrer quelqu’un comme vous. Vous n’évaluez rien, sauf à sa demande. Vous ne lisez pas encore de nom : les noms sont échangés après un oui des deux côtés.',
  'kind.company.askHost': 'Une session de {minutes} minutes.',
  'kind.consultation.askHost':
    'Une consultation de {minutes} minutes : votre parcours, les compétences, un regard de l’intérieur, et qui d’autre pourrait en dire plus. Ce n’est pas un entretien d’embauche. Vous ne lisez pas encore de nom : les noms sont échangés après un oui des deux côtés.',
  'kind.group.askHost': 'Une session de groupe de {minutes} minutes.',
  'kind.referral.askHost': 'Un échange de {minutes} minutes sur ce qui lui conviendrait.',

  'kind.offer.field': 'Quel type d’échange ?',
  'kind.offer.candidacy':
    'Un entretien de candidature est une étape d’une candidature. L’équipe de recrutement invite à postuler depuis le suivi ; vous pouvez offrir un échange d’information à la place.',
  'kind.offer.seeker_led':
    'Pour un échange mené par l’autre personne, c’est elle qui vous demande ; personne ne l’offre. Vous pouvez offrir un échange sur le parcours ou une consultation carrière à la place.',
  'kind.offer.referral':
    'Un échange de recommandation suit un échange que vous avez eu. Écrivez {surface, select, teams {« refer » ici} other {/coffeechat refer}} pour recommander quelqu’un après une rencontre.',
  'kind.offer.preliminary':
    'Les échanges préliminaires sont donnés par l’équipe de recrutement et les responsables de poste, car chaque côté y répond de plus que de soi. Vous pouvez offrir un échange d’information à la place.',
  'kind.offer.company':
    'Un programme d’entreprise est mis en place par l’équipe de recrutement, et plusieurs collègues le donnent ensemble. Vous pouvez offrir un échange d’information ou une session de groupe à la place.',
  'kind.offer.group':
    'Une session de groupe a un horaire fixe et plusieurs personnes invitées. Écrivez {surface, select, teams {« offer group » ici} other {/coffeechat offer group}} pour en prévoir une.',
  'kind.ask.company':
    'Une session d’entreprise est prévue par l’entreprise ; nous vous invitons si l’une vous convient. Vous pouvez demander un échange d’information à la place.',
  'kind.ask.group':
    'Une session de groupe est prévue par des hôtes ; nous vous invitons si l’une vous convient. Vous pouvez demander une rencontre de réseau à la place.',
  'kind.ask.candidacy':
    'Un entretien de candidature vient après une invitation de l’équipe de recrutement à postuler, et votre oui. Vous pouvez demander un échange préliminaire à la place.',
  'kind.ask.referral':
    'Une recommandation commence avec une personne rencontrée. Sur votre page, demandez à l’une d’elles : « Me recommanderiez-vous ? »',

  'settle.path': 'Quel parcours envisagez-vous ?',
  'settle.path.hint': 'Par exemple : de l’analyse à l’ingénierie des données.',
  'settle.decision': 'Quelle décision doit-il éclairer ?',
  'settle.decision.hint': 'Par exemple : suivre ou non une formation cet été.',
  'settle.wants': 'Qu’aimeriez-vous apprendre ?',
  'settle.wants.hint': 'Une ou deux phrases. L’autre personne les lit et peut se préparer.',
  'settle.agenda': 'L’ordre du jour : deux à quatre points, un par ligne',
  'settle.agenda.hint':
    'De part et d’autre, vous les acceptez avant de fixer un horaire. Apportez une question pour chaque point.',
  'settle.agenda.hint.host': 'Vous pouvez laisser ce soin à l’autre personne, et l’accepter ou le changer plus tard.',
  'settle.agenda.points': 'Merci d’écrire deux à quatre points, un par ligne.',
  'settle.profile': 'Votre profil',
  'settle.profile.text': 'Pour l’échange, l’hôte peut lire accroche, intérêts, compétences, souhaits',
  'settle.clarify': 'Qu’aimeriez-vous savoir sur l’entreprise ?',
  'settle.clarify.host': 'Qu’aimeriez-vous savoir sur cette personne ?',
  'settle.where': 'Lien, lieu ou numéro',
  'settle.goals': 'À quoi ces échanges doivent-ils servir ?',
  'settle.hint':
    'Un conseil : on peut répondre par oui ou par non à « {question} ». Une question qui commence par que, comment ou quel ouvre davantage.',
  'settled.path': 'Le parcours envisagé',
  'settled.decision': 'La décision à éclairer',
  'settled.wants': 'Ce que la personne aimerait apprendre',
  'settled.clarify.candidate': 'Ce que la personne aimerait savoir',
  'settled.clarify.host': 'Ce que l’hôte aimerait savoir',
  'settled.goals': 'À quoi servent ses échanges',
  'settled.agenda': 'Votre ordre du jour',
  'settled.profile': 'Son profil, pour cet échange',

  'agenda.preview': 'Les points pour votre café-rencontre',
  'agenda.nudge': 'Toujours en attente : les points pour votre café-rencontre',
  'agenda.title': 'Ces points vous conviennent-ils ?',
  'agenda.text': '{name} propose ces points. Rien n’est fixé avant un accord des deux côtés.',
  'agenda.time': 'Avec eux, cet horaire est fixé :',
  'agenda.accept': 'Accepter les points',
  'agenda.amend': 'Les changer',
  'agenda.amend.title': 'Changer les points',
  'agenda.amend.submit': 'Envoyer mes points',
  'agenda.sent': 'Nous demandons à {name} si ces points conviennent ; réponse assurée d’ici au {day}.',
  'agenda.accepted':
    'Les points sont convenus. Rendez-vous fixé : {time}. Les détails arrivent dans un instant, des deux côtés.',
  'agenda.accepted.noTime':
    'Les points sont convenus. L’horaire vient d’être pris : nous en demandons un autre à {name}.',
  'agenda.waiting': 'Les points attendent l’accord de {name}.',
  'agenda.first':
    'Une rencontre de réseau a un ordre du jour de deux à quatre points, accepté des deux côtés. Cela vient d’abord.',

  'note.learned': 'Qu’avez-vous appris sur ce parcours ? Personne d’autre ne peut le lire.',
  'note.insights': 'Qu’avez-vous appris ? Personne d’autre ne peut le lire.',
  'note.people': 'Qui aimeriez-vous rencontrer ensuite ? Personne d’autre ne peut le lire.',
  'note.leads': 'Avez-vous entendu parler d’une piste à suivre ? Personne d’autre ne peut le lire.',
  'note.advocate':
    'Cette personne peut-elle compter sur votre appui ? Elle lit un oui ; un non, ou rien, elle ne le voit jamais.',
  'note.advocate_for': 'Si oui : que voulez-vous appuyer ?',
  'note.advocate_until': 'Si oui : jusqu’à quand ?',
  'note.applied': 'Avez-vous postulé ? Personne d’autre ne peut le lire.',
  'note.give_one': 'Donner : que pourriez-vous donner, ou qui pourriez-vous citer ? C’est lisible des deux côtés.',
  'note.ask_one': 'Demander : qu’est-ce qui vous aiderait ensuite ? C’est lisible des deux côtés.',
  'note.fits_work': 'Le travail conviendrait-il aux deux côtés ?',
  'note.fits_people': 'Les personnes se conviendraient-elles ?',
  'note.go_on': 'Aimeriez-vous poursuivre la discussion ?',
  'note.role_families':
    'Quelles familles de métiers pourraient convenir ? Gardé seulement si les trois réponses sont oui des deux côtés.',
  'note.decision': 'Votre décision sur cette étape',
  'note.reason': 'Pourquoi ? Seule l’équipe de recrutement le lit.',
  'note.advice': 'Une phrase de conseil. La personne la lit.',
  'note.technical': 'Question de la personne : que pensez-vous de ses compétences techniques ? Elle lit la réponse.',
  'note.communication': 'Question de la personne : que pensez-vous de sa façon d’expliquer ? Elle lit la réponse.',
  'note.problem_solving':
    'Question de la personne : que pensez-vous de sa façon de résoudre les problèmes ? Elle lit la réponse.',
  'note.employment_history': 'Parcours professionnel',
  'note.core_competencies': 'Compétences clés',
  'note.skills': 'Compétences',
  'note.still_interested': 'Cela vous intéresse-t-il toujours ?',
  'note.who_else': 'Qui d’autre pourrait lui en dire plus ?',
  'note.teamwork': 'Travail en équipe',
  'note.confidence': 'Assurance',
  'note.leadership': 'Capacité à entraîner',
  'note.composure': 'Calme',
  'note.decision_making': 'Prise de décision',
  'note.interests': 'Intérêts',
  'note.character': 'Caractère et attitude',
  'note.yes': 'Oui',
  'note.no': 'Non',
  'note.not_yet': 'Pas encore',
  'note.level.not_seen': 'Pas vu',
  'note.level.little': 'Un peu',
  'note.level.good': 'Bien',
  'note.level.clear': 'Très nettement',
  'note.notKept':
    'Après ce type d’échange ({kind}), aucune note de ce genre n’est gardée, de personne. Rien n’a été enregistré.',
  'note.host.title': 'Après l’échange',
  'note.host.submit': 'Garder',
  'note.advocate.missing': 'Merci de dire pour quoi, et jusqu’à quand.',
  'note.advocate.date': 'Merci de choisir un jour entre demain et dans deux ans.',
  'note.blind':
    'Vos réponses sont scellées. Le résultat arrive des deux côtés le {day} : un oui commun, ou pas maintenant.',
  'note.kept': 'C’est gardé.',
  'note.seen': 'Ce qui est lisible des deux côtés',
  'note.seen.by': '{name} a écrit',
  'note.open': 'L’écrire',
  'note.open.advocate': 'L’appuyer ?',
  'note.open.give_one': 'Donner et demander',
  'note.open.compatibility': 'Répondre aux trois questions',
  'note.open.advice': 'Une phrase de conseil',
  'note.open.decision': 'Votre décision',

  'result.preview': 'Le résultat de votre échange',
  'result.yes':
    'Après votre échange avec {name}, c’est oui des deux côtés. Et si vous continuiez ? L’équipe de recrutement peut dire la suite.',
  'result.notNow':
    'Après votre échange avec {name} : pas maintenant. Cela peut vouloir dire : d’un côté on préfère ne pas continuer, quelqu’un n’a pas répondu, ou il n’y a pas de poste en ce moment. Personne n’apprend lequel.',
  'result.families': 'Familles de métiers qui pourraient convenir : {families}',

  'whoElse.nobody': 'Ou',
  'whoElse.nobody.text': 'Je ne vois personne pour le moment',
  'whoElse.first': 'Avant de clore : qui d’autre pourrait lui en dire plus ? « Personne » est aussi une réponse.',
  'chat.close.button': 'Clore cet échange',
  'chat.close.done': 'C’est clos. Merci pour cet échange.',

  'advocacy.host': 'Vous appuyez {name} pour {purpose}, jusqu’au {day}.',
  'advocacy.candidate': '{name} vous appuie pour {purpose}, jusqu’au {day}.',
  'advocacy.end': 'Y mettre fin',
  'advocacy.ended': 'C’est terminé. Nous prévenons {name}, sans donner de raison.',
  'advocacy.ended.preview': 'Des nouvelles d’une promesse',
  'advocacy.ended.text':
    'La promesse faite entre vous et {name}, pour {purpose}, a pris fin. Aucune raison n’est demandée ni donnée.',
  'advocacy.none': 'Il n’y a rien à terminer ici.',

  'paths.title': 'Vos échanges sur {path}, côte à côte',
  'paths.nothing': 'Pas encore de note',

  'tips.ask': 'Demander conseil à {host}',
  'tips.asked': 'Nous avons demandé à {host}. Sa réponse ne va qu’à vous.',
  'tips.asked.preview': '{name} aimerait vos conseils',
  'tips.asked.text':
    'Après votre échange, {name} vous demande ce que vous travailleriez à sa place. Ce que vous écrivez ne va qu’à cette personne ; l’entreprise n’en garde rien.',
  'tips.open': 'Écrire quelques conseils',
  'tips.title': 'Conseils privés',
  'tips.field': 'Vos conseils pour {name}',
  'tips.submit': 'Envoyer',
  'tips.sent': 'C’est envoyé, à {name} et à personne d’autre. Rien n’en est gardé ici.',
  'tips.preview': 'Des conseils de {host}',
  'tips.text':
    '{host} a écrit ceci pour vous et personne d’autre. Ce n’est gardé nulle part ailleurs que dans ce message.',

  'applied.preview': 'Une courte question de Coffeechat',
  'applied.text':
    'Il y a six semaines, vous avez échangé avec {host}. Avez-vous postulé quelque part depuis ? C’est pour vos propres notes ; personne d’autre ne le lit.',
  'applied.title': 'Avez-vous postulé ?',
  'applied.yes': 'Oui',
  'applied.no': 'Pas encore',
  'applied.done': 'Merci. Personne d’autre ne peut le lire.',

  'thankNudge.preview': 'Un merci à chaud',
  'thankNudge.text':
    'Votre échange avec {name} date de quelques heures. Un court merci dans la journée se retient longtemps ; un brouillon est prêt.',
  'thankNudge.button': 'Dire merci',
  'thank.draft': 'Merci pour cet échange. Ce qui me reste : {note}',

  'lead.ask': 'Faire d’une piste une demande',
  'lead.title': 'Demander sur une piste',
  'lead.field': 'Vos mots pour {host}',
  'lead.hint': 'Vos notes restent à vous. {host} ne lit que ce qui figure ici à l’envoi.',
  'lead.submit': 'Pour {host}',

  'show.title': 'Votre échange, partie par partie',
  'show.now': 'Maintenant : {part} ({minutes} minutes)',
  'show.next': 'Ensuite : {part}',
  'show.done': 'Le temps est écoulé. Merci à vous deux.',
  'show.part': '{part} ({minutes} min)',
  'show.preview': 'Votre café-rencontre commence',
  'tips.application': 'Si vous postulez plus tard',
  'guide.title': 'À demander',

  'request.title': 'Demander un échange',
  'request.text': 'Vous pouvez demander le type d’échange qui vous aide le plus. Nous cherchons tout de suite.',
  'request.button': 'Demander : {kind}',
  'request.form.title': 'Demander un échange',
  'request.form.submit': 'Demander',
  'request.wishes': 'Qui aimeriez-vous rencontrer, dans votre ordre ? Un souhait par ligne',
  'request.wishes.hint':
    'Une fonction, par exemple : données. Ou une personne, par son nom, par exemple : Mira Voss. Dix au plus.',
  'request.wishes.missing': 'Merci d’écrire au moins une fonction ou un nom.',
  'request.wishes.many': 'Merci d’en écrire dix au plus.',
  'request.handed': 'Que remettez-vous ? Un lien vers un CV, vers des travaux',
  'request.handed.hint': 'Facultatif. Seules les personnes que vous rencontrez le lisent.',
  'request.hear': 'Sur quoi aimeriez-vous un retour ensuite ?',
  'request.hear.technical': 'Mes compétences techniques',
  'request.hear.communication': 'Ma façon d’expliquer',
  'request.hear.problem_solving': 'Ma façon de résoudre les problèmes',
  'request.asked':
    'Voici ce que nous cherchons pour vous : {kind}, et aucun autre type tant que vous souhaitez celui-ci.',
  'request.asked.led': 'Nous commençons par le haut de votre liste : {wish}. Vous aurez une réponse d’ici au {day}.',
  'request.asked.none':
    'Nous ne pouvons interroger personne de votre liste pour le moment. Merci de la changer et de demander à nouveau.',
  'request.stands': '{kind} : nous cherchons.',
  'request.stands.led':
    'Nous demandons pour {wish} ({at} sur {count}). Vous aurez une réponse sous trois jours ouvrés.',
  'request.stands.met': 'Vous avez rencontré quelqu’un pour {wish}.',
  'request.stands.no': 'Pour {wish}, cela n’a pas marché cette fois.',
  'request.stands.wait': 'Encore à venir : {wish}',
  'request.stop': 'Ne plus demander',
  'request.stop.title': 'Ne plus demander ?',
  'request.stop.text': 'Nous n’interrogeons plus personne de votre liste. Les échanges qui ont une date restent.',
  'request.stop.yes': 'Arrêter',
  'request.stop.no': 'Continuer',
  'request.stopped': 'C’est arrêté. Nous cherchons à nouveau pour vous comme pour tout le monde.',
  'request.already': 'Vous avez déjà une demande. Arrêtez-la d’abord, ou laissez-nous la poursuivre.',
  'request.moved.preview': 'Où en est votre liste',
  'request.moved.next':
    'Pour {wish}, cela n’a pas marché cette fois. Nous demandons maintenant pour {next} ({at} sur {count}).',
  'request.moved.nextMet': 'Après votre échange pour {wish}, nous demandons maintenant pour {next} ({at} sur {count}).',
  'request.done':
    'C’était la fin de votre liste. {count, plural, =0 {Personne n’a pu cette fois.} one {Vous avez rencontré une personne.} other {Vous avez rencontré # personnes.}} Nous cherchons à nouveau pour vous comme pour tout le monde ; vous pouvez redemander à tout moment.',
  'request.letGo':
    'En douze semaines, personne n’a pu offrir ceci : {kind}. Nous cherchons à nouveau pour vous comme pour tout le monde ; vous pouvez redemander à tout moment.',
  'request.contacts': 'Enregistrer les personnes rencontrées',
}
