import type { notice as english } from '../en/notice.js'

export const notice: Record<keyof typeof english, string> = {
  'notice.stale_button':
    'Dieser Knopf stammt aus einer früheren Version und geht nicht mehr. Tippe {surface, select, teams {hier „help“} other {/coffeechat help}}, um zu sehen, was du tun kannst.',
  'notice.already_done': 'Das ist schon geschehen.',
  'notice.admins_only':
    'Das können nur {surface, select, teams {Personen, die} other {Admins des Workspace und Personen, die}} dein Unternehmen in ADMIN_EMAILS genannt hat. Bitte frag dort nach.',
  'notice.recruiters_only': 'Das kann nur das Recruiting. Admins können dich in der Einrichtung dort aufnehmen.',
  'notice.not_for_you': 'Diese Antwort liegt nicht bei dir.',
  'notice.openers_only':
    'Stellen öffnet hier das Recruiting und wer Stellen verantwortet. Admins können dich in der Einrichtung ins Recruiting aufnehmen.',
  'notice.opening_ended': 'Diese Stelle ist beendet. Du kannst eine neue anlegen.',
  'notice.opening_is_open': 'Sie ist schon offen.',
  'notice.opening_not_open': 'Es ist ein Entwurf. Öffne die Stelle zuerst.',
  'notice.seats_taken': 'Es sind dafür schon mehr Personen eingestellt.',
  'notice.same_owner': 'Diese Person ist schon dafür verantwortlich.',
  'notice.letter_gone': 'Das wartet hier nicht mehr: Jemand hat sich darum gekümmert, oder es ist schon unterwegs.',
  'notice.not_there': 'Das konnte ich nicht finden. Vielleicht ist es inzwischen beendet.',
  'notice.already_answered': 'Du hast darauf schon geantwortet. Mehr ist nicht zu tun.',
  'notice.already_passed': 'Das ist vorbei. Wir suchen in der nächsten Runde wieder.',
  'notice.not_your_turn': 'Im Moment wird die andere Seite gefragt. Du hörst so oder so von uns.',
  'notice.no_time_chosen': 'Bitte lass mindestens eine Zeit angehakt, oder frag nach anderen Zeiten.',
  'notice.no_seat_left':
    'Alle deine Plätze sind im Moment vergeben. Du kannst ändern, wie viele du anbietest: Tippe {surface, select, teams {hier „offers“} other {/coffeechat offers}}.',
  'notice.undo_too_late': 'Die zehn Minuten zum Rückgängigmachen sind um.',
  'notice.not_scheduled': 'Dieses Gespräch hat im Moment keinen Termin.',
  'notice.not_awaited': 'Auf diese Antwort wartet niemand mehr.',
  'notice.time_not_offered': 'Diese Zeit wurde gerade vergeben. Bitte wähle eine andere.',
  'notice.too_early': 'Dafür ist es etwas früh: Das Gespräch hat noch nicht begonnen.',
  'notice.already_over': 'Dieses Gespräch ist schon vorbei.',
  'notice.nothing_to_say': 'Bitte wähle mindestens eines.',
  'notice.already_referred':
    'Du hast diese Person schon empfohlen. Tippe {surface, select, teams {hier „referrals“} other {/coffeechat referrals}}, um zu sehen, wo es steht.',
  'notice.already_ended': 'Das ist schon beendet.',
  'notice.note_needed': 'Bitte schreib eine kurze Notiz: Warum dieser Schritt?',
  'notice.no_such_move': 'Von dort, wo es steht, geht es nicht dorthin.',
  'notice.date_needed': 'Bitte wähle einen Tag, an dem wir wieder hinsehen.',
  'notice.date_past': 'Dieser Tag liegt in der Vergangenheit. Bitte wähle einen späteren.',
  'notice.terms_need_proposal': 'Konditionen können nur auf einen Vorschlag folgen.',
  'notice.conversion_needed':
    'Die Person schaut sich um und bewirbt sich nicht. Lade sie zuerst zur Bewerbung ein; nur sie selbst kann das ändern.',
  'notice.step_skipped': 'Ein Schritt kommt nach dem anderen. Bitte geh zuerst den nächsten.',
  'notice.names_first':
    'Namen werden ausgetauscht, wenn zuerst die für die Stelle verantwortliche und dann die empfohlene Person Ja gesagt hat. Nichts hat sich geändert.',
  'notice.no_way_in':
    'Wer fragen könnte, hat die Person noch nicht getroffen. Die wöchentliche Runde sucht ein Gespräch.',
  'notice.asked_else': 'Die Person wird gerade etwas anderes gefragt. Bitte schau in ein paar Tagen wieder.',
  'notice.talk_open':
    'Ein Gespräch dieses Schritts steht noch aus. Geh weiter, wenn es stattgefunden hat, oder sag es ab.',
  'notice.already_invited': 'Die Person wurde schon gefragt. Du hörst, wenn sie antwortet.',
  'notice.candidate_busy':
    'Die Person beantwortet gerade eine andere Frage. Bitte versuch es in ein paar Tagen wieder; nichts wurde gesendet.',
  'notice.apology':
    'Entschuldige, bei uns ist etwas schiefgegangen, und nichts wurde geändert. Bitte versuch es noch einmal; wenn es so bleibt, gib einem Admin dieses Kennzeichen: {reference}',
  'notice.too_many':
    'Das war viel auf einmal, und dies habe ich nicht mehr getan. Bitte schreib es {seconds, plural, one {in einer Sekunde} other {in # Sekunden}} noch einmal; alles davor ist getan, und was du ausgefüllt hast, bleibt.',
  'notice.elsewhere': 'Ich habe dir direkt geschrieben.',
  'notice.elsewhere.install':
    'Ich kann dir noch nicht direkt schreiben. Bitte füge Coffeechat in Teams hinzu und schick dort „help“.',
  'notice.form.text': 'Dafür gibt es ein kurzes Formular.',
  'notice.mail.text':
    'Du bekommst das per Mail, weil Coffeechat dir in Teams nicht schreiben konnte. Zum Antworten öffne Coffeechat in Teams, lass es wieder zu und schick „help“.',
  'form.close': 'Schließen',
  'form.cancel': 'Abbrechen',
  'form.error.invalid': 'Bitte prüfe dieses Feld.',
  'form.error.required': 'Bitte füll das aus.',
  'form.error.too_long': 'Das ist zu lang. Bitte kürze es.',
  'form.error.email': 'Bitte gib eine E-Mail-Adresse an, etwa name@example.org.',
  'form.error.number': 'Bitte gib eine ganze Zahl an.',
  'form.error.windows': 'Bitte hake mindestens eine Zeit der Woche an.',
  'form.error.date': 'Bitte wähle einen Tag.',
  'form.error.date_past': 'Dieser Tag liegt in der Vergangenheit. Bitte wähle einen späteren.',
  'form.error.date_far': 'Dieser Tag liegt zu weit in der Zukunft. Bitte wähle einen früheren.',
  'form.error.consent': 'Wir brauchen dieses Ja, bevor wir weitermachen dürfen.',
  'form.error.zone': 'Bitte gib eine Zeitzone an, etwa Europe/Berlin.',
}
