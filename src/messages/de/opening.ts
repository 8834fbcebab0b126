import type { opening as english } from '../en/opening.js'

export const opening: Record<keyof typeof english, string> = {
  'opening.form.title': 'Eine Stelle',
  'opening.form.title.edit': 'Stelle ändern',
  'opening.form.submit': 'Speichern',
  'opening.form.intro':
    'Eine Stelle wird hier nie ausgeschrieben: Sie wird über Menschen besetzt. Sie wird als Entwurf gespeichert; im nächsten Schritt öffnest du sie.',
  'opening.form.name': 'Titel',
  'opening.form.name.hint':
    'Für dich, das Recruiting und alle, die sie sehen dürfen. Wer dafür infrage kommt, liest ihn nie, bevor Namen genannt sind.',
  'opening.form.department': 'Abteilung',
  'opening.form.skills': 'Fähigkeiten',
  'opening.form.skills.hint': 'Durch Kommas getrennt. Damit werden Personen verglichen.',
  'opening.form.work': 'Wie ist die Arbeit?',
  'opening.form.work.hint': 'Für alle, die die Stelle sehen dürfen.',
  'opening.form.visibility': 'Wer darf davon wissen?',
  'opening.form.visibility.hidden': 'Du, deine Stellvertretung und das Recruiting',
  'opening.form.visibility.circle': 'Auch die unten genannten Personen',
  'opening.form.visibility.company': 'Alle im Unternehmen',
  'opening.form.circle': 'Wer darf sie noch sehen?',
  'opening.form.circle.hint': 'Nur, wenn du die hier genannten Personen gewählt hast.',
  'opening.form.circle.missing': 'Nenne mindestens eine Person, oder wähle, wer sonst davon wissen darf.',
  'opening.form.more': 'Mehr: Ort, Plätze, Stellvertretung, wen sie nicht erreichen darf',
  'opening.form.words': 'Was darf eine infrage kommende Person lesen?',
  'opening.form.words.hint':
    'Was für eine Arbeit es ist, in deinen Worten, bevor ein Name fällt. Lass weg, was vertraulich bleiben muss.',
  'opening.form.languages': 'Sprachen',
  'opening.form.languages.hint': 'Kürzel wie en, de, durch Kommas getrennt.',
  'opening.form.place': 'Ort',
  'opening.form.seniority': 'Erfahrungsstufe',
  'opening.form.path': 'Berufsweg',
  'opening.form.path.hint':
    'Etwa: Data Engineering. Gefragt wird, wer für jemanden auf diesem Weg ein Wort versprochen hat.',
  'opening.form.seats': 'Wie viele Personen?',
  'opening.form.owner': 'Wer verantwortet sie?',
  'opening.form.owner.hint': 'Leer: du. Die genannte Person erfährt es und darf von da an hier Stellen öffnen.',
  'opening.form.owner.hint.edit': 'Die genannte Person erfährt es und entscheidet von da an.',
  'opening.form.person.one': 'Nenne eine Person.',
  'opening.form.person.gone': 'Diese Person ist nicht hier. Nenne jemand anderen.',
  'opening.form.deputy': 'Wer vertritt?',
  'opening.form.deputy.hint': 'Entscheidet, wenn die verantwortliche Person schweigt oder gegangen ist.',
  'opening.form.deputy.same': 'Nenne eine andere Person als die verantwortliche.',
  'opening.form.barred': 'Wen im Unternehmen darf sie nie erreichen?',
  'opening.form.barred.hint':
    'Diese Personen werden nie verglichen, gefragt oder als Weg genutzt. Niemand sagt es ihnen.',
  'opening.form.barred.both':
    'Eine hier genannte Person darf sie auch sehen oder entscheiden. Es geht nur eines von beidem.',
  'opening.form.barredMails': 'Wen außerhalb darf sie nie erreichen?',
  'opening.form.barredMails.hint':
    'Die Adressen, eine je Zeile. Sie werden nur in einer Form gespeichert, die sich nicht zurücklesen lässt.',
  'opening.form.barredMails.kept':
    '{count, plural, one {# Adresse ist gespeichert und kann} other {# Adressen sind gespeichert und können}} nicht gezeigt werden. Adressen, die du hier schreibst, kommen dazu.',
  'opening.form.barredMails.wrong': 'Eine davon sieht nicht wie eine Adresse aus. Schreib eine je Zeile.',
  'opening.form.barredMails.many': 'Höchstens hundert Adressen.',
  'opening.form.forget': 'Gespeicherte Adressen',
  'opening.form.forget.text': 'Die bisher gespeicherten Adressen vergessen',

  'opening.people': 'Personen auf dem Weg',

  'opening.saved.draft': 'Als Entwurf gespeichert. Nichts geschieht, bis du sie öffnest.',
  'opening.saved.changed': 'Gespeichert.',
  'opening.saved.opened':
    'Sie ist jetzt offen. Alle 30 Tage fragen wir die verantwortliche Person, ob das noch gilt; wer infrage kommt, wird zuerst ohne Namen gezeigt.',
  'opening.saved.still': 'Danke. Wir fragen in 30 Tagen wieder.',
  'opening.saved.closed':
    'Sie ist geschlossen. Alle, die auf dem Weg waren, erfahren es freundlich und stehen, wo sie vorher standen.',
  'opening.preview': 'Was du sehen wolltest',
  'opening.status.draft': 'Entwurf',
  'opening.status.open': 'offen',
  'opening.status.filled': 'besetzt',
  'opening.status.closed': 'geschlossen',
  'opening.visibility.hidden': 'verantwortliche Person, Stellvertretung und Recruiting',
  'opening.visibility.circle': 'auch genannte Personen: {names}',
  'opening.visibility.company': 'alle im Unternehmen',
  'opening.fact.state': 'Stand',
  'opening.fact.closed': 'Geschlossen, weil',
  'opening.fact.note': 'Notiz für das Recruiting',
  'opening.fact.owner': 'Verantwortet von',
  'opening.fact.deputy': 'Stellvertretung',
  'opening.fact.seen': 'Wer davon wissen darf',
  'opening.fact.seats': 'Personen',
  'opening.fact.seats.value': '{hired} von {seats} eingestellt',
  'opening.fact.barred': 'Darf nie erreichen',
  'opening.fact.barred.value':
    '{people, plural, one {# Person im Unternehmen} other {# Personen im Unternehmen}}, {addresses, plural, one {# Adresse} other {# Adressen}}',
  'opening.words.title': 'Was eine infrage kommende Person lesen darf:',
  'opening.stages.title': 'Auf dem Weg',
  'opening.stages.none': 'Noch ist niemand auf dem Weg.',
  'opening.edit': 'Ändern',
  'opening.start': 'Stelle öffnen',
  'opening.close': 'Stelle schließen',
  'opening.list': 'Alle Stellen',
  'opening.others.text': 'Kennst du jemanden dafür? Empfiehl die Person; sie wird zuerst gefragt.',
  'opening.others.ended': 'Sie ist beendet.',
  'opening.others.know': 'Ich kenne jemanden',

  'opening.list.preview': 'Wovon du wissen darfst',
  'opening.list.title': 'Stellen, von denen du wissen darfst',
  'opening.list.none': 'Hier gibt es keine Stelle, die du sehen kannst.',
  'opening.list.item': '{title} ({state})',
  'opening.list.show': 'Ansehen',
  'opening.list.older': 'Ältere',
  'opening.list.new': 'Neue Stelle',

  'opening.close.title': 'Stelle schließen',
  'opening.close.intro':
    'Alle, die auf dem Weg sind, erfahren es freundlich innerhalb eines Arbeitstages und gehen dorthin zurück, wo sie standen. Sie lässt sich nicht wieder öffnen.',
  'opening.close.reason': 'Warum?',
  'opening.close.note': 'Eine Notiz',
  'opening.close.note.hint': 'Nur das Recruiting liest das.',
  'opening.end.filled_elsewhere': 'auf anderem Weg besetzt',
  'opening.end.no_longer_needed': 'nicht mehr gebraucht',
  'opening.end.on_hold': 'zurückgestellt',
  'opening.end.other': 'etwas anderes',
  'opening.end.unanswered': 'niemand hat geantwortet, ob sie noch offen ist',

  'opening.still.preview': 'Noch offen?',
  'opening.still.text': 'Ist das noch offen: {title}? Ein Klick genügt.',
  'opening.still.again':
    'Wir haben vor einer Woche gefragt und nichts gehört: Ist das noch offen: {title}? Wenn du wieder nichts sagst, entscheidet das Recruiting.',
  'opening.still.yes': 'Ja, noch offen',
  'opening.decide.preview': 'Eine Entscheidung, die auf dich wartet',
  'opening.decide.text':
    '{owner} hat nicht geantwortet, ob das noch offen ist: {title}. Soll es bleiben oder geschlossen werden? Die erste Antwort zählt; antwortet innerhalb von fünf Arbeitstagen niemand, schließt es von selbst, und alle darin erfahren es.',
  'opening.decide.keep': 'Offen lassen',
  'opening.yours.preview': 'Über etwas entscheidest ab jetzt du',
  'opening.yours.text':
    'Diese Stelle verantwortest ab jetzt du: {title}. Du entscheidest, wen du kennenlernen möchtest; Personen werden dir zuerst ohne Namen gezeigt.',
  'opening.yours.show': 'Ansehen',
  'opening.ended.preview': 'Etwas ist beendet',
  'opening.ended.filled':
    'Alle Plätze sind vergeben: {title} ist besetzt. Die anderen, die dabei waren, erfahren es freundlich.',
  'opening.ended.closed': '{title} ist geschlossen: {reason}. Alle, die dabei waren, erfahren es freundlich.',
  'opening.endedCandidate.title': 'Diese Stelle ist beendet',
  'opening.endedCandidate.text':
    'Die Stelle, über die du im Gespräch warst, ist beendet. Das sagt nichts über dich aus. Du stehst, wo du vorher standest: Das Recruiting weiß von dir und sucht weiter. Du kannst es jederzeit zurücknehmen.',
  'opening.endedCandidate.rests':
    'Die Stelle, die du zurückgestellt hattest, ist beendet. Das sagt nichts über dich aus. Es ruht bis {day}, wie du gesagt hast; dann fragen wir wieder.',
  'opening.endedAsked.text':
    'Unsere letzte Frage an dich ist zurückgenommen: Worum es ging, ist beendet. Für dich ist nichts zu tun, und du stehst, wo du vorher standest.',
  'opening.otherDecides.text':
    'Auf der Seite des Unternehmens entscheidet jetzt jemand anderes über den Schritt, in dem du bist. Dein Einverständnis bleibt, wie es ist, und nichts geht verloren.',
}
