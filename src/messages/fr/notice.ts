import type { notice as english } from '../en/notice.js'

export const notice: Record<keyof typeof english, string> = {
  'notice.stale_button':
    'Ce bouton vient d’une version précédente et ne marche plus. Écrivez {surface, select, teams {« help » ici} other {/coffeechat help}} pour voir ce que vous pouvez faire.',
  'notice.already_done': 'C’est déjà fait.',
  'notice.admins_only':
    'Seules {surface, select, teams {les personnes que} other {les personnes qui administrent l’espace de travail, ou que}} votre entreprise a citées dans ADMIN_EMAILS peuvent le faire. Merci de vous adresser à l’une d’elles.',
  'notice.recruiters_only':
    'C’est réservé à l’équipe de recrutement. Les admins peuvent vous y ajouter dans la configuration.',
  'notice.not_for_you': 'Cette réponse ne vous revient pas.',
  'notice.openers_only':
    'Ici, les responsables de poste et l’équipe de recrutement ouvrent des postes. Les admins peuvent vous ajouter à cette équipe dans la configuration.',
  'notice.opening_ended': 'Ce poste n’est plus à pourvoir. Vous pouvez en écrire un nouveau.',
  'notice.opening_is_open': 'Il est déjà ouvert.',
  'notice.opening_not_open': 'C’est un brouillon. Ouvrez-le d’abord.',
  'notice.seats_taken': 'Plus de personnes que cela y ont déjà été embauchées.',
  'notice.same_owner': 'Cette personne en est déjà responsable.',
  'notice.letter_gone': 'Ce message n’attend plus ici : quelqu’un s’en est occupé, ou il est parti.',
  'notice.not_there': 'Je ne l’ai pas trouvé. C’est peut-être terminé entre-temps.',
  'notice.already_answered': 'Vous avez déjà répondu. Rien d’autre à faire.',
  'notice.already_passed': 'Cette occasion est passée. Nous regardons à nouveau au prochain tour.',
  'notice.not_your_turn': 'Nous demandons à l’autre côté en ce moment. Vous aurez de nos nouvelles dans tous les cas.',
  'notice.no_time_chosen': 'Merci de laisser au moins un horaire coché, ou de demander d’autres horaires.',
  'notice.no_seat_left':
    'Toutes vos places sont prises en ce moment. Vous pouvez changer leur nombre : écrivez {surface, select, teams {« offers » ici} other {/coffeechat offers}}.',
  'notice.undo_too_late': 'Les dix minutes pour revenir en arrière sont écoulées.',
  'notice.not_scheduled': 'Cet échange n’a pas de date pour le moment.',
  'notice.not_awaited': 'Plus personne n’attend cette réponse.',
  'notice.time_not_offered': 'Cet horaire vient d’être pris. Merci d’en choisir un autre.',
  'notice.too_early': 'C’est un peu tôt : l’échange n’a pas commencé.',
  'notice.already_over': 'Cet échange est déjà terminé.',
  'notice.nothing_to_say': 'Merci de choisir au moins un élément.',
  'notice.already_referred':
    'Vous avez déjà recommandé cette personne. Écrivez {surface, select, teams {« referrals » ici} other {/coffeechat referrals}} pour voir où cela en est.',
  'notice.already_ended': 'C’est déjà terminé.',
  'notice.note_needed': 'Merci d’écrire une courte note : pourquoi ce changement ?',
  'notice.no_such_move': 'De cette étape, ce n’est pas possible.',
  'notice.date_needed': 'Merci de choisir la date à laquelle nous regardons à nouveau.',
  'notice.date_past': 'Cette date est passée. Merci d’en choisir une plus tardive.',
  'notice.terms_need_proposal': 'Les conditions ne viennent qu’après une proposition.',
  'notice.conversion_needed':
    'Cette personne explore, elle ne postule pas. Invitez-la d’abord à postuler ; elle seule peut changer cela.',
  'notice.step_skipped': 'Les étapes viennent l’une après l’autre. Merci de prendre d’abord la suivante.',
  'notice.names_first':
    'Les noms sont échangés après le oui de la personne responsable du poste, puis celui de la personne recommandée. Rien n’a changé.',
  'notice.no_way_in':
    'Personne en mesure de demander ne l’a encore rencontrée. Le tour hebdomadaire cherche un échange.',
  'notice.asked_else':
    'Une autre question lui est posée en ce moment. Merci de regarder à nouveau dans quelques jours.',
  'notice.talk_open': 'Un échange de cette étape n’a pas encore eu lieu. Avancez ensuite, ou annulez-le.',
  'notice.already_invited': 'La question lui a déjà été posée. Vous aurez sa réponse.',
  'notice.candidate_busy':
    'Cette personne répond à une autre question en ce moment. Merci de réessayer dans quelques jours ; rien n’a été envoyé.',
  'notice.apology':
    'Pardon, quelque chose n’a pas marché de notre côté et rien n’a été changé. Merci de réessayer ; si cela persiste, donnez cette référence aux admins : {reference}',
  'notice.too_many':
    'Cela faisait beaucoup d’un coup, et je n’ai pas fait cette dernière demande. Merci de la retaper dans {seconds, plural, one {une seconde} other {# secondes}} ; tout ce qui précède est fait, et ce que vous avez rempli est conservé.',
  'notice.elsewhere': 'Je vous ai écrit directement.',
  'notice.elsewhere.install':
    'Je ne peux pas encore vous écrire directement. Merci d’ajouter Coffeechat dans Teams, et de lui envoyer « help » là-bas.',
  'notice.form.text': 'Cela demande un court formulaire.',
  'notice.mail.text':
    'Vous recevez ceci par e-mail car Coffeechat n’a pas pu vous écrire dans Teams. Pour répondre, ouvrez Coffeechat dans Teams, autorisez-le à nouveau, et envoyez-lui « help ».',
  'form.close': 'Fermer',
  'form.cancel': 'Annuler',
  'form.error.invalid': 'Merci de vérifier ce champ.',
  'form.error.required': 'Merci de remplir ce champ.',
  'form.error.too_long': 'C’est trop long. Merci de raccourcir.',
  'form.error.email': 'Merci d’écrire une adresse e-mail, par exemple name@example.org.',
  'form.error.number': 'Merci d’écrire un nombre entier.',
  'form.error.windows': 'Merci de cocher au moins un moment de la semaine.',
  'form.error.date': 'Merci de choisir une date.',
  'form.error.date_past': 'Cette date est passée. Merci d’en choisir une plus tardive.',
  'form.error.date_far': 'Cette date est trop lointaine. Merci d’en choisir une plus proche.',
  'form.error.consent': 'Nous avons besoin de cet accord pour continuer.',
  'form.error.zone': 'Merci d’écrire un fuseau horaire comme Europe/Paris.',
}
