import type { why as english } from '../en/why.js'

export const why: Record<keyof typeof english, string> = {
  'why.preview': 'Pourquoi, et pourquoi pas',
  'why.title': 'Pourquoi une rencontre, et pourquoi pas',
  'why.noOffers': 'Vous n’offrez aucun échange maintenant, nous ne cherchons donc personne.',
  'why.offer': 'Votre offre : {topics}',
  'why.found': 'Nous avons trouvé quelqu’un pour vous, parce que :',
  'why.full':
    'Vous avez autant d’échanges que vous en avez offert, nous ne cherchons donc personne d’autre maintenant.',
  'why.fitting':
    '{count, plural, one {# personne convient} other {# personnes conviennent}} à cette offre maintenant. Qui rencontre qui se décide pour tout le monde ensemble au prochain tour.',
  'why.nobody':
    'Parmi qui explore, personne ne convient à cette offre maintenant. Ce qui aiderait : un autre sujet, plus de moments dans la semaine, ou votre propre lien transmis.',
  'why.own': 'Vous explorez aussi. Pourquoi il n’y avait pas d’échange pour vous au dernier tour :',
  'why.button.offers': 'Mes offres',
}
