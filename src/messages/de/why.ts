import type { why as english } from '../en/why.js'

export const why: Record<keyof typeof english, string> = {
  'why.preview': 'Warum, und warum nicht',
  'why.title': 'Warum ihr zusammengebracht wurdet, und warum nicht',
  'why.noOffers': 'Du bietest gerade kein Gespräch an, deshalb wird niemand gesucht.',
  'why.offer': 'Dein Angebot: {topics}',
  'why.found': 'Jemand wurde für dich gefunden, weil:',
  'why.full': 'Du hast so viele Gespräche, wie du angeboten hast, deshalb wird gerade niemand weiter gesucht.',
  'why.fitting':
    '{count, plural, one {# Person passt} other {# Personen passen}} gerade zu diesem Angebot. Wer wen trifft, entscheidet sich für alle gemeinsam in der nächsten Runde.',
  'why.nobody':
    'Niemand, der sich umschaut, passt gerade zu diesem Angebot. Was helfen würde: ein weiteres Thema, mehr Zeiten der Woche, oder deinen eigenen Link weiterzugeben.',
  'why.own': 'Du schaust dich auch um. Warum in der letzten Runde kein Gespräch für dich dabei war:',
  'why.button.offers': 'Meine Angebote',
}
