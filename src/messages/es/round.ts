import type { round as english } from '../en/round.js'

export const round: Record<keyof typeof english, string> = {
  'round.preview': 'La próxima ronda',
  'round.title': 'Lo que haría ahora una ronda',
  'round.pairs': 'Emparejamientos',
  'round.leftOut': 'Personas que esperarían',
  'round.last': 'Última ronda',
  'round.none': 'ninguna hasta ahora',
  'round.nothingSent': 'No se ha enviado nada. Solo tú ves esto.',
  'round.button.now': 'Hacer la ronda ahora',
  'round.confirm.title': '¿Hacer la ronda ahora?',
  'round.confirm.text': 'Se pregunta enseguida a quienes ofrecen charlas y a quienes exploran.',
  'round.confirm.yes': 'Hacerla',
  'round.confirm.no': 'Todavía no',
  'round.begun': 'Estoy haciendo la ronda. En un momento te cuento qué ha salido.',
  'round.preview.begun':
    'Estoy calculando lo que haría ahora una ronda. Llega en un momento; no se envía nada a nadie más.',
  'round.done.preview': 'La ronda ha terminado',
  'round.done':
    '{pairs, plural, =0 {Esta vez no hay ningún emparejamiento nuevo.} one {Hay # emparejamiento nuevo; se pregunta ahora a quien ofrece la charla.} other {Hay # emparejamientos nuevos; se pregunta ahora a quienes ofrecen las charlas.}} {leftOut, plural, =0 {Nadie se ha quedado fuera.} one {# persona sigue esperando.} other {# personas siguen esperando.}}',
  'round.done.dropped':
    '{count, plural, one {Se ha anulado # emparejamiento} other {Se han anulado # emparejamientos}}: alguien se retiró o dejó de estar libre durante la ronda.',
  'round.superseded': 'En el mismo momento se hizo otra ronda, así que esta no ha escrito nada.',
  'round.benefit': 'Beneficio',
  'round.benefit.value': '{points, number} puntos; está demostrado que es lo máximo posible',
  'round.benefit.shared':
    '{points, number} puntos; {cost, number} menos que sin las plazas guardadas para personas que no trajo nadie',
  'round.last.more':
    '{day}: {pairs, plural, =0 {ningún emparejamiento} one {# emparejamiento} other {# emparejamientos}}, {points, number} puntos',
  'round.pairs.title': 'A quién se preguntaría',
  'round.pair.host': '{host} · {kind}',
  'round.pair.candidate': 'Para alguien con curiosidad por {topics}; {points, number} puntos.',
  'round.pairs.more': '{count, plural, one {# emparejamiento más} other {# emparejamientos más}}.',
  'round.pairs.hidden':
    '{count, plural, one {Un emparejamiento no se muestra.} other {# emparejamientos no se muestran.}}',
  'round.waiting.title': 'Quién esperaría, y por qué',
  'round.cause.others_waited_longer': 'Las plazas van a personas que esperaron más: {count}',
  'round.cause.seats_taken': 'Todas las plazas que les irían bien están ocupadas: {count}',
  'round.cause.language': 'Sin idioma en común: {count}',
  'round.cause.windows': 'Sin hora en común: {count}',
  'round.cause.substance': 'Nadie ofrece lo que les da curiosidad: {count}',
  'round.cause.nobody_yet': 'Todavía no hay nadie para estas personas: {count}',
  'round.waiting.longest': 'Quienes más esperan con alguien a la vista',
  'round.waiting.one':
    'Curiosidad por {topics}; {age, plural, =0 {nueva en esta ronda} one {# ronda de espera} other {# rondas de espera}}. Con {host} le costaría a la ronda {cost, plural, one {# punto} other {# puntos}}; le toca como muy tarde dentro de {rounds, plural, one {# ronda más} other {# rondas más}}.',
  // the organizer’s numbers
  'numbers.preview': 'Los números',
  'numbers.title': 'Los números',
  'numbers.none': 'Aún no ha pasado nada: no se preguntó a nadie y no hubo ninguna ronda.',
  'numbers.chart':
    'Una barra por semana, esta en último lugar. Un punto: nadie, o muy pocas personas para mostrarlo. Lo mismo en palabras:',
  'numbers.chart.hosts': 'Quienes ofrecen charlas, preguntados',
  'numbers.chart.candidates': 'Quienes exploran, preguntados',
  'numbers.week.now': 'Esta semana, desde el {day}; todavía se puede responder',
  'numbers.week': 'La semana del {day}',
  'numbers.hosts': 'Quienes ofrecen charlas',
  'numbers.candidates': 'Quienes exploran',
  'numbers.met': 'Conocieron a alguien',
  'numbers.leftOut': 'Sin charla',
  'numbers.leftOut.why': '{count}. {why}',
  'numbers.others': 'Otros motivos: {count}',
  'numbers.noRound': 'ninguna ronda',
  'numbers.nobody': 'nadie',
  'numbers.few': 'muy pocas personas para mostrarlo',
  'numbers.asked':
    'de {asked} personas preguntadas, {answered, plural, =0 {no ha respondido ninguna} other {han respondido #}}',
  'numbers.asked.all': 'de {asked} personas preguntadas, han respondido todas',
  'numbers.asked.most': 'de {asked} personas preguntadas, han respondido casi todas',
  'numbers.asked.few': 'de {asked} personas preguntadas, han respondido algunas',
  'numbers.note':
    'Se cuentan personas, nunca una sola: los grupos de menos de cinco no se muestran, y quien explora desde dentro no se cuenta en ningún sitio. Solo tú ves esto.',
}
