import type { page as english } from '../en/page.js'

export const page: Record<keyof typeof english, string> = {
  'page.brand': 'Coffeechat',
  'page.notFound.title': 'Aquí no hay nada',
  'page.notFound.text':
    'Puede que la dirección esté mal escrita. Si vienes por un enlace de un correo nuestro, por favor, ábrelo de nuevo.',
  'page.link.title': 'Este enlace ya no funciona',
  'page.link.text':
    'Los enlaces de nuestros correos funcionan un tiempo limitado, y algunos solo una vez. No se ha perdido nada: podemos enviarte uno nuevo.',
  'page.reference.text':
    'Estos enlaces funcionan un tiempo limitado, y solo hasta que se responden. Si hay un correo nuestro más reciente, su enlace funciona. Si no, no queda nada por hacer, y gracias.',
  'page.link.email': 'Tu dirección de correo',
  'page.link.send': 'Recibir un enlace nuevo',
  'page.again.title': 'Gracias',
  'page.again.text':
    'Si conocemos esta dirección, un enlace nuevo va de camino a ella. Puede tardar unos minutos; por favor, mira también en la carpeta de spam.',
  'page.tooMany.title': 'Espera un minuto, por favor',
  'page.tooMany.text': 'Acaba de haber muchos intentos desde tu red. Por favor, vuelve a intentarlo en un minuto.',
  'page.tooMany.kept':
    'Acaban de llegar muchos intentos desde tu red. Lo que rellenaste se conserva abajo; envíalo otra vez dentro de un minuto.',
  'page.failed.title': 'Algo ha fallado',
  'page.failed.text': 'Lo sentimos, el error es nuestro, no tuyo. Por favor, vuelve a intentarlo en unos minutos.',
  'page.failed.kept':
    'Lo sentimos, el error es nuestro, no tuyo. Lo que escribiste se conserva abajo; por favor, envíalo de nuevo.',
  'page.failed.reference': 'Si vuelve a pasar, por favor, da esta referencia a las personas que te enviaron aquí',
  'page.unreadable.title': 'No hemos podido leerlo',
  'page.unreadable.text':
    'Lo que envió tu navegador no estaba completo o era demasiado largo. Por favor, vuelve atrás e inténtalo de nuevo.',
  'page.home': 'Abrir la página de nuevo',
  'page.stale.title': 'Esta página se ha quedado antigua',
  'page.stale.text':
    'Por tu seguridad no se ha cambiado nada. Por favor, abre la página de nuevo y repite el último paso.',
  'page.errors.title': 'Por favor, vuelve a mirar esto',
  'page.errors.prefix': 'Por favor, revisa:',
  'page.back': 'Volver a mi página',
  'page.back.join': 'Volver',
  'page.optional': 'opcional',
  'page.choose': 'Elige, por favor',
  'page.day': 'Día',
  'page.unsubscribe': 'Pausar o salir',
  'page.people.hint': 'Si son varias, sepáralas por comas.',
}
