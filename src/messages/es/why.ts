import type { why as english } from '../en/why.js'

export const why: Record<keyof typeof english, string> = {
  'why.preview': 'Por qué, y por qué no',
  'why.title': 'Por qué te emparejamos, y por qué no',
  'why.noOffers': 'Ahora no ofreces ninguna charla, así que no buscamos a nadie.',
  'why.offer': 'Tu oferta: {topics}',
  'why.found': 'Te hemos encontrado a alguien, porque:',
  'why.full': 'Tienes tantas charlas como ofreciste, así que ahora no buscamos a nadie más.',
  'why.fitting':
    '{count, plural, one {# persona encaja} other {# personas encajan}} ahora en esta oferta. Quién conoce a quién se decide en la próxima ronda, para todo el mundo a la vez.',
  'why.nobody':
    'Nadie de quienes exploran encaja ahora en esta oferta. Qué ayudaría: otro tema, más horas de la semana o compartir tu propio enlace.',
  'why.own': 'Tú también exploras. Por qué no hubo charla para ti en la última ronda:',
  'why.button.offers': 'Mis ofertas',
}
