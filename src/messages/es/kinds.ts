import type { kinds as english } from '../en/kinds.js'

/** What the ten kinds say, longer than most: whoever wants to know how a kind speaks reads one file. */

export const kinds: Record<keyof typeof english, string> = {
  'kind.career.name': 'Charla de carrera',
  'kind.informational.name': 'Charla informativa',
  'kind.networking.name': 'Reunión de networking',
  'kind.preliminary.name': 'Charla preliminar',
  'kind.candidacy.name': 'Charla de candidatura',
  'kind.seeker_led.name': 'Charla que tú diriges',
  'kind.company.name': 'Sesión de empresa',
  'kind.consultation.name': 'Consulta de carrera',
  'kind.group.name': 'Sesión en grupo',
  'kind.referral.name': 'Conversación de recomendación',

  'kind.career.about': 'Sopesas un camino y una decisión con alguien que ya lo ha recorrido.',
  'kind.informational.about': 'Averiguas cómo es el trabajo visto desde dentro.',
  'kind.networking.about': 'Las dos partes traen algo: acordáis una agenda, y cada cual da una cosa y pide otra.',
  'kind.preliminary.about': 'Tú y la empresa averiguáis si tendría sentido seguir hablando.',
  'kind.candidacy.about': 'Un paso de una candidatura, para una vacante a la que has dicho que sí.',
  'kind.seeker_led.about': 'Tú dices a quién te gustaría conocer y en qué orden; preguntamos a una persona tras otra.',
  'kind.company.about': 'Varias personas de la empresa te la enseñan, en tres pasos.',
  'kind.consultation.about': 'Alguien te lleva por su recorrido y te dice quién más podría contarte cosas.',
  'kind.group.about':
    'Unas pocas personas trabajan en pequeñas tareas, con quienes llevan la sesión, que observan y ayudan.',
  'kind.referral.about': 'Alguien que te conoció te recomienda.',

  'kind.career.invite':
    '{minutes} minutos sobre un camino que estás sopesando. Esto no es una entrevista, y no se juzga nada.',
  'kind.informational.invite': '{minutes} minutos informales. Esto no es una entrevista, y no se juzga nada.',
  'kind.networking.invite':
    '{minutes} minutos de igual a igual, sobre puntos que las dos partes acuerdan antes. Esto no es una entrevista, y no se juzga nada.',
  'kind.preliminary.invite':
    '{minutes} minutos para ver si tendría sentido seguir hablando. Después las dos partes responden a las mismas tres preguntas, y ninguna ve las respuestas de la otra. Cinco días laborables después de la charla sabrás si es “sí, de las dos partes” o “ahora no”; “ahora no” puede significar muchas cosas, también que no hay ninguna vacante.',
  'kind.candidacy.invite':
    '{minutes} minutos, un paso de tu candidatura a “{opening}”. {host} decide este paso y te cuenta qué viene después.',
  'kind.seeker_led.invite': '{minutes} minutos que diriges tú. No se juzga nada si no lo pides.',
  'kind.company.invite': '{minutes} minutos con varias personas de la empresa.',
  'kind.consultation.invite':
    '{minutes} minutos: su recorrido, habilidades que importan, quién más podría contarte cosas, una mirada desde dentro. Esto no es una entrevista, y no se juzga nada.',
  'kind.group.invite': '{minutes} minutos con unas pocas personas más.',
  'kind.referral.invite': '{minutes} minutos sobre lo que te iría bien.',

  'kind.career.askHost':
    'Una charla de carrera de {minutes} minutos: esta persona sopesa un camino que conoces. No es una entrevista. Aún no lees ningún nombre: los nombres se intercambian cuando las dos partes han dicho que sí.',
  'kind.informational.askHost':
    '{minutes} minutos informales. No es una entrevista. Aún no lees ningún nombre: los nombres se intercambian cuando las dos partes han dicho que sí.',
  'kind.networking.askHost':
    'Una reunión de networking de {minutes} minutos, de igual a igual: las dos partes acuerdan de dos a cuatro puntos antes de reservar una hora. No es una entrevista. Aún no lees ningún nombre: los nombres se intercambian cuando las dos partes han dicho que sí.',
  'kind.preliminary.askHost':
    'Una charla preliminar de {minutes} minutos. Después las dos partes responden a las mismas tres preguntas, sin que la otra lo vea; solo se muestra un sí de las dos partes. Aún no lees ningún nombre: los nombres se intercambian cuando las dos partes han dicho que sí.',
  'kind.candidacy.askHost': 'La charla de este paso, {minutes} minutos. Elige horas que podrías ofrecer.',
  'kind.seeker_led.askHost':
    'Esta persona dirige la charla de {minutes} minutos y ha pedido conocer a alguien como tú. No juzgas nada si no te lo pide. Aún no lees ningún nombre: los nombres se intercambian cuando las dos partes han dicho que sí.',
  'kind.company.askHost': 'Una sesión de {minutes} minutos.',
  'kind.consultation.askHost':
    'Una consulta de {minutes} minutos: tu recorrido, habilidades, una mirada desde dentro y quién más podría contarle cosas. No es una entrevista. Aún no lees ningún nombre: los nombres se intercambian cuando las dos partes han dicho que sí.',
  'kind.group.askHost': 'Una sesión en grupo de {minutes} minutos.',
  'kind.referral.askHost': 'Una charla de {minutes} minutos sobre lo que le iría bien a esta persona.',

  'kind.offer.field': '¿Qué tipo de charla?',
  'kind.offer.candidacy':
    'Una charla de candidatura es un paso de una candidatura. El equipo de selección invita a alguien a optar a un puesto desde el pipeline; tú puedes ofrecer en su lugar una charla informativa.',
  'kind.offer.seeker_led':
    'Las charlas que dirige quien explora se piden; nadie las ofrece. Puedes ofrecer en su lugar una charla de carrera o una consulta.',
  'kind.offer.referral':
    'Una conversación de recomendación sigue a una charla que tuviste. Escribe {surface, select, teams {“refer” aquí} other {/coffeechat refer}} para recomendar a alguien a quien conociste.',
  'kind.offer.preliminary':
    'Las charlas preliminares las dan personas de selección y responsables de puestos, porque las dos partes responden por algo más que ellas mismas. Puedes ofrecer en su lugar una charla informativa.',
  'kind.offer.company':
    'Un programa de empresa lo prepara el equipo de selección, y lo dan varias personas de la empresa. Puedes ofrecer en su lugar una charla informativa o una sesión en grupo.',
  'kind.offer.group':
    'Una sesión en grupo tiene hora fija y varias personas invitadas. Escribe {surface, select, teams {“offer group” aquí} other {/coffeechat offer group}} para planear una.',
  'kind.ask.company':
    'Una sesión de empresa la planea la empresa; te preguntamos cuando haya una que te vaya bien. Puedes pedir en su lugar una charla informativa.',
  'kind.ask.group':
    'Una sesión en grupo la planea quien la lleva; te preguntamos cuando haya una que te vaya bien. Puedes pedir en su lugar una reunión de networking.',
  'kind.ask.candidacy':
    'Una charla de candidatura llega cuando alguien de selección te ha invitado a optar a un puesto y has dicho que sí. Puedes pedir en su lugar una charla preliminar.',
  'kind.ask.referral':
    'Una recomendación empieza con alguien a quien conociste. En tu página, pregunta a una de esas personas: “¿Me recomendarías?”',

  'settle.path': '¿Qué camino estás sopesando?',
  'settle.path.hint': 'Por ejemplo: del análisis a la ingeniería de datos.',
  'settle.decision': '¿A qué decisión sirve?',
  'settle.decision.hint': 'Por ejemplo: si hacer un curso este verano.',
  'settle.wants': '¿Qué te gustaría aprender?',
  'settle.wants.hint': 'Una o dos frases. La otra persona las lee y puede prepararse.',
  'settle.agenda': 'La agenda: de dos a cuatro puntos, uno por línea',
  'settle.agenda.hint': 'Las dos partes los aceptan antes de reservar una hora. Trae una pregunta para cada punto.',
  'settle.agenda.hint.host': 'Puedes dejárselo a la otra persona y aceptarlo o cambiarlo después.',
  'settle.agenda.points': 'Por favor, escribe de dos a cuatro puntos, uno por línea.',
  'settle.profile': 'Tu perfil',
  'settle.profile.text':
    'Quien ofrece la charla puede leer mi titular, mis intereses, habilidades y deseos, para esta charla',
  'settle.clarify': '¿Qué te gustaría averiguar sobre la empresa?',
  'settle.clarify.host': '¿Qué te gustaría averiguar sobre esta persona?',
  'settle.where': 'Enlace, lugar o número',
  'settle.goals': '¿Para qué son estas charlas?',
  'settle.hint':
    'Una pista: “{question}” se puede responder con sí o no. Una pregunta que empieza por qué, cómo o cuál abre más.',
  'settled.path': 'El camino que sopesa',
  'settled.decision': 'La decisión a la que sirve',
  'settled.wants': 'Lo que le gustaría aprender',
  'settled.clarify.candidate': 'Lo que le gustaría averiguar',
  'settled.clarify.host': 'Lo que querría averiguar quien ofrece la charla',
  'settled.goals': 'Para qué son sus charlas',
  'settled.agenda': 'Vuestra agenda',
  'settled.profile': 'Su perfil, para esta charla',

  'agenda.preview': 'Los puntos de tu charla de café',
  'agenda.nudge': 'Sigue pendiente: los puntos de tu charla de café',
  'agenda.title': '¿Te parecen bien estos puntos?',
  'agenda.text': '{name} sugiere estos puntos. No se reserva nada antes de que las dos partes los acepten.',
  'agenda.time': 'Con ellos queda reservada esta hora:',
  'agenda.accept': 'Aceptar los puntos',
  'agenda.amend': 'Cambiarlos',
  'agenda.amend.title': 'Cambiar los puntos',
  'agenda.amend.submit': 'Enviar mis puntos',
  'agenda.sent':
    'Preguntamos a {name} si le van bien estos puntos; tendrás noticias a más tardar el {day}, en cualquier caso.',
  'agenda.accepted':
    'Los puntos quedan fijados, y la charla, reservada para el {time}. Las dos partes reciben los detalles en un momento.',
  'agenda.accepted.noTime':
    'Los puntos quedan fijados. Alguien acaba de ocupar la hora, así que pedimos otra a {name}.',
  'agenda.waiting': 'Los puntos esperan a que {name} los acepte.',
  'agenda.first':
    'Una reunión de networking tiene una agenda de dos a cuatro puntos que las dos partes han aceptado. Eso va primero.',

  'note.learned': '¿Qué aprendiste sobre el camino? Solo tú puedes leerlo.',
  'note.insights': '¿Qué aprendiste? Solo tú puedes leerlo.',
  'note.people': '¿A quién te gustaría conocer después? Solo tú puedes leerlo.',
  'note.leads': '¿Oíste algo que quieras seguir? Solo tú puedes leerlo.',
  'note.advocate': '¿Puede contar con tu respaldo? Si dices que sí, lo lee; un no, o nada, no lo ve nunca.',
  'note.advocate_for': 'Si es que sí: ¿qué respaldarías?',
  'note.advocate_until': 'Si es que sí: ¿hasta cuándo?',
  'note.applied': '¿Has optado a algún puesto? Solo tú puedes leerlo.',
  'note.give_one': 'Dar algo: ¿qué podrías dar o a quién podrías nombrar? Lo leen las dos partes.',
  'note.ask_one': 'Pedir algo: ¿qué te ayudaría ahora? Lo leen las dos partes.',
  'note.fits_work': '¿Le iría bien el trabajo a las dos partes?',
  'note.fits_people': '¿Se entenderían bien las personas?',
  'note.go_on': '¿Te gustaría seguir hablando?',
  'note.role_families':
    '¿Qué familias de puestos podrían encajar? Se guarda solo si las dos partes han dicho que sí a las tres preguntas.',
  'note.decision': 'Tu decisión sobre este paso',
  'note.reason': '¿Por qué? Solo lo lee el equipo de selección.',
  'note.advice': 'Un consejo en una frase. La otra persona lo lee.',
  'note.technical': 'Lo ha pedido: ¿qué te ha parecido su capacidad técnica? Lo va a leer.',
  'note.communication': 'Lo ha pedido: ¿qué te ha parecido su manera de explicar? Lo va a leer.',
  'note.problem_solving': 'Lo ha pedido: ¿qué te ha parecido su manera de resolver problemas? Lo va a leer.',
  'note.employment_history': 'Trayectoria laboral',
  'note.core_competencies': 'Competencias clave',
  'note.skills': 'Habilidades',
  'note.still_interested': '¿Te sigue interesando?',
  'note.who_else': '¿Quién más podría contarle cosas?',
  'note.teamwork': 'Trabajo en equipo',
  'note.confidence': 'Confianza',
  'note.leadership': 'Liderazgo',
  'note.composure': 'Serenidad',
  'note.decision_making': 'Toma de decisiones',
  'note.interests': 'Intereses',
  'note.character': 'Carácter y actitud',
  'note.yes': 'Sí',
  'note.no': 'No',
  'note.not_yet': 'Todavía no',
  'note.level.not_seen': 'No se vio',
  'note.level.little': 'Un poco',
  'note.level.good': 'Bien',
  'note.level.clear': 'Muy claramente',
  'note.notKept':
    'Después de este tipo de charla ({kind}) no se guarda ninguna nota así, de nadie. No se ha guardado nada.',
  'note.host.title': 'Después de la charla',
  'note.host.submit': 'Guardar',
  'note.advocate.missing': 'Por favor, di para qué y hasta cuándo.',
  'note.advocate.date': 'Por favor, elige un día entre mañana y dentro de dos años.',
  'note.blind':
    'Tus respuestas están selladas. Las dos partes conocéis el resultado el {day}: “sí, de las dos partes” o “ahora no”.',
  'note.kept': 'Guardado.',
  'note.seen': 'Lo que pueden leer las dos partes',
  'note.seen.by': '{name} escribió',
  'note.open': 'Anotarlo',
  'note.open.advocate': '¿Darle tu respaldo?',
  'note.open.give_one': 'Dar algo, pedir algo',
  'note.open.compatibility': 'Responder a las tres preguntas',
  'note.open.advice': 'Un consejo en una frase',
  'note.open.decision': 'Tu decisión',

  'result.preview': 'El resultado de tu charla',
  'result.yes':
    'Las dos partes habéis dicho que sí después de tu charla con {name}. ¿Y si seguís? Alguien de selección puede contarte qué viene después.',
  'result.notNow':
    'Después de tu charla con {name}: “ahora no”. Puede significar cualquiera de estas cosas: una de las dos partes prefiere no seguir, alguien no respondió o no hay ninguna vacante en este momento. No se dice a nadie cuál.',
  'result.families': 'Familias de puestos que podrían encajar: {families}',

  'whoElse.nobody': 'O bien',
  'whoElse.nobody.text': 'Ahora mismo no se me ocurre nadie',
  'whoElse.first': 'Antes de que esto se cierre: ¿quién más podría contarle cosas? “Nadie” también es una respuesta.',
  'chat.close.button': 'Cerrar esta charla',
  'chat.close.done': 'Cerrada. Gracias por la charla.',

  'advocacy.host': 'Das tu respaldo a {name} para {purpose}, hasta el {day}.',
  'advocacy.candidate': '{name} te da su respaldo para {purpose}, hasta el {day}.',
  'advocacy.end': 'Terminarlo',
  'advocacy.ended': 'Terminado. {name} lo sabrá, sin motivo.',
  'advocacy.ended.preview': 'Noticias sobre una promesa',
  'advocacy.ended.text':
    'Lo que se prometió entre tú y {name}, para {purpose}, ha terminado. No se pide ni se da ningún motivo.',
  'advocacy.none': 'Aquí no hay nada que terminar.',

  'paths.title': 'Tus charlas sobre {path}, una al lado de otra',
  'paths.nothing': 'Todavía sin notas',

  'tips.ask': 'Pedir consejos privados a {host}',
  'tips.asked': 'Se los hemos pedido a {host}. Lo que escriba te llega solo a ti.',
  'tips.asked.preview': 'A {name} le gustarían tus consejos',
  'tips.asked.text':
    'Después de vuestra charla, {name} pregunta qué practicarías tú en su lugar. Lo que escribas le llega solo a esta persona; la empresa no guarda nada de ello.',
  'tips.open': 'Escribir unos consejos',
  'tips.title': 'Consejos privados',
  'tips.field': 'Tus consejos para {name}',
  'tips.submit': 'Enviarlos',
  'tips.sent': 'Enviado solo a {name}. Aquí no se guarda nada de ello.',
  'tips.preview': 'Consejos de {host}',
  'tips.text': '{host} escribió esto solo para ti. No se guarda en ningún sitio salvo en este mensaje.',

  'applied.preview': 'Una pregunta corta de Coffeechat',
  'applied.text':
    'Hace seis semanas hablaste con {host}. ¿Has optado a algún puesto desde entonces? Es para tu propio registro; nadie más lo lee.',
  'applied.title': '¿Has optado a algo?',
  'applied.yes': 'Sí',
  'applied.no': 'Todavía no',
  'applied.done': 'Gracias. Solo tú puedes leerlo.',

  'thankNudge.preview': 'Dar las gracias mientras está reciente',
  'thankNudge.text':
    'Tu charla con {name} fue hace unas horas. Un agradecimiento breve en el primer día se recuerda mucho tiempo; te espera un borrador.',
  'thankNudge.button': 'Dar las gracias',
  'thank.draft': 'Gracias por la charla. Lo que me llevo: {note}',

  'lead.ask': 'Convertir una pista en una petición',
  'lead.title': 'Preguntar por una pista',
  'lead.field': 'Tus palabras para {host}',
  'lead.hint': 'Tus notas siguen siendo tuyas. {host} solo lee lo que pone aquí cuando lo envías.',
  'lead.submit': 'Para {host}',

  'show.title': 'Tu charla, parte por parte',
  'show.now': 'Ahora: {part} ({minutes} minutos)',
  'show.next': 'Después: {part}',
  'show.done': 'Se acabó el tiempo. Gracias a las dos partes.',
  'show.part': '{part} ({minutes} min)',
  'show.preview': 'Empieza tu charla de café',
  'tips.application': 'Si más adelante optas a un puesto',
  'guide.title': 'Para preguntar',

  'request.title': 'Pedir una charla',
  'request.text': 'Puedes pedir el tipo de charla que más te ayude. La buscamos enseguida.',
  'request.button': 'Pedir: {kind}',
  'request.form.title': 'Pedir una charla',
  'request.form.submit': 'Pedirla',
  'request.wishes': '¿A quién te gustaría conocer, en tu orden? Un deseo por línea',
  'request.wishes.hint':
    'Una función, por ejemplo: datos. O alguien de la empresa por su nombre, por ejemplo: Mira Voss. Diez como máximo.',
  'request.wishes.missing': 'Por favor, escribe al menos una función o un nombre.',
  'request.wishes.many': 'Por favor, escribe diez como máximo.',
  'request.handed': '¿Qué entregas? Un enlace a un currículum o a muestras de tu trabajo',
  'request.handed.hint': 'Opcional. Solo lo leen las personas con quienes hablas.',
  'request.hear': '¿Sobre qué te gustaría oír una opinión después?',
  'request.hear.technical': 'Mi capacidad técnica',
  'request.hear.communication': 'Cómo explico las cosas',
  'request.hear.problem_solving': 'Cómo resuelvo problemas',
  'request.asked': 'Buscamos para ti: {kind}. Y ningún otro tipo mientras quieras este.',
  'request.asked.led': 'Empezamos por arriba de tu lista: {wish}. Tendrás noticias a más tardar el {day}.',
  'request.asked.none':
    'Ahora mismo no se puede preguntar a nadie de tu lista. Por favor, cámbiala y vuelve a pedirlo.',
  'request.stands': '{kind}: estamos buscando.',
  'request.stands.led':
    'Preguntamos por {wish} ({at} de {count}). Tendrás noticias en tres días laborables como máximo.',
  'request.stands.met': 'Ya has hablado con alguien por {wish}.',
  'request.stands.no': 'Esta vez no ha podido ser por {wish}.',
  'request.stands.wait': 'Aún por venir: {wish}',
  'request.stop': 'Dejar de preguntar',
  'request.stop.title': '¿Dejar de preguntar?',
  'request.stop.text': 'No se pregunta a nadie más de tu lista. Las charlas que tienen fecha se quedan.',
  'request.stop.yes': 'Dejarlo',
  'request.stop.no': 'Seguir',
  'request.stopped': 'Hecho, ya no preguntamos. Vuelves a entrar en la ronda como todo el mundo.',
  'request.already': 'Ya has pedido una charla. Deja antes esa, o déjanos seguir con ella.',
  'request.moved.preview': 'Cómo va tu lista',
  'request.moved.next': 'Esta vez no ha podido ser por {wish}. Ahora preguntamos por {next} ({at} de {count}).',
  'request.moved.nextMet': 'Después de tu charla por {wish}, ahora preguntamos por {next} ({at} de {count}).',
  'request.done':
    'Era lo último de tu lista. {count, plural, =0 {Esta vez no ha podido nadie.} one {Has conocido a una persona.} other {Has conocido a # personas.}} Vuelves a entrar en la ronda como todo el mundo; puedes pedir otra charla cuando quieras.',
  'request.letGo':
    'En doce semanas nadie ha podido ofrecerte esto: {kind}. Vuelves a entrar en la ronda como todo el mundo; puedes pedir otra charla cuando quieras.',
  'request.contacts': 'Guardar en un archivo a quienes conociste',
}
