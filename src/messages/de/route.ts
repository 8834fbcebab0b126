import type { route as english } from '../en/route.js'

/** What is said on the way to a role owner, before and after the two yeses. */
export const route: Record<keyof typeof english, string> = {
  'route.thisPerson': 'diese Person',
  'route.aColleague': 'jemand aus dem Unternehmen',

  // recruiters
  'route.button': 'Für eine Stelle vorlegen',
  'route.form.title': 'Für eine Stelle vorlegen',
  'route.form.submit': 'Dort fragen',
  'route.form.intro':
    'Wer die Stelle verantwortet, liest Fähigkeiten und Worte, und keinen Namen. Namen werden genannt, wenn erst dort und dann von der empfohlenen Person ein Ja gekommen ist.',
  'route.form.opening': 'Für welche Stelle?',
  'route.form.option': '{title} · {department}',
  'route.form.fits': '{label} (passt)',
  'route.done':
    'Wer „{title}“ verantwortet, wird gefragt, ohne Namen. Wie es weitergeht, findest du in der Karte von {name}.',
  'route.back': 'Karte von {name} öffnen',
  'route.none': 'Gerade gibt es keine offene Stelle, für die diese Person vorgelegt werden kann.',
  'route.notPossible': 'Für diese Stelle kann diese Person nicht vorgelegt werden. Bitte wähle eine andere.',
  'route.family':
    'Die beiden sind Familie, deshalb kümmert sich eine Person aus dem Recruiting allein darum, und das bist nicht du.',
  'route.stands.owner': 'die verantwortliche Person liest es, ohne Namen',
  'route.stands.deputy': 'keine Antwort der verantwortlichen Person; die Stellvertretung liest es',
  'route.stands.recruiter': 'dort kam keine Antwort; das Recruiting entscheidet',
  'route.stands.asking_host': 'ein Host wird gefragt',
  'route.stands.asking_candidate': 'die Person wird gefragt',
  'route.stands.asking_names': 'dort besteht Interesse; die Person wird gefragt, ob Namen ausgetauscht werden dürfen',
  'route.stands.introduced': 'sie kennen sich',
  'route.stands.candidate_no': 'nicht jetzt, sagt die Person',
  'route.stands.owner_no': 'nicht für diese Stelle',
  'route.stands.lapsed': 'ohne Antwort verstrichen',
  'route.stands.ended': 'beendet',
  'route.stands.why': '{stands}: {reason}',
  'route.nobodyDecided': 'Niemand hat entschieden.',
  'morning.routes':
    '{count, plural, one {# Person ist} other {# Personen sind}} seit deiner letzten Liste auf dem Weg zu einer Stelle weitergekommen oder zurückgekehrt.',

  // whoever decides for the opening
  'route.ask.preview': 'Jemand, der in dein Team passen könnte',
  'route.ask.nudge': 'Wartet noch auf deine Antwort: jemand, der in dein Team passen könnte',
  'route.ask.title': 'Jemand, der passen könnte',
  'route.ask.for': 'Für: {title}',
  'route.ask.words': 'Was jemand aus dem Unternehmen schreibt, ohne Namen:',
  'route.ask.noWords':
    'Jemand aus dem Unternehmen hat etwas geschrieben. Die Worte stehen nicht hier, weil sie verraten würden, wer es ist.',
  'route.ask.known': 'Jemand aus dem Unternehmen kennt die Person seit {month} oder länger.',
  'route.ask.means':
    'Wenn du Interesse hast, wird die Person gefragt, ob Namen ausgetauscht werden dürfen, und liest, wer entscheidet. Du liest, wer sie ist, wenn sie Ja sagt.',
  'route.ask.by': 'Bitte antworte bis {day}. Danach wird jemand anderes gefragt.',
  'route.interested': 'Ich habe Interesse',
  'route.interested.done': 'Die Person wird gefragt, ob Namen ausgetauscht werden dürfen. Du hörst so oder so von uns.',
  'route.notForRole': 'Nicht für diese Stelle',
  'route.notForRole.submit': '„Nicht jetzt“ sagen',
  'route.notForRole.intro': 'Die Person erfährt freundlich, dass es jetzt nicht geht, und nicht, warum.',
  'route.notForRole.why': 'Warum nicht?',
  'route.notForRole.note': 'Sonst noch etwas? Nur das Recruiting liest das.',
  'route.notForRole.done':
    'Danke. Die Person erfährt freundlich, dass es jetzt nicht geht, und das Recruiting sucht andere.',
  'route.why.skills': 'Andere Fähigkeiten werden gebraucht',
  'route.why.seniority': 'Mehr oder weniger Erfahrung wird gebraucht',
  'route.why.timing': 'Nicht zu dieser Zeit',
  'route.why.seat': 'Der Platz ist so gut wie vergeben',
  'route.why.other': 'Etwas anderes',
  'route.notNow.preview': 'Ein Wort zu jemandem, von dem du gelesen hast',
  'route.notNow': 'Nicht jetzt: eine Person, von der du für {title} gelesen hast. Für dich ist nichts zu tun.',
  'route.notNow.known': 'Nicht jetzt: {name}, für {title}. Für dich ist nichts zu tun.',
  'route.introduced.preview': 'Ihr habt beide Ja gesagt',
  'route.introduced.title': 'Das ist {name}',
  'route.introduced.owner':
    'Ihr habt beide Ja gesagt. {name} liest deinen Namen und wie du zu erreichen bist, ebenfalls. Was geschrieben wurde, mit dem Einverständnis der Person:',
  'route.introduced.next':
    'Was als Nächstes kommt: Schreib {name} innerhalb von drei Arbeitstagen und findet eine Zeit zum Reden. Es ist für beide Seiten ein erstes Gespräch, keine Bewerbung.',
  'route.known.for': 'Für',
  'route.known.reach': 'Zu erreichen über',
  'route.known.stands': 'Wo es steht',
  'route.known.how': 'Woher man sich im Unternehmen kennt',
  'route.list.button': 'Wer auf dem Weg zu mir ist',
  'route.list.title': 'Personen auf dem Weg zu dir',
  'route.list.none': 'Gerade ist niemand auf dem Weg zu einer Stelle von dir.',
  'route.list.note': 'Namen werden genannt, wenn ihr beide Ja gesagt habt.',
  'route.row': '{title}: {stands}, {days, plural, =0 {seit heute} one {seit # Tag} other {seit # Tagen}}',
  'route.row.person': 'Person {number}',
  'route.row.open': '{name} öffnen',
  'route.row.with_owner': 'wartet auf deine Antwort',
  'route.row.asking_names': 'wird gefragt, ob Namen ausgetauscht werden dürfen',

  // the person themselves
  'route.names.preview': 'Jemand möchte dich kennenlernen',
  'route.names.nudge': 'Wartet noch auf deine Antwort: Jemand möchte dich kennenlernen',
  'route.names.title': 'Möchtet ihr euch kennenlernen?',
  'route.names.text':
    'Ein Team hat über dich gelesen, ohne deinen Namen, und möchte dich kennenlernen. Das sagt das Team:',
  'route.names.company': 'Unternehmen',
  'route.names.department': 'Abteilung',
  'route.names.decides': 'Wer dort entscheidet',
  'route.names.known': 'Wer dich dort kennt',
  'route.names.means':
    'Wenn du Ja sagst, liest {name} deinen Namen, wie du zu erreichen bist, und die Worte, denen du zugestimmt hast; du liest, wie {name} zu erreichen ist und um welche Stelle es geht. Wenn du „Nicht jetzt“ sagst, oder nichts, erfährt {name} nie, wer du bist, und liest nur „Nicht jetzt“. Es ist keine Bewerbung.',
  'route.names.open': 'Lesen und antworten',
  'route.names.yes': 'Ja, Namen austauschen',
  'route.names.no': 'Nicht jetzt',
  'route.names.given':
    'Danke. {name} liest jetzt, wer du bist, und wir haben dir geschrieben, wie {name} zu erreichen ist.',
  'route.names.kept':
    'Das ist in Ordnung. Dein Name wurde nicht genannt, niemand erfährt, warum, und das Recruiting sucht andere.',
  'route.names.passed':
    'Das ist vorbei, und dein Name wurde nicht genannt. Das Recruiting weiß weiter von dir und sucht andere.',
  'route.introduced.candidate.preview': 'Ihr habt beide Ja gesagt: So heißt die Person',
  'route.introduced.candidate':
    'Ihr habt beide Ja gesagt. {name} schreibt dir in den nächsten Tagen; du kannst auch zuerst schreiben. Es ist für beide Seiten ein erstes Gespräch, und du kannst jederzeit aufhören.',
  'route.told.unrouted':
    'Mit diesem Team geht es jetzt nicht. Das sagt nichts über dich als Mensch aus. Was jetzt geschieht: Das Recruiting weiß weiter von dir und sucht andere Teams. Wenn du lieber pausieren möchtest, kannst du bis zu einem Tag „Nicht jetzt“ sagen, oder es zurücknehmen und austreten.',
}
