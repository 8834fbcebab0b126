import type { digest as english } from '../en/digest.js'

export const digest: Record<keyof typeof english, string> = {
  'digest.preview': 'Die Coffee-Chats dieser Woche',
  'digest.title': 'Die Coffee-Chats dieser Woche',
  'digest.offers': '{count, plural, one {# neues Angebot} other {# neue Angebote}}',
  'digest.offers.named': '{count, plural, one {# neues Angebot} other {# neue Angebote}}, darunter {names}',
  'digest.offers.host': '{host} ({topics})',
  'digest.chats': '{count, plural, one {# geführtes Gespräch} other {# geführte Gespräche}}',
  'digest.referrals': '{count, plural, one {# Empfehlung} other {# Empfehlungen}}',
  'digest.moves': '{count, plural, one {# Schritt} other {# Schritte}} voran für empfohlene Personen',
  'digest.hires': '{count, plural, one {# Einstellung} other {# Einstellungen}}',
  'digest.quiet.line': 'Eine ruhige Woche: keine neuen Angebote und keine Gespräche.',
  'digest.asks': 'Wer wartet',
  'digest.ask': '{count, plural, one {# Person wartet} other {# Personen warten}} auf jemanden zum Thema {topic}.',
  'digest.ask.few': 'Einige Personen warten auf jemanden zum Thema {topic}.',
  'digest.openings': 'Offen im Unternehmen: {names}.',
  'digest.openings.more': 'Offen im Unternehmen: {names} und {more} weitere.',
  'digest.button.offer': 'Gespräch anbieten',
  'digest.button.know': 'Ich kenne jemanden',
  'digest.channel.none':
    'Es gibt noch keinen Kanal für den Wochenüberblick. Admins können einen wählen: Tippe {surface, select, teams {hier „setup“} other {/coffeechat setup}}.',
  'digest.only.you': 'Nur du siehst das. So würde es im Kanal stehen:',
  'digest.button.now': 'Jetzt posten',
  'digest.now.title': 'Jetzt posten?',
  'digest.now.text':
    'Alle im Kanal lesen es. Gepostet wird einmal in der Woche; für diese Woche ist es damit erledigt.',
  'digest.now.yes': 'Posten',
  'digest.now.no': 'Noch nicht',
  'digest.posted': 'Es ist auf dem Weg in den Kanal.',
  'digest.posted.already':
    'Der Wochenüberblick für diese Woche wurde schon gepostet; das geschieht einmal in der Woche.',
  'digest.admins.preview': 'Drei ruhige Wochen',
  'digest.admins.text':
    'Drei Wochenüberblicke in Folge hatten nichts zu erzählen. Am meisten hilft: zwei oder drei Personen im Unternehmen, die als Erste ein Gespräch anbieten, und ein Wort im Team.',
  'digest.admins.button': 'Einrichtung öffnen',
}
