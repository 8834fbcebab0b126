import type { apply as english } from '../en/apply.js'

export const apply: Record<keyof typeof english, string> = {
  'refer.form.interests': 'Qu’est-ce qui intéresse cette personne ?',
  'refer.form.skills': 'Quelles compétences avez-vous vues ?',
  'refer.form.character': 'Comment est-ce de travailler ensemble ?',
  'referral.fit.interests': 'Ce qui l’intéresse',
  'referral.fit.skills': 'Compétences',
  'referral.fit.character': 'Caractère et attitude',
  'refer.otherTalk':
    'Votre échange avec {name} était d’un type qui ne mène pas à une recommandation. Un café-rencontre d’un autre type ensemble le permet : {kinds}.',
  'referral.told.who':
    '{name} décide de cette étape pour l’entreprise, et vous pour vous-même ; vous pouvez arrêter à tout moment.',
  'pipeline.referral.applies': 'Postule pour',
  'pipeline.referral.invited': 'Invitation à postuler pour',
  'pipeline.invite.button': 'Inviter à postuler',
  'pipeline.invite.title': 'Inviter à postuler',
  'pipeline.invite.submit': 'Poser la question',
  'pipeline.invite.intro':
    'Cette personne explore. Vous lui demandez si elle souhaite postuler pour un poste précis ; elle seule peut changer cela, et sans réponse l’invitation passe au bout d’une semaine.',
  'pipeline.invite.for': 'L’invitation nomme ce poste : {opening}',
  'pipeline.invite.opening': 'Pour quel poste ?',
  'pipeline.invite.opening.hint': 'Son intitulé, tel que la personne le lira.',
  'pipeline.invite.done':
    'Nous demandons à {name} si une candidature pour {opening} l’intéresse. Vous aurez sa réponse.',
  'pipeline.answered.preview': 'Une réponse que vous attendez',
  'pipeline.answered.yes': '{name} postule pour {opening}. La prochaine étape vous revient.',
  'pipeline.answered.no': '{name} préfère continuer à explorer. Rien ne change pour cette personne.',
  'pipeline.answered.lapsed': '{name} n’a pas dit si postuler l’intéresse. Rien ne change pour cette personne.',
  'pipeline.stepSkipped': 'Les étapes viennent l’une après l’autre. À partir d’ici : {next}.',
  'pipeline.talk.button': 'Prévoir l’échange de l’étape',
  'pipeline.talk.planned': 'Choisissez les horaires qui vous conviennent. {name} en retient ensuite un.',
  'pipeline.talk.times': 'Choisir des horaires',
  'apply.preview': 'Une question pour vous',
  'apply.nudge.preview': 'Toujours en attente de votre réponse : une question pour vous',
  'apply.title': 'Souhaitez-vous postuler ?',
  'apply.text': '{recruiter} vous demande si vous souhaitez postuler pour ce poste :',
  'apply.someone': 'L’équipe de recrutement',
  'apply.nothing':
    'Jusqu’ici vous explorez, vous ne postulez pas. Rien ne change sans votre oui, et un non ne change rien non plus.',
  'apply.next':
    'Si vous dites oui, quatre étapes se suivent : un échange exploratoire, un premier entretien par téléphone, une prise de références auprès de personnes que vous nommez, et une proposition d’embauche.',
  'apply.who':
    'À chaque étape, une personne décide et vous l’apprenez : {recruiter} pour l’entreprise, vous pour vous-même. Vous pouvez arrêter à tout moment.',
  'apply.open': 'Lire et répondre',
  'apply.form.title': 'Votre réponse',
  'apply.form.submit': 'Je souhaite postuler',
  'apply.form.consent': 'Mon accord',
  'apply.form.consent.text':
    'J’accepte que l’équipe de recrutement utilise ce qui a été écrit sur moi, et ce que je dis pendant ces étapes, pour décider au sujet de ce poste. Je peux revenir sur cet accord à tout moment.',
  'apply.form.consent.missing': 'Merci de cocher d’abord cette case : sans votre accord, rien ne change.',
  'apply.no': 'Non, je continue d’explorer',
  'apply.done':
    'Merci. Vous postulez maintenant pour {opening}. Vous serez au courant de la prochaine étape et pouvez y renoncer ici à tout moment.',
  'apply.kept': 'Très bien. Vous continuez d’explorer, et rien d’autre ne change.',
  'apply.section': 'Vous postulez pour',
  'advocacy.preview': 'Souhaitez-vous glisser un mot ?',
  'advocacy.text':
    'Un poste s’ouvre sur un parcours que vous appuyez, {path} : voulez-vous glisser un mot en faveur de {name} ?',
  'advocacy.yes': 'Glisser un mot',
  'advocacy.notNow': 'Pas maintenant',
  'advocacy.notNow.done': 'Très bien. Personne n’en saura rien.',
}
