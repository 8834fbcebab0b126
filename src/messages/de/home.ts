import type { home as english } from '../en/home.js'

export const home: Record<keyof typeof english, string> = {
  'home.preview': 'Coffeechat',
  'home.title': 'Was möchtest du tun?',
  'home.text':
    'Coffee-Chats zwischen Menschen aus deinem Unternehmen und Menschen, die sich umschauen. Nur du siehst das.',
  'home.offers':
    '{count, plural, =0 {Du hast kein offenes Angebot.} one {Du hast # offenes Angebot.} other {Du hast # offene Angebote.}}',
  'home.chats':
    '{count, plural, =0 {Kein Gespräch ist geplant.} one {# Gespräch ist geplant.} other {# Gespräche sind geplant.}}',
  'home.button.offer': 'Gespräch anbieten',
  'home.button.chats': 'Meine Gespräche',
  'home.button.introduce': 'Ich kenne jemanden',
  'home.button.openings': 'Stellen',
  'home.button.setup': 'Coffeechat einrichten',
  'home.button.home': 'Alles von mir',
  'home.button.help': 'Was ich tippen kann',
  'home.button.offers': '{count, plural, one {Mein Angebot} other {Alle # Angebote}}',
  'home.button.allChats': '{count, plural, =0 {Frühere Gespräche} one {Alle meine Gespräche} other {Alle # Gespräche}}',
  'home.button.referrals': '{count, plural, one {Alles dazu} other {Alle #}}',
  'home.button.place': 'Mein Platz',
  'home.button.pipeline': 'Die Pipeline',
  'home.button.pool': 'Der Pool',
  'home.button.digest': 'Wochenbericht ansehen',
  'home.button.check': 'Einrichtung prüfen',
  'home.button.letters': 'Hängende Nachrichten',
  'home.button.round': 'Nächste Runde ansehen',
  'home.asked.title': 'Wartet auf deine Antwort',
  'home.offers.title': 'Meine Angebote',
  'home.offers.item': '{topics} ({state})',
  'home.referrals.item':
    '{word}, {days, plural, =0 {heute empfohlen} one {vor # Tag empfohlen} other {vor # Tagen empfohlen}}',
  'home.owner.title': 'Meine Stellen',
  'home.owner.none': 'Du hast gerade keine Stelle.',
  'home.owner.show': '{title} ansehen',
  'home.admin.title': 'Coffeechat betreiben',
  'home.admin.setUp': 'Coffeechat ist eingerichtet.',
  'home.admin.notSetUp': 'Coffeechat ist noch nicht eingerichtet.',
  'home.admin.letters':
    '{count, plural, =0 {Keine Nachricht hängt.} one {# Nachricht hängt: Sie ging nicht hinaus oder kam vielleicht nicht an.} other {# Nachrichten hängen: Sie gingen nicht hinaus oder kamen vielleicht nicht an.}}',
  'help.preview': 'Was du tippen kannst',
  'help.title': 'Was du {surface, select, teams {mir schreiben} other {nach /coffeechat tippen}} kannst',
  'help.home': 'home – alles, was dir gehört, und was du als Nächstes tun kannst',
  'help.offer':
    'offer [Worte] – einen Coffee-Chat anbieten, etwa: offer backend careers, 2 a month, Tue and Thu afternoons',
  'help.offers': 'offers – deine Angebote: ändern, pausieren, zurückziehen',
  'help.pause': 'pause until 1 March – bis dahin ruht alles',
  'help.chats': 'chats – deine Gespräche',
  'help.introduce': 'introduce – jemanden mitbringen, den du kennst',
  'help.explore': 'explore – dich selbst vertraulich im Unternehmen umschauen',
  'help.refer': 'refer – jemanden aus einem deiner Gespräche empfehlen',
  'help.referrals': 'referrals – wo deine Empfehlungen stehen',
  'help.openings': 'openings – die Stellen, von denen du wissen darfst',
  'help.opening': 'opening [Titel] – eine Stelle anlegen, die über Menschen besetzt und nie ausgeschrieben wird',
  'help.settings': 'settings – Arbeitszeiten, Zeitzone, wen du nie treffen möchtest',
  'help.why': 'why – warum ihr zusammengebracht wurdet, und warum nicht',
  'help.privacy': 'privacy – was über dich gespeichert ist; austreten; löschen',
  'help.recruiter': 'pool, pipeline, digest – für das Recruiting',
  'help.setup': 'setup, setup-check, setup messages, round – für Admins',
  'help.unknown': 'Das habe ich nicht verstanden.',
  'help.nearest': 'Meintest du „{word}“?',
  'help.button.nearest': 'Ja, {word}',
  'people.silent.preview': 'Wir fragen vorerst nicht mehr',
  'people.silent.host':
    'Drei Fragen hintereinander blieben ohne Antwort, deshalb fragen wir vorerst nicht mehr. Nur du weißt davon. Ein Klick, und du bist wieder dabei.',
  'people.silent.candidate':
    'Drei Fragen hintereinander blieben ohne Antwort, deshalb fragen wir vorerst nicht mehr. Dein Platz bleibt dir erhalten. Ein Klick, und du bist wieder dabei.',
  'people.noShows.host':
    'Zwei Gespräche kamen nicht zustande, weil du nicht dabei sein konntest, deshalb ruht vorerst alles. Nur du weißt davon. Ein Klick, und du bist wieder dabei.',
  'people.noShows.candidate':
    'Zwei Gespräche kamen nicht zustande, weil du nicht dabei sein konntest, deshalb ruht vorerst alles. Dein Platz bleibt dir erhalten. Ein Klick, und du bist wieder dabei.',
  'people.nobodyLeft.preview': 'Coffeechat braucht jemanden',
  'people.nobodyLeft.recruiter':
    'Die letzte Person aus dem Recruiting deines Coffee-Chat-Programms ist gegangen. Bis es wieder jemanden gibt, sieht niemand die Wartenden. Admins können mit dem Befehl „setup“ jemanden benennen.',
  'people.nobodyLeft.admin':
    'Die letzte Person mit Admin-Rechten in deinem Coffee-Chat-Programm ist gegangen. Wer in ADMIN_EMAILS steht, kann mit dem Befehl „setup“ übernehmen.',
  'people.silent.back': 'Ich bin wieder da',
  'recruiter.look.preview': 'Könntest du dir ein Angebot ansehen?',
  'recruiter.look.text':
    'Das Angebot von {host} könnte etwas Hilfe brauchen: Die vorgeschlagenen Personen scheinen nicht zu passen. Vielleicht helfen andere Themen.',
}
