import type { page as english } from '../en/page.js'

export const page: Record<keyof typeof english, string> = {
  'page.brand': 'Coffeechat',
  'page.notFound.title': 'Il n’y a rien ici',
  'page.notFound.text':
    'L’adresse contient peut-être une faute. Si vous venez d’un lien dans l’un de nos e-mails, merci de rouvrir ce lien.',
  'page.link.title': 'Ce lien ne marche plus',
  'page.link.text':
    'Les liens de nos e-mails marchent pour un temps limité, et certains une seule fois. Rien n’est perdu : nous pouvons vous en envoyer un nouveau.',
  'page.reference.text':
    'Ces liens marchent pour un temps limité, et seulement jusqu’à la réponse. Si vous avez un e-mail plus récent de notre part, son lien marche. Sinon, il n’y a plus rien à faire, et merci.',
  'page.link.email': 'Votre adresse e-mail',
  'page.link.send': 'M’envoyer un nouveau lien',
  'page.again.title': 'Merci',
  'page.again.text':
    'Si nous connaissons cette adresse, un nouveau lien est en route vers elle. Cela peut prendre quelques minutes ; merci de regarder aussi dans les indésirables.',
  'page.tooMany.title': 'Merci d’attendre une minute',
  'page.tooMany.text':
    'Il y a eu beaucoup d’essais depuis votre réseau à l’instant. Merci de réessayer dans une minute.',
  'page.tooMany.kept':
    'Beaucoup de tentatives viennent d’arriver de votre réseau. Ce que vous avez rempli est conservé ci-dessous ; merci de le renvoyer dans une minute.',
  'page.failed.title': 'Quelque chose n’a pas marché',
  'page.failed.text': 'Pardon, l’erreur vient de nous, pas de vous. Merci de réessayer dans quelques minutes.',
  'page.failed.kept':
    'Pardon, l’erreur vient de nous, pas de vous. Ce que vous avez rempli est gardé ci-dessous ; merci de l’envoyer à nouveau.',
  'page.failed.reference':
    'Si cela se reproduit, merci de donner cette référence aux personnes de qui vous tenez le lien',
  'page.unreadable.title': 'Nous n’avons pas pu le lire',
  'page.unreadable.text':
    'Ce que votre navigateur a envoyé était incomplet, ou trop long. Merci de revenir en arrière et de réessayer.',
  'page.home': 'Rouvrir la page',
  'page.stale.title': 'Cette page a vieilli',
  'page.stale.text':
    'Pour votre sécurité, rien n’a été changé. Merci de rouvrir la page et de refaire la dernière étape.',
  'page.errors.title': 'Merci de revoir ceci',
  'page.errors.prefix': 'À vérifier :',
  'page.back': 'Revenir à ma page',
  'page.back.join': 'Retour',
  'page.optional': 'facultatif',
  'page.choose': 'Merci de choisir',
  'page.day': 'Jour',
  'page.unsubscribe': 'Faire une pause ou quitter',
  'page.people.hint': 'S’il y en a plusieurs, séparez par des virgules.',
}
