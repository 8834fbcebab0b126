import type { onward as english } from '../en/onward.js'

export const onward: Record<keyof typeof english, string> = {
  // the host names colleagues
  'onward.others.button': 'Qui d’autre lui en dirait plus ?',
  'onward.others.title': 'Qui d’autre ?',
  'onward.others.submit': 'Faire les présentations',
  'onward.others.intro':
    'Citez jusqu’à cinq collègues qui pourraient en dire plus à {name}. Nous demandons d’abord à {name} ; ensuite seulement à votre collègue, une fois, avec votre nom.',
  'onward.others.people': 'Collègues',
  'onward.others.why': 'Pourquoi ces deux personnes ?',
  'onward.others.why.hint': 'L’une et l’autre le lisent.',
  'onward.others.done':
    'Merci. Nous demandons d’abord à {name}. Les personnes à rencontrer reçoivent ensuite une question, une fois, avec votre nom.',
  'onward.others.nobody': 'Merci. Personne d’autre, donc.',
  'onward.others.noneNamed': 'Merci de citer au moins un nom.',
  'onward.others.both': 'Merci de citer des collègues, ou de dire qu’il n’y a personne ; pas les deux.',
  'onward.others.tooMany': 'Merci de citer cinq collègues au plus à la fois.',
  'onward.others.self': 'Cette personne vient de vous rencontrer. Merci de citer quelqu’un d’autre.',
  'onward.others.candidate': 'C’est la personne que vous avez rencontrée. Merci de citer quelqu’un d’autre.',
  'onward.others.impossible': 'Cette présentation n’est pas possible. Vous pouvez citer quelqu’un d’autre.',
  'onward.others.impossible.which':
    '{names} : cette présentation n’est pas possible. Vous pouvez citer quelqu’un d’autre.',
  'onward.others.nth': 'Collègue {number}',
  'onward.others.otherKind': 'Après ce type d’échange, personne d’autre n’est cité.',

  // the candidate is asked first
  'onward.ask.preview': 'Une question pour vous',
  'onward.ask.nudge.preview': 'Toujours en attente de votre réponse : une question pour vous',
  'onward.ask.title': '{connector} a pensé à d’autres personnes pour vous',
  'onward.ask.text':
    'Après votre échange, {connector} s’est demandé qui vous pourriez rencontrer ensuite. Sans votre oui, personne ne reçoit de question.',
  'onward.ask.person': '{name}, {team}',
  'onward.ask.why': '{connector} écrit :',
  'onward.ask.open': 'Lire et répondre',
  'onward.ask.want': 'Oui, une rencontre me plairait',
  'onward.ask.wantNamed': 'Oui, {name}',
  'onward.ask.pass': 'Pas cette personne',
  'onward.ask.passNamed': 'Pas {name}',
  'onward.ask.waiting': 'Nous demandons une fois à {name}, dès qu’aucune autre question ne vous attend.',
  'onward.ask.asked': 'Nous avons demandé à {name}. Vous aurez de nos nouvelles si c’est oui.',
  'onward.ask.ended': 'Avec {name}, cela ne se fait pas cette fois. Cela ne dit rien de vous.',
  'onward.someone': 'une personne de l’équipe',
  'onward.want.done':
    'Merci. Nous demandons une fois à {name} ; vous aurez de nos nouvelles si c’est oui, et votre page montre où cela en est.',
  'onward.pass.done': 'Très bien. Rien ne lui est demandé, et personne n’en saura rien.',
  'onward.people.introduced': 'présentation par {connector}',

  'privacy.introductions': 'Collègues que vous avez cités à quelqu’un',

  // people outside
  'onward.outside.button': 'Quelqu’un de l’extérieur',
  'onward.outside.preview': 'Un mot à transmettre',
  'onward.outside.title': 'Un mot à transmettre',
  'onward.outside.text':
    'Rien n’est gardé ici sur cette personne, sauf si elle clique. Transmettez ceci avec vos propres mots :',
  'onward.outside.words':
    '{connector} a pensé qu’un échange autour d’un café avec des personnes chez {organization} pourrait vous plaire : une demi-heure, sans formalité, pas une candidature. Si cela vous tente, vous pouvez vous inscrire ici : {link}',
  'onward.outside.words.plain':
    '{connector} a pensé qu’un échange autour d’un café avec des personnes de son entreprise pourrait vous plaire : une demi-heure, sans formalité, pas une candidature. Si cela vous tente, vous pouvez vous inscrire ici : {link}',
  'onward.outside.write': 'Lui écrire pour moi',
  'onward.outside.explore': 'Cette personne aimerait explorer',
  'onward.outside.explore.text': 'Cette personne m’a dit qu’elle aimerait explorer cela.',
  'onward.outside.explore.missing':
    'Alors nous n’écrivons rien pour vous : cette personne ne cherche peut-être pas. Merci de transmettre plutôt le mot ; elle clique si elle le souhaite.',
}
