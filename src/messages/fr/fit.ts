import type { fit as english } from '../en/fit.js'

/** A person of the pool and an opening: what recruiters, hosts and the person read. */
export const fit: Record<keyof typeof english, string> = {
  // recruiters
  'fit.preview': 'Des personnes qui pourraient convenir',
  'fit.title': 'Qui convient : {opening}',
  'fit.none':
    'Parmi les personnes qui ont choisi d’être trouvées, aucune ne convient à ce poste pour le moment. Nous regardons à nouveau chaque matin.',
  'fit.notOpen': 'Ce poste n’est pas ouvert, nous ne cherchons donc personne.',
  'fit.note':
    'Aucun nom ici. Nous demandons d’abord à chaque personne ; vous apprenez sa réponse, et un oui la présente, sans nom, à la personne responsable du poste.',
  'fit.way.met': '{name} a rencontré cette personne.',
  'fit.way.vouches': '{name} a rencontré cette personne et a offert de glisser un mot en sa faveur.',
  'fit.way.none': 'Personne d’ici n’a encore échangé avec elle ; le tour hebdomadaire cherche un échange.',
  'fit.ask.button': 'Poser la question',
  'fit.forward.title': 'Déjà recommandées, et en attente :',
  'fit.forward.button': 'Soumettre pour le poste',
  'fit.reason.sharedTopics': 'Curiosité pour : {words}.',
  'fit.reason.sharedSkills': 'Apporte : {words}.',
  'fit.reason.wantedDepartment': 'Attirance pour : {words}.',
  'fit.reason.wantedRole': 'Attirance pour ce métier : {words}.',
  'fit.reason.seniority': 'Au niveau recherché : {words}.',
  'fit.asked': 'Nous demandons à {name} si lui en parler est possible. Vous aurez une réponse d’ici au {day}.',
  'fit.tooSoon': 'Une question semblable lui a été posée il y a peu. Vous pourrez lui demander à partir du {day}.',
  'fit.asksCompany':
    'Nous lui demandons au nom de l’entreprise, en disant que la question vient de vous. Vous apprendrez sa réponse.',
  'fit.letBe.done': 'Cela s’arrête ici. Aucune question n’a été posée, et personne n’en saura rien.',
  'fit.said.preview': 'Une réponse à votre question',
  'fit.said.text': 'Votre collègue ne posera pas la question cette fois.',
  'fit.said.next':
    'Vous pouvez demander au nom de l’entreprise, ou en rester là. Si personne ne fait l’un ou l’autre en cinq jours ouvrés, cela s’arrête tout seul.',
  'fit.said.ask': 'Demander pour l’entreprise',
  'fit.said.letBe': 'En rester là',
  'fit.opening': 'Pour',
  'fit.answered.yes': 'Oui : la personne responsable du poste lit maintenant une carte sans nom.',
  'fit.answered.notNow': 'Pas maintenant. Personne n’a appris de quoi il s’agissait, au-delà de la question même.',

  // who has met them
  'fit.host.preview': 'Une petite question sur une personne rencontrée',
  'fit.host.nudge.preview': 'Toujours en attente : une question sur une personne rencontrée',
  'fit.host.text':
    'Une équipe aimerait parler avec {name}, avec qui vous avez échangé le {day}. Voulez-vous lui poser la question ?',
  'fit.host.vouches': 'Vous aviez offert de glisser un mot en sa faveur.',
  'fit.host.means':
    '« Je demande » : vous lui parlez vous-même, et notre e-mail suit trois jours ouvrés plus tard. « Citez mon nom » : nous lui écrivons maintenant en disant que vous vous connaissez. Passer ne demande aucune raison.',
  'fit.host.iAsk': 'Je demande',
  'fit.host.useMyName': 'Citez mon nom',
  'fit.host.pass': 'Passer',
  'fit.host.iAsk.done':
    'Merci. La question attend dès maintenant sur sa page ; notre e-mail suit le {day}, sauf réponse d’ici là.',
  'fit.host.useMyName.done': 'Merci. Nous lui écrivons en disant que vous vous connaissez.',
  'fit.host.pass.done': 'Merci. Il n’y a rien d’autre à faire.',
  'fit.passed': 'Cette question est passée. Il n’y a rien d’autre à faire.',

  // the person
  'fit.may.preview': 'Une question pour vous',
  'fit.may.nudge.preview': 'Toujours en attente de votre réponse : une question pour vous',
  'fit.may.title': 'Une équipe aimerait vous connaître',
  'fit.may.host': '{name}, avec qui vous avez échangé, prête son nom à cette question.',
  'fit.may.recruiter': '{name} vous pose la question au nom de l’entreprise.',
  'fit.may.company': 'Entreprise',
  'fit.may.department': 'Service',
  'fit.may.words': 'Ce que dit l’équipe',
  'fit.may.means':
    'Si vous dites oui, l’équipe lit vos compétences et vos souhaits, mais aucun nom avant un second oui de votre part. L’équipe de recrutement, qui suit la démarche, lit votre nom. Ce n’est pas une candidature, et vous pouvez revenir en arrière à tout moment. Si vous dites non, personne ne sait pourquoi.',
  'fit.may.later': 'Ne rien demander avant',
  'fit.yes.done':
    'Merci. L’équipe lit vos compétences et vos souhaits, sans votre nom. Nous vous demandons à nouveau avant tout échange de noms, et vous pouvez revenir en arrière sur votre page.',
  'fit.later.done': 'Très bien. Nous ne demandons rien de tel avant le {day}.',
}
