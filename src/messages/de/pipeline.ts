import type { pipeline as english } from '../en/pipeline.js'

/** What the clocks of the stages say, and the recruiters' board. */

export const pipeline: Record<keyof typeof english, string> = {
  'still.preview': 'Zeit, wieder hinzusehen: deine Antwort, bitte',
  'still.nudge.preview': 'Wartet noch auf deine Antwort: Zeit, wieder hinzusehen',
  'still.title': 'Gilt es noch?',
  'still.text':
    'Bis {day} hieß es „Nicht jetzt“. {referrer} hat dich empfohlen, und das Recruiting kann wieder hinsehen, wenn du das möchtest.',
  'still.means':
    'Ohne Antwort endet es in ein paar Arbeitstagen, und sonst ändert sich nichts: Dein Platz im Pool bleibt, wie er ist.',
  'still.open': 'Lesen und entscheiden',
  'still.yes': 'Ja, wieder aufnehmen',
  'still.later': 'Noch nicht',
  'still.no': 'Nein, danke',
  'still.picked': 'Danke. Das Recruiting weiß wieder von dir, und du hörst von jedem Schritt.',
  'still.meanwhile': 'Bis dahin',
  'still.meanwhile.text':
    'Eine passende Stelle darf mir schon vor diesem Tag gezeigt werden. Ich werde gefragt, bevor jemand mehr liest.',
  'told.undecided':
    'Niemand hat rechtzeitig entschieden. Das liegt an uns und sagt nichts über dich aus. Es ruht jetzt; am {day} fragen wir dich, ob es noch gilt.',
  'told.unanswered':
    'Wir haben nichts von dir gehört, deshalb ist das hier beendet. Das ist in Ordnung: Dein Platz im Pool bleibt, wie er ist, und du kannst wieder gefragt werden.',
  'undecided.preview': 'Ein Wort fehlt',
  'undecided.text':
    '{name} steht seit {days, plural, one {# Tag} other {# Tagen}} bei „{stage}“, und niemand hat entschieden. Könntest du es dir ansehen?',
  'undecided.rests': 'Tut das niemand, ruht es acht Wochen, und die empfohlene Person erfährt das.',
  'undecided.button': 'Ansehen',
  'undecided.admin.preview': 'Coffeechat wartet auf eine Entscheidung',
  'undecided.admin.text':
    'Eine empfohlene Person wartet seit zehn Arbeitstagen auf ein Wort aus dem Recruiting, und sonst gibt es dort niemanden, den wir fragen könnten. Zu finden ist es mit „pipeline“.',
  'undecided.admin.none':
    'Eine empfohlene Person wartet seit zehn Arbeitstagen auf ein Wort aus dem Recruiting, und niemand hat diese Rolle. Bitte benenne jemanden mit „setup“.',
  'pipeline.undecided.reason': 'Niemand hat entschieden.',
  'morning.undecided': '{count, plural, one {# wartet} other {# warten}} auf dein Wort.',

  // the board
  'board.stage.title': 'Empfohlene Personen: {stage}',
  'board.filter': 'Nur „{stage}“',
  'board.all': 'Alle Phasen',
  'board.next': 'Die nächsten {count}',
  'board.from': 'Ab Nummer {from}:',
  'board.empty': 'Hier ist gerade niemand.',
  'board.several': 'Mehrere verschieben',
  'history.title': 'Was geschah',
  'history.line': '{when}: {what}, von {who}',
  'history.line.note': '{when}: {what}, von {who}: „{note}“',
  'history.candidate': 'der empfohlenen Person',
  'history.system': 'Coffeechat',
  'history.left': 'jemandem, der gegangen ist',
  'history.moved': 'verschoben nach „{stage}“',
  'history.consented': 'Ja zur Empfehlung',
  'history.undone': 'Verschieben rückgängig gemacht',
  'history.routed': 'ohne Namen für eine Stelle vorgelegt',
  'history.unrouted': 'von dort zurückgekommen',
  'history.introduced': 'Ja von beiden zum Austausch der Namen',
  'history.invited': 'Frage gestellt, ob eine Bewerbung infrage kommt',
  'history.converted': 'Ja zur Bewerbung',
  'history.keeps_exploring': 'lieber weiter umschauen',
  'history.invite_lapsed': 'Frage nach der Bewerbung ohne Antwort',
  'history.not_now': '„Nicht jetzt“ gesagt',
  'history.came_back': 'wieder aufgenommen',
  'history.undecided': 'ruht, weil niemand entschieden hat',
  'history.unanswered': 'ohne Antwort beendet',
  'history.consent_lapsed': 'mit dem Ablauf des Ja beendet',
  'history.withdrawn': 'zurückgenommen',

  // several at once
  'bulk.title': 'Mehrere verschieben',
  'bulk.submit': 'Zeigen, was geschieht',
  'bulk.intro':
    'Höchstens 25 auf einmal. Du siehst, wen du verschiebst und was diese Personen hören, bevor etwas geschieht.',
  'bulk.people': 'Wen?',
  'bulk.person': '{name}, {days, plural, =0 {seit heute} one {seit # Tag} other {seit # Tagen}}',
  'bulk.tooMany': 'Du hast {count} gewählt. Höchstens {most} gehen auf einmal: Bitte nimm einige heraus.',
  'bulk.preview': 'Bevor etwas geschieht',
  'bulk.goes': '{count, plural, one {# Person geht} other {# Personen gehen}} nach „{stage}“:',
  'bulk.goes.item': '{name}, empfohlen von {referrer}',
  'bulk.hears': 'In zehn Minuten hört jede von ihnen:',
  'bulk.referrer': 'Wer empfohlen hat, hört einen Arbeitstag später: {word}.',
  'bulk.referrer.nothing': 'Wer empfohlen hat, hört nichts Neues.',
  'bulk.nobody': 'Niemand davon kann dorthin.',
  'bulk.stays': 'Nicht verschoben:',
  'bulk.stays.item': '{name}: {why}',
  'bulk.movedMeanwhile': 'Inzwischen schon von jemandem verschoben.',
  'bulk.go': '{count, plural, one {# Person} other {# Personen}} verschieben',
  'bulk.cancel': 'Abbrechen',
  'bulk.cancelled': 'Nichts wurde verschoben, und niemand hört davon.',
  'bulk.moved':
    '{count, plural, =0 {Niemand wurde verschoben.} one {# Person ist jetzt hier: {stage}. Zehn Minuten lang kannst du es rückgängig machen; dann hört sie davon.} other {# Personen sind jetzt hier: {stage}. Zehn Minuten lang kannst du es rückgängig machen; dann hören sie davon.}}',
  'bulk.undo': 'Für alle rückgängig',
  'bulk.undone':
    '{count, plural, =0 {Niemand wurde zurückgesetzt.} one {# Person ist, wo sie vorher war, und niemand hört davon.} other {# Personen sind, wo sie vorher waren, und niemand hört davon.}}',
  'bulk.undone.kept':
    '{count, plural, one {# wurde inzwischen weiterbewegt und bleibt dort.} other {# wurden inzwischen weiterbewegt und bleiben dort.}}',
}
