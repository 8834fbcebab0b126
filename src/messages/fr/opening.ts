import type { opening as english } from '../en/opening.js'

export const opening: Record<keyof typeof english, string> = {
  'opening.form.title': 'Un poste à pourvoir',
  'opening.form.title.edit': 'Changer le poste',
  'opening.form.submit': 'Enregistrer',
  'opening.form.intro':
    'Un poste n’est jamais publié : il est pourvu par des personnes. Il est enregistré comme brouillon ; vous l’ouvrez à l’étape suivante.',
  'opening.form.name': 'Intitulé',
  'opening.form.name.hint':
    'Pour vous, l’équipe de recrutement et qui a le droit de le voir. La personne qui explore ne le lit jamais avant l’échange des noms.',
  'opening.form.department': 'Service',
  'opening.form.skills': 'Compétences',
  'opening.form.skills.hint': 'Séparées par des virgules. Les personnes y sont comparées.',
  'opening.form.work': 'À quoi ressemble le travail ?',
  'opening.form.work.hint': 'Pour qui a le droit de voir le poste.',
  'opening.form.visibility': 'Qui peut en avoir connaissance ?',
  'opening.form.visibility.hidden': 'Vous, votre suppléance et l’équipe de recrutement',
  'opening.form.visibility.circle': 'Aussi les personnes citées ci-dessous',
  'opening.form.visibility.company': 'Toute l’entreprise',
  'opening.form.circle': 'Qui d’autre peut le voir ?',
  'opening.form.circle.hint': 'Seulement si vous avez choisi les personnes citées ici.',
  'opening.form.circle.missing': 'Citez au moins une personne, ou choisissez qui d’autre peut en avoir connaissance.',
  'opening.form.more': 'Plus : lieu, nombre, suppléance, qui il ne doit pas atteindre',
  'opening.form.words': 'Que peut lire une personne qui explore ?',
  'opening.form.words.hint':
    'De quel type de travail il s’agit, avec vos mots, avant tout nom. Laissez de côté ce qui doit rester confidentiel.',
  'opening.form.languages': 'Langues',
  'opening.form.languages.hint': 'Par exemple : français, anglais.',
  'opening.form.place': 'Lieu',
  'opening.form.seniority': 'Niveau',
  'opening.form.path': 'Parcours',
  'opening.form.path.hint':
    'Par exemple : ingénierie des données. Nous demandons aux collègues qui ont promis un mot pour quelqu’un de ce parcours.',
  'opening.form.seats': 'Combien de personnes ?',
  'opening.form.owner': 'Qui en est responsable ?',
  'opening.form.owner.hint': 'Vide : vous. La personne citée est prévenue, et peut désormais ouvrir des postes ici.',
  'opening.form.owner.hint.edit': 'La personne citée est prévenue et décide désormais.',
  'opening.form.person.one': 'Citez une personne.',
  'opening.form.person.gone': 'Cette personne n’est pas ici. Citez quelqu’un d’autre.',
  'opening.form.deputy': 'Qui assure la suppléance ?',
  'opening.form.deputy.hint': 'Décide si la personne responsable se tait ou est partie.',
  'opening.form.deputy.same': 'Citez quelqu’un d’autre que la personne responsable.',
  'opening.form.barred': 'Qui, parmi vos collègues, ne doit-il jamais atteindre ?',
  'opening.form.barred.hint':
    'Ces personnes ne sont jamais classées, interrogées ni prises comme voie d’accès. Personne ne le leur dit.',
  'opening.form.barred.both': 'Une personne citée ici peut aussi le voir ou décider. Il faut choisir l’un des deux.',
  'opening.form.barredMails': 'Quelles personnes extérieures ne doit-il jamais atteindre ?',
  'opening.form.barredMails.hint':
    'Leurs adresses, une par ligne. Elles ne sont gardées que sous une forme que l’on ne peut pas relire.',
  'opening.form.barredMails.kept':
    '{count, plural, one {# adresse est gardée et ne peut pas être montrée} other {# adresses sont gardées et ne peuvent pas être montrées}}. Les adresses écrites ici s’y ajoutent.',
  'opening.form.barredMails.wrong': 'L’une d’elles ne ressemble pas à une adresse. Écrivez-en une par ligne.',
  'opening.form.barredMails.many': 'Cent adresses au plus.',
  'opening.form.forget': 'Adresses gardées',
  'opening.form.forget.text': 'Oublier les adresses gardées jusqu’ici',

  'opening.people': 'Personnes en chemin',

  'opening.saved.draft': 'Enregistré comme brouillon. Rien ne se passe tant que vous ne l’ouvrez pas.',
  'opening.saved.changed': 'C’est enregistré.',
  'opening.saved.opened':
    'Il est maintenant ouvert. Tous les 30 jours, nous demandons à la personne responsable s’il l’est toujours ; chaque personne trouvée est d’abord montrée sans nom.',
  'opening.saved.still': 'Merci. Nous redemandons dans 30 jours.',
  'opening.saved.closed':
    'Il est fermé. Toutes les personnes en chemin l’apprennent avec tact et se retrouvent là où elles en étaient avant.',
  'opening.preview': 'Ce que vous avez demandé à voir',
  'opening.status.draft': 'brouillon',
  'opening.status.open': 'ouvert',
  'opening.status.filled': 'pourvu',
  'opening.status.closed': 'fermé',
  'opening.visibility.hidden': 'responsable, suppléance et équipe de recrutement',
  'opening.visibility.circle': 'aussi des personnes citées : {names}',
  'opening.visibility.company': 'toute l’entreprise',
  'opening.fact.state': 'État',
  'opening.fact.closed': 'Raison de la fermeture',
  'opening.fact.note': 'Note pour l’équipe de recrutement',
  'opening.fact.owner': 'Responsable',
  'opening.fact.deputy': 'Suppléance',
  'opening.fact.seen': 'Qui peut en avoir connaissance',
  'opening.fact.seats': 'Personnes',
  'opening.fact.seats.value': 'embauches : {hired} sur {seats}',
  'opening.fact.barred': 'Ne doit jamais atteindre',
  'opening.fact.barred.value':
    '{people, plural, one {# collègue} other {# collègues}}, {addresses, plural, one {# adresse} other {# adresses}}',
  'opening.words.title': 'Ce que peut lire une personne qui explore :',
  'opening.stages.title': 'En chemin',
  'opening.stages.none': 'Personne n’est encore en chemin.',
  'opening.edit': 'Changer',
  'opening.start': 'Ouvrir',
  'opening.close': 'Fermer',
  'opening.list': 'Tous les postes',
  'opening.others.text':
    'Connaissez-vous quelqu’un pour ce poste ? Recommandez cette personne ; nous lui demandons d’abord.',
  'opening.others.ended': 'C’est terminé.',
  'opening.others.know': 'Je connais quelqu’un',

  'opening.list.preview': 'Ce que vous pouvez connaître',
  'opening.list.title': 'Postes que vous pouvez connaître',
  'opening.list.none': 'Il n’y a ici aucun poste que vous puissiez voir.',
  'opening.list.item': '{title} ({state})',
  'opening.list.show': 'Regarder',
  'opening.list.older': 'Plus anciens',
  'opening.list.new': 'Nouveau poste',

  'opening.close.title': 'Fermer le poste',
  'opening.close.intro':
    'Toutes les personnes en chemin l’apprennent avec tact sous un jour ouvré et retournent là où elles en étaient. Il ne peut pas être rouvert.',
  'opening.close.reason': 'Pourquoi ?',
  'opening.close.note': 'Une note',
  'opening.close.note.hint': 'Seule l’équipe de recrutement la lit.',
  'opening.end.filled_elsewhere': 'pourvu autrement',
  'opening.end.no_longer_needed': 'plus nécessaire',
  'opening.end.on_hold': 'suspendu',
  'opening.end.other': 'autre chose',
  'opening.end.unanswered': 'personne n’a dit s’il est toujours ouvert',

  'opening.still.preview': 'Toujours ouvert ?',
  'opening.still.text': 'Est-ce toujours ouvert : {title} ? Un clic suffit.',
  'opening.still.again':
    'Nous avons demandé il y a une semaine, sans réponse : est-ce toujours ouvert : {title} ? Sans réponse cette fois encore, l’équipe de recrutement décide.',
  'opening.still.yes': 'Oui, toujours ouvert',
  'opening.decide.preview': 'Une décision qui vous attend',
  'opening.decide.text':
    '{owner} n’a pas dit si ceci est toujours ouvert : {title}. Faut-il le garder ou le fermer ? La première réponse compte ; sans réponse en cinq jours ouvrés, il se ferme tout seul et toutes les personnes concernées l’apprennent.',
  'opening.decide.keep': 'Garder',
  'opening.yours.preview': 'Une décision vous revient désormais',
  'opening.yours.text':
    'Vous êtes désormais responsable de ce poste : {title}. Vous décidez qui connaître ; les personnes vous sont d’abord montrées sans nom.',
  'opening.yours.show': 'Regarder',
  'opening.ended.preview': 'Quelque chose est terminé',
  'opening.ended.filled':
    'Toutes les embauches prévues sont faites : {title} est pourvu. Les autres personnes concernées l’apprennent avec tact.',
  'opening.ended.closed': '{title} est fermé : {reason}. Toutes les personnes concernées l’apprennent avec tact.',
  'opening.endedCandidate.title': 'Ce poste n’est plus à pourvoir',
  'opening.endedCandidate.text':
    'Le poste dont vous parliez n’est plus à pourvoir. Cela ne dit rien de vous. Vous êtes là où vous étiez avant : l’équipe de recrutement vous connaît et cherche encore. Vous pouvez y renoncer à tout moment.',
  'opening.endedCandidate.rests':
    'Le poste que vous aviez mis de côté n’est plus à pourvoir. Cela ne dit rien de vous. Tout est en pause jusqu’au {day}, comme vous l’avez dit ; ensuite nous redemandons.',
  'opening.endedAsked.text':
    'Notre dernière question est retirée : ce dont il s’agissait est terminé. Vous n’avez rien à faire, et vous êtes là où vous étiez avant.',
  'opening.otherDecides.text':
    'Du côté de l’entreprise, quelqu’un d’autre décide maintenant de l’étape où vous êtes. Ce que vous avez accepté reste tel quel, et rien n’est perdu.',
}
