import type { fit as english } from '../en/fit.js'

/** A person of the pool and an opening: what recruiters, hosts and the person read. */
export const fit: Record<keyof typeof english, string> = {
  // recruiters
  'fit.preview': 'Personen, die passen könnten',
  'fit.title': 'Wer passt: {opening}',
  'fit.none': 'Niemand, der gefunden werden möchte, passt gerade zu dieser Stelle. Jeden Morgen wird neu nachgesehen.',
  'fit.notOpen': 'Sie ist nicht offen, deshalb wird niemand gesucht.',
  'fit.note':
    'Keine Namen hier. Jede Person wird zuerst gefragt; du hörst, was sie antwortet, und bei einem Ja liest, wer die Stelle verantwortet, eine Karte ohne Namen.',
  'fit.way.met': '{name} hat die Person getroffen.',
  'fit.way.vouches': '{name} hat die Person getroffen und angeboten, ein Wort für sie einzulegen.',
  'fit.way.none': 'Hier hat sie noch niemand getroffen; die wöchentliche Runde sucht ein Gespräch.',
  'fit.ask.button': 'Person fragen',
  'fit.forward.title': 'Schon empfohlen und wartend:',
  'fit.forward.button': 'Für die Stelle vorlegen',
  'fit.reason.sharedTopics': 'Neugierig auf {words}.',
  'fit.reason.sharedSkills': 'Bringt {words} mit.',
  'fit.reason.wantedDepartment': 'Interessiert sich für {words}.',
  'fit.reason.wantedRole': 'Interessiert sich für die Arbeit in der Rolle {words}.',
  'fit.reason.seniority': 'Auf der gesuchten Erfahrungsstufe: {words}.',
  'fit.asked': '{name} wird gefragt, ob ein Gespräch mit der Person möglich ist. Du hörst bis {day} davon.',
  'fit.tooSoon': 'Die Person wurde vor Kurzem schon etwas Ähnliches gefragt. Du kannst sie ab {day} fragen.',
  'fit.asksCompany':
    'Wir fragen die Person im Namen des Unternehmens und sagen, dass die Frage von dir kommt. Du hörst, was sie antwortet.',
  'fit.letBe.done': 'Es endet hier. Niemand wurde gefragt, und niemand erfährt davon.',
  'fit.said.preview': 'Eine Antwort auf deine Frage',
  'fit.said.text': 'Die angefragte Person wird diesmal nicht fragen.',
  'fit.said.next':
    'Du kannst im Namen des Unternehmens fragen oder es lassen. Wenn innerhalb von fünf Arbeitstagen niemand eines davon tut, endet es von selbst.',
  'fit.said.ask': 'Für das Unternehmen fragen',
  'fit.said.letBe': 'Lassen',
  'fit.opening': 'Für',
  'fit.answered.yes': 'Ja: Wer die Stelle verantwortet, liest jetzt eine Karte ohne Namen.',
  'fit.answered.notNow': 'Nicht jetzt. Über die Frage selbst hinaus hat niemand erfahren, worum es ging.',

  // who has met them
  'fit.host.preview': 'Eine kleine Frage zu jemandem aus einem deiner Gespräche',
  'fit.host.nudge.preview': 'Noch offen: eine Frage zu jemandem aus einem deiner Gespräche',
  'fit.host.text':
    'Ein Team würde gern mit {name} sprechen; ihr habt euch am {day} getroffen. Würdest du für das Team fragen?',
  'fit.host.vouches': 'Du hattest angeboten, ein Wort für die Person einzulegen.',
  'fit.host.means':
    '„Ich frage“: Du sprichst selbst mit der Person, und unsere Mail folgt drei Arbeitstage später. „Nennt meinen Namen“: Wir schreiben ihr jetzt und sagen, dass ihr euch kennt. Ein „Diesmal nicht“ braucht keinen Grund.',
  'fit.host.iAsk': 'Ich frage',
  'fit.host.useMyName': 'Nennt meinen Namen',
  'fit.host.pass': 'Diesmal nicht',
  'fit.host.iAsk.done':
    'Danke. Die Frage wartet ab jetzt auf der Seite der Person; unsere Mail folgt am {day}, wenn bis dahin keine Antwort da ist.',
  'fit.host.useMyName.done': 'Danke. Wir schreiben der Person und sagen, dass ihr euch kennt.',
  'fit.host.pass.done': 'Danke. Mehr ist nicht zu tun.',
  'fit.passed': 'Das ist vorbei. Mehr ist nicht zu tun.',

  // the person
  'fit.may.preview': 'Eine Frage an dich',
  'fit.may.nudge.preview': 'Wartet noch auf deine Antwort: eine Frage an dich',
  'fit.may.title': 'Ein Team würde dich gern kennenlernen',
  'fit.may.host': '{name}, dir aus einem Gespräch bekannt, gibt dieser Frage den eigenen Namen.',
  'fit.may.recruiter': '{name} fragt dich im Namen des Unternehmens.',
  'fit.may.company': 'Unternehmen',
  'fit.may.department': 'Abteilung',
  'fit.may.words': 'Was das Team sagt',
  'fit.may.means':
    'Wenn du Ja sagst, liest das Team deine Fähigkeiten und Wünsche, und keinen Namen, bevor du ein zweites Mal Ja sagst. Das Recruiting, das sich darum kümmert, liest deinen Namen. Es ist keine Bewerbung, und du kannst es jederzeit zurücknehmen. Wenn du Nein sagst, erfährt niemand, warum.',
  'fit.may.later': 'Bis dahin nichts fragen',
  'fit.yes.done':
    'Danke. Das Team liest deine Fähigkeiten und Wünsche, ohne deinen Namen. Bevor Namen ausgetauscht werden, wirst du noch einmal gefragt, und du kannst es auf deiner Seite zurücknehmen.',
  'fit.later.done': 'Das ist in Ordnung. Vor dem {day} fragen wir nichts in dieser Art.',
}
