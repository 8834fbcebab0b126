import type { credit as english } from '../en/credit.js'

/** Who named somebody first, how the thanks for a hire are shared, and what a recruiter should look at. */
export const credit: Record<keyof typeof english, string> = {
  'claim.stands': 'Merci. Vous aviez déjà donné votre accord pour une recommandation, rien ne change donc pour vous.',
  'claim.known.preview': 'Des nouvelles d’une personne que vous connaissez',
  'claim.known.text':
    'Vous avez recommandé {name}. Nous connaissions déjà cette personne à ce moment-là. Merci d’avoir pensé à elle ; vous n’avez rien à faire.',
  'claim.known.word': 'déjà connue',
  'claim.known.also': '{word} ; déjà connue',

  'credit.rule.button': 'Partage des remerciements',
  'credit.rule.preview': 'Comment les remerciements sont partagés',
  'credit.rule.title': 'Comment les remerciements sont partagés',
  'credit.rule.text': 'Pour chaque embauche, cent points sont partagés entre les personnes qui y ont conduit :',
  'credit.rule.referrer': '{points} pour qui a fait la recommandation. La première compte pendant {days} jours.',
  'credit.rule.introducer': '{points} partagés entre qui a fait les présentations.',
  'credit.rule.host': '{points} partagés entre les hôtes des échanges précédents.',
  'credit.rule.more': 'Ce qu’il est bon de savoir aussi :',
  'credit.rule.none': 'Sans présentation, ou sans échange, cette part revient à qui a fait la recommandation.',
  'credit.rule.even':
    'Dans une même part, tout le monde reçoit autant, en points entiers ; un point restant va à la personne présente depuis le plus longtemps.',
  'credit.rule.twice':
    'Personne ne compte deux fois : vous gardez votre plus grande part, et les autres personnes de la part que vous quittez se partagent la vôtre. S’il n’y en a pas, elle revient à qui a fait la recommandation.',
  'credit.rule.excluded':
    'Aucun point ne va à l’équipe de recrutement, aux RH, à la personne responsable du poste ni à sa suppléance, aux managers d’une personne embauchée en interne, à la personne embauchée elle-même, aux personnes parties, ni aux personnes extérieures. Leurs points ne vont à personne d’autre.',
  'credit.rule.milestones':
    'La moitié d’une part compte le premier jour de travail, avec le point restant ; l’autre moitié après 90 jours.',
  'credit.rule.early':
    'Un de vos échanges qui a une suite vaut un point en soi, en dehors des cent. Personne d’autre ne le lit.',

  'credit.own.title': 'Votre part des remerciements',
  'credit.own.referrer': '{points, plural, one {# point} other {# points}} pour avoir recommandé {name}.',
  'credit.own.referrer.first':
    '{points, plural, one {# point} other {# points}} pour avoir recommandé quelqu’un en premier.',
  'credit.own.introducer':
    '{points, plural, one {# point} other {# points}} pour une présentation qui a conduit à une embauche.',
  'credit.own.host': '{points, plural, one {# point} other {# points}} pour un échange qui a conduit à une embauche.',
  'credit.own.nobody': '{points, plural, one {# point ne va} other {# points ne vont}} à personne : {reason}.',
  'credit.own.early':
    '{points, plural, one {# point} other {# points}}, un petit merci pour des échanges qui ont eu une suite.',
  'credit.excluded.recruiter': 'l’équipe de recrutement n’y participe pas',
  'credit.excluded.hr': 'les RH n’y participent pas',
  'credit.excluded.owner': 'la personne responsable du poste n’y participe pas',
  'credit.excluded.deputy': 'la suppléance du poste n’y participe pas',
  'credit.excluded.reports': 'les managers n’y participent pas pour les personnes de leur propre ligne',
  'credit.excluded.self': 'personne ne participe aux remerciements pour sa propre embauche',
  'credit.excluded.left': 'la personne est partie',
  'credit.excluded.outside': 'la personne est extérieure à l’entreprise',

  'credit.file.person': 'personne',
  'credit.file.address': 'adresse',
  'credit.file.referral': 'recommandation',
  'credit.file.part': 'part',
  'credit.file.points': 'points',
  'credit.file.milestone': 'palier',
  'credit.file.due': 'échéance',
  'credit.file.nobody': 'personne n’en reçoit ({reason})',
  'credit.file.part.referrer': 'recommandation faite',
  'credit.file.part.introducer': 'présentation',
  'credit.file.part.host': 'échange',
  'credit.file.milestone.start': 'premier jour',
  'credit.file.milestone.days_90': '90 jours',
  'credit.file.badDay': 'Indiquez le jour comme ici : npm run credit -- --from 2026-01-01',

  'flags.title': 'Merci de regarder ceci avant que cela continue. Cela ne dit encore rien de personne :',
  'flags.self': 'La personne recommandée et celle qui a écrit les mots semblent être la même.',
  'flags.alias': 'L’adresse, écrite autrement, est celle d’une personne de l’entreprise.',
  'flags.ring': 'Ces personnes se sont recommandées en cercle.',
  'flags.many_a_day': 'La personne qui a écrit en a recommandé plus de {count} en un jour.',
  'flags.many_a_month': 'La personne qui a écrit en a recommandé plus de {count} en un mois.',
  'flags.family': 'Famille : merci de traiter celle-ci vous-même.',
  'flags.button': 'J’ai regardé',
  'flags.form.title': 'Qu’avez-vous vu ?',
  'flags.form.submit': 'C’est vu',
  'flags.form.note': 'En quelques mots',
  'flags.form.note.hint': 'Seule l’équipe de recrutement peut le consulter ; les deux autres personnes, jamais.',
  'flags.done': 'Merci. Ce qu’il y avait à regarder au sujet de {name} est réglé, et votre note est gardée.',
  'flags.back': 'Revenir à {name}',
  'flags.morning':
    '{count, plural, one {# recommandation contient} other {# recommandations contiennent}} un point à regarder par une personne.',
}
