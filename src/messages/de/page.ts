import type { page as english } from '../en/page.js'

export const page: Record<keyof typeof english, string> = {
  'page.brand': 'Coffeechat',
  'page.notFound.title': 'Hier ist nichts',
  'page.notFound.text':
    'Vielleicht ist die Adresse vertippt. Wenn du über einen Link in einer unserer Mails gekommen bist, öffne ihn bitte noch einmal.',
  'page.link.title': 'Dieser Link geht nicht mehr',
  'page.link.text':
    'Links in unseren Mails gelten eine begrenzte Zeit, und manche nur ein einziges Mal. Nichts ist verloren: Wir können dir einen neuen schicken.',
  'page.reference.text':
    'Solche Links gelten eine begrenzte Zeit und nur, bis sie beantwortet sind. Wenn es eine neuere Mail von uns gibt, geht deren Link. Sonst ist nichts mehr zu tun, und danke.',
  'page.link.email': 'Deine E-Mail-Adresse',
  'page.link.send': 'Neuen Link schicken',
  'page.again.title': 'Danke',
  'page.again.text':
    'Wenn wir diese Adresse kennen, ist ein neuer Link dorthin unterwegs. Das kann ein paar Minuten dauern; bitte schau auch in den Spam-Ordner.',
  'page.tooMany.title': 'Bitte warte eine Minute',
  'page.tooMany.text': 'Aus deinem Netz kamen gerade viele Versuche. Bitte versuch es in einer Minute noch einmal.',
  'page.tooMany.kept':
    'Aus deinem Netz kamen gerade viele Versuche. Was du ausgefüllt hast, steht noch unten; bitte sende es in einer Minute noch einmal.',
  'page.failed.title': 'Etwas ist schiefgegangen',
  'page.failed.text': 'Entschuldige, das ist unser Fehler, nicht deiner. Bitte versuch es in ein paar Minuten wieder.',
  'page.failed.kept':
    'Entschuldige, das ist unser Fehler, nicht deiner. Was du ausgefüllt hast, steht unten noch da; bitte sende es noch einmal.',
  'page.failed.reference':
    'Falls es wieder geschieht, gib bitte dieses Kennzeichen an die weiter, von denen du den Link hast',
  'page.unreadable.title': 'Das konnten wir nicht lesen',
  'page.unreadable.text':
    'Was dein Browser geschickt hat, war nicht vollständig oder zu lang. Bitte geh zurück und versuch es noch einmal.',
  'page.home': 'Seite neu öffnen',
  'page.stale.title': 'Diese Seite ist veraltet',
  'page.stale.text':
    'Zu deinem Schutz wurde nichts geändert. Bitte öffne die Seite neu und wiederhole deinen letzten Schritt.',
  'page.errors.title': 'Bitte sieh noch einmal hin',
  'page.errors.prefix': 'Bitte prüfen:',
  'page.back': 'Zurück zu meiner Seite',
  'page.back.join': 'Zurück',
  'page.optional': 'freiwillig',
  'page.choose': 'Bitte wählen',
  'page.day': 'Tag',
  'page.unsubscribe': 'Pausieren oder austreten',
  'page.people.hint': 'Mehrere werden durch Kommas getrennt.',
}
