import type { fit as english } from '../en/fit.js'

/** A person of the pool and an opening: what recruiters, hosts and the person read. */
export const fit: Record<keyof typeof english, string> = {
  // recruiters
  'fit.preview': 'Personas que podrían encajar',
  'fit.title': 'Quién encaja: {opening}',
  'fit.none':
    'Entre quienes aceptaron que se les encuentre, nadie encaja ahora en esta vacante. Lo volvemos a mirar cada mañana.',
  'fit.notOpen': 'No está abierta, así que no buscamos a nadie.',
  'fit.note':
    'Aquí no hay nombres. Primero se pregunta a cada persona; sabrás lo que responda, y un sí la muestra a la persona responsable del puesto, sin nombre.',
  'fit.way.met': '{name} ya habló con esta persona.',
  'fit.way.vouches': '{name} ya habló con esta persona y se ofreció a hablar en su favor.',
  'fit.way.none': 'Nadie de aquí ha hablado todavía con esta persona; la ronda semanal busca una charla.',
  'fit.ask.button': 'Preguntarle',
  'fit.forward.title': 'Ya con recomendación, y en espera:',
  'fit.forward.button': 'Mostrar a quien decide',
  'fit.reason.sharedTopics': 'Siente curiosidad por {words}.',
  'fit.reason.sharedSkills': 'Aporta {words}.',
  'fit.reason.wantedDepartment': 'Le atrae {words}.',
  'fit.reason.wantedRole': 'Le atrae el trabajo de {words}.',
  'fit.reason.seniority': 'Tiene el nivel que se busca: {words}.',
  'fit.asked': 'Hemos preguntado a {name} si hablaría con esta persona. Tendrás noticias a más tardar el {day}.',
  'fit.tooSoon': 'Hace poco ya se le preguntó algo así. Puedes preguntarle a partir del {day}.',
  'fit.asksCompany':
    'Preguntamos en nombre de la empresa y decimos que eres tú quien pregunta. Sabrás lo que responda.',
  'fit.letBe.done': 'Termina aquí. No se ha preguntado a nadie, y no se lo decimos a nadie.',
  'fit.said.preview': 'Una respuesta a tu pregunta',
  'fit.said.text': 'Quien conoce a esta persona no va a preguntarle esta vez.',
  'fit.said.next':
    'Puedes preguntar en nombre de la empresa o dejarlo estar. Si nadie hace ninguna de las dos cosas en cinco días laborables, termina solo.',
  'fit.said.ask': 'Preguntar por la empresa',
  'fit.said.letBe': 'Dejarlo estar',
  'fit.opening': 'Para',
  'fit.answered.yes': 'Sí: la persona responsable del puesto lee ahora una tarjeta sin nombre.',
  'fit.answered.notNow': 'Ahora no. Más allá de la pregunta misma, no se ha dicho a nadie de qué se trataba.',

  // who has met them
  'fit.host.preview': 'Una pequeña pregunta sobre alguien que conociste',
  'fit.host.nudge.preview': 'Sigue pendiente: una pregunta sobre alguien que conociste',
  'fit.host.text': 'A un equipo le gustaría hablar con {name}, a quien conociste el {day}. ¿Le preguntarías?',
  'fit.host.vouches': 'Te habías ofrecido a hablar en su favor.',
  'fit.host.means':
    '“Pregunto yo”: hablas tú con esta persona, y nuestro correo le llega tres días laborables después. “Usar mi nombre”: le escribimos ahora y decimos que os conocéis. Pasar no necesita motivo.',
  'fit.host.iAsk': 'Pregunto yo',
  'fit.host.useMyName': 'Usar mi nombre',
  'fit.host.pass': 'Paso',
  'fit.host.iAsk.done':
    'Gracias. La pregunta espera en su página desde ahora; nuestro correo sale el {day} si no responde antes.',
  'fit.host.useMyName.done': 'Gracias. Le escribimos y decimos que os conocéis.',
  'fit.host.pass.done': 'Gracias. No hay nada más que hacer.',
  'fit.passed': 'Esa ocasión ya pasó. No hay nada más que hacer.',

  // the person
  'fit.may.preview': 'Una pregunta para ti',
  'fit.may.nudge.preview': 'Aún esperamos tu respuesta: una pregunta para ti',
  'fit.may.title': 'A un equipo le gustaría conocerte',
  'fit.may.host': '{name}, con quien hablaste, presta su nombre a esta pregunta.',
  'fit.may.recruiter': '{name} te pregunta en nombre de la empresa.',
  'fit.may.company': 'Empresa',
  'fit.may.department': 'Departamento',
  'fit.may.words': 'Lo que dice el equipo',
  'fit.may.means':
    'Si dices que sí, el equipo lee tus habilidades y deseos, y ningún nombre antes de que digas que sí por segunda vez. El equipo de selección, que se ocupa de ello, lee tu nombre. No es una candidatura, y puedes retirarlo cuando quieras. Si dices que no, no se dice a nadie por qué.',
  'fit.may.later': 'Nada hasta entonces',
  'fit.yes.done':
    'Gracias. El equipo lee tus habilidades y deseos, sin tu nombre. Te volvemos a preguntar antes de intercambiar nombres, y puedes retirarlo en tu página.',
  'fit.later.done': 'Está bien. No te preguntamos nada parecido antes del {day}.',
}
