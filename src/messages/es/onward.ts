import type { onward as english } from '../en/onward.js'

export const onward: Record<keyof typeof english, string> = {
  // the host names colleagues
  'onward.others.button': '¿Quién más podría contarle?',
  'onward.others.title': '¿Quién más?',
  'onward.others.submit': 'Presentarles',
  'onward.others.intro':
    'Nombra hasta cinco colegas que podrían contarle más a {name}. Primero se pregunta a {name}; solo después se pregunta a tu colega, una vez, con tu nombre.',
  'onward.others.people': 'Colegas',
  'onward.others.why': '¿Por qué estas dos personas?',
  'onward.others.why.hint': 'Lo leen las dos.',
  'onward.others.done':
    'Gracias. Primero se pregunta a {name}. Después, a quien le gustaría conocer se le pregunta una vez, con tu nombre.',
  'onward.others.nobody': 'Gracias. Entonces, nadie más.',
  'onward.others.noneNamed': 'Por favor, nombra al menos a una persona.',
  'onward.others.both': 'Por favor, nombra colegas o di que no hay nadie; no las dos cosas.',
  'onward.others.tooMany': 'Por favor, nombra como máximo cinco colegas a la vez.',
  'onward.others.self': 'Contigo ya ha hablado. Por favor, nombra a otra persona.',
  'onward.others.candidate': 'Esa es la persona con quien hablaste. Por favor, nombra a otra.',
  'onward.others.impossible': 'Esta presentación no es posible. Puedes nombrar a otra persona.',
  'onward.others.impossible.which': '{names}: esta presentación no es posible. Puedes nombrar a otra persona.',
  'onward.others.nth': 'Colega {number}',
  'onward.others.otherKind': 'Después de este tipo de charla no se nombra a nadie más.',

  // the candidate is asked first
  'onward.ask.preview': 'Una pregunta para ti',
  'onward.ask.nudge.preview': 'Aún esperamos tu respuesta: una pregunta para ti',
  'onward.ask.title': '{connector} ha pensado en otras personas para ti',
  'onward.ask.text':
    'Hablaste con {connector}, que ha pensado a quién podrías conocer ahora. No se pregunta a nadie si no dices que sí.',
  'onward.ask.person': '{name}, {team}',
  'onward.ask.why': '{connector} escribe:',
  'onward.ask.open': 'Leer y responder',
  'onward.ask.want': 'Sí, quiero conocerla',
  'onward.ask.wantNamed': 'Sí, {name}',
  'onward.ask.pass': 'Esta no',
  'onward.ask.passNamed': 'No, {name} no',
  'onward.ask.waiting': 'Preguntamos a {name} una vez, en cuanto no tengas abierta ninguna otra pregunta.',
  'onward.ask.asked': 'Hemos preguntado a {name}. Tendrás noticias cuando diga que sí.',
  'onward.ask.ended': 'Con {name} esta vez no puede ser. No dice nada sobre ti.',
  'onward.someone': 'alguien de la empresa',
  'onward.want.done':
    'Gracias. Se pregunta a {name} una vez; tendrás noticias cuando diga que sí, y tu página muestra cómo va.',
  'onward.pass.done': 'Está bien. No se le pregunta, y no se lo decimos a nadie.',
  'onward.people.introduced': 'te presentó {connector}',

  'privacy.introductions': 'Colegas que nombraste a alguien',

  // people outside
  'onward.outside.button': 'Alguien de fuera',
  'onward.outside.preview': 'Una nota para reenviar',
  'onward.outside.title': 'Una nota para reenviar',
  'onward.outside.text':
    'Aquí no se guarda nada sobre esa persona si no hace clic. Reenvía esto con tus propias palabras:',
  'onward.outside.words':
    '{connector} ha pensado que quizá te gustaría hablar con gente de {organization} en una charla de café: media hora, informal, no es una candidatura. Si te apetece, puedes entrar aquí: {link}',
  'onward.outside.words.plain':
    '{connector} ha pensado que quizá te gustaría hablar con gente de su empresa en una charla de café: media hora, informal, no es una candidatura. Si te apetece, puedes entrar aquí: {link}',
  'onward.outside.write': 'Escribirle de mi parte',
  'onward.outside.explore': 'Le gustaría explorar',
  'onward.outside.explore.text': 'Me ha dicho que le gustaría explorar esto.',
  'onward.outside.explore.missing':
    'Entonces no escribimos nada de tu parte: quizá no esté buscando. Por favor, reenvía mejor la nota; si le apetece, hará clic.',
}
