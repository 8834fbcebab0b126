import type { pipeline as english } from '../en/pipeline.js'

/** What the clocks of the stages say, and the recruiters' board. */
export const pipeline: Record<keyof typeof english, string> = {
  'still.preview': 'Un jour pour regarder à nouveau : votre avis ?',
  'still.nudge.preview': 'Toujours en attente de votre avis : un jour pour regarder à nouveau',
  'still.title': 'Est-ce toujours d’actualité ?',
  'still.text':
    '« Pas maintenant » avait été dit jusqu’au {day}. Vous avez la recommandation de {referrer}, et l’équipe de recrutement peut regarder à nouveau, si vous le souhaitez.',
  'still.means':
    'Sans réponse, cela prend fin dans quelques jours ouvrés, et rien d’autre ne change : votre place dans le vivier reste telle quelle.',
  'still.open': 'Lire et décider',
  'still.yes': 'Oui, reprenons',
  'still.later': 'Pas encore',
  'still.no': 'Non, merci',
  'still.picked': 'Merci. L’équipe de recrutement vous connaît à nouveau, et vous serez au courant de chaque étape.',
  'still.meanwhile': 'D’ici là',
  'still.meanwhile.text':
    'Un poste qui convient peut m’être montré avant ce jour. Mon accord est demandé avant que quiconque en lise plus.',
  'told.undecided':
    'Personne n’a décidé à temps. Cela vient de nous et ne dit rien de vous. Tout est en pause maintenant ; le {day}, nous vous demandons si c’est toujours d’actualité.',
  'told.unanswered':
    'Nous n’avons pas eu de réponse de vous, cela a donc pris fin. Très bien : votre place dans le vivier reste telle quelle, et l’on peut vous redemander.',
  'undecided.preview': 'Il manque un avis',
  'undecided.text':
    '{name} en est à « {stage} » depuis {days, plural, one {# jour} other {# jours}}, et personne n’a décidé. Pourriez-vous regarder ?',
  'undecided.rests':
    'Si personne ne le fait, tout est en pause pour huit semaines, et la personne concernée l’apprend.',
  'undecided.button': 'Regarder',
  'undecided.admin.preview': 'Coffeechat attend une décision',
  'undecided.admin.text':
    'Une personne recommandée attend depuis dix jours ouvrés un avis de l’équipe de recrutement, et il n’y a personne d’autre à qui demander. L’équipe la trouve avec « pipeline ».',
  'undecided.admin.none':
    'Une personne recommandée attend depuis dix jours ouvrés un avis de l’équipe de recrutement, et personne n’a ce rôle. Merci de nommer quelqu’un avec « setup ».',
  'pipeline.undecided.reason': 'Personne n’a décidé.',
  'morning.undecided': '{count, plural, one {# personne attend} other {# personnes attendent}} votre avis.',

  // the board
  'board.stage.title': 'Personnes recommandées : {stage}',
  'board.filter': 'Seulement « {stage} »',
  'board.all': 'Toutes les étapes',
  'board.next': 'Les {count} suivantes',
  'board.from': 'À partir du numéro {from} :',
  'board.empty': 'Personne n’est ici pour le moment.',
  'board.several': 'En déplacer plusieurs',
  'history.title': 'Ce qui s’est passé',
  'history.line': '{when} : {what}, par {who}',
  'history.line.note': '{when} : {what}, par {who} : « {note} »',
  'history.candidate': 'la personne recommandée',
  'history.system': 'Coffeechat',
  'history.left': 'une personne partie',
  'history.moved': 'passage à « {stage} »',
  'history.consented': 'oui à la recommandation',
  'history.undone': 'retour en arrière',
  'history.routed': 'soumission sans nom pour un poste',
  'history.unrouted': 'retour, sans suite pour ce poste',
  'history.introduced': 'oui aux noms, des deux côtés',
  'history.invited': 'invitation à postuler',
  'history.converted': 'oui à la candidature',
  'history.keeps_exploring': 'préférence pour continuer à explorer',
  'history.invite_lapsed': 'invitation à postuler restée sans réponse',
  'history.not_now': 'réponse « pas maintenant »',
  'history.came_back': 'reprise',
  'history.undecided': 'mise en pause, faute de décision',
  'history.unanswered': 'fin, sans réponse',
  'history.consent_lapsed': 'fin de l’accord, et donc de la recommandation',
  'history.withdrawn': 'retrait',

  // several at once
  'bulk.title': 'En déplacer plusieurs',
  'bulk.submit': 'Voir ce qui se passe',
  'bulk.intro': '25 personnes au plus. Avant toute chose, vous voyez qui est déplacé et ce qu’elle apprend.',
  'bulk.people': 'Qui ?',
  'bulk.person': '{name}, {days, plural, =0 {depuis aujourd’hui} one {depuis # jour} other {depuis # jours}}',
  'bulk.tooMany': 'Vous en avez choisi {count}. {most} au plus à la fois : merci d’en retirer.',
  'bulk.preview': 'Avant toute chose',
  'bulk.goes': '{count, plural, one {# personne passe} other {# personnes passent}} à « {stage} » :',
  'bulk.goes.item': '{name}, recommandation de {referrer}',
  'bulk.hears': 'Dans dix minutes, chaque personne lit :',
  'bulk.referrer': 'Qui a fait la recommandation lit un jour ouvré plus tard : {word}.',
  'bulk.referrer.nothing': 'Qui a fait la recommandation n’apprend rien de nouveau.',
  'bulk.nobody': 'Aucune de ces personnes ne peut y passer.',
  'bulk.stays': 'Sans changement :',
  'bulk.stays.item': '{name} : {why}',
  'bulk.movedMeanwhile': 'Quelqu’un a déplacé cette personne entre-temps.',
  'bulk.go': 'Déplacer {count, plural, one {# personne} other {# personnes}}',
  'bulk.cancel': 'Annuler',
  'bulk.cancelled': 'Rien n’a été déplacé, et personne n’en saura rien.',
  'bulk.moved':
    '{count, plural, =0 {Personne n’a été déplacé.} one {# personne est maintenant ici : {stage}. Pendant dix minutes vous pouvez revenir en arrière ; ensuite elle l’apprend.} other {# personnes sont maintenant ici : {stage}. Pendant dix minutes vous pouvez revenir en arrière ; ensuite elles l’apprennent.}}',
  'bulk.undo': 'Annuler pour toutes',
  'bulk.undone':
    '{count, plural, =0 {Personne n’a été remis en place.} one {# personne est là où elle était avant, et personne n’en saura rien.} other {# personnes sont là où elles étaient avant, et personne n’en saura rien.}}',
  'bulk.undone.kept':
    '{count, plural, one {# personne a été déplacée entre-temps et y reste.} other {# personnes ont été déplacées entre-temps et y restent.}}',
}
