import type { setup as english } from '../en/setup.js'

export const setup: Record<keyof typeof english, string> = {
  'setup.known.preview': 'Du kannst mich einrichten',
  'setup.known.text':
    'Du kannst mich einrichten: den Kanal für den Wochenüberblick, Tag und Stunde dafür, und wer zum Recruiting gehört. Es dauert zwei Minuten, und nichts wird gepostet, bevor du es gesehen hast, bis auf eine Testzeile.',
  'setup.known.button': 'Coffeechat einrichten',
  'setup.form.title': 'Coffeechat einrichten',
  'setup.form.submit': 'Speichern',
  'setup.form.name': 'Name eurer Organisation',
  'setup.form.name.hint': 'Personen von außen lesen ihn.',
  'setup.form.channel': 'Kanal für den Wochenüberblick',
  'setup.form.channel.hint': 'Eine Testzeile wird dort sofort gepostet.',
  'setup.form.noChannel':
    'Ich kenne noch keinen Kanal. Damit der Wochenüberblick gepostet wird, füge Coffeechat einem Team hinzu und öffne das hier noch einmal.',
  'setup.form.unreachable':
    '{count, plural, one {# Person ist in Teams nicht erreichbar und bekommt stattdessen Mails} other {# Personen sind in Teams nicht erreichbar und bekommen stattdessen Mails}}: {names}. Wer Coffeechat schreibt, ist wieder dabei.',
  'setup.form.weekday': 'Tag des Wochenüberblicks',
  'setup.form.hour': 'Stunde des Wochenüberblicks (0 bis 23)',
  'setup.form.zone': 'Zeitzone',
  'setup.form.zone.hint': 'Etwa Europe/Berlin. Sie gilt auch für alle, deren eigene nicht bekannt ist.',
  'setup.form.language': 'Sprache der Beiträge',
  'setup.form.language.hint': 'In Kanälen, und für alle, deren eigene nicht bekannt ist.',
  'setup.form.everyWeeks': 'Abstand der Runden in Wochen',
  'setup.form.recruiters': 'Recruiting',
  'setup.form.recruiters.hint': 'Diese Personen sehen die Pipeline. Sie werden jetzt nicht angeschrieben.',
  'setup.form.closedDays': 'Geschlossene Tage',
  'setup.form.closedDays.hint': 'Tage, an denen keine Frist läuft, etwa 2026-12-25, 2026-12-26.',
  'setup.form.closedDays.wrong': 'Bitte schreib Tage in der Form 2026-12-25, durch Kommas getrennt.',
  'setup.form.hiring': 'Wie hier eingestellt wird',
  'setup.form.hiring.hint':
    'Wer sich umschaut, liest es auf der eigenen Seite: die Schritte, wer entscheidet, wie lange es dauert.',
  'setup.form.noWorkspace':
    'Dieser Kanal liegt in einem Workspace, den ich nicht kenne. Bitte starte das aus jenem Workspace.',
  'setup.saved.preview': 'Gespeichert',
  'setup.saved.title': 'Alles ist eingerichtet',
  'setup.saved.digest': 'Der Wochenüberblick',
  'setup.saved.round': 'Die nächste Runde',
  'setup.saved.recruiters': 'Recruiting',
  'setup.saved.recruiters.value': '{count, plural, =0 {noch niemand} one {# Person} other {# Personen}}',
  'setup.saved.managers': 'Führungskräfte',
  'setup.saved.managers.value':
    '{count, plural, =0 {für alle bekannt} one {für # Person nicht bekannt} other {für # Personen nicht bekannt}}',
  'setup.saved.managers.note':
    'Wer sich intern umschaut, wird nach denen gefragt, die es nicht wissen dürfen, wenn wir die Führungskraft nicht kennen. Um Führungskräfte einzulesen: npm run import -- employees.csv',
  'setup.saved.test':
    'Eine Testzeile ist auf dem Weg in den Kanal. Wenn sie dort nicht erscheint, {surface, select, teams {füge Coffeechat dem Team hinzu} other {schreib „/invite @Coffeechat“ in den Kanal}}; ich sage dir hier, wenn ich nicht posten kann.',
  'setup.saved.launch':
    'Als Nächstes: ein Beitrag, mit dem du es allen sagen kannst. Nichts wird gepostet, bevor du es sagst.',
  'setup.button.launch': 'Startbeitrag ansehen',
  'setup.button.practice': 'Mit dir selbst ausprobieren',
  'setup.button.change': 'Etwas ändern',
  'setup.test.preview': 'Hallo von Coffeechat',
  'setup.test.text': 'Hallo! In diesen Kanal kommt der Wochenüberblick über die Coffee-Chats.',
  'setup.invite.preview': 'Ich kann noch nicht in den Kanal posten',
  'setup.invite.text':
    'Ich konnte nicht in den Kanal für den Wochenüberblick posten. Bitte {surface, select, teams {füge Coffeechat seinem Team hinzu} other {schreib „/invite @Coffeechat“ hinein}} und drück dann diesen Knopf.',
  'setup.invite.button': 'Noch einmal versuchen',
  'setup.invite.again': 'Eine Testzeile ist unterwegs.',
  'setup.events.preview': 'Slack hält einige Neuigkeiten zurück',
  'setup.events.text':
    'In diesem Workspace geschieht im Moment mehr, als Slack mir meldet: Ein Home-Tab kann veraltet sein, und ich erfahre vielleicht spät, dass jemand gegangen ist. Befehle und Knöpfe gehen. Es endet von selbst; kommt es wieder, nutzt vielleicht eine andere App meine Registrierung mit.',
  'setup.launch.preview': 'Der Startbeitrag',
  'setup.launch.only': 'Nur du siehst das. Der Beitrag würde lauten:',
  'setup.launch.title': 'Heute starten die Coffee-Chats',
  'setup.launch.text':
    'Menschen außerhalb und innerhalb von {organization} möchten hören, wie wir arbeiten. Biete eine halbe Stunde an: Du sagst, worüber und wann, wir finden jemanden, der passt, und eine Zeit, die euch beiden passt. Kein Vorstellungsgespräch, kein Druck, und du kannst aufhören, wann du willst.',
  'setup.launch.text.plain':
    'Menschen außerhalb und innerhalb des Unternehmens möchten hören, wie wir arbeiten. Biete eine halbe Stunde an: Du sagst, worüber und wann, wir finden jemanden, der passt, und eine Zeit, die euch beiden passt. Kein Vorstellungsgespräch, kein Druck, und du kannst aufhören, wann du willst.',
  'setup.launch.button': 'Gespräch anbieten',
  'setup.launch.post': 'In den Kanal posten',
  'setup.launch.post.title': 'Posten?',
  'setup.launch.post.text': 'Alle im Kanal für den Wochenüberblick lesen es.',
  'setup.launch.post.yes': 'Posten',
  'setup.launch.post.no': 'Noch nicht',
  'setup.launch.posted': 'Es ist auf dem Weg in den Kanal.',
  'setup.launch.already': 'Der Startbeitrag wurde schon gepostet.',
  'setup.practice.preview': 'Mit dir selbst ausprobieren',
  'setup.practice.title': 'Ein Übungsgespräch, mit dir selbst',
  'setup.practice.text':
    'Das lesen die beiden Personen eines Gesprächs, eine nach der anderen. Nichts wird gespeichert, gezählt oder jemandem gesendet.',
  'setup.practice.1': '1. Als Host wirst du gefragt, ohne Namen:',
  'setup.practice.1.quote':
    'Neugierig darauf, wie dein Team arbeitet. Die Person möchte sprechen über: {topic}. Kennenlernen? – Kennenlernen · Diesmal nicht · Nicht jetzt',
  'setup.practice.2': '2. Auf der anderen Seite bekommst du eine Mail und öffnest eine Seite:',
  'setup.practice.2.quote':
    '{host} möchte dich auf einen Coffee-Chat von einer halben Stunde treffen. Es ist kein Vorstellungsgespräch. Wähle eine von drei Zeiten, nenne andere, oder sag Nein.',
  'setup.practice.3': '3. Beide haben Ja gesagt: Namen, Kontaktdaten und ein Kalendereintrag gehen an beide.',
  'setup.practice.4':
    '4. Einen Tag davor werden beide gefragt: Bleibt es dabei? Nach dem Gespräch: Habt ihr euch getroffen?',
  'setup.practice.5': '5. Dann darf der Host die Person empfehlen, und sie liest diese Worte zuerst.',
  'setup.practice.topic': 'wie dein Team entscheidet, was es baut',
  'setup.practice.button': 'Echtes Gespräch anbieten',
  'setup.button.messages': 'Nicht angekommene Nachrichten',
  'letters.none': 'Hier wartet nichts: Jede Nachricht ist hinausgegangen.',
  'letters.title': '{count, plural, one {# Nachricht, die nicht ankam} other {# Nachrichten, die nicht ankamen}}',
  'letters.intro':
    'Ob eine Nachricht noch gilt, wird vor dem Senden noch einmal geprüft. Um wen es geht, bleibt bei den Beteiligten.',
  'letters.line':
    '{area, select, match {Zu einem Match} chat {Zu einem Coffee-Chat} session {Zu einer Gruppe} digest {Der Wochenüberblick} join {Zum Beitritt in den Pool} pool {Zum Pool} round {Zu einer Runde} referral {Zu einer Empfehlung} setup {Zur Einrichtung} other {Zu einem Schritt auf dem Weg}}, {to, select, colleague {an jemanden im Unternehmen} outside {an jemanden außerhalb} channel {an einen Kanal} other {an niemanden}}, {time}: {status, select, dead {konnte nicht zugestellt werden.} unknown {ist vielleicht angekommen, vielleicht nicht.} other {wurde zurückgehalten, weil der Zeitpunkt lange vorbei war.}}',
  'letters.more': '{count, plural, one {Eine weitere ist} other {# weitere sind}} älter als diese.',
  'letters.again': 'Noch einmal senden',
  'letters.again.title': 'Noch einmal senden?',
  'letters.again.text': 'Sie ist vielleicht schon angekommen. Dann wird sie zweimal gelesen.',
  'letters.again.no': 'Lassen',
  'letters.sent': 'Sie geht gleich hinaus, wenn sie noch gilt.',
  'letters.drop': 'Verfallen lassen',
  'letters.dropped': 'Sie wird nicht gesendet.',
  'letters.all': 'Alle nicht angekommenen noch einmal senden',
}
