import type { round as english } from '../en/round.js'

export const round: Record<keyof typeof english, string> = {
  'round.preview': 'Die nächste Runde',
  'round.title': 'Was eine Runde jetzt tun würde',
  'round.pairs': 'Paare',
  'round.leftOut': 'Personen, die warten würden',
  'round.last': 'Letzte Runde',
  'round.none': 'bisher keine',
  'round.nothingSent': 'Nichts wurde gesendet. Nur du siehst das.',
  'round.button.now': 'Runde jetzt starten',
  'round.confirm.title': 'Runde jetzt starten?',
  'round.confirm.text': 'Hosts und Personen im Pool werden sofort gefragt.',
  'round.confirm.yes': 'Starten',
  'round.confirm.no': 'Noch nicht',
  'round.begun': 'Die Runde läuft. Gleich hörst du, was dabei herauskam.',
  'round.preview.begun':
    'Ich rechne aus, was eine Runde jetzt tun würde. Es kommt gleich; sonst bekommt niemand etwas.',
  'round.done.preview': 'Die Runde ist vorbei',
  'round.done':
    '{pairs, plural, =0 {Diesmal kein neues Paar.} one {# Paar kam zustande; der Host wird jetzt gefragt.} other {# Paare kamen zustande; die Hosts werden jetzt gefragt.}} {leftOut, plural, =0 {Niemand blieb übrig.} one {# Person wartet weiter.} other {# Personen warten weiter.}}',
  'round.done.dropped':
    '{count, plural, one {# Paar wurde} other {# Paare wurden}} fallen gelassen: Während der Runde hat sich jemand zurückgezogen oder war schon vergeben.',
  'round.superseded': 'Im selben Moment lief eine andere Runde, deshalb hat diese nichts geschrieben.',
  'round.benefit': 'Nutzen',
  'round.benefit.value': '{points, number} Punkte, nachweislich das Höchstmögliche',
  'round.benefit.shared':
    '{points, number} Punkte; {cost, number} weniger als ohne die Plätze für Personen, die niemand mitgebracht hat',
  'round.last.more': '{day}: {pairs, plural, =0 {kein Paar} one {# Paar} other {# Paare}}, {points, number} Punkte',
  'round.pairs.title': 'Wer gefragt würde',
  'round.pair.host': '{host} · {kind}',
  'round.pair.candidate': 'Für eine Person, neugierig auf {topics}; {points, number} Punkte.',
  'round.pairs.more': '{count, plural, one {# weiteres Paar} other {# weitere Paare}}.',
  'round.pairs.hidden': '{count, plural, one {Ein Paar wird nicht gezeigt.} other {# Paare werden nicht gezeigt.}}',
  'round.waiting.title': 'Wer warten würde, und warum',
  'round.cause.others_waited_longer': 'Plätze gehen an Personen, die länger gewartet haben: {count}',
  'round.cause.seats_taken': 'Alle passenden Plätze sind vergeben: {count}',
  'round.cause.language': 'Keine gemeinsame Sprache: {count}',
  'round.cause.windows': 'Keine gemeinsame Zeit: {count}',
  'round.cause.substance': 'Niemand bietet an, worauf sie neugierig sind: {count}',
  'round.cause.nobody_yet': 'Noch ist niemand für sie da: {count}',
  'round.waiting.longest': 'Am längsten wartend, mit einem Host in Sicht',
  'round.waiting.one':
    'Neugierig auf {topics}; {age, plural, =0 {neu in dieser Runde} one {# Runde gewartet} other {# Runden gewartet}}. Mit {host} würde es die Runde {cost, plural, one {# Punkt} other {# Punkte}} kosten; spätestens nach {rounds, plural, one {# weiteren Runde} other {# weiteren Runden}} ist diese Person an der Reihe.',
}
