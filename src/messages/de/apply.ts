import type { apply as english } from '../en/apply.js'

export const apply: Record<keyof typeof english, string> = {
  'refer.form.interests': 'Was interessiert die Person?',
  'refer.form.skills': 'Welche Fähigkeiten hast du gesehen?',
  'refer.form.character': 'Wie arbeitet es sich mit der Person?',
  'referral.fit.interests': 'Was die Person interessiert',
  'referral.fit.skills': 'Fähigkeiten',
  'referral.fit.character': 'Charakter und Haltung',
  'refer.otherTalk':
    'Dein Gespräch mit {name} war von einer Art, die nicht zu einer Empfehlung führt. Ein Coffee-Chat anderer Art kann das: {kinds}.',
  'referral.told.who':
    '{name} entscheidet über diesen Schritt für das Unternehmen, du für dich selbst; du kannst jederzeit aufhören.',
  'pipeline.referral.applies': 'Bewirbt sich auf',
  'pipeline.referral.invited': 'Zur Bewerbung eingeladen auf',
  'pipeline.invite.button': 'Zur Bewerbung einladen',
  'pipeline.invite.title': 'Zur Bewerbung einladen',
  'pipeline.invite.submit': 'Person fragen',
  'pipeline.invite.intro':
    'Die Person schaut sich um. Du fragst, ob sie sich auf eine bestimmte Stelle bewerben möchte; nur sie kann das ändern, und ohne Antwort verfällt die Frage nach einer Woche.',
  'pipeline.invite.for': 'Genannt wird diese Stelle: {opening}',
  'pipeline.invite.opening': 'Welche Stelle?',
  'pipeline.invite.opening.hint': 'Ihr Name, so wie die Person ihn lesen wird.',
  'pipeline.invite.done': '{name} wird gefragt: Möchtest du dich auf {opening} bewerben? Du hörst von der Antwort.',
  'pipeline.answered.preview': 'Eine Antwort, auf die du wartest',
  'pipeline.answered.yes': '{name} bewirbt sich auf {opening}. Der nächste Schritt liegt bei dir.',
  'pipeline.answered.no': '{name} möchte sich lieber weiter umschauen. Alles bleibt, wie es ist.',
  'pipeline.answered.lapsed':
    '{name} hat auf die Frage nach einer Bewerbung nicht geantwortet. Alles bleibt, wie es ist.',
  'pipeline.stepSkipped': 'Ein Schritt kommt nach dem anderen. Von hier aus: {next}.',
  'pipeline.talk.button': 'Gespräch zum Schritt planen',
  'pipeline.talk.planned': 'Wähle die Zeiten, die dir passen. {name} sucht sich dann eine davon aus.',
  'pipeline.talk.times': 'Zeiten wählen',
  'apply.preview': 'Eine Frage an dich',
  'apply.nudge.preview': 'Wartet noch auf deine Antwort: eine Frage an dich',
  'apply.title': 'Möchtest du dich bewerben?',
  'apply.text': '{recruiter} fragt, ob du dich auf diese Stelle bewerben möchtest:',
  'apply.someone': 'Jemand aus dem Recruiting',
  'apply.nothing':
    'Bisher schaust du dich um und bewirbst dich nicht. Ohne dein Ja ändert sich nichts, und ein Nein ändert auch nichts.',
  'apply.next':
    'Wenn du Ja sagst, folgen nacheinander vier Schritte: ein Gespräch zum Kennenlernen, ein Auswahlgespräch am Telefon, Referenzen von Personen, die du nennst, und ein Angebot.',
  'apply.who':
    'Bei jedem Schritt entscheidet ein Mensch, und du hörst davon: {recruiter} für das Unternehmen, du für dich selbst. Du kannst jederzeit aufhören.',
  'apply.open': 'Lesen und antworten',
  'apply.form.title': 'Deine Antwort',
  'apply.form.submit': 'Ja, ich bewerbe mich',
  'apply.form.consent': 'Mein Ja',
  'apply.form.consent.text':
    'Ich bin einverstanden, dass das Recruiting für die Entscheidung über diese Stelle nutzt, was über mich geschrieben wurde und was ich in diesen Schritten sage. Ich kann das jederzeit zurücknehmen.',
  'apply.form.consent.missing': 'Bitte hake das zuerst an: Ohne dein Ja ändert sich nichts.',
  'apply.no': 'Nein, lieber weiter umschauen',
  'apply.done':
    'Danke. Du bewirbst dich jetzt auf {opening}. Du hörst vom nächsten Schritt und kannst es hier jederzeit zurücknehmen.',
  'apply.kept': 'Das ist in Ordnung. Du schaust dich weiter um, und sonst ändert sich nichts.',
  'apply.section': 'Du bewirbst dich auf',
  'advocacy.preview': 'Würdest du ein Wort einlegen?',
  'advocacy.text':
    'Eine Stelle auf einem Weg, für den du einstehst, {path}: Würdest du für {name} ein gutes Wort einlegen?',
  'advocacy.yes': 'Ein Wort einlegen',
  'advocacy.notNow': 'Nicht jetzt',
  'advocacy.notNow.done': 'Das ist in Ordnung. Niemand erfährt davon.',
}
