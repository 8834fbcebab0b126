import type { reference as english } from '../en/reference.js'

/** What is said about references: to the candidate, to whoever gives one, to recruiters and role owners. */
export const reference: Record<keyof typeof english, string> = {
  // the candidate
  'referee.button': 'Referenzperson nennen',
  'referee.list.button': 'Deine Referenzpersonen',
  'referee.list.title': 'Deine Referenzpersonen',
  'referee.list.text':
    'Du wählst, wer gefragt wird, und sonst wird niemand gefragt. Was diese Personen schreiben, lesen nur das Recruiting und wer die Stelle verantwortet. Mindestens eine ist von einem früheren Arbeitgeber.',
  'referee.list.none': 'Du hast noch niemanden genannt.',
  'referee.status.named': 'wird gerade gefragt',
  'referee.status.asked': 'gefragt',
  'referee.status.given': 'hat geantwortet',
  'referee.status.declined': 'keine Antwort',
  'referee.status.lapsed': 'keine rechtzeitige Antwort',
  'referee.status.unreached': 'war nicht zu erreichen',
  'referee.status.withdrawn': 'wird nicht weiter gefragt',
  'referee.withdraw.button': '{name} nicht fragen',
  'referee.withdraw.title': 'Nicht fragen?',
  'referee.withdraw.text':
    'Der Link der Person geht sofort nicht mehr. Falls wir ihr schon geschrieben haben, hört sie nichts weiter.',
  'referee.withdraw.yes': 'Nicht fragen',
  'referee.withdraw.no': 'So lassen',
  'referee.withdrawn': '{name} wird nicht weiter gefragt.',
  'referee.form.title': 'Referenzperson nennen',
  'referee.form.submit': 'Diese Person fragen',
  'referee.form.intro':
    'Bitte sprich zuerst mit der Person. Sie bekommt eine Mail mit einem Link und eine Erinnerung. Nenne als Erstes jemanden von einem früheren Arbeitgeber.',
  'referee.form.name': 'Name der Person',
  'referee.form.email': 'E-Mail-Adresse der Person',
  'referee.form.how': 'Wie habt ihr zusammengearbeitet?',
  'referee.form.how.hint': 'In wenigen Worten, etwa: Sie hat mein Team geleitet.',
  'referee.form.relation': 'Wo?',
  'referee.relation.previous_employer': 'Bei einem früheren Arbeitgeber',
  'referee.relation.current_employer': 'Bei meinem jetzigen Arbeitgeber',
  'referee.relation.other': 'Anderswo',
  'referee.form.permission': 'Meine Erlaubnis',
  'referee.form.permission.text': 'Ihr dürft diese Person nach mir fragen, und ich habe es ihr gesagt.',
  'referee.form.current': 'Nur für deinen jetzigen Arbeitgeber',
  'referee.form.current.text': 'Ich weiß, dass mein jetziger Arbeitgeber davon erfährt, und ich möchte das.',
  'referee.error.referees_not_now': 'Referenzpersonen werden genannt, sobald Referenzen der nächste Schritt sind.',
  'referee.error.referees_too_many': 'Fünf Personen genügen. Du kannst eine zurücknehmen, um eine andere zu nennen.',
  'referee.error.referee_permission': 'Bitte hake das an: Ohne deine Erlaubnis wird niemand gefragt.',
  'referee.error.referee_own_address': 'Das ist deine eigene Adresse.',
  'referee.error.referee_of_company':
    'Diese Person ist hier an der Entscheidung beteiligt. Bitte nenne jemand anderen.',
  'referee.error.referee_twice': 'Du hast diese Person schon genannt.',
  'referee.error.referee_current_early':
    'Dein jetziger Arbeitgeber wird nicht gefragt, bevor du einen Vorschlag gelesen hast. Dann kannst du ihn nennen.',
  'referee.error.referee_current_yes': 'Bitte hake auch das an: Dort würde man erfahren, dass du mit uns sprichst.',
  'referee.error.referee_previous_first': 'Bitte beginne mit jemandem von einem früheren Arbeitgeber.',
  'referee.named': 'Danke. {name} bekommt eine Mail mit einem Link, und sonst wird niemand gefragt.',
  'referee.names.nudge.preview': 'Ein Schritt wartet auf dich',
  'referee.names.nudge.text':
    'Der nächste Schritt liegt bei dir: Bitte nenne Personen, die etwas über die Zusammenarbeit mit dir sagen können. Wenn du lieber nicht möchtest, sag es uns auf deiner Seite.',
  'referee.unreached.preview': 'Eine Mail kam nicht an',
  'referee.unreached.text':
    '{name} war nicht zu erreichen. Du kannst die Adresse prüfen und die Person noch einmal nennen, oder jemand anderen.',

  // whoever is asked
  'referee.ask.preview': '{name} bittet dich um ein paar Worte',
  'referee.ask.nudge.preview': 'Zur Erinnerung: {name} bittet dich um ein paar Worte',
  'referee.ask.hello': 'Hallo {name},',
  'referee.ask.text':
    '{candidate} hat dich genannt, weil du etwas über die Zusammenarbeit sagen kannst, und bittet dich, vier Fragen für {organization} zu beantworten. Es dauert etwa zehn Minuten.',
  'referee.ask.who':
    'Nur das Recruiting und die Person, die die Stelle verantwortet, lesen deine Antworten; {candidate} liest sie nicht. Du darfst Nein sagen, und niemand fragt, warum.',
  'referee.ask.until': 'Der Link gilt drei Wochen. Er ersetzt jeden Link, den wir dir vorher geschickt haben.',
  'referee.ask.button': 'Antworten oder Nein sagen',
  'referee.page.title': 'Ein paar Worte über {name}',
  'referee.page.how': 'Woher ihr euch kennt, in den Worten der Person',
  'referee.page.kept':
    'Wir behalten deinen Namen, deine Adresse und deine Antworten versiegelt, bis 90 Tage nach dem Ende, und löschen sie dann. Sonst wird nichts über dich gespeichert.',
  'referee.form.answers.title': 'Deine Antworten',
  'referee.form.answers.submit': 'Antworten senden',
  'referee.question.together': 'Wie habt ihr zusammengearbeitet?',
  'referee.question.strengths': 'Was macht {name} gut?',
  'referee.question.support': 'Was hilft {name}, gute Arbeit zu machen?',
  'referee.question.example': 'Welcher Moment zeigt am besten, wie {name} arbeitet?',
  'referee.question.plain.strengths': 'Was die Person gut macht',
  'referee.question.plain.support': 'Was ihr hilft, gute Arbeit zu machen',
  'referee.question.plain.example': 'Ein Moment, der es zeigt',
  'referee.otherwise.title': 'Wenn du lieber nicht möchtest',
  'referee.otherwise.text': 'Das ist in Ordnung. Du musst nicht sagen, warum.',
  'referee.decline.button': 'Lieber nicht',
  'referee.erase.button': 'Löscht, was ihr von mir habt',
  'referee.erase.title': 'Löschen?',
  'referee.erase.text':
    'Dein Name, deine Adresse und alles, was du geschrieben hast, werden sofort gelöscht. Wir schreiben dir nicht wieder.',
  'referee.erase.yes': 'Löschen',
  'referee.erase.no': 'Behalten',
  'referee.given':
    'Danke. Deine Antworten sind bei denen, die entscheiden, und dieser Link hat seinen Dienst getan. Wenn du es dir anders überlegst, kannst du hier und jetzt alles löschen lassen.',
  'referee.declined': 'Das ist in Ordnung. Wir fragen nicht wieder.',
  'referee.erased': 'Es ist gelöscht. Wir schreiben dir nicht wieder.',

  // recruiters and role owners
  'reference.button': 'Referenzen',
  'reference.title': 'Referenzen für {name}',
  'reference.text':
    'Das lesen nur das Recruiting und wer die Stelle verantwortet; {name}, die empfehlende Person und Hosts nie.',
  'reference.none': 'Noch wurde niemand genannt.',
  'reference.gone': 'Jemand, dessen Angaben gelöscht wurden',
  'reference.fact': '{relation}, {status}{day, select, none {} other {, {day}}}',
  'reference.relation.previous_employer': 'früherer Arbeitgeber',
  'reference.relation.current_employer': 'jetziger Arbeitgeber',
  'reference.relation.other': 'anderswo',
  'reference.status.named': 'wird gerade gefragt',
  'reference.status.asked': 'gefragt, noch keine Antwort',
  'reference.status.given': 'hat geantwortet',
  'reference.status.declined': 'möchte lieber nicht',
  'reference.status.lapsed': 'keine rechtzeitige Antwort',
  'reference.status.withdrawn': 'zurückgenommen',
  'reference.answers': '{name} schreibt:',
  'reference.news.preview': 'Eine Antwort, auf die du wartest',
  'reference.news.given': 'Eine Referenz für {name} ist da.',
  'reference.news.declined':
    'Jemand, den {name} genannt hat, möchte lieber keine Referenz geben. Die anderen werden weiter gefragt.',
  'reference.news.lapsed':
    'Jemand, den {name} genannt hat, hat nicht rechtzeitig geantwortet. Du musst nicht darauf warten.',
  'reference.namesLate.preview': 'Ein Schritt, der wartet',
  'reference.namesLate.text':
    '{name} hat in fünf Arbeitstagen keine Referenzpersonen genannt. Du kannst ohne weitermachen, nachfragen oder es vorerst lassen.',
  'reference.namesLate.button': 'Ansehen',
}
