import type { onward as english } from '../en/onward.js'

export const onward: Record<keyof typeof english, string> = {
  // the host names colleagues
  'onward.others.button': 'Wer könnte noch mehr erzählen?',
  'onward.others.title': 'Wer noch?',
  'onward.others.submit': 'Kontakt vermitteln',
  'onward.others.intro':
    'Nenne bis zu fünf Personen aus dem Unternehmen, die {name} mehr erzählen könnten. {name} wird zuerst gefragt; erst danach fragen wir die genannte Person, einmal, mit deinem Namen.',
  'onward.others.people': 'Kolleginnen und Kollegen',
  'onward.others.why': 'Warum diese beiden?',
  'onward.others.why.hint': 'Beide lesen es.',
  'onward.others.done':
    'Danke. {name} wird zuerst gefragt. Wen {name} dann kennenlernen möchte, fragen wir einmal, mit deinem Namen.',
  'onward.others.nobody': 'Danke. Dann niemand weiter.',
  'onward.others.noneNamed': 'Bitte nenne mindestens eine Person aus dem Unternehmen.',
  'onward.others.both': 'Bitte nenne Personen, oder sag, dass es niemanden gibt; nicht beides.',
  'onward.others.tooMany': 'Bitte nenne höchstens fünf Personen auf einmal.',
  'onward.others.self': 'Die Person hat gerade dich getroffen. Bitte nenne jemand anderen.',
  'onward.others.candidate': 'Das ist die Person, mit der du gesprochen hast. Bitte nenne jemand anderen.',
  'onward.others.impossible': 'Dieser Kontakt ist nicht möglich. Du kannst jemand anderen nennen.',
  'onward.others.impossible.which': '{names}: Dieser Kontakt ist nicht möglich. Du kannst jemand anderen nennen.',
  'onward.others.nth': 'Person {number}',
  'onward.others.otherKind': 'Nach dieser Art von Gespräch wird niemand weiter genannt.',

  // the candidate is asked first
  'onward.ask.preview': 'Eine Frage an dich',
  'onward.ask.nudge.preview': 'Wartet noch auf deine Antwort: eine Frage an dich',
  'onward.ask.title': '{connector} hat an andere für dich gedacht',
  'onward.ask.text':
    'Nach eurem Gespräch hat {connector} überlegt, wen du als Nächstes treffen könntest. Niemand wird gefragt, wenn du nicht Ja sagst.',
  'onward.ask.person': '{name}, {team}',
  'onward.ask.why': '{connector} schreibt:',
  'onward.ask.open': 'Lesen und antworten',
  'onward.ask.want': 'Ja, gern kennenlernen',
  'onward.ask.wantNamed': 'Ja, {name}',
  'onward.ask.pass': 'Lieber nicht',
  'onward.ask.passNamed': '{name} nicht',
  'onward.ask.waiting': 'Wir fragen {name} einmal, sobald keine andere Frage von dir offen ist.',
  'onward.ask.asked': 'Wir haben {name} gefragt. Du hörst von uns, wenn ein Ja kommt.',
  'onward.ask.ended': 'Mit {name} klappt es diesmal nicht. Das sagt nichts über dich aus.',
  'onward.someone': 'jemand aus dem Unternehmen',
  'onward.want.done':
    'Danke. {name} wird einmal gefragt; du hörst, wenn ein Ja kommt, und deine Seite zeigt, wie es steht.',
  'onward.pass.done': 'Das ist in Ordnung. Es wird nicht gefragt, und niemand erfährt davon.',
  'onward.people.introduced': 'Kontakt über {connector}',

  'privacy.introductions': 'Personen aus dem Unternehmen, die du jemandem genannt hast',

  // people outside
  'onward.outside.button': 'Jemand von außerhalb',
  'onward.outside.preview': 'Ein Text zum Weiterleiten',
  'onward.outside.title': 'Ein Text zum Weiterleiten',
  'onward.outside.text':
    'Ohne einen Klick der Person wird hier nichts über sie gespeichert. Leite das in deinen eigenen Worten weiter:',
  'onward.outside.words':
    '{connector} hat sich gedacht, dass du vielleicht gern bei einem Coffee-Chat mit Menschen von {organization} sprechen würdest: eine halbe Stunde, zwanglos, keine Bewerbung. Wenn du magst, kannst du hier mitmachen: {link}',
  'onward.outside.words.plain':
    '{connector} hat sich gedacht, dass du vielleicht gern bei einem Coffee-Chat mit Menschen aus dem Unternehmen sprechen würdest, in dem {connector} arbeitet: eine halbe Stunde, zwanglos, keine Bewerbung. Wenn du magst, kannst du hier mitmachen: {link}',
  'onward.outside.write': 'Schreibt für mich',
  'onward.outside.explore': 'Die Person möchte sich umschauen',
  'onward.outside.explore.text': 'Die Person hat mir gesagt, dass sie sich hier umschauen möchte.',
  'onward.outside.explore.missing':
    'Dann schreiben wir nichts für dich: Vielleicht sucht die Person gar nicht. Leite bitte stattdessen den Text weiter; wer mag, klickt.',
}
