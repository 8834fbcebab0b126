import type { opening as english } from '../en/opening.js'

export const opening: Record<keyof typeof english, string> = {
  'opening.form.title': 'Una vacante',
  'opening.form.title.edit': 'Cambiar la vacante',
  'opening.form.submit': 'Guardar',
  'opening.form.intro':
    'Una vacante nunca se anuncia: se cubre a través de personas. Se guarda como borrador; la abres en el siguiente paso.',
  'opening.form.name': 'Título',
  'opening.form.name.hint':
    'Para ti, el equipo de selección y quien pueda verla. Quien explora no lo lee nunca antes de que se digan nombres.',
  'opening.form.department': 'Departamento',
  'opening.form.skills': 'Habilidades',
  'opening.form.skills.hint': 'Separadas por comas. Con ellas se compara a las personas.',
  'opening.form.work': '¿Cómo es el trabajo?',
  'opening.form.work.hint': 'Para quien pueda ver la vacante.',
  'opening.form.visibility': '¿Quién puede conocerla?',
  'opening.form.visibility.hidden': 'Tú, tu suplente y el equipo de selección',
  'opening.form.visibility.circle': 'También las personas nombradas abajo',
  'opening.form.visibility.company': 'Toda la empresa',
  'opening.form.circle': '¿Quién más puede verla?',
  'opening.form.circle.hint': 'Solo si has elegido a las personas nombradas aquí.',
  'opening.form.circle.missing': 'Nombra al menos a una persona, o elige quién más puede conocerla.',
  'opening.form.more': 'Más: lugar, plazas, suplente, a quién no debe llegar',
  'opening.form.words': '¿Qué puede leer quien explora?',
  'opening.form.words.hint':
    'Qué tipo de trabajo es, con tus palabras, antes de que se diga ningún nombre. Deja fuera lo que deba ser confidencial.',
  'opening.form.languages': 'Idiomas',
  'opening.form.languages.hint': 'Por ejemplo: English, German.',
  'opening.form.place': 'Lugar',
  'opening.form.seniority': 'Nivel',
  'opening.form.path': 'Camino profesional',
  'opening.form.path.hint':
    'Por ejemplo: ingeniería de datos. Preguntamos a colegas que prometieron hablar en favor de alguien de este camino.',
  'opening.form.seats': '¿Cuántas personas?',
  'opening.form.owner': '¿Quién es responsable?',
  'opening.form.owner.hint': 'Vacío: tú. A quien nombres se le avisa, y puede abrir vacantes aquí desde entonces.',
  'opening.form.owner.hint.edit': 'A quien nombres se le avisa y decide desde entonces.',
  'opening.form.person.one': 'Nombra a una persona.',
  'opening.form.person.gone': 'Esa persona no está aquí. Nombra a otra.',
  'opening.form.deputy': '¿Quién es suplente?',
  'opening.form.deputy.hint': 'Decide cuando la persona responsable no responde o se ha ido.',
  'opening.form.deputy.same': 'Nombra a alguien distinto de la persona responsable.',
  'opening.form.barred': '¿A qué colegas no debe llegar nunca?',
  'opening.form.barred.hint': 'Nunca entran en la lista, ni se les pregunta, ni sirven de contacto. Nadie se lo dice.',
  'opening.form.barred.both':
    'Alguien nombrado aquí también puede verla o decidir. Solo puede ser una de las dos cosas.',
  'opening.form.barredMails': '¿A qué personas de fuera no debe llegar nunca?',
  'opening.form.barredMails.hint':
    'Sus direcciones, una por línea. Se guardan solo como algo que no se puede volver a leer.',
  'opening.form.barredMails.kept':
    '{count, plural, one {Hay # dirección guardada que no se puede mostrar} other {Hay # direcciones guardadas que no se pueden mostrar}}. Las direcciones que escribas aquí se añaden.',
  'opening.form.barredMails.wrong': 'Una de estas no parece una dirección. Escribe una por línea.',
  'opening.form.barredMails.many': 'Cien direcciones como máximo.',
  'opening.form.forget': 'Direcciones guardadas',
  'opening.form.forget.text': 'Olvidar las direcciones guardadas hasta ahora',

  'opening.people': 'Personas en camino',

  'opening.saved.draft': 'Guardada como borrador. No pasa nada hasta que la abras.',
  'opening.saved.changed': 'Guardado.',
  'opening.saved.opened':
    'Ya está abierta. Cada 30 días se pregunta a la persona responsable si lo sigue estando; quien vaya apareciendo se muestra primero sin nombre.',
  'opening.saved.still': 'Gracias. Volvemos a preguntar dentro de 30 días.',
  'opening.saved.closed':
    'Está cerrada. A todas las personas en camino se les dice con amabilidad, y vuelven a donde estaban antes.',
  'opening.preview': 'Lo que has pedido ver',
  'opening.status.draft': 'borrador',
  'opening.status.open': 'abierta',
  'opening.status.filled': 'cubierta',
  'opening.status.closed': 'cerrada',
  'opening.visibility.hidden': 'responsable, suplente y equipo de selección',
  'opening.visibility.circle': 'también personas nombradas: {names}',
  'opening.visibility.company': 'toda la empresa',
  'opening.fact.state': 'Estado',
  'opening.fact.closed': 'Cerrada porque',
  'opening.fact.note': 'Nota para el equipo de selección',
  'opening.fact.owner': 'Responsable',
  'opening.fact.deputy': 'Suplente',
  'opening.fact.seen': 'Quién puede conocerla',
  'opening.fact.seats': 'Personas',
  'opening.fact.seats.value': '{hired} de {seats} ya contratadas',
  'opening.fact.barred': 'No debe llegar nunca a',
  'opening.fact.barred.value':
    '{people, plural, one {# colega} other {# colegas}}, {addresses, plural, one {# dirección} other {# direcciones}}',
  'opening.words.title': 'Lo que puede leer quien explora:',
  'opening.stages.title': 'En camino',
  'opening.stages.none': 'Todavía no hay nadie en camino.',
  'opening.edit': 'Cambiarla',
  'opening.start': 'Abrirla',
  'opening.close': 'Cerrarla',
  'opening.list': 'Todas las vacantes',
  'opening.others.text': '¿Conoces a alguien para ella? Recomienda a esa persona; primero se le pregunta.',
  'opening.others.ended': 'Ha terminado.',
  'opening.others.know': 'Conozco a alguien',

  'opening.list.preview': 'Lo que puedes conocer',
  'opening.list.title': 'Vacantes que puedes conocer',
  'opening.list.none': 'Aquí no hay ninguna vacante que puedas ver.',
  'opening.list.item': '{title} ({state})',
  'opening.list.show': 'Verla',
  'opening.list.older': 'Anteriores',
  'opening.list.new': 'Nueva vacante',

  'opening.close.title': 'Cerrar la vacante',
  'opening.close.intro':
    'A todas las personas en camino se les dice con amabilidad en un día laborable como máximo, y vuelven a donde estaban. No se puede abrir de nuevo.',
  'opening.close.reason': '¿Por qué?',
  'opening.close.note': 'Una nota',
  'opening.close.note.hint': 'Solo la lee el equipo de selección.',
  'opening.end.filled_elsewhere': 'cubierta de otra manera',
  'opening.end.no_longer_needed': 'ya no hace falta',
  'opening.end.on_hold': 'aplazada',
  'opening.end.other': 'otra cosa',
  'opening.end.unanswered': 'nadie respondió si seguía abierta',

  'opening.still.preview': '¿Sigue abierta?',
  'opening.still.text': '¿Sigue abierta {title}? Con un clic basta.',
  'opening.still.again':
    'Preguntamos hace una semana y no supimos nada: ¿sigue abierta {title}? Si vuelve a no haber respuesta, decide alguien de selección.',
  'opening.still.yes': 'Sí, sigue abierta',
  'opening.decide.preview': 'Una decisión que te espera',
  'opening.decide.text':
    '{owner} no ha respondido si esto sigue abierto: {title}. ¿Se mantiene o se cierra? Cuenta la primera respuesta; si nadie responde en cinco días laborables, se cierra sola y se avisa a todas las personas que están en ella.',
  'opening.decide.keep': 'Mantenerla',
  'opening.yours.preview': 'Desde ahora decides tú sobre algo',
  'opening.yours.text':
    'Desde ahora eres responsable de esta vacante: {title}. Tú decides a quién conocer; las personas se te muestran primero sin nombre.',
  'opening.yours.show': 'Verla',
  'opening.ended.preview': 'Algo ha terminado',
  'opening.ended.filled':
    'Ya están contratadas todas las personas que se buscaban: {title} queda cubierta. A las demás personas que estaban en ella se les dice con amabilidad.',
  'opening.ended.closed':
    '{title} se ha cerrado: {reason}. A todas las personas que estaban en ella se les dice con amabilidad.',
  'opening.endedCandidate.title': 'Ese puesto ya no está disponible',
  'opening.endedCandidate.text':
    'El puesto del que hablabas ya no está disponible. Eso no dice nada sobre ti. Estás donde estabas antes: el equipo de selección sabe de ti y sigue buscando. Puedes retirarlo cuando quieras.',
  'opening.endedCandidate.rests':
    'El puesto que habías aplazado ya no está disponible. Eso no dice nada sobre ti. Descansa hasta el {day}, como dijiste; entonces volvemos a preguntar.',
  'opening.endedAsked.text':
    'Hemos retirado la última pregunta que te hicimos: aquello de lo que trataba ha terminado. No tienes que hacer nada, y estás donde estabas antes.',
  'opening.otherDecides.text':
    'Por parte de la empresa decide ahora otra persona sobre el paso en el que estás. Lo que aceptaste sigue igual, y no se pierde nada.',
}
