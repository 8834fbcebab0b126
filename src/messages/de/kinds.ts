import type { kinds as english } from '../en/kinds.js'

/** What the ten kinds say, longer than most: whoever wants to know how a kind speaks reads one file. */

export const kinds: Record<keyof typeof english, string> = {
  'kind.career.name': 'Karrieregespräch',
  'kind.informational.name': 'Infogespräch',
  'kind.networking.name': 'Netzwerkgespräch',
  'kind.preliminary.name': 'Vorgespräch',
  'kind.candidacy.name': 'Bewerbungsgespräch',
  'kind.seeker_led.name': 'Gespräch, das du leitest',
  'kind.company.name': 'Unternehmenstreffen',
  'kind.consultation.name': 'Karriereberatung',
  'kind.group.name': 'Gruppentreffen',
  'kind.referral.name': 'Empfehlungsgespräch',

  'kind.career.about': 'Du wägst einen Weg und eine Entscheidung ab, mit jemandem, der diesen Weg gegangen ist.',
  'kind.informational.about': 'Du findest heraus, wie die Arbeit von innen aussieht.',
  'kind.networking.about':
    'Ihr bringt beide etwas mit: Ihr einigt euch auf eine Liste von Punkten, gebt eins und erbittet eins.',
  'kind.preliminary.about': 'Du und das Unternehmen findet heraus, ob weitere Gespräche sinnvoll wären.',
  'kind.candidacy.about': 'Ein Schritt deiner Bewerbung auf eine Stelle, zu der du Ja gesagt hast.',
  'kind.seeker_led.about': 'Du sagst, wen du treffen möchtest und in welcher Reihenfolge; wir fragen nacheinander an.',
  'kind.company.about': 'Mehrere Personen zeigen dir ihr Unternehmen, in drei Schritten.',
  'kind.consultation.about':
    'Jemand nimmt dich auf dem eigenen Weg mit und nennt dir andere, die dir mehr erzählen können.',
  'kind.group.about': 'Einige Personen lösen gemeinsam kleine Aufgaben, mit Hosts, die zusehen und helfen.',
  'kind.referral.about': 'Jemand, der dich getroffen hat, empfiehlt dich.',

  'kind.career.invite':
    '{minutes} Minuten über einen Weg, den du abwägst. Das ist kein Vorstellungsgespräch, und nichts wird bewertet.',
  'kind.informational.invite':
    '{minutes} Minuten, ganz zwanglos. Das ist kein Vorstellungsgespräch, und nichts wird bewertet.',
  'kind.networking.invite':
    '{minutes} Minuten auf Augenhöhe, über Punkte, auf die ihr euch vorher einigt. Das ist kein Vorstellungsgespräch, und nichts wird bewertet.',
  'kind.preliminary.invite':
    '{minutes} Minuten, um zu sehen, ob weitere Gespräche sinnvoll wären. Danach beantwortet ihr beide dieselben drei Fragen, ohne die Antworten der anderen Seite zu sehen. Fünf Arbeitstage nach dem Gespräch hörst du „Ja, von beiden“ oder „Nicht jetzt“; „Nicht jetzt“ kann vieles heißen, auch, dass es keine Stelle gibt.',
  'kind.candidacy.invite':
    '{minutes} Minuten, ein Schritt deiner Bewerbung auf {opening}. {host} entscheidet über diesen Schritt und sagt dir, was als Nächstes kommt.',
  'kind.seeker_led.invite': '{minutes} Minuten, die du leitest. Nichts wird bewertet, außer du bittest darum.',
  'kind.company.invite': '{minutes} Minuten mit mehreren Personen aus dem Unternehmen.',
  'kind.consultation.invite':
    '{minutes} Minuten: der Weg deines Gegenübers, Fähigkeiten, auf die es ankommt, wer dir noch mehr erzählen könnte, ein Blick nach innen. Das ist kein Vorstellungsgespräch, und nichts wird bewertet.',
  'kind.group.invite': '{minutes} Minuten mit einigen anderen Personen.',
  'kind.referral.invite': '{minutes} Minuten darüber, was zu dir passen würde.',

  'kind.career.askHost':
    'Ein Karrieregespräch von {minutes} Minuten: Jemand wägt einen Weg ab, den du kennst. Kein Vorstellungsgespräch. Du liest noch keinen Namen: Namen werden ausgetauscht, sobald ihr beide Ja gesagt habt.',
  'kind.informational.askHost':
    '{minutes} Minuten, ganz zwanglos, kein Vorstellungsgespräch. Du liest noch keinen Namen: Namen werden ausgetauscht, sobald ihr beide Ja gesagt habt.',
  'kind.networking.askHost':
    'Ein Netzwerkgespräch von {minutes} Minuten, auf Augenhöhe: Ihr einigt euch auf zwei bis vier Punkte, bevor eine Zeit gebucht wird. Kein Vorstellungsgespräch. Du liest noch keinen Namen: Namen werden ausgetauscht, sobald ihr beide Ja gesagt habt.',
  'kind.preliminary.askHost':
    'Ein Vorgespräch von {minutes} Minuten. Danach beantwortet ihr beide dieselben drei Fragen, für die andere Seite nicht sichtbar; gezeigt wird immer nur ein Ja von beiden. Du liest noch keinen Namen: Namen werden ausgetauscht, sobald ihr beide Ja gesagt habt.',
  'kind.candidacy.askHost': 'Das Gespräch zu diesem Schritt, {minutes} Minuten. Wähle Zeiten, die du anbieten kannst.',
  'kind.seeker_led.askHost':
    'Die andere Person leitet dieses Gespräch von {minutes} Minuten und hat sich gewünscht, jemanden wie dich zu treffen. Du bewertest nichts, außer sie bittet darum. Du liest noch keinen Namen: Namen werden ausgetauscht, sobald ihr beide Ja gesagt habt.',
  'kind.company.askHost': 'Ein Treffen von {minutes} Minuten.',
  'kind.consultation.askHost':
    'Eine Karriereberatung von {minutes} Minuten: dein Weg, Fähigkeiten, ein Blick nach innen, und wer noch mehr erzählen könnte. Kein Vorstellungsgespräch. Du liest noch keinen Namen: Namen werden ausgetauscht, sobald ihr beide Ja gesagt habt.',
  'kind.group.askHost': 'Ein Gruppentreffen von {minutes} Minuten.',
  'kind.referral.askHost': 'Ein Gespräch von {minutes} Minuten darüber, was zu der Person passen würde.',

  'kind.offer.field': 'Welche Art von Gespräch?',
  'kind.offer.candidacy':
    'Ein Bewerbungsgespräch ist ein Schritt einer Bewerbung. Das Recruiting lädt dazu aus der Pipeline ein; du kannst stattdessen ein Infogespräch anbieten.',
  'kind.offer.seeker_led':
    'Wo die andere Person das Gespräch leitet, wird nach dir gefragt; anbieten lässt sich das nicht. Du kannst stattdessen ein Karrieregespräch oder eine Karriereberatung anbieten.',
  'kind.offer.referral':
    'Ein Empfehlungsgespräch folgt auf ein Gespräch, das du hattest. Tippe {surface, select, teams {hier „refer“} other {/coffeechat refer}}, um jemanden zu empfehlen, den du getroffen hast.',
  'kind.offer.preliminary':
    'Vorgespräche führen das Recruiting und wer eine Stelle verantwortet, weil beide Seiten für mehr als sich selbst antworten. Du kannst stattdessen ein Infogespräch anbieten.',
  'kind.offer.company':
    'Ein Unternehmensprogramm legt das Recruiting an, und mehrere Personen gestalten es gemeinsam. Du kannst stattdessen ein Infogespräch oder ein Gruppentreffen anbieten.',
  'kind.offer.group':
    'Ein Gruppentreffen hat eine feste Zeit und mehrere Gäste. Tippe {surface, select, teams {hier „offer group“} other {/coffeechat offer group}}, um eines zu planen.',
  'kind.ask.company':
    'Ein Unternehmenstreffen plant das Unternehmen; du wirst gefragt, wenn eines zu dir passt. Du kannst stattdessen um ein Infogespräch bitten.',
  'kind.ask.group':
    'Ein Gruppentreffen planen Hosts; du wirst gefragt, wenn eines zu dir passt. Du kannst stattdessen um ein Netzwerkgespräch bitten.',
  'kind.ask.candidacy':
    'Zu einem Bewerbungsgespräch kommt es, wenn dich das Recruiting zur Bewerbung eingeladen hat und du Ja gesagt hast. Du kannst stattdessen um ein Vorgespräch bitten.',
  'kind.ask.referral':
    'Eine Empfehlung beginnt mit jemandem, mit dem du gesprochen hast. Frag eine dieser Personen auf deiner Seite: „Würdest du mich empfehlen?“',

  'settle.path': 'Welchen Weg wägst du ab?',
  'settle.path.hint': 'Zum Beispiel: von der Analyse ins Data Engineering.',
  'settle.decision': 'Welcher Entscheidung dient das Gespräch?',
  'settle.decision.hint': 'Zum Beispiel: ob ich diesen Sommer einen Kurs mache.',
  'settle.wants': 'Was möchtest du erfahren?',
  'settle.wants.hint': 'Ein oder zwei Sätze. Die andere Person liest sie und kann sich vorbereiten.',
  'settle.agenda': 'Die Liste: zwei bis vier Punkte, einer je Zeile',
  'settle.agenda.hint':
    'Ihr nehmt beide die Punkte an, bevor eine Zeit gebucht wird. Bring zu jedem Punkt eine Frage mit.',
  'settle.agenda.hint.host': 'Du kannst das der anderen Person überlassen und später annehmen oder ändern.',
  'settle.agenda.points': 'Bitte schreib zwei bis vier Punkte, einen je Zeile.',
  'settle.profile': 'Dein Profil',
  'settle.profile.text':
    'Mein Host darf für dieses Gespräch meine Kurzbeschreibung, Interessen, Fähigkeiten und Wünsche lesen',
  'settle.clarify': 'Was möchtest du über das Unternehmen herausfinden?',
  'settle.clarify.host': 'Was möchtest du über die Person herausfinden?',
  'settle.where': 'Link, Ort oder Nummer',
  'settle.goals': 'Wozu sollen diese Gespräche dienen?',
  'settle.hint':
    'Ein Hinweis: „{question}“ lässt sich mit Ja oder Nein beantworten. Eine Frage, die mit was, wie oder welche beginnt, öffnet mehr.',
  'settled.path': 'Der Weg, der abgewogen wird',
  'settled.decision': 'Die Entscheidung, um die es geht',
  'settled.wants': 'Was die Person erfahren möchte',
  'settled.clarify.candidate': 'Was die Person herausfinden möchte',
  'settled.clarify.host': 'Was der Host herausfinden möchte',
  'settled.goals': 'Wozu diese Gespräche dienen',
  'settled.agenda': 'Eure Punkte',
  'settled.profile': 'Das Profil, für dieses Gespräch',

  'agenda.preview': 'Die Punkte für deinen Coffee-Chat',
  'agenda.nudge': 'Noch offen: die Punkte für deinen Coffee-Chat',
  'agenda.title': 'Passen diese Punkte für dich?',
  'agenda.text': '{name} schlägt diese Punkte vor. Nichts wird gebucht, bevor ihr sie beide annehmt.',
  'agenda.time': 'Mit ihnen wird diese Zeit gebucht:',
  'agenda.accept': 'Punkte annehmen',
  'agenda.amend': 'Ändern',
  'agenda.amend.title': 'Punkte ändern',
  'agenda.amend.submit': 'Meine Punkte senden',
  'agenda.sent': '{name} wird gefragt, ob diese Punkte passen; du hörst bis {day} von uns, so oder so.',
  'agenda.accepted': 'Die Punkte stehen. Gebucht für {time}. Ihr bekommt beide gleich alles Weitere.',
  'agenda.accepted.noTime':
    'Die Punkte stehen. Die Zeit wurde gerade vergeben, deshalb wird {name} nach einer anderen gefragt.',
  'agenda.waiting': 'Die Punkte warten darauf, dass {name} sie annimmt.',
  'agenda.first': 'Ein Netzwerkgespräch hat zwei bis vier Punkte, die ihr beide angenommen habt. Das kommt zuerst.',

  'note.learned': 'Was hast du über den Weg gelernt? Nur du kannst das lesen.',
  'note.insights': 'Was hast du gelernt? Nur du kannst das lesen.',
  'note.people': 'Wen möchtest du als Nächstes treffen? Nur du kannst das lesen.',
  'note.leads': 'Hast du von etwas gehört, dem du nachgehen möchtest? Nur du kannst das lesen.',
  'note.advocate':
    'Darf die Person auf deine Fürsprache zählen? Sie liest ein Ja; ein Nein, oder nichts, sieht sie nie.',
  'note.advocate_for': 'Falls ja: Wofür würdest du einstehen?',
  'note.advocate_until': 'Falls ja: bis wann?',
  'note.applied': 'Hast du dich beworben? Nur du kannst das lesen.',
  'note.give_one': 'Eins geben: Was könntest du geben, oder wen könntest du nennen? Ihr lest es beide.',
  'note.ask_one': 'Eins erbitten: Was würde dir als Nächstes helfen? Ihr lest es beide.',
  'note.fits_work': 'Würde die Arbeit für beide Seiten passen?',
  'note.fits_people': 'Würden die Menschen zueinander passen?',
  'note.go_on': 'Möchtest du weiter im Gespräch bleiben?',
  'note.role_families':
    'Welche Berufsfelder könnten passen? Wird nur aufbewahrt, wenn ihr beide zu allen drei Fragen Ja gesagt habt.',
  'note.decision': 'Deine Entscheidung über diesen Schritt',
  'note.reason': 'Warum? Nur das Recruiting liest es.',
  'note.advice': 'Ein Rat in einem Satz. Die Person liest ihn.',
  'note.technical': 'Danach wurde gefragt: Wie fandest du das fachliche Können? Die Person liest es.',
  'note.communication': 'Danach wurde gefragt: Wie fandest du die Art zu erklären? Die Person liest es.',
  'note.problem_solving': 'Danach wurde gefragt: Wie fandest du die Art, Probleme zu lösen? Die Person liest es.',
  'note.employment_history': 'Beruflicher Werdegang',
  'note.core_competencies': 'Kernkompetenzen',
  'note.skills': 'Fähigkeiten',
  'note.still_interested': 'Interessiert dich das weiterhin?',
  'note.who_else': 'Wer könnte noch mehr erzählen?',
  'note.teamwork': 'Zusammenarbeit',
  'note.confidence': 'Selbstvertrauen',
  'note.leadership': 'Führung',
  'note.composure': 'Gelassenheit',
  'note.decision_making': 'Entscheidungen treffen',
  'note.interests': 'Interessen',
  'note.character': 'Charakter und Haltung',
  'note.yes': 'Ja',
  'note.no': 'Nein',
  'note.not_yet': 'Noch nicht',
  'note.level.not_seen': 'Nicht gesehen',
  'note.level.little': 'Ein wenig',
  'note.level.good': 'Gut',
  'note.level.clear': 'Sehr deutlich',
  'note.notKept':
    'Nach dieser Art von Gespräch ({kind}) wird keine solche Notiz aufbewahrt, von niemandem. Nichts wurde gespeichert.',
  'note.host.title': 'Nach dem Gespräch',
  'note.host.submit': 'Speichern',
  'note.advocate.missing': 'Bitte sag, wofür und bis wann.',
  'note.advocate.date': 'Bitte wähle einen Tag zwischen morgen und heute in zwei Jahren.',
  'note.blind':
    'Deine Antworten sind versiegelt. Ihr hört beide am {day} das Ergebnis: „Ja, von beiden“ oder „Nicht jetzt“.',
  'note.kept': 'Gespeichert.',
  'note.seen': 'Was ihr beide lesen könnt',
  'note.seen.by': '{name} schrieb',
  'note.open': 'Aufschreiben',
  'note.open.advocate': 'Für die Person einstehen?',
  'note.open.give_one': 'Eins geben, eins erbitten',
  'note.open.compatibility': 'Die drei Fragen beantworten',
  'note.open.advice': 'Ein Rat in einem Satz',
  'note.open.decision': 'Deine Entscheidung',

  'result.preview': 'Das Ergebnis deines Gesprächs',
  'result.yes':
    'Nach deinem Gespräch mit {name} habt ihr beide Ja gesagt. Wie wäre es, weiterzumachen? Das Recruiting kann sagen, was als Nächstes kommt.',
  'result.notNow':
    'Nach deinem Gespräch mit {name}: nicht jetzt. Das kann jedes davon heißen: Eine Seite möchte lieber nicht weitermachen, jemand hat nicht geantwortet, oder es gibt im Moment keine Stelle. Niemand erfährt, was davon zutrifft.',
  'result.families': 'Berufsfelder, die passen könnten: {families}',

  'whoElse.nobody': 'Oder',
  'whoElse.nobody.text': 'Mir fällt im Moment niemand ein',
  'whoElse.first': 'Bevor das hier endet: Wer könnte der Person noch mehr erzählen? „Niemand“ ist auch eine Antwort.',
  'chat.close.button': 'Gespräch abschließen',
  'chat.close.done': 'Abgeschlossen. Danke für das Gespräch.',

  'advocacy.host': 'Du stehst für {name} ein: {purpose}, bis {day}.',
  'advocacy.candidate': '{name} steht für dich ein: {purpose}, bis {day}.',
  'advocacy.end': 'Beenden',
  'advocacy.ended': 'Beendet. {name} erfährt es, ohne einen Grund.',
  'advocacy.ended.preview': 'Neues zu einem Versprechen',
  'advocacy.ended.text':
    'Was zwischen dir und {name} versprochen war, für {purpose}, ist beendet. Ein Grund wird weder gefragt noch genannt.',
  'advocacy.none': 'Hier gibt es nichts zu beenden.',

  'paths.title': 'Deine Gespräche über {path}, nebeneinander',
  'paths.nothing': 'Noch keine Notiz',

  'tips.ask': '{host} um private Tipps bitten',
  'tips.asked': 'Wir haben {host} gefragt. Was du als Antwort bekommst, geht allein an dich.',
  'tips.asked.preview': '{name} hätte gern deine Tipps',
  'tips.asked.text':
    'Nach eurem Gespräch fragt {name}, was du an dieser Stelle üben würdest. Was du schreibst, geht nur dorthin; das Unternehmen behält nichts davon.',
  'tips.open': 'Ein paar Tipps schreiben',
  'tips.title': 'Private Tipps',
  'tips.field': 'Deine Tipps für {name}',
  'tips.submit': 'Senden',
  'tips.sent': 'Allein an {name} gesendet. Nichts davon wird hier gespeichert.',
  'tips.preview': 'Tipps von {host}',
  'tips.text': '{host} hat das allein für dich geschrieben. Es steht nirgends außer in dieser Nachricht.',

  'applied.preview': 'Eine kurze Frage von Coffeechat',
  'applied.text':
    'Vor sechs Wochen hast du mit {host} gesprochen. Hast du dich seitdem irgendwo beworben? Es ist für deine eigenen Notizen; niemand sonst liest es.',
  'applied.title': 'Hast du dich beworben?',
  'applied.yes': 'Ja, habe ich',
  'applied.no': 'Noch nicht',
  'applied.done': 'Danke. Nur du kannst es lesen.',

  'thankNudge.preview': 'Ein Danke, solange es frisch ist',
  'thankNudge.text':
    'Dein Gespräch mit {name} ist ein paar Stunden her. Ein kurzes Danke innerhalb eines Tages bleibt lange in Erinnerung; ein Entwurf wartet.',
  'thankNudge.button': 'Danke sagen',
  'thank.draft': 'Danke für das Gespräch. Was mir bleibt: {note}',

  'lead.ask': 'Nach einer Spur fragen',
  'lead.title': 'Nach einer Spur fragen',
  'lead.field': 'Deine Worte an {host}',
  'lead.hint': 'Deine Notizen bleiben bei dir. {host} liest nur, was hier steht, wenn du es sendest.',
  'lead.submit': '{host} fragen',

  'show.title': 'Dein Gespräch, Teil für Teil',
  'show.now': 'Jetzt: {part} ({minutes} Minuten)',
  'show.next': 'Dann: {part}',
  'show.done': 'Die Zeit ist um. Danke euch beiden.',
  'show.part': '{part} ({minutes} Min.)',
  'show.preview': 'Dein Coffee-Chat beginnt',
  'tips.application': 'Falls du dich später bewirbst',
  'guide.title': 'Zum Fragen',

  'request.title': 'Um ein Gespräch bitten',
  'request.text': 'Du kannst um die Art von Gespräch bitten, die dir am meisten hilft. Wir suchen sofort danach.',
  'request.button': 'Anfragen: {kind}',
  'request.form.title': 'Um ein Gespräch bitten',
  'request.form.submit': 'Anfragen',
  'request.wishes': 'Wen möchtest du treffen, in deiner Reihenfolge? Eine Angabe je Zeile',
  'request.wishes.hint':
    'Ein Bereich, etwa: Daten. Oder jemand aus dem Unternehmen mit Namen, etwa: Mira Voss. Höchstens zehn.',
  'request.wishes.missing': 'Bitte schreib mindestens einen Bereich oder Namen.',
  'request.wishes.many': 'Bitte schreib höchstens zehn.',
  'request.handed': 'Was gibst du mit? Einen Link zu einem Lebenslauf, zu Arbeitsproben',
  'request.handed.hint': 'Freiwillig. Nur die Personen, die du triffst, lesen es.',
  'request.hear': 'Wozu möchtest du danach etwas hören?',
  'request.hear.technical': 'Mein fachliches Können',
  'request.hear.communication': 'Wie ich Dinge erkläre',
  'request.hear.problem_solving': 'Wie ich Probleme löse',
  'request.asked': 'Wir suchen für dich: {kind}, und nichts anderes, solange du dir das wünschst.',
  'request.asked.led': 'Wir beginnen oben auf deiner Liste: {wish}. Du hörst bis {day} von uns.',
  'request.asked.none':
    'Niemand auf deiner Liste kann im Moment gefragt werden. Bitte ändere sie und frag noch einmal.',
  'request.stands': '{kind}: Wir suchen.',
  'request.stands.led': 'Wir fragen gerade an: {wish} ({at} von {count}). Du hörst innerhalb von drei Arbeitstagen.',
  'request.stands.met': 'Du hast jemanden getroffen: {wish}.',
  'request.stands.no': 'Diesmal hat es nicht geklappt: {wish}.',
  'request.stands.wait': 'Kommt noch: {wish}',
  'request.stop': 'Nicht weiter anfragen',
  'request.stop.title': 'Nicht weiter anfragen?',
  'request.stop.text': 'Niemand sonst auf deiner Liste wird gefragt. Gespräche mit Termin bleiben.',
  'request.stop.yes': 'Aufhören',
  'request.stop.no': 'Weitermachen',
  'request.stopped': 'Beendet. Wir suchen für dich wieder so wie für alle anderen.',
  'request.already': 'Du hast schon um etwas gebeten. Beende das zuerst, oder lass uns damit weitermachen.',
  'request.moved.preview': 'Wie es um deine Liste steht',
  'request.moved.next': 'Diesmal hat es nicht geklappt: {wish}. Wir fragen jetzt an: {next} ({at} von {count}).',
  'request.moved.nextMet': 'Nach deinem Gespräch ({wish}) fragen wir jetzt an: {next} ({at} von {count}).',
  'request.done':
    'Das war der letzte Punkt auf deiner Liste. {count, plural, =0 {Diesmal konnte niemand.} one {Du hast eine Person getroffen.} other {Du hast # Personen getroffen.}} Wir suchen für dich wieder so wie für alle anderen; du kannst jederzeit neu anfragen.',
  'request.letGo':
    'In zwölf Wochen konnte das niemand anbieten: {kind}. Wir suchen für dich wieder so wie für alle anderen; du kannst jederzeit neu anfragen.',
  'request.contacts': 'Meine Kontakte als Datei sichern',
}
