import type { credit as english } from '../en/credit.js'

/** Who named somebody first, how the thanks for a hire are shared, and what a recruiter should look at. */
export const credit: Record<keyof typeof english, string> = {
  'claim.stands': 'Danke. Dein Ja zu einer Empfehlung gilt schon, für dich ändert sich also nichts.',
  'claim.known.preview': 'Neues von jemandem, den du kennst',
  'claim.known.text':
    'Du hast {name} empfohlen. Die Person war uns da schon bekannt. Danke, dass du an sie gedacht hast; für dich ist nichts zu tun.',
  'claim.known.word': 'schon bekannt',
  'claim.known.also': '{word}; schon bekannt',

  'credit.rule.button': 'Wie der Dank verteilt wird',
  'credit.rule.preview': 'Wie der Dank verteilt wird',
  'credit.rule.title': 'Wie der Dank verteilt wird',
  'credit.rule.text':
    'Wenn jemand eingestellt wird, werden hundert Punkte unter den Personen verteilt, die dorthin geführt haben:',
  'credit.rule.referrer': '{points} für die Empfehlung. Die erste Empfehlung zählt {days} Tage lang.',
  'credit.rule.introducer': '{points} gemeinsam für alle, die Kontakte vermittelt haben.',
  'credit.rule.host': '{points} gemeinsam für die Hosts der Gespräche davor.',
  'credit.rule.more': 'Was sonst noch gut zu wissen ist:',
  'credit.rule.none':
    'Wo niemand einen Kontakt vermittelt hat oder kein Gespräch geführt wurde, geht dieser Teil an die empfehlende Person.',
  'credit.rule.even':
    'Innerhalb eines Teils bekommen alle gleich viel, in ganzen Punkten; ein übriger Punkt geht an die Person, die am längsten hier ist.',
  'credit.rule.twice':
    'Niemand zählt doppelt: Du behältst deinen größten Teil, und die anderen in dem Teil, den du abgibst, teilen sich deinen Anteil. Gibt es dort keine anderen, geht er an die empfehlende Person.',
  'credit.rule.excluded':
    'Keine Punkte gehen an: Recruiting, HR, wer die Stelle verantwortet oder vertritt, Führungskräfte über jemandem, der intern eingestellt wird, die eingestellte Person, Personen, die gegangen sind, und Personen von außen. Ihre Punkte gehen an niemand anderen.',
  'credit.rule.milestones':
    'Die Hälfte eines Anteils zählt am ersten Arbeitstag, samt dem übrigen Punkt; der Rest nach 90 Tagen.',
  'credit.rule.early':
    'Ein Gespräch von dir, das weiterführt, ist ein eigener Punkt, außerhalb der hundert. Nur du liest ihn.',

  'credit.own.title': 'Dein Anteil am Dank',
  'credit.own.referrer': '{points, plural, one {# Punkt} other {# Punkte}} für die Empfehlung von {name}.',
  'credit.own.referrer.first':
    '{points, plural, one {# Punkt} other {# Punkte}} für die erste Empfehlung einer Person.',
  'credit.own.introducer':
    '{points, plural, one {# Punkt} other {# Punkte}} für einen Kontakt, der zu einer Einstellung geführt hat.',
  'credit.own.host':
    '{points, plural, one {# Punkt} other {# Punkte}} für ein Gespräch, das zu einer Einstellung geführt hat.',
  'credit.own.nobody': '{points, plural, one {# Punkt geht} other {# Punkte gehen}} an niemanden: {reason}.',
  'credit.own.early':
    '{points, plural, one {# Punkt} other {# Punkte}} als kleiner Dank für Gespräche, die weitergeführt haben.',
  'credit.excluded.recruiter': 'das Recruiting hat keinen Anteil daran',
  'credit.excluded.hr': 'HR hat keinen Anteil daran',
  'credit.excluded.owner': 'wer die Stelle verantwortet, hat keinen Anteil daran',
  'credit.excluded.deputy': 'die Stellvertretung für die Stelle hat keinen Anteil daran',
  'credit.excluded.reports': 'Führungskräfte haben keinen Anteil für Personen ihrer eigenen Linie',
  'credit.excluded.self': 'niemand hat einen Anteil am Dank für sich selbst',
  'credit.excluded.left': 'die Person ist gegangen',
  'credit.excluded.outside': 'die Person gehört nicht zum Unternehmen',

  'credit.file.person': 'Person',
  'credit.file.address': 'Adresse',
  'credit.file.referral': 'Empfehlung',
  'credit.file.part': 'Teil',
  'credit.file.points': 'Punkte',
  'credit.file.milestone': 'Etappe',
  'credit.file.due': 'fällig',
  'credit.file.nobody': 'niemand ({reason})',
  'credit.file.part.referrer': 'empfohlen',
  'credit.file.part.introducer': 'Kontakt vermittelt',
  'credit.file.part.host': 'Gespräch geführt',
  'credit.file.milestone.start': 'erster Tag',
  'credit.file.milestone.days_90': '90 Tage',
  'credit.file.badDay': 'Gib den Tag so an: npm run credit -- --from 2026-01-01',

  'flags.title': 'Bitte schau dir das an, bevor es weitergeht. Es sagt noch über niemanden etwas aus:',
  'flags.self': 'Die empfohlene Person und die, die geschrieben hat, scheinen dieselbe zu sein.',
  'flags.alias': 'Die Adresse gehört, anders geschrieben, jemandem aus dem Unternehmen.',
  'flags.ring': 'Diese Personen haben einander im Kreis empfohlen.',
  'flags.many_a_day': 'Wer das geschrieben hat, hat an einem Tag mehr als {count} Personen empfohlen.',
  'flags.many_a_month': 'Wer das geschrieben hat, hat in einem Monat mehr als {count} Personen empfohlen.',
  'flags.family': 'Familie: Bitte kümmere dich selbst um diesen Fall.',
  'flags.button': 'Ich habe es mir angesehen',
  'flags.form.title': 'Was hast du gesehen?',
  'flags.form.submit': 'Angesehen',
  'flags.form.note': 'In wenigen Worten',
  'flags.form.note.hint': 'Nur das Recruiting kann es nachschlagen. Die beiden anderen lesen es nie.',
  'flags.done': 'Danke. Was bei {name} anzusehen war, ist erledigt, und deine Notiz ist aufgehoben.',
  'flags.back': 'Zurück zu {name}',
  'flags.morning':
    '{count, plural, one {# Empfehlung hat etwas} other {# Empfehlungen haben etwas}}, das sich ein Mensch ansehen sollte.',
}
