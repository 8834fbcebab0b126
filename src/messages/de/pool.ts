import type { pool as english } from '../en/pool.js'

/** The words of the candidate’s side: joining, confirming, the own page, the mails of care. Longer than 200 lines, because it is one flat list. */
export const pool: Record<keyof typeof english, string> = {
  // the page to join
  'join.title': 'Menschen auf einen Kaffee treffen',
  'join.title.named': 'Menschen bei {organization} treffen',
  'join.organization': 'unserem Unternehmen',
  'join.intro.what':
    'Ein Coffee-Chat ist ein kurzes, zwangloses Gespräch mit jemandem, der die Arbeit macht, auf die du neugierig bist. Es ist kein Vorstellungsgespräch, und mitzumachen ist keine Bewerbung.',
  'join.intro.mail': 'Bitte nimm eine private E-Mail-Adresse, nicht die deines Arbeitgebers.',
  'join.intro.employer': 'Wenn niemand wissen darf, dass du dich umschaust, lass deinen Arbeitgeber weg.',
  'join.intro.seen':
    'Bevor ihr beide Ja sagt, liest ein Host deine Kurzbeschreibung, deine Interessen und warum ihr zueinander passen könntet, aber keinen Namen. Habt ihr beide Ja gesagt, bekommt ihr gegenseitig Namen und Kontaktdaten.',
  'join.intro.byLink':
    'Du kommst über den persönlichen Link einer Person: Wir sehen zuerst nach, ob ein Gespräch mit ihr passt.',
  'join.form.title': 'Mitmachen',
  'join.form.submit': 'In den Pool',
  'join.form.more': 'Erzähl uns mehr (geht auch später)',
  'join.consent': 'Coffee-Chats',
  'join.consent.text':
    'Ja, behaltet zwölf Monate lang, was ich hier schreibe, und nutzt es, um Personen für Coffee-Chats zu finden. Ich kann es jederzeit ändern, austreten oder alles löschen.',
  'join.answer.preview': 'Danke. Bitte schau in deine Mails.',
  'join.answer.text':
    'Wir haben an die angegebene Adresse geschrieben. Bitte öffne den Link in dieser Mail; bis dahin sieht niemand etwas von dir. Das kann ein paar Minuten dauern; bitte schau auch in den Spam-Ordner.',
  'join.again': 'Wenn wir diese Adresse kennen, ist ein neuer Link dorthin unterwegs.',
  'join.wait': 'Wir suchen jetzt jemanden, und am {day} wieder; bis dahin hörst du von uns, so oder so.',
  'join.wait.plain': 'Wir suchen jetzt jemanden, und in jeder Runde wieder; du hörst von uns, so oder so.',

  // the fields of an entry
  'profile.firstName': 'Vorname',
  'profile.email': 'E-Mail-Adresse',
  'profile.email.hint': 'Eine private. Nur wer dich nach beiderseitigem Ja trifft, bekommt sie.',
  'profile.interests': 'Worüber möchtest du sprechen?',
  'profile.interests.hint':
    'Eines genügt; mehrere werden durch Kommas getrennt, etwa: Wege ins Backend, Produktentwicklung. Das entscheidet am meisten, wen du triffst; die ersten drei zählen am meisten.',
  'profile.headline': 'Kurzbeschreibung',
  'profile.headline.hint':
    'Eine Zeile über dich. Ein Host liest sie vor dem Ja; lass deinen Namen und Arbeitgeber weg.',
  'profile.skills': 'Fähigkeiten',
  'profile.skills.hint': 'Durch Kommas getrennt. Personen mit denselben kommen zuerst.',
  'profile.bring': 'Was könntest du mitbringen?',
  'profile.bring.hint':
    'Eine Erfahrung, eine Frage, einen Blick von außen. Nur du liest es, bis du es anders entscheidest.',
  'profile.roles': 'Rollen, auf die du neugierig bist',
  'profile.roles.hint': 'Durch Kommas getrennt. Wir suchen Personen, die diese Arbeit machen.',
  'profile.departments': 'Abteilungen, auf die du neugierig bist',
  'profile.departments.hint': 'Durch Kommas getrennt. Wir suchen Personen von dort.',
  'profile.seniority': 'Deine Erfahrungsstufe',
  'profile.seniority.hint':
    'Manche Hosts wünschen sich Personen einer bestimmten Stufe. Leer gelassen schließt es keine Tür.',
  'profile.languages': 'Sprachen, in denen du gern sprichst',
  'profile.languages.hint': 'Kürzel wie en, de, durch Kommas getrennt. Leer gelassen nehmen wir die des Unternehmens.',
  'profile.zone': 'Deine Zeitzone',
  'profile.language': 'Sprache unserer Mails und Seiten',
  'profile.language.hint': 'In der du uns liest; nicht die Sprachen, die du im Gespräch sprichst.',
  'profile.zone.hint': 'Etwa Europe/Berlin. Leer gelassen fragen wir, wenn du eine Zeit wählst.',
  'profile.windows': 'Wann könntest du meistens sprechen?',
  'profile.windows.hint': 'Leer gelassen wählst du aus den Zeiten der anderen Person.',
  'profile.stance': 'Wie schaust du dich um?',
  'profile.stance.passive': 'Nur neugierig, hin und wieder',
  'profile.stance.exploring': 'Ich erkunde, was es gibt',
  'profile.stance.active': 'Ich suche bald eine Veränderung',
  'profile.find': 'Stellen',
  'profile.find.text':
    'Das Recruiting dieses Unternehmens darf mich finden, wenn es Personen für eine Stelle sucht. Es sieht ausgewählte Fähigkeiten und Wünsche, nie die Kurzbeschreibung.',
  'profile.barred': 'Arbeitgeber, von denen niemand dein Host sein darf',
  'profile.barred.hint':
    'Durch Kommas getrennt. Wer angibt, dort gearbeitet zu haben, wird nie mit dir zusammengebracht. Niemand liest diese Liste.',
  'profile.title': 'Dein Eintrag',
  'profile.submit': 'Speichern',
  'profile.more': 'Alles andere',
  'profile.saved': 'Gespeichert. Es gilt ab jetzt.',

  // confirming
  'confirm.title': 'Ja oder nein?',
  'confirm.self.title': 'Noch ein Schritt',
  'confirm.self.text': 'Drück den Knopf, und du bist im Pool, {name}. Vorher sieht niemand etwas von dir.',
  'confirm.self.facts': 'Das hast du uns gesagt:',
  'confirm.brought.title': 'Jemand hat an dich gedacht',
  'confirm.submit': 'Ja, ich bin dabei',
  'confirm.tell': 'Weitersagen',
  'confirm.tell.text': 'Sagt {person}, dass ich Ja gesagt habe.',
  'confirm.talkedOn': 'Ihr beide habt gesprochen am',
  'confirm.talkedOn.hint':
    'Nur, wenn ihr schon ein richtiges Gespräch über die Arbeit hattet. {person} hört dann von deinem Ja und darf dich empfehlen; du liest die Worte zuerst.',
  'confirm.talkedOn.future': 'Bitte gib einen vergangenen Tag an, oder lass das leer.',
  'brought.preview': 'Jemand, den du genannt hast, hat Ja gesagt',
  'brought.joined': '{name} hat Ja zu Coffee-Chats gesagt und lässt es dich wissen. Danke fürs Mitbringen.',
  'brought.talked':
    '{name} hat Ja zu Coffee-Chats gesagt und uns erzählt, dass ihr beide gesprochen habt. Wenn du magst, kannst du ein paar Worte dazu schreiben; {name} liest sie zuerst.',
  'brought.refer': 'Ein paar Worte schreiben',
  'confirm.decline': 'Nein, danke',
  'confirm.declined':
    'Das ist in Ordnung. Wir schreiben nicht mehr, niemand erfährt davon, und was wir haben, wird am {day} gelöscht.',
  'confirm.erase': 'Mich jetzt löschen',
  'confirm.done': 'Du bist im Pool',
  'confirm.already': 'Du bist schon im Pool.',
  'confirm.open': 'Meine Seite öffnen',
  'confirm.kept':
    'Wir haben dir einen Link zu deiner eigenen Seite gemailt. Dort kannst du alles ändern, eine Weile pausieren oder austreten.',

  // mails of joining
  'join.mail.confirm.preview': 'Bitte bestätige deine Adresse',
  'join.mail.confirm.title': 'Bist du das, {name}?',
  'join.mail.confirm.text':
    'Jemand, vermutlich du, möchte mit dieser Adresse bei den Coffee-Chats von {organization} mitmachen. Nichts geschieht, bevor du bestätigst. Wenn du es nicht warst, ignoriere diese Mail: Nach 30 Tagen wird alles gelöscht.',
  'join.mail.confirm.button': 'Ja, das bin ich',
  'join.mail.link.preview': 'Der Link zu deiner Seite',
  'join.mail.link.text':
    'Hier ist ein neuer Link zu deiner eigenen Seite. Er gilt 14 Tage. Wenn du nicht danach gefragt hast, ignoriere diese Mail einfach.',
  'join.mail.link.button': 'Meine Seite öffnen',
  'join.mail.welcome.preview': 'Willkommen',
  'join.mail.welcome.title': 'Willkommen, {name}',
  'join.mail.welcome.text':
    'Du bist im Pool. Wenn wir jemanden finden, der passt, fragen wir dort zuerst; nach einem Ja bekommst du eine Mail mit dem Namen und einigen Zeiten. Was du uns auf deiner Seite sagst, entscheidet, wen wir finden.',
  'join.mail.welcome.button': 'Meine Seite öffnen',
  'join.mail.brought.preview': 'Eine Einladung zu einem Coffee-Chat',
  'join.mail.brought.title': 'Hallo {name}',
  'join.mail.brought.by': '{person} arbeitet bei {organization} und hat uns deinen Namen und diese Adresse gegeben.',
  'join.mail.brought.list': 'Dein Name und diese Adresse kamen über eine Liste zu {organization}.',
  'join.mail.brought.how': 'Woher ihr euch kennt, in den Worten der Person',
  'join.mail.brought.source': 'Woher dein Name kommt',
  'join.mail.brought.purpose':
    'Warum wir schreiben: Du könntest jemanden von {organization} auf einen kurzen, zwanglosen Coffee-Chat treffen. Es ist kein Vorstellungsgespräch und keine Bewerbung.',
  'join.mail.brought.rights':
    'Wir haben deinen Vornamen, diese Adresse und die Worte oben, nur zu diesem Zweck, weil die Einladung durch eine Person ein berechtigter Grund ist, einmal zu fragen. Niemand sieht sie. Wir schreiben nicht noch einmal: Ohne dein Ja wird nach 30 Tagen alles gelöscht. Auf der Seite kannst du Ja oder Nein sagen, alles lesen, was wir haben, und es sofort löschen; du kannst dich auch bei einer Datenschutzbehörde beschweren.',
  'join.mail.brought.yes': 'Ja, erzählt mir mehr',
  'join.mail.brought.no': 'Nein, oder löscht mich',

  // mails of care
  'care.preview': 'Stimmt das noch?',
  'care.still.title': 'Stimmt dein Eintrag noch, {name}?',
  'care.still.never':
    'Zuerst: Wir haben bisher niemanden für dich gefunden. Das sagt etwas darüber aus, wer hier Gespräche anbietet, nichts über dich.',
  'care.still.text': 'Wir haben eine Weile nichts von dir gehört. Stimmt das noch?',
  'care.yes': 'Ja, stimmt noch',
  'care.later': 'Später: vier Wochen Pause',
  'care.leave': 'Nein, ich möchte austreten',
  'care.still.silence':
    'Keine Antwort ist auch in Ordnung: Nach dem zweiten Mal ohne Antwort schläft dein Eintrag, und ein Klick weckt ihn.',
  'care.asleep.preview': 'Dein Eintrag ruht',
  'care.asleep.silent':
    'Wir haben zweimal nichts von dir gehört, deshalb schläft dein Eintrag jetzt: Wir suchen niemanden und schreiben nicht mehr. Ein Klick weckt ihn; bleibt er liegen, wird er gelöscht, sobald dein Ja für zwölf Monate abgelaufen ist.',
  'care.asleep.consent':
    'Dein Ja, deinen Eintrag zu behalten und zu nutzen, ist abgelaufen, deshalb schläft dein Eintrag jetzt. Mit einem neuen Ja machen wir weiter; ohne wird nach 30 Tagen alles gelöscht.',
  'care.asleep.wake': 'Weitermachen',
  'care.left.preview': 'Noch kein Gespräch, und was helfen würde',
  'care.left.text':
    'Wir haben wieder gesucht, und diesmal war kein Gespräch für dich dabei. Das sagt nichts über dich aus, und du behältst deinen Platz: Mit jeder Runde rückst du weiter nach vorn.',
  'care.left.others_waited_longer': 'Die Plätze gingen an Personen, die länger gewartet haben als du.',
  'care.left.seats_taken': 'Es gibt Personen, die zu dir passen würden; alle ihre Plätze waren diesmal vergeben.',
  'care.left.language': 'Noch spricht niemand, der mit dir reden könnte, eine deiner Sprachen.',
  'care.left.windows': 'Niemand, der mit dir sprechen könnte, hat dann Zeit, wenn du Zeit hast.',
  'care.left.substance': 'Noch bietet niemand ein Gespräch über das an, worauf du neugierig bist.',
  'care.left.nobody_yet': 'Noch ist niemand für dich im Programm.',
  'care.left.add_interests':
    'Was helfen würde: ein oder zwei weitere Interessen, oder Rollen und Abteilungen, auf die du neugierig bist.',
  'care.left.add_windows': 'Was helfen würde: weitere Zeiten der Woche, zu denen du sprechen könntest.',
  'care.left.add_languages': 'Was helfen würde: eine weitere Sprache, wenn du in einer gern sprichst.',
  'care.left.none': 'Du musst nichts ändern. Jede Woche bieten mehr Personen Gespräche an.',
  'care.left.next': 'Wir suchen am {day} wieder.',
  'care.left.button': 'Meinen Eintrag ändern',
  'care.renew.preview': 'Ein Ja, das abläuft',
  'care.renew.title': 'Dürfen wir weitermachen?',
  'care.renew.text':
    'Vor einem Jahr hast du zugestimmt, dass wir deinen Eintrag behalten und nutzen. Dieses Ja läuft am {day} ab. Wir fragen einmal; ohne Antwort läuft es ab, und dein Eintrag schläft.',
  'care.renew.find':
    'Es geht auch um dein Ja, dass dich das Recruiting für Stellen finden darf. Um nur das zurückzunehmen, entferne den Haken in deinem Eintrag.',
  'care.renew.forward':
    'Es geht auch um dein Ja zu einer Empfehlung: Ohne es liest das Recruiting die Worte über dich nicht mehr, und was auf dem Weg ist, endet.',
  'care.renew.onlyForward':
    'Vor einem Jahr hast du einer Empfehlung zugestimmt. Dieses Ja läuft am {day} ab. Wir fragen einmal; ohne Antwort liest das Recruiting die Worte über dich nicht mehr, und was auf dem Weg ist, endet. Dein Eintrag ruht so oder so weiter.',
  'care.renew.yes': 'Ja, für ein weiteres Jahr',
  'care.renew.done': 'Danke. Dein Ja gilt bis {day}.',

  // the own page
  'own.title': 'Deine Seite, {name}',
  'own.place.title': 'Wo du stehst',
  'own.place.active': 'Du bist im Pool, und wir suchen jemanden.',
  'own.place.waited':
    '{count, plural, =0 {Die nächste Runde ist deine erste.} one {Du warst bisher in # Runde.} other {Du warst bisher in # Runden.}}',
  'own.place.why': 'Warum in der letzten Runde kein Gespräch für dich dabei war:',
  'own.place.match': 'Jemand möchte dich treffen: Bitte antworte unten.',
  'own.place.chat': 'Ein Gespräch ist vereinbart: siehe unten.',
  'own.place.hidden': 'Du pausierst. Niemand wird gesucht, und niemand sieht dich.',
  'own.place.hiddenUntil': 'Du pausierst bis {day}. Niemand wird gesucht, und niemand sieht dich.',
  'own.place.asleep': 'Dein Eintrag schläft. Niemand wird gesucht, und niemand sieht dich.',
  'own.place.left':
    'Du bist ausgetreten. Was wir haben, wird am {day} gelöscht; du kannst es auch sofort löschen. Um zurückzukommen, melde dich neu an.',
  'own.fit.read': 'Wer im Recruiting nach Personen sucht, liest nur das von dir; unten kannst du es ändern:',
  'own.fit.hidden': 'Das Recruiting findet dich nicht. Wenn du es erlaubst, liest es nur das:',
  'own.place.bouncing':
    'Mails an deine Adresse kamen zu uns zurück. Bitte melde dich mit einer Adresse an, die funktioniert.',
  'own.place.back': 'Ich bin wieder da',
  'own.place.forward':
    'Dein Ja zu einer Empfehlung läuft bald ab. Ohne ein neues liest das Recruiting die Worte über dich nicht mehr, und was auf dem Weg ist, endet.',
  'own.place.keepForward': 'Ja zur Empfehlung um ein Jahr verlängern',
  'own.place.check': 'Stimmen die Angaben in deinem Eintrag noch?',
  'own.chat.title': 'Dein Gespräch mit {host}',
  'own.chat.waiting': 'Gerade wird dort eine Zeit gewählt. Du hörst von uns, sobald sie steht.',
  'own.chat.choose':
    'Ein Ja ist da, aber nicht zu den Zeiten, die du genannt hattest. Bitte wähle eine der Zeiten unten.',
  'own.chat.finding': 'Eine Zeit wird gesucht.',
  'own.chat.answered': 'Danke, wir haben deine Antwort. Wir warten auf die andere Seite.',
  'own.chat.held': 'Du hast {host} am {day} getroffen.',
  'own.match.otherTimes': 'Keine dieser Zeiten passt',
  'own.match.block': 'Nie mit dieser Person',
  'own.people.title': 'Personen',
  'own.people.brought': '{person} hat dich mitgebracht.',
  'own.people.none': 'Du hast bisher niemanden über uns getroffen.',
  'own.people.met': 'Getroffen am {day}',
  'own.people.notes': 'Meine Notizen',
  'own.people.thank': 'Danke sagen',
  'own.people.block': 'Nicht mehr zusammenbringen',
  'own.hiring.title': 'Wie hier eingestellt wird',
  'own.hide.title': 'Eine Weile pausieren',
  'own.hide.submit': 'Pausieren',
  'own.hide.intro':
    'Niemand wird gesucht, und nichts wird gesendet. Offene Fragen an andere werden zurückgenommen; ein Gespräch mit Termin bleibt, bis du es absagst.',
  'own.hide.until': 'Bis wann? Leer gelassen: bis du zurückkommst.',
  'own.barred.title': 'Wen du nie triffst',
  'own.barred.submit': 'Speichern',
  'own.barred.intro': 'Bleibt geheim: Niemand erfährt davon, und niemand kann es sehen.',
  'own.barred.people': 'Nie mit dir zusammengebracht',
  'own.barred.remove': '{person} wieder erlauben',
  'own.barred.somebody': 'jemand',
  'own.privacy.title': 'Was wir über dich haben',
  'own.privacy.text':
    'Das ist alles. Es liegt versiegelt, wird nur für Coffee-Chats genutzt und nie verkauft oder weggegeben.',
  'own.privacy.consents': 'Deine Erlaubnisse',
  'own.privacy.consent': 'bis {day}',
  'own.privacy.purpose.coffee_chat': 'Coffee-Chats',
  'own.privacy.purpose.talent_pool': 'Das Recruiting darf mich für Stellen finden',
  'own.privacy.purpose.referral': 'Empfehlung',
  'own.privacy.purpose.share_with_ats': 'Weitergabe an das Recruiting-System',
  'own.privacy.source': 'Wie du dazukamst',
  'own.privacy.source.join': 'Du hast dich angemeldet',
  'own.privacy.source.introduce': 'Jemand hat dich genannt',
  'own.privacy.source.import': 'Über eine Liste',
  'own.privacy.source.pool_add': 'Vom Recruiting hinzugefügt',
  'own.privacy.source.internal': 'Du hast dich intern angemeldet',
  'own.privacy.since': 'Seit',
  'own.privacy.known': 'Was darüber gesagt wurde, woher man dich kennt',
  'own.privacy.talks': 'Festgehaltene Gespräche und Fragen',
  'own.privacy.talks.value':
    '{chats, plural, one {# Gespräch} other {# Gespräche}}, {matches, plural, one {# Frage} other {# Fragen}}',
  'own.privacy.asksFor': 'Die Art von Gespräch, um die du gebeten hast',
  'own.privacy.roleFamilies': 'Berufsfelder nach einem Vorgespräch',
  'own.privacy.asked': 'Hosts, nach denen du über einen Link gefragt hast',
  'own.privacy.referrals': 'Empfohlen',
  'own.privacy.ways': 'Zu einer Stelle gefragt',
  'own.privacy.times': '{count, plural, one {# Mal} other {# Mal}}',
  'own.privacy.referees': 'Referenzpersonen, die du genannt hast',
  'own.privacy.proposals': 'Vorschläge, die du gelesen hast',
  'own.privacy.proposal': '{role}, ab {startsOn}',
  'own.leave': 'Austreten',
  'own.leave.title': 'Pool verlassen?',
  'own.leave.text':
    'Alle deine Erlaubnisse enden sofort, offene Gespräche und Fragen werden in neutralen Worten abgesagt, und wir schreiben nicht mehr. Was wir haben, wird nach 30 Tagen gelöscht.',
  'own.leave.yes': 'Austreten',
  'own.leave.no': 'Bleiben',
  'own.leave.done':
    'Du bist ausgetreten. Wir schreiben nicht mehr, und was wir haben, wird am {day} gelöscht. Du kannst es auch sofort löschen lassen.',
  'own.erase': 'Alles löschen',
  'own.erase.title': 'Alles löschen?',
  'own.erase.text':
    'Alles, was wir über dich haben, wird sofort gelöscht und lässt sich nicht zurückholen. Offene Gespräche werden in neutralen Worten abgesagt. Nur ein unlesbares Kennzeichen deiner Adresse bleibt, damit niemand uns dazu bringen kann, ihr wieder zu schreiben.',
  'own.erase.yes': 'Alles löschen',
  'own.erase.no': 'Behalten',
  'own.erase.done': 'Alles, was wir über dich hatten, ist gelöscht.',
  'own.hidden.done': 'In Ordnung, du pausierst. Ein Klick auf deiner Seite bringt dich zurück.',
  'own.hiddenUntil.done':
    'In Ordnung, du pausierst bis {day} und bist dann von selbst wieder dabei. Ein Klick auf deiner Seite bringt dich früher zurück.',
  'own.back.done': 'Schön, dass du wieder da bist. Wir suchen jetzt jemanden.',
  'own.still.done': 'Danke. Wir suchen weiter.',
  'own.block.done': 'Notiert, und niemand erfährt davon. Ihr beide werdet nicht zusammengebracht.',
  'own.block.removed': 'Notiert. Ihr dürft wieder zusammengebracht werden.',
  'own.barred.done': 'Gespeichert. Niemand liest diese Liste.',
}
