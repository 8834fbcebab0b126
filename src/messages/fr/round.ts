import type { round as english } from '../en/round.js'

export const round: Record<keyof typeof english, string> = {
  'round.preview': 'Le prochain tour',
  'round.title': 'Ce qu’un tour ferait maintenant',
  'round.pairs': 'Paires',
  'round.leftOut': 'Personnes qui attendraient',
  'round.last': 'Dernier tour',
  'round.none': 'aucun pour le moment',
  'round.nothingSent': 'Rien n’a été envoyé. Visible par vous uniquement.',
  'round.button.now': 'Lancer le tour maintenant',
  'round.confirm.title': 'Lancer le tour ?',
  'round.confirm.text': 'Les questions partent tout de suite, des deux côtés.',
  'round.confirm.yes': 'Lancer',
  'round.confirm.no': 'Pas encore',
  'round.begun': 'Je lance le tour. Vous saurez dans un instant ce qui en est sorti.',
  'round.preview.begun':
    'Je calcule ce qu’un tour ferait maintenant. Cela vient dans un instant ; rien n’est envoyé à personne d’autre.',
  'round.done.preview': 'Le tour est terminé',
  'round.done':
    '{pairs, plural, =0 {Pas de nouvelle paire cette fois.} one {# paire a été formée ; nous demandons maintenant à l’hôte.} other {# paires ont été formées ; nous demandons maintenant aux hôtes.}} {leftOut, plural, =0 {Personne n’a été laissé de côté.} one {# personne attend encore.} other {# personnes attendent encore.}}',
  'round.done.dropped':
    '{count, plural, one {# paire a été abandonnée} other {# paires ont été abandonnées}} : quelqu’un s’est retiré ou a été pris pendant le tour.',
  'round.superseded': 'Un autre tour a eu lieu au même moment, celui-ci n’a donc rien écrit.',
  'round.benefit': 'Bénéfice',
  'round.benefit.value': '{points, number} points, prouvés comme le maximum',
  'round.benefit.shared':
    '{points, number} points ; {cost, number} de moins que sans les places gardées pour les personnes venues sans lien',
  'round.last.more':
    '{day} : {pairs, plural, =0 {aucune paire} one {# paire} other {# paires}}, {points, number} points',
  'round.pairs.title': 'À qui nous demanderions',
  'round.pair.host': '{host} · {kind}',
  'round.pair.candidate': 'Pour une personne curieuse de {topics} ; {points, number} points.',
  'round.pairs.more': '{count, plural, one {# paire de plus} other {# paires de plus}}.',
  'round.pairs.hidden': '{count, plural, one {Une paire n’est pas montrée.} other {# paires ne sont pas montrées.}}',
  'round.waiting.title': 'Qui attendrait, et pourquoi',
  'round.cause.others_waited_longer': 'Places données à qui attend depuis plus longtemps : {count}',
  'round.cause.seats_taken': 'Toutes les places qui leur conviendraient sont prises : {count}',
  'round.cause.language': 'Pas de langue commune : {count}',
  'round.cause.windows': 'Pas d’horaire commun : {count}',
  'round.cause.substance': 'Personne n’offre ce qui les intrigue : {count}',
  'round.cause.nobody_yet': 'Il n’y a encore personne pour elles : {count}',
  'round.waiting.longest': 'Les plus longues attentes avec un hôte en vue',
  'round.waiting.one':
    'Curiosité pour {topics} ; {age, plural, =0 {nouvelle dans ce tour} one {# tour d’attente} other {# tours d’attente}}. Avec {host}, cela coûterait au tour {cost, plural, one {# point} other {# points}} ; au plus tard après {rounds, plural, one {# tour de plus} other {# tours de plus}}, c’est à elle.',
  // the organizer’s numbers
  'numbers.preview': 'Les chiffres',
  'numbers.title': 'Les chiffres',
  'numbers.none': 'Rien ne s’est encore passé : personne n’a été sollicité, et il n’y a pas eu de tour.',
  'numbers.chart':
    'Une barre par semaine, celle-ci en dernier. Un point : personne, ou trop peu pour l’afficher. La même chose en mots :',
  'numbers.chart.hosts': 'Hôtes sollicités',
  'numbers.chart.candidates': 'Personnes qui explorent, sollicitées',
  'numbers.week.now': 'Cette semaine, depuis le {day} ; les réponses peuvent encore venir',
  'numbers.week': 'La semaine du {day}',
  'numbers.hosts': 'Hôtes',
  'numbers.candidates': 'Personnes qui explorent',
  'numbers.met': 'Ont rencontré quelqu’un',
  'numbers.leftOut': 'Sans rencontre',
  'numbers.leftOut.why': '{count}. {why}',
  'numbers.others': 'Autres raisons : {count}',
  'numbers.noRound': 'pas de tour',
  'numbers.nobody': 'personne',
  'numbers.few': 'trop peu pour l’afficher',
  'numbers.asked':
    'sur {asked} personnes sollicitées, {answered, plural, =0 {aucune n’a répondu} other {# ont répondu}}',
  'numbers.asked.all': 'sur {asked} personnes sollicitées, toutes ont répondu',
  'numbers.asked.most': 'sur {asked} personnes sollicitées, presque toutes ont répondu',
  'numbers.asked.few': 'sur {asked} personnes sollicitées, quelques-unes ont répondu',
  'numbers.note':
    'On compte des personnes, jamais une seule : les groupes de moins de cinq ne s’affichent pas, et qui explore en interne n’est compté nulle part. Vous seul voyez ceci.',
}
