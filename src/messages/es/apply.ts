import type { apply as english } from '../en/apply.js'

export const apply: Record<keyof typeof english, string> = {
  'refer.form.interests': '¿Qué le interesa?',
  'refer.form.skills': '¿Qué habilidades viste?',
  'refer.form.character': '¿Cómo es trabajar con esta persona?',
  'referral.fit.interests': 'Qué le interesa',
  'referral.fit.skills': 'Habilidades',
  'referral.fit.character': 'Carácter y actitud',
  'refer.otherTalk':
    'Tu charla con {name} era de un tipo que no lleva a una recomendación. Una charla de café de otro tipo con esta persona sí: {kinds}.',
  'referral.told.who':
    '{name} decide este paso por la empresa; por tu parte decides tú, y puedes parar cuando quieras.',
  'pipeline.referral.applies': 'Opta a',
  'pipeline.referral.invited': 'Invitación a optar a',
  'pipeline.invite.button': 'Invitar a la candidatura',
  'pipeline.invite.title': 'Invitar a la candidatura',
  'pipeline.invite.submit': 'Preguntar',
  'pipeline.invite.intro':
    'Esta persona está explorando. Le preguntas si le gustaría optar a una vacante; solo ella puede cambiar eso y, si no responde, la pregunta caduca en una semana.',
  'pipeline.invite.for': 'Se nombra esta vacante: {opening}',
  'pipeline.invite.opening': '¿Qué vacante?',
  'pipeline.invite.opening.hint': 'Su nombre, tal como lo va a leer.',
  'pipeline.invite.done': 'Preguntamos a {name} si le gustaría optar a “{opening}”. Sabrás lo que responda.',
  'pipeline.answered.preview': 'Una respuesta que esperas',
  'pipeline.answered.yes': '{name} opta a “{opening}”. El siguiente paso es tuyo.',
  'pipeline.answered.no': '{name} prefiere seguir explorando. Se queda donde está.',
  'pipeline.answered.lapsed': '{name} no ha respondido si le gustaría optar a la vacante. Se queda donde está.',
  'pipeline.stepSkipped': 'Un paso viene después de otro. Desde aquí: {next}.',
  'pipeline.talk.button': 'Planear la charla del paso',
  'pipeline.talk.planned': 'Elige las horas que te van bien. Después {name} escoge una de ellas.',
  'pipeline.talk.times': 'Elegir horas',
  'apply.preview': 'Una pregunta para ti',
  'apply.nudge.preview': 'Aún esperamos tu respuesta: una pregunta para ti',
  'apply.title': '¿Quieres presentar tu candidatura?',
  'apply.text': '{recruiter} pregunta si te gustaría optar a esta vacante:',
  'apply.someone': 'Alguien de selección',
  'apply.nothing':
    'Hasta ahora exploras, no has presentado ninguna candidatura. Nada cambia si no dices que sí, y un no tampoco cambia nada.',
  'apply.next':
    'Si dices que sí, vienen cuatro pasos, uno tras otro: una charla exploratoria, una preselección por teléfono, una consulta de referencias a personas que tú nombres y una oferta.',
  'apply.who':
    'En cada paso decide una persona, y te lo contamos: {recruiter} por la empresa, tú por tu parte. Puedes parar cuando quieras.',
  'apply.open': 'Leer y responder',
  'apply.form.title': 'Tu respuesta',
  'apply.form.submit': 'Quiero optar a ella',
  'apply.form.consent': 'Mi sí',
  'apply.form.consent.text':
    'Acepto que el equipo de selección use lo que se ha escrito sobre mí, y lo que yo diga en estos pasos, para decidir sobre esta vacante. Puedo retirarlo cuando quiera.',
  'apply.form.consent.missing': 'Por favor, marca primero esto: sin tu sí nada cambia.',
  'apply.no': 'No, sigo explorando',
  'apply.done':
    'Gracias. Ahora optas a “{opening}”. Te avisamos del siguiente paso, y puedes retirarlo aquí cuando quieras.',
  'apply.kept': 'Está bien. Sigues explorando y no cambia nada más.',
  'apply.section': 'Optas a',
  'advocacy.preview': '¿Hablarías en su favor?',
  'advocacy.text': 'Hay una vacante en un camino que respaldas, {path}: ¿hablarías en favor de {name}?',
  'advocacy.yes': 'Hablar en su favor',
  'advocacy.notNow': 'Ahora no',
  'advocacy.notNow.done': 'Está bien. No se lo decimos a nadie.',
}
