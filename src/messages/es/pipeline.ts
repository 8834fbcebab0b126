import type { pipeline as english } from '../en/pipeline.js'

/** What the clocks of the stages say, and the recruiters' board. */

export const pipeline: Record<keyof typeof english, string> = {
  'still.preview': 'Toca volver a mirarlo: ¿qué dices?',
  'still.nudge.preview': 'Aún esperamos tu respuesta: toca volver a mirarlo',
  'still.title': '¿Sigue en pie?',
  'still.text':
    'Se dijo “ahora no” hasta el {day}. {referrer} te recomendó, y el equipo de selección puede volver a mirar, si te parece bien.',
  'still.means':
    'Sin respuesta termina en unos días laborables, y no cambia nada más: tu sitio en la bolsa sigue como está.',
  'still.open': 'Leer y decidir',
  'still.yes': 'Sí, retomarlo',
  'still.later': 'Todavía no',
  'still.no': 'No, gracias',
  'still.picked': 'Gracias. El equipo de selección vuelve a saber de ti, y te contamos cada paso.',
  'still.meanwhile': 'Hasta entonces',
  'still.meanwhile.text':
    'Antes de ese día se me puede mostrar una vacante que encaje. Se me pregunta antes de que nadie lea más.',
  'told.undecided':
    'Nadie decidió a tiempo. Es cosa nuestra y no dice nada sobre ti. Ahora descansa; el {day} te preguntamos si sigue en pie.',
  'told.unanswered':
    'No supimos nada de ti, así que esto ha terminado. Está bien: tu sitio en la bolsa sigue como está, y pueden volver a preguntarte.',
  'undecided.preview': 'Falta una decisión',
  'undecided.text':
    '{name} lleva {days, plural, one {# día} other {# días}} en “{stage}”, y nadie ha decidido. ¿Puedes mirarlo?',
  'undecided.rests': 'Si no lo hace nadie, descansa ocho semanas, y así se le dice a la persona.',
  'undecided.button': 'Mirarlo',
  'undecided.admin.preview': 'Coffeechat espera una decisión',
  'undecided.admin.text':
    'Alguien con recomendación lleva diez días laborables esperando una respuesta de una persona de selección, y no hay otra a quien preguntar. Se encuentra con “pipeline”.',
  'undecided.admin.none':
    'Alguien con recomendación lleva diez días laborables esperando una respuesta de selección, y nadie tiene ese rol. Por favor, nombra a alguien con “setup”.',
  'pipeline.undecided.reason': 'Nadie decidió.',
  'morning.undecided': '{count, plural, one {# persona espera} other {# personas esperan}} tu respuesta.',

  // the board
  'board.stage.title': 'Personas recomendadas: {stage}',
  'board.filter': 'Solo “{stage}”',
  'board.all': 'Todas las etapas',
  'board.next': 'Las {count} siguientes',
  'board.from': 'A partir del número {from}:',
  'board.empty': 'Ahora no hay nadie aquí.',
  'board.several': 'Mover a varias personas',
  'history.title': 'Qué ha pasado',
  'history.line': '{when}: {what} ({who})',
  'history.line.note': '{when}: {what} ({who}): “{note}”',
  'history.candidate': 'la propia persona',
  'history.system': 'Coffeechat',
  'history.left': 'alguien que se ha ido',
  'history.moved': 'pasó a “{stage}”',
  'history.consented': 'sí a la recomendación',
  'history.undone': 'el cambio se deshizo',
  'history.routed': 'mostrada a la persona responsable, sin nombre',
  'history.unrouted': 'volvió de la persona responsable',
  'history.introduced': 'las dos partes dijeron que sí a los nombres',
  'history.invited': 'se le preguntó si le gustaría optar a la vacante',
  'history.converted': 'dijo que opta a la vacante',
  'history.keeps_exploring': 'prefiere seguir explorando',
  'history.invite_lapsed': 'no respondió si opta a la vacante',
  'history.not_now': 'dijo “ahora no”',
  'history.came_back': 'se retomó',
  'history.undecided': 'descansa, porque nadie decidió',
  'history.unanswered': 'terminó sin respuesta',
  'history.consent_lapsed': 'terminó con su sí',
  'history.withdrawn': 'retirada',

  // several at once
  'bulk.title': 'Mover a varias personas',
  'bulk.submit': 'Ver qué pasa',
  'bulk.intro': 'Como máximo 25 a la vez. Ves quién se mueve y qué se le dice antes de que pase nada.',
  'bulk.people': '¿A quién?',
  'bulk.person': '{name}, {days, plural, =0 {desde hoy} one {desde hace # día} other {desde hace # días}}',
  'bulk.tooMany': 'Has elegido {count}. Como máximo se pueden mover {most} a la vez: por favor, quita algunas.',
  'bulk.preview': 'Antes de que pase nada',
  'bulk.goes': '{count, plural, one {# persona pasa} other {# personas pasan}} a “{stage}”:',
  'bulk.goes.item': '{name}, con recomendación de {referrer}',
  'bulk.hears': 'En diez minutos se le dice a cada persona:',
  'bulk.referrer': 'A quien la recomendó se le dice un día laborable después: {word}.',
  'bulk.referrer.nothing': 'A quien la recomendó no se le dice nada nuevo.',
  'bulk.nobody': 'Nadie puede pasar ahí.',
  'bulk.stays': 'No se mueven:',
  'bulk.stays.item': '{name}: {why}',
  'bulk.movedMeanwhile': 'Alguien movió a esta persona mientras tanto.',
  'bulk.go': 'Mover a {count, plural, one {# persona} other {# personas}}',
  'bulk.cancel': 'Cancelar',
  'bulk.cancelled': 'No se ha movido nada, y nadie se entera.',
  'bulk.moved':
    '{count, plural, =0 {No se ha movido a nadie.} one {# persona está ahora aquí: {stage}. Durante diez minutos puedes deshacerlo; después se le dice.} other {# personas están ahora aquí: {stage}. Durante diez minutos puedes deshacerlo; después se les dice.}}',
  'bulk.undo': 'Deshacer para todas',
  'bulk.undone':
    '{count, plural, =0 {No ha vuelto nadie.} one {# persona está donde estaba antes, y nadie se entera.} other {# personas están donde estaban antes, y nadie se entera.}}',
  'bulk.undone.kept':
    '{count, plural, one {A # persona la movieron mientras tanto y se queda ahí.} other {A # personas las movieron mientras tanto y se quedan ahí.}}',
}
