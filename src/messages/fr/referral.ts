import type { referral as english } from '../en/referral.js'

/** What is said about referrals, to all who read of them; longer than most, since it is one list of words. */
export const referral: Record<keyof typeof english, string> = {
  // the referrer
  'refer.form.title': 'Recommander quelqu’un',
  'refer.form.submit': 'Lui demander',
  'refer.form.intro':
    'La personne lit d’abord ces mots et décide. Personne d’autre ne les lit avant son oui. Aucun poste n’est nécessaire.',
  'refer.form.candidate': 'Qui ?',
  'refer.form.candidate.else': 'Quelqu’un d’autre',
  'refer.form.why': 'Pourquoi cette personne ?',
  'refer.form.why.hint': 'Ce que vous avez vu vous-même. La personne lit ces mots.',
  'refer.form.how': 'Comment vous connaissez-vous ?',
  'refer.form.how.hint':
    'Par exemple : rencontre autour d’un café ; deux ans de travail ensemble.',
  'refer.form.conflict': 'Y a-t-il autre chose entre vous ?',
  'refer.conflict.none': 'Rien',
  'refer.conflict.family': 'Même famille, ou même foyer',
  'refer.conflict.former_report': 'Lien hiérarchique entre nous, par le passé',
  'refer.conflict.business': 'Nous faisons des affaires ensemble',
  'refer.else.text':
    'Vous pouvez recommander des personnes rencontrées lors d’un café-rencontre. Pour quelqu’un d’autre, commencez par une présentation : une fois cette personne dans le vivier et votre échange passé, vous pouvez la recommander.',
  'refer.else.button': 'Je connais quelqu’un',
  'refer.done':
    'Merci. La personne lit d’abord vos mots, dans dix minutes au plus tôt, et personne d’autre ne les lit avant son oui.',
  'refer.undo': 'Annuler',
  'refer.undone': 'C’est repris. Personne n’a reçu de question.',
  'refer.reword.title': 'Changer les mots',
  'refer.reword.submit': 'Redemander',
  'refer.reword.asked': 'La personne aimerait que vous changiez ceci : {words}',
  'refer.reword.done': 'Merci. Nous lui redemandons, avec les nouveaux mots.',
  'referral.changeAsked.preview': 'Quelqu’un aimerait que vous changiez quelques mots',
  'referral.changeAsked.text':
    '{name} a lu ce que vous avez écrit et aimerait que vous changiez quelque chose :',
  'referral.changeAsked.button': 'Changer les mots',
  'refer.list.preview': 'Les personnes dont vous avez parlé',
  'refer.list.title': 'Les personnes que vous avez recommandées',
  'refer.list.none':
    'Vous n’avez encore recommandé personne. Après un café-rencontre, vous le pouvez.',
  'refer.list.left': 'Une personne partie',
  'refer.list.change': 'Changer les mots pour {name}',
  'refer.list.new': 'Recommander quelqu’un',
  'refer.list.note':
    'Vous lisez seulement où cela en est : pourquoi et avec qui reste entre la personne et l’équipe de recrutement.',
  'refer.word.waiting': 'en attente',
  'refer.word.with_role_owner': 'à l’étude pour un poste',
  'refer.word.in_conversation': 'en discussion',
  'refer.word.decided': 'décidé',
  'refer.word.not_now': 'pas maintenant',
  'refer.told.preview': 'Des nouvelles d’une personne que vous connaissez',
  'refer.told.text': '{name}, avec votre recommandation : {word}.',
  'refer.putForward.value': 'Votre rencontre a eu lieu le {day}.',

  // the candidate
  'referral.ask.preview': '{referrer} a écrit quelque chose sur vous',
  'referral.nudge.preview':
    'Toujours en attente de votre réponse : ce que {referrer} a écrit sur vous',
  'referral.ask.title': '{referrer} aimerait vous recommander',
  'referral.ask.text':
    'Vous avez eu un café-rencontre, et {referrer} aimerait parler de vous à l’équipe de recrutement de l’entreprise. Voici les mots qu’elle lirait :',
  'referral.ask.how': 'Comment vous vous connaissez, dans ses mots :',
  'referral.ask.means':
    'Si vous dites oui, l’équipe de recrutement lit ces mots et votre nom, et peut vous contacter pour un travail qui convient. Ce n’est pas une candidature, aucun poste n’est nécessaire, et vous pouvez revenir en arrière à tout moment. Si vous dites non, personne d’autre que vous ne le sait.',
  'referral.ask.button': 'Lire et décider',
  'referral.consent.button': 'Oui, recommandez-moi',
  'referral.decline.button': 'Non, merci',
  'referral.askChange.button': 'Demander d’autres mots',
  'referral.askChange.title': 'Demander d’autres mots',
  'referral.askChange.submit': 'Demander ceci',
  'referral.askChange.words': 'Que devrait changer {referrer} ?',
  'referral.askChange.words.hint': 'Cela n’est lu que par {referrer}.',
  'referral.askChange.done':
    'Nous avons demandé à {referrer}. Vous lisez les nouveaux mots avant tout le monde.',
  'referral.changeWaits': 'Vous avez demandé un changement à {referrer} : {words}',
  'referral.notNow.button': 'Pas avant …',
  'referral.notNow.title': 'Pas maintenant',
  'referral.notNow.submit': 'Redemandez-moi alors',
  'referral.notNow.pause': 'En pause jusque-là',
  'referral.notNow.until': 'Pas avant le',
  'referral.askedLater':
    'Nous vous redemandons le {day}, et pas avant. D’ici là, personne n’en entend parler.',
  'referral.rests':
    'C’est en pause jusqu’au {day}. Ensuite, nous demandons si vous souhaitez reprendre.',
  'referral.withdraw.button': 'Y renoncer',
  'referral.withdraw.title': 'Y renoncer ?',
  'referral.withdraw.text':
    'Cela prend fin, et l’équipe de recrutement ne le lit plus. Votre place dans le vivier reste telle quelle.',
  'referral.withdraw.yes': 'Y renoncer',
  'referral.withdraw.no': 'Garder',
  'referral.consented':
    'Merci. L’équipe de recrutement peut maintenant lire ces mots, et vous serez au courant de chaque étape. Vous pouvez y renoncer ici à tout moment.',
  'referral.declined': 'C’est très bien ainsi. Cela s’arrête ici, et personne ne saura pourquoi.',
  'referral.withdrawn': 'C’est repris. Personne ne saura pourquoi.',
  'referral.section.title': 'La recommandation de {referrer}',
  'referral.section.stage': 'Où cela en est',
  'referral.section.since': 'Depuis',
  'referral.section.next': 'Ce qui vient ensuite',
  'referral.section.word':
    'Vous aurez de nos nouvelles d’ici au {day}, même si rien n’est décidé.',

  'referral.stage.consent_pending': 'attend votre réponse',
  'referral.stage.available': 'l’équipe de recrutement vous connaît',
  'referral.stage.routed': 'à l’étude pour un poste',
  'referral.stage.introduced': 'présentations faites',
  'referral.stage.screening': 'premier entretien',
  'referral.stage.interviewing': 'entretiens',
  'referral.stage.references': 'références',
  'referral.stage.proposal': 'une proposition est en cours d’écriture',
  'referral.stage.terms': 'les conditions sont en discussion',
  'referral.stage.hired': 'embauche',
  'referral.stage.not_now': 'pas maintenant',
  'referral.stage.declined': 'terminé',
  'referral.stage.withdrawn': 'repris',
  'referral.stage.expired': 'passé sans réponse',
  'referral.next.consent_pending': 'Vous décidez : oui, d’autres mots, plus tard, ou non.',
  'referral.next.available':
    'L’équipe de recrutement cherche une équipe qui convient ; nous vous demandons avant que quiconque en lise plus.',
  'referral.next.routed': 'La personne responsable d’un poste lit et décide si elle souhaite vous connaître.',
  'referral.next.introduced':
    'Vous et la personne responsable du poste vous contactez ; la suite se décide des deux côtés.',
  'referral.next.screening':
    'Un premier entretien sur le travail ; la personne responsable du poste décide, et vous aussi.',
  'referral.next.interviewing':
    'Des entretiens avec l’équipe ; la personne responsable du poste décide avec elle.',
  'referral.next.references':
    'Nous interrogeons les personnes que vous citez, et elles seules ; ensuite la personne responsable du poste décide.',
  'referral.next.proposal': 'La personne responsable du poste écrit une proposition ; ensuite vous décidez.',
  'referral.next.terms': 'Vous convenez des conditions avec l’équipe de recrutement ; vous décidez.',
  'referral.next.hired':
    'Bienvenue. L’équipe de recrutement vous dit comment se passent les premiers jours.',
  'referral.next.not_now': 'Rien ne se passe jusqu’au jour où nous redemandons.',
  'referral.next.declined': 'Plus rien ne se passe ici. Cela ne dit rien de votre personne.',
  'referral.next.withdrawn': 'Plus rien ne se passe ici.',
  'referral.next.expired': 'Cette occasion est passée. On peut vous redemander.',

  'referral.told.preview': 'Des nouvelles pour vous',
  'referral.told.title': 'Il y a du nouveau',
  'referral.told.declined':
    'Cela ne continue pas cette fois. Merci pour le temps que vous avez donné ; cela ne dit rien de votre personne, et votre place dans le vivier reste telle quelle.',
  'referral.settledIn.preview': 'Trois mois déjà : une question',
  'referral.settledIn.text':
    'Vous êtes ici depuis trois mois. Quelqu’un vous a un jour donné une demi-heure autour d’un café ; en donneriez-vous une, vous aussi ? Écrivez « /coffeechat offer » dans Slack au travail, ou « offer » à Coffeechat dans Teams. Sinon, il n’y a rien à faire, et nous ne redemandons pas.',
  'referral.told.hired':
    'C’est décidé : bienvenue ! L’équipe de recrutement vous contacte pour les premiers jours.',
  'referral.told.not_now': 'C’est en pause pour le moment. Le {day}, nous regardons à nouveau ensemble.',
  'referral.told.withdrawn':
    'Cela s’arrête ici, de notre côté. Votre place dans le vivier reste telle quelle.',
  'referral.told.expired':
    'Votre accord pour une recommandation a expiré, cela a donc pris fin et l’équipe de recrutement ne le lit plus. On peut vous redemander.',
  'referral.told.stage': 'Où cela en est maintenant : {stage}. {next}',
  'referral.told.button': 'Voir où cela en est',
  'referral.noDecision.preview': 'Pas encore de décision',
  'referral.noDecision.title': 'Pas encore de décision',
  'referral.noDecision.text':
    'Rien n’a été décidé depuis notre dernier message. Ce n’est pas oublié ; voici où cela en est :',
  'referral.noDecision.item': 'Recommandation de {referrer} : {stage}. {next}',
  'referral.returns.preview': 'Un jour pour regarder à nouveau',
  'referral.returns.text':
    'Il avait été dit « pas maintenant » jusqu’à aujourd’hui, par {name} ou par vous. Reprenons-nous la discussion ? L’équipe de recrutement peut la relancer.',
  'referral.returns.host':
    'C’est le jour de regarder à nouveau où en est {name}, avec votre recommandation. Un mot de vous peut aider.',
  'referral.returns.button': 'Regarder',
  // recruiters
  'pipeline.preview': 'Le suivi',
  'pipeline.title': 'Personnes recommandées',
  'pipeline.programs': 'Programmes d’entreprise',
  'pipeline.none':
    'Personne n’a encore été recommandé. Après leurs cafés-rencontres, les hôtes le peuvent.',
  'pipeline.stage.value':
    '{count, plural, one {# personne} other {# personnes}}, {days, plural, =0 {depuis aujourd’hui} one {au plus depuis # jour} other {au plus depuis # jours}}',
  'pipeline.stage.final': '{count, plural, one {# personne} other {# personnes}}',
  'pipeline.hidden':
    '{count, plural, one {# paire n’est pas montrée.} other {# paires ne sont pas montrées.}}',
  'pipeline.hidden.one': 'Une paire n’est pas montrée.',
  'pipeline.waits.title': 'Qui attend depuis le plus longtemps',
  'pipeline.waits.item':
    '{stage}, {days, plural, =0 {depuis aujourd’hui} one {depuis # jour} other {depuis # jours}}',
  'pipeline.show': 'Ouvrir {name}',
  'pipeline.stage.consent_pending': 'Question posée, pas de oui',
  'pipeline.stage.available': 'Disponible',
  'pipeline.stage.routed': 'À l’étude pour un poste',
  'pipeline.stage.introduced': 'Présentations faites',
  'pipeline.stage.screening': 'Premier entretien',
  'pipeline.stage.interviewing': 'Entretiens',
  'pipeline.stage.references': 'Références',
  'pipeline.stage.proposal': 'Proposition',
  'pipeline.stage.terms': 'Conditions',
  'pipeline.stage.hired': 'Embauche',
  'pipeline.stage.not_now': 'Pas maintenant',
  'pipeline.stage.declined': 'Décliné',
  'pipeline.stage.withdrawn': 'Repris',
  'pipeline.stage.expired': 'Expiré',
  'pipeline.referral.preview': 'Une personne dont on vous parle',
  'pipeline.referral.why': '{referrer} écrit :',
  'pipeline.referral.asked':
    'À notre demande, cette personne a dit oui à une recommandation. {referrer} la connaît.',
  'pipeline.referral.how': 'Comment elles se connaissent',
  'pipeline.referral.conflict': 'Entre elles',
  'pipeline.referral.stage': 'Étape',
  'pipeline.referral.stage.value':
    '{stage}, {days, plural, =0 {depuis aujourd’hui} one {depuis # jour} other {depuis # jours}}',
  'pipeline.referral.returns': 'Retour le',
  'pipeline.referral.reason': 'Dernière note',
  'pipeline.referral.contact': 'À joindre par',

  'pipeline.move.button': 'Déplacer',
  'pipeline.move.title': 'Déplacer',
  'pipeline.move.submit': 'Déplacer',
  'pipeline.move.intro':
    'La personne recommandée l’apprend dans dix minutes ; celle qui a recommandé, un jour ouvré plus tard, en un mot. Les notes restent ici.',
  'pipeline.move.to': 'Vers où ?',
  'pipeline.move.note': 'Pourquoi ?',
  'pipeline.move.note.hint': 'Seule l’équipe de recrutement le lit.',
  'pipeline.move.returnsAt': 'Si pas maintenant : regarder à nouveau le',
  'pipeline.moved':
    '{name} est maintenant ici : {stage}. Pendant dix minutes vous pouvez revenir en arrière ; ensuite la personne l’apprend.',
  'pipeline.endedByHire': 'Embauche par une autre recommandation.',
  'pipeline.undo': 'Annuler',
  'pipeline.undone':
    'C’est annulé : {name} retrouve son étape d’avant, et personne n’en saura rien.',
  'pipeline.back': 'Revenir au suivi',
  'morning.preview': 'Votre liste du jour',
  'morning.title': 'Pour aujourd’hui',
  'morning.new':
    '{count, plural, one {# personne a dit oui à une recommandation} other {# personnes ont dit oui à une recommandation}} depuis votre dernière liste.',
  'morning.fits':
    '{count, plural, one {# personne convient} other {# personnes conviennent}} à un poste ouvert depuis votre dernière liste, et pas avant.',
  'morning.waiting':
    '{count, plural, one {# personne attend} other {# personnes attendent}} depuis deux semaines ou plus sans nouvelle étape.',
  'morning.returns':
    '{count, plural, one {# personne revient} other {# personnes reviennent}} de « pas maintenant ».',
  'morning.button': 'Ouvrir le suivi',
}
