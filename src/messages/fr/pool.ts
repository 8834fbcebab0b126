import type { pool as english } from '../en/pool.js'

/** The words of the candidate’s side: joining, confirming, the own page, the mails of care. Longer than 200 lines, because it is one flat list. */
export const pool: Record<keyof typeof english, string> = {
  // the page to join
  'join.title': 'Rencontrer des personnes autour d’un café',
  'join.title.named': 'Rencontrer des personnes chez {organization}',
  'join.organization': 'nous',
  'join.intro.what':
    'Un café-rencontre est un échange court et sans formalité avec quelqu’un qui fait le travail qui vous intrigue. Ce n’est pas un entretien d’embauche, et s’inscrire n’est pas une candidature.',
  'join.intro.mail': 'Merci d’utiliser une adresse e-mail privée, pas celle de votre employeur.',
  'join.intro.employer': 'Si personne ne doit savoir que vous regardez autour de vous, ne citez pas votre employeur.',
  'join.intro.seen':
    'Avant un oui des deux côtés, l’hôte lit votre accroche, vos intérêts et pourquoi une rencontre aurait du sens, mais aucun nom. Après les deux oui, chaque personne reçoit le nom et les coordonnées de l’autre.',
  'join.intro.byLink':
    'Vous venez par le lien personnel de quelqu’un : nous regardons d’abord si un échange avec cette personne convient.',
  'join.form.title': 'S’inscrire',
  'join.form.submit': 'Rejoindre le vivier',
  'join.form.more': 'Nous en dire plus (possible plus tard)',
  'join.consent': 'Cafés-rencontres',
  'join.consent.text':
    'Oui, gardez pendant douze mois ce que j’écris ici et utilisez-le pour trouver des personnes pour des cafés-rencontres. Je peux tout changer, quitter ou effacer à tout moment.',
  'join.answer.preview': 'Merci. Regardez vos e-mails.',
  'join.answer.text':
    'Nous avons écrit à l’adresse que vous avez donnée. Merci d’ouvrir le lien de cet e-mail ; d’ici là, personne ne voit rien de vous. Cela peut prendre quelques minutes ; regardez aussi dans les indésirables.',
  'join.again': 'Si nous connaissons cette adresse, un nouveau lien est en route vers elle.',
  'join.wait':
    'Nous cherchons quelqu’un maintenant, et à nouveau le {day} ; vous aurez de nos nouvelles d’ici là, dans tous les cas.',
  'join.wait.plain':
    'Nous cherchons quelqu’un maintenant, et à nouveau à chaque tour ; vous aurez de nos nouvelles dans tous les cas.',

  // the fields of an entry
  'profile.firstName': 'Prénom',
  'profile.email': 'Adresse e-mail',
  'profile.email.hint': 'Une adresse privée. Elle ne va qu’à une personne avec qui c’est oui des deux côtés.',
  'profile.interests': 'De quoi aimeriez-vous parler ?',
  'profile.interests.hint':
    'Un seul suffit ; plusieurs sont séparés par des virgules, par exemple : métiers du backend, découverte produit. C’est ce qui décide le plus de vos rencontres ; les trois premiers comptent le plus.',
  'profile.headline': 'Accroche',
  'profile.headline.hint':
    'Une ligne sur vous. L’hôte la lit avant de dire oui ; n’y mettez ni votre nom ni votre employeur.',
  'profile.skills': 'Compétences',
  'profile.skills.hint': 'Séparées par des virgules. Qui a les mêmes vient en premier.',
  'profile.bring': 'Que pourriez-vous apporter ?',
  'profile.bring.hint':
    'Une expérience, une question, un regard de l’extérieur. Personne d’autre ne le lit tant que vous n’en décidez pas autrement.',
  'profile.roles': 'Métiers qui vous intriguent',
  'profile.roles.hint': 'Séparés par des virgules. Nous cherchons des personnes qui font ce travail.',
  'profile.departments': 'Services qui vous intriguent',
  'profile.departments.hint': 'Séparés par des virgules. Nous cherchons des personnes de là-bas.',
  'profile.seniority': 'Votre niveau',
  'profile.seniority.hint':
    'Certains hôtes souhaitent des personnes d’un certain niveau. Laissé vide, cela ne ferme aucune porte.',
  'profile.languages': 'Langues dans lesquelles vous aimez échanger',
  'profile.languages.hint':
    'Des codes comme fr, en, séparés par des virgules. Laissé vide, nous prenons ceux de l’entreprise.',
  'profile.zone': 'Votre fuseau horaire',
  'profile.language': 'Langue de nos e-mails et de nos pages',
  'profile.language.hint': 'Celle dans laquelle vous nous lisez ; pas les langues que vous parlez lors d’un échange.',
  'profile.zone.hint': 'Par exemple Europe/Paris. Laissé vide, nous demandons quand vous choisissez un horaire.',
  'profile.windows': 'Quand pourriez-vous échanger d’habitude ?',
  'profile.windows.hint': 'Laissé vide, vous choisissez parmi les horaires de l’autre personne.',
  'profile.stance': 'Comment regardez-vous autour de vous ?',
  'profile.stance.passive': 'Par simple curiosité, de temps en temps',
  'profile.stance.exploring': 'J’explore ce qui existe',
  'profile.stance.active': 'Je cherche un changement bientôt',
  'profile.find': 'Postes à pourvoir',
  'profile.find.text':
    'L’équipe de recrutement de cette entreprise peut me trouver quand elle cherche des personnes pour un poste. Elle voit les compétences et souhaits choisis, jamais l’accroche.',
  'profile.barred': 'Employeurs dont les membres ne doivent pas être vos hôtes',
  'profile.barred.hint':
    'Séparés par des virgules. Une personne qui dit y avoir travaillé ne vous est jamais proposée. Personne ne lit cette liste.',
  'profile.title': 'Votre fiche',
  'profile.submit': 'Enregistrer',
  'profile.more': 'Tout le reste',
  'profile.saved': 'C’est enregistré. Cela compte dès maintenant.',

  // confirming
  'confirm.title': 'Oui ou non ?',
  'confirm.self.title': 'Encore une étape',
  'confirm.self.text':
    'Appuyez sur le bouton et vous êtes dans le vivier, {name}. Avant cela, personne ne voit rien de vous.',
  'confirm.self.facts': 'Voici ce que vous nous avez dit :',
  'confirm.brought.title': 'Quelqu’un a pensé à vous',
  'confirm.submit': 'Oui, j’en suis',
  'confirm.tell': 'Prévenir',
  'confirm.tell.text': 'Dire à {person} que j’ai dit oui.',
  'confirm.talkedOn': 'Vous avez échangé le',
  'confirm.talkedOn.hint':
    'Seulement si vous avez déjà eu un vrai échange sur le travail. {person} apprend alors votre oui et peut vous recommander ; vous lisez d’abord ses mots.',
  'confirm.talkedOn.future': 'Merci de donner un jour passé, ou de laisser ce champ vide.',
  'brought.preview': 'Une personne que vous avez citée a dit oui',
  'brought.joined': '{name} a dit oui aux cafés-rencontres et nous autorise à vous le dire. Merci d’y avoir pensé.',
  'brought.talked':
    '{name} a dit oui aux cafés-rencontres, et nous dit que vous avez échangé. Si vous le souhaitez, vous pouvez écrire quelques mots à son sujet ; cette personne les lit en premier.',
  'brought.refer': 'Écrire quelques mots',
  'confirm.decline': 'Non, merci',
  'confirm.declined':
    'Très bien. Nous n’écrivons plus, personne n’en saura rien, et ce que nous gardons est effacé le {day}.',
  'confirm.erase': 'Tout effacer maintenant',
  'confirm.done': 'Vous êtes dans le vivier',
  'confirm.already': 'Vous êtes déjà dans le vivier.',
  'confirm.open': 'Ouvrir ma page',
  'confirm.kept':
    'Nous vous avons envoyé un lien vers votre propre page. Là, vous pouvez tout changer, faire une pause ou quitter.',

  // mails of joining
  'join.mail.confirm.preview': 'Merci de confirmer votre adresse',
  'join.mail.confirm.title': 'Est-ce bien vous, {name} ?',
  'join.mail.confirm.text':
    'Quelqu’un, sans doute vous, a demandé à participer aux cafés-rencontres chez {organization} avec cette adresse. Rien ne se passe avant votre confirmation. Si ce n’était pas vous, ignorez cet e-mail : tout est effacé après 30 jours.',
  'join.mail.confirm.button': 'Oui, c’est moi',
  'join.mail.link.preview': 'Le lien vers votre page',
  'join.mail.link.text':
    'Voici un nouveau lien vers votre propre page. Il marche pendant 14 jours. Si vous ne l’avez pas demandé, ignorez simplement cet e-mail.',
  'join.mail.link.button': 'Ouvrir ma page',
  'join.mail.welcome.preview': 'Bienvenue',
  'join.mail.welcome.title': 'Bienvenue, {name}',
  'join.mail.welcome.text':
    'Vous êtes dans le vivier. Quand nous trouvons quelqu’un qui convient, nous lui demandons d’abord ; après son oui, vous recevez un e-mail avec son nom et quelques horaires. Ce que vous nous dites sur votre page décide qui nous trouvons.',
  'join.mail.welcome.button': 'Ouvrir ma page',
  'join.mail.brought.preview': 'Une invitation à un café-rencontre',
  'join.mail.brought.title': 'Bonjour {name}',
  'join.mail.brought.by': '{person}, qui travaille chez {organization}, nous a donné votre nom et cette adresse.',
  'join.mail.brought.list': 'Votre nom et cette adresse sont parvenus chez {organization} par une liste.',
  'join.mail.brought.how': 'Comment vous vous connaissez, dans ses mots',
  'join.mail.brought.source': 'D’où vient votre nom',
  'join.mail.brought.purpose':
    'Pourquoi nous écrivons : vous pourriez rencontrer quelqu’un chez {organization} lors d’un café-rencontre court et sans formalité. Ce n’est ni un entretien d’embauche ni une candidature.',
  'join.mail.brought.rights':
    'Nous gardons votre prénom, cette adresse et les mots ci-dessus, uniquement dans ce but, car l’invitation d’une personne est une raison légitime de demander une fois. Personne ne les voit. Nous n’écrivons plus ensuite : sans votre oui, tout est effacé après 30 jours. Sur la page, vous pouvez dire oui ou non, lire tout ce que nous gardons et l’effacer aussitôt ; vous pouvez aussi adresser une réclamation à une autorité de protection des données.',
  'join.mail.brought.yes': 'Oui, dites-m’en plus',
  'join.mail.brought.no': 'Non, ou tout effacer',

  // mails of care
  'care.preview': 'Est-ce toujours juste ?',
  'care.still.title': 'Votre fiche est-elle toujours juste, {name} ?',
  'care.still.never':
    'D’abord : nous n’avons trouvé personne pour vous jusqu’ici. Cela dit quelque chose de qui offre des échanges ici, rien de vous.',
  'care.still.text': 'Nous n’avons pas eu de vos nouvelles depuis un moment. Est-ce toujours juste ?',
  'care.yes': 'Oui, toujours juste',
  'care.later': 'Pause de quatre semaines',
  'care.leave': 'Non, je souhaite quitter',
  'care.still.silence':
    'Ne pas répondre est bien aussi : après la deuxième fois sans réponse, votre fiche se met en sommeil, et un clic la réveille.',
  'care.asleep.preview': 'Votre fiche est au repos',
  'care.asleep.silent':
    'Nous n’avons pas eu de réponse deux fois de suite, votre fiche est donc en sommeil : nous ne cherchons personne et n’écrivons plus. Un clic la réveille ; sinon, elle est effacée une fois votre accord de douze mois expiré.',
  'care.asleep.consent':
    'Votre accord pour garder et utiliser votre fiche a expiré, elle est donc en sommeil. Avec un nouvel accord, nous continuons ; sans lui, tout est effacé au bout de 30 jours.',
  'care.asleep.wake': 'Continuer',
  'care.left.preview': 'Pas encore de rencontre, et ce qui aiderait',
  'care.left.text':
    'Nous avons regardé à nouveau, et il n’y avait pas d’échange pour vous cette fois. Cela ne dit rien de vous, et vous gardez votre place : à chaque tour, vous avancez.',
  'care.left.others_waited_longer':
    'Les places sont allées à des personnes qui attendent depuis plus longtemps que vous.',
  'care.left.seats_taken':
    'Il y a des personnes qui vous conviendraient ; toutes leurs places étaient prises cette fois.',
  'care.left.language': 'Parmi qui pourrait échanger avec vous, personne ne parle encore l’une de vos langues.',
  'care.left.windows': 'Parmi qui pourrait échanger avec vous, personne n’est libre en même temps que vous.',
  'care.left.substance': 'Personne n’offre encore d’échange sur ce qui vous intrigue.',
  'care.left.nobody_yet': 'Il n’y a encore personne pour vous dans le programme.',
  'care.left.add_interests':
    'Ce qui aiderait : ajoutez un ou deux intérêts, ou des métiers et services qui vous intriguent.',
  'care.left.add_windows': 'Ce qui aiderait : ajoutez des moments de la semaine où vous pourriez échanger.',
  'care.left.add_languages': 'Ce qui aiderait : ajoutez une autre langue, s’il y en a une que vous aimez parler.',
  'care.left.none': 'Vous n’avez rien à changer. Chaque semaine, plus de personnes offrent des échanges.',
  'care.left.next': 'Nous regardons à nouveau le {day}.',
  'care.left.button': 'Changer ma fiche',
  'care.renew.preview': 'Un accord qui arrive à son terme',
  'care.renew.title': 'Pouvons-nous continuer ?',
  'care.renew.text':
    'Il y a un an, vous avez accepté que nous gardions et utilisions votre fiche. Cet accord prend fin le {day}. Nous demandons une fois ; sans réponse, il prend fin et votre fiche se met en sommeil.',
  'care.renew.find':
    'Cela concerne aussi votre accord pour que l’équipe de recrutement vous trouve pour des postes. Pour ne retirer que celui-là, décochez-le dans votre fiche.',
  'care.renew.forward':
    'Cela concerne aussi votre accord pour une recommandation : sans lui, l’équipe de recrutement ne lit plus les mots sur vous, et ce qui est en chemin prend fin.',
  'care.renew.onlyForward':
    'Il y a un an, vous avez donné votre accord pour une recommandation. Cet accord prend fin le {day}. Nous demandons une fois ; sans réponse, l’équipe de recrutement ne lit plus les mots sur vous, et ce qui est en chemin prend fin. Votre fiche reste en pause dans les deux cas.',
  'care.renew.yes': 'Oui, pour une année encore',
  'care.renew.done': 'Merci. Votre accord vaut jusqu’au {day}.',

  // the own page
  'own.title': 'Votre page, {name}',
  'own.place.title': 'Où vous en êtes',
  'own.place.active': 'Vous êtes dans le vivier et nous cherchons quelqu’un.',
  'own.place.waited':
    '{count, plural, =0 {Le prochain tour est votre premier.} one {Vous avez participé à # tour jusqu’ici.} other {Vous avez participé à # tours jusqu’ici.}}',
  'own.place.why': 'Pourquoi il n’y avait pas d’échange pour vous au dernier tour :',
  'own.place.match': 'Quelqu’un aimerait vous rencontrer : merci de répondre ci-dessous.',
  'own.place.chat': 'Un échange est convenu : voyez ci-dessous.',
  'own.place.hidden': 'Vous faites une pause. Nous ne cherchons personne et personne ne vous voit.',
  'own.place.hiddenUntil': 'Vous faites une pause jusqu’au {day}. Nous ne cherchons personne et personne ne vous voit.',
  'own.place.asleep': 'Votre fiche est en sommeil. Nous ne cherchons personne et personne ne vous voit.',
  'own.place.left':
    'Vous avez quitté le vivier. Ce que nous gardons est effacé le {day} ; vous pouvez aussi l’effacer aussitôt. Pour revenir, inscrivez-vous à nouveau.',
  'own.fit.read':
    'Voici tout ce que l’équipe de recrutement lit de vous quand elle cherche ; vous pouvez le changer ci-dessous :',
  'own.fit.hidden': 'L’équipe de recrutement ne vous trouve pas. Si vous l’y autorisez, elle ne lit que ceci :',
  'own.place.bouncing':
    'Les e-mails à votre adresse nous sont revenus. Merci de vous inscrire à nouveau avec une adresse qui marche.',
  'own.place.back': 'Je reprends',
  'own.place.forward':
    'Votre accord pour une recommandation prend bientôt fin. Sans un nouvel accord, l’équipe de recrutement ne lit plus les mots sur vous, et ce qui est en chemin prend fin.',
  'own.place.keepForward': 'Garder ma recommandation un an de plus',
  'own.place.check': 'Les détails de votre fiche sont-ils toujours justes ?',
  'own.chat.title': 'Votre échange avec {host}',
  'own.chat.waiting': 'L’autre personne choisit un horaire. Vous le saurez dès qu’il est fixé.',
  'own.chat.choose':
    'L’autre personne a dit oui, mais pas aux horaires que vous aviez donnés. Merci d’en choisir un ci-dessous.',
  'own.chat.finding': 'Nous cherchons un horaire.',
  'own.chat.answered': 'Merci, nous avons votre réponse. Nous attendons l’autre côté.',
  'own.chat.held': 'Votre rencontre avec {host} a eu lieu le {day}.',
  'own.match.otherTimes': 'Aucun de ces horaires ne va',
  'own.match.block': 'Ne jamais me proposer cette personne',
  'own.people.title': 'Personnes',
  'own.people.brought': '{person} a fait les présentations.',
  'own.people.none': 'Vous n’avez encore rencontré personne par nous.',
  'own.people.met': 'Rencontre du {day}',
  'own.people.notes': 'Mes notes',
  'own.people.thank': 'Dire merci',
  'own.people.block': 'Ne plus nous associer',
  'own.hiring.title': 'Comment on recrute ici',
  'own.hide.title': 'Faire une pause',
  'own.hide.submit': 'Faire une pause',
  'own.hide.intro':
    'Nous ne cherchons personne et n’envoyons rien. Les questions en attente chez d’autres sont retirées ; un échange qui a une date reste jusqu’à ce que vous l’annuliez.',
  'own.hide.until': 'Jusqu’à quand ? Laissé vide, jusqu’à ce que vous repreniez.',
  'own.barred.title': 'Qui ne jamais rencontrer',
  'own.barred.submit': 'Enregistrer',
  'own.barred.intro': 'Gardé secret : personne n’en saura rien, et personne ne peut le voir.',
  'own.barred.people': 'À ne jamais me proposer',
  'own.barred.remove': 'Autoriser à nouveau {person}',
  'own.barred.somebody': 'quelqu’un',
  'own.privacy.title': 'Ce que nous gardons sur vous',
  'own.privacy.text':
    'Voici tout. C’est gardé scellé, utilisé seulement pour les cafés-rencontres, et jamais vendu ni donné.',
  'own.privacy.consents': 'Vos accords',
  'own.privacy.consent': 'jusqu’au {day}',
  'own.privacy.purpose.coffee_chat': 'Cafés-rencontres',
  'own.privacy.purpose.talent_pool': 'L’équipe de recrutement peut me trouver pour des postes',
  'own.privacy.purpose.referral': 'Recommandation',
  'own.privacy.purpose.share_with_ats': 'Partage avec l’outil de recrutement',
  'own.privacy.source': 'Votre arrivée ici',
  'own.privacy.source.join': 'Par votre inscription',
  'own.privacy.source.introduce': 'Quelqu’un a donné votre nom',
  'own.privacy.source.import': 'Par une liste',
  'own.privacy.source.pool_add': 'Ajout par l’équipe de recrutement',
  'own.privacy.source.internal': 'Inscription en interne',
  'own.privacy.since': 'Depuis',
  'own.privacy.known': 'Ce qui a été dit de votre lien avec nous',
  'own.privacy.talks': 'Échanges et questions enregistrés',
  'own.privacy.talks.value':
    '{chats, plural, one {# échange} other {# échanges}}, {matches, plural, one {# question} other {# questions}}',
  'own.privacy.asksFor': 'Le type d’échange que vous avez demandé',
  'own.privacy.roleFamilies': 'Familles de métiers après un échange préliminaire',
  'own.privacy.asked': 'Hôtes demandés par un lien',
  'own.privacy.referrals': 'Recommandations',
  'own.privacy.ways': 'Questions au sujet d’un poste',
  'own.privacy.times': '{count, plural, one {# fois} other {# fois}}',
  'own.privacy.referees': 'Références que vous avez données',
  'own.privacy.proposals': 'Propositions que vous avez lues',
  'own.privacy.proposal': '{role}, à partir du {startsOn}',
  'own.leave': 'Quitter',
  'own.leave.title': 'Quitter le vivier ?',
  'own.leave.text':
    'Tous vos accords prennent fin aussitôt, les échanges et questions en cours sont annulés en termes neutres, et nous n’écrivons plus. Ce que nous gardons est effacé après 30 jours.',
  'own.leave.yes': 'Quitter',
  'own.leave.no': 'Rester',
  'own.leave.done':
    'Vous avez quitté le vivier. Nous n’écrivons plus, et ce que nous gardons est effacé le {day}. Vous pouvez aussi le faire effacer aussitôt.',
  'own.erase': 'Tout effacer',
  'own.erase.title': 'Tout effacer ?',
  'own.erase.text':
    'Tout ce que nous gardons sur vous est effacé aussitôt, sans retour possible. Les échanges en cours sont annulés en termes neutres. Seule une empreinte brouillée de votre adresse reste, pour que personne ne puisse nous y faire écrire à nouveau.',
  'own.erase.yes': 'Tout effacer',
  'own.erase.no': 'Garder',
  'own.erase.done': 'Tout ce que nous gardions sur vous est effacé.',
  'own.hidden.done': 'Entendu, c’est la pause. Un clic sur votre page et vous reprenez.',
  'own.hiddenUntil.done':
    'Entendu, pause jusqu’au {day} ; vous reprenez ensuite sans rien faire. Un clic sur votre page permet de reprendre plus tôt.',
  'own.back.done': 'Quel plaisir de vous retrouver. Nous cherchons quelqu’un maintenant.',
  'own.still.done': 'Merci. Nous continuons à chercher.',
  'own.block.done': 'C’est noté, et personne n’en saura rien. Nous ne vous associons pas.',
  'own.block.removed': 'C’est noté. Nous pouvons à nouveau vous associer.',
  'own.barred.done': 'C’est enregistré. Personne ne lit cette liste.',
}
