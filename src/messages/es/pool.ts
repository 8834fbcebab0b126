import type { pool as english } from '../en/pool.js'

/** The words of the candidate’s side: joining, confirming, the own page, the mails of care. Longer than 200 lines, because it is one flat list. */
export const pool: Record<keyof typeof english, string> = {
  // the page to join
  'join.title': 'Conoce a gente con un café',
  'join.title.named': 'Conoce a gente de {organization}',
  'join.organization': 'nuestra empresa',
  'join.intro.what':
    'Una charla de café es una conversación corta e informal con alguien que hace el trabajo que te da curiosidad. No es una entrevista, y unirse no es presentar una candidatura.',
  'join.intro.mail': 'Por favor, usa una dirección de correo privada, no la de la empresa donde trabajas.',
  'join.intro.employer': 'Si nadie puede saber que estás explorando, no menciones la empresa donde trabajas.',
  'join.intro.seen':
    'Antes de que las dos partes digan que sí, quien ofrece la charla lee tu titular, tus intereses y por qué podríais encajar, pero ningún nombre. Después de los dos síes, cada parte recibe el nombre y los datos de contacto de la otra.',
  'join.intro.byLink':
    'Vienes por el enlace personal de alguien: miramos primero si encaja una charla con esa persona.',
  'join.form.title': 'Unirme',
  'join.form.submit': 'Unirme a la bolsa',
  'join.form.more': 'Cuéntanos más (puedes hacerlo después)',
  'join.consent': 'Charlas de café',
  'join.consent.text':
    'Sí, lo que escribo aquí se puede guardar doce meses y usar para buscarme personas para charlas de café. Puedo cambiarlo, salir o borrarlo todo cuando quiera.',
  'join.answer.preview': 'Gracias. Mira tu correo, por favor.',
  'join.answer.text':
    'Hemos escrito a la dirección que diste. Por favor, abre el enlace de ese correo; hasta que lo hagas, nadie ve nada de ti. Puede tardar unos minutos; por favor, mira también en la carpeta de spam.',
  'join.again': 'Si conocemos esta dirección, un enlace nuevo va de camino a ella.',
  'join.wait':
    'Buscamos a alguien ahora, y otra vez el {day}; tendrás noticias a más tardar entonces, en cualquier caso.',
  'join.wait.plain': 'Buscamos a alguien ahora, y otra vez en cada ronda; tendrás noticias en cualquier caso.',

  // the fields of an entry
  'profile.firstName': 'Nombre de pila',
  'profile.email': 'Dirección de correo',
  'profile.email.hint': 'Una privada. Solo la recibe alguien con quien las dos partes acordasteis una charla.',
  'profile.interests': '¿De qué te gustaría hablar?',
  'profile.interests.hint':
    'Con uno basta; si son varios, sepáralos por comas, por ejemplo: carreras en backend, descubrimiento de producto. Es lo que más decide a quién conoces; los tres primeros cuentan más.',
  'profile.headline': 'Titular',
  'profile.headline.hint':
    'Una línea sobre ti. Quien ofrece la charla la lee antes de decir que sí; deja fuera tu nombre y la empresa donde trabajas.',
  'profile.skills': 'Habilidades',
  'profile.skills.hint': 'Separadas por comas. Las personas con las mismas van primero.',
  'profile.bring': '¿Qué podrías aportar?',
  'profile.bring.hint':
    'Una experiencia, una pregunta, una mirada de fuera. Solo tú lo lees hasta que decidas otra cosa.',
  'profile.roles': 'Puestos que te dan curiosidad',
  'profile.roles.hint': 'Separados por comas. Buscamos a personas que hacen ese trabajo.',
  'profile.departments': 'Departamentos que te dan curiosidad',
  'profile.departments.hint': 'Separados por comas. Buscamos a personas de ahí.',
  'profile.seniority': 'Tu nivel',
  'profile.seniority.hint':
    'Hay quien prefiere hablar con personas de cierto nivel. Si lo dejas vacío, no te cierra ninguna puerta.',
  'profile.languages': 'Idiomas en los que te gusta hablar',
  'profile.languages.hint': 'Códigos como en, de, separados por comas. Si lo dejas vacío, tomamos los de la empresa.',
  'profile.zone': 'Tu zona horaria',
  'profile.language': 'Idioma de nuestros correos y páginas',
  'profile.language.hint': 'El idioma en el que nos lees; no los que hablas en una charla.',
  'profile.zone.hint': 'Por ejemplo Europe/Berlin. Si la dejas vacía, preguntamos cuando elijas una hora.',
  'profile.windows': '¿Cuándo podrías hablar normalmente?',
  'profile.windows.hint': 'Si lo dejas vacío, eliges entre las horas de la otra persona.',
  'profile.stance': '¿En qué momento estás?',
  'profile.stance.passive': 'Solo por curiosidad, de vez en cuando',
  'profile.stance.exploring': 'Explorando lo que hay',
  'profile.stance.active': 'Buscando pronto un cambio',
  'profile.find': 'Vacantes',
  'profile.find.text':
    'El equipo de selección de esta empresa puede encontrarme cuando busca a personas para una vacante. Ve habilidades y deseos elegidos, nunca el titular.',
  'profile.barred': 'Empresas cuya gente no debe ofrecerte charlas',
  'profile.barred.hint':
    'Separadas por comas. Nunca se te empareja con quien dice haber trabajado ahí. Nadie lee esta lista.',
  'profile.title': 'Tu ficha',
  'profile.submit': 'Guardar',
  'profile.more': 'Todo lo demás',
  'profile.saved': 'Guardado. Cuenta desde ahora.',

  // confirming
  'confirm.title': '¿Sí o no?',
  'confirm.self.title': 'Un paso más',
  'confirm.self.text': 'Pulsa el botón y estarás en la bolsa, {name}. Antes de eso, nadie ve nada de ti.',
  'confirm.self.facts': 'Esto es lo que nos contaste:',
  'confirm.brought.title': 'Alguien pensó en ti',
  'confirm.submit': 'Sí, me apunto',
  'confirm.tell': 'Decírselo',
  'confirm.tell.text': 'Decirle a {person} que he dicho que sí.',
  'confirm.talkedOn': 'Hablasteis el día',
  'confirm.talkedOn.hint':
    'Solo si ya tuvisteis una charla de verdad sobre el trabajo. Entonces {person} sabe de tu sí y puede recomendarte; tú lees primero sus palabras.',
  'confirm.talkedOn.future': 'Por favor, da un día que ya haya pasado, o déjalo vacío.',
  'brought.preview': 'Alguien a quien nombraste dijo que sí',
  'brought.joined':
    '{name} ha dicho que sí a las charlas de café y nos deja contártelo. Gracias por traer a esta persona.',
  'brought.talked':
    '{name} ha dicho que sí a las charlas de café, y que ya hablasteis. Si quieres, puedes escribir unas palabras sobre esta persona; ella las lee primero.',
  'brought.refer': 'Escribir unas palabras',
  'confirm.decline': 'No, gracias',
  'confirm.declined': 'Está bien. No escribimos más, no se lo decimos a nadie, y lo que guardamos se borra el {day}.',
  'confirm.erase': 'Borrar mis datos ya',
  'confirm.done': 'Ya estás en la bolsa',
  'confirm.already': 'Ya estabas en la bolsa.',
  'confirm.open': 'Abrir mi página',
  'confirm.kept':
    'Te hemos enviado por correo un enlace a tu propia página. Allí puedes cambiarlo todo, descansar un tiempo o salir.',

  // mails of joining
  'join.mail.confirm.preview': 'Confirma tu dirección, por favor',
  'join.mail.confirm.title': '¿Eres tú, {name}?',
  'join.mail.confirm.text':
    'Alguien, probablemente tú, pidió unirse con esta dirección a las charlas de café de {organization}. No pasa nada antes de que confirmes. Si no eras tú, ignora este correo: a los 30 días se borra todo.',
  'join.mail.confirm.button': 'Sí, soy yo',
  'join.mail.link.preview': 'El enlace a tu página',
  'join.mail.link.text':
    'Aquí tienes un enlace nuevo a tu propia página. Funciona 14 días. Si no lo pediste, ignora este correo.',
  'join.mail.link.button': 'Abrir mi página',
  'join.mail.welcome.preview': 'Te damos la bienvenida',
  'join.mail.welcome.title': 'Te damos la bienvenida, {name}',
  'join.mail.welcome.text':
    'Ya estás en la bolsa de charlas. Cuando encontramos a alguien que encaja, le preguntamos primero; cuando ha dicho que sí, recibes un correo con su nombre y algunas horas. Lo que nos cuentas en tu página decide a quién encontramos.',
  'join.mail.welcome.button': 'Abrir mi página',
  'join.mail.brought.preview': 'Una invitación a una charla de café',
  'join.mail.brought.title': 'Hola, {name}',
  'join.mail.brought.by': '{person}, que trabaja en {organization}, nos dio tu nombre y esta dirección.',
  'join.mail.brought.list': 'Tu nombre y esta dirección llegaron a {organization} por una lista.',
  'join.mail.brought.how': 'De qué te conoce, en sus palabras',
  'join.mail.brought.source': 'De dónde viene tu nombre',
  'join.mail.brought.purpose':
    'Por qué escribimos: podrías conocer a alguien de {organization} en una charla de café corta e informal. No es una entrevista ni una candidatura.',
  'join.mail.brought.rights':
    'Guardamos tu nombre de pila, esta dirección y las palabras de arriba solo para este fin, porque la invitación de una persona es un motivo legítimo para preguntar una vez. Nadie los ve. No volvemos a escribir: sin tu sí, a los 30 días se borra todo. En la página puedes decir sí o no, leer todo lo que guardamos y borrarlo enseguida; también puedes reclamar ante una autoridad de protección de datos.',
  'join.mail.brought.yes': 'Sí, quiero saber más',
  'join.mail.brought.no': 'No, o borrar mis datos',

  // mails of care
  'care.preview': '¿Siguen siendo correctos estos datos?',
  'care.still.title': '¿Sigue bien tu ficha, {name}?',
  'care.still.never':
    'Antes que nada: hasta ahora no te hemos encontrado a nadie. Eso dice algo de quién ofrece charlas aquí, nada de ti.',
  'care.still.text': 'Hace tiempo que no sabemos de ti. ¿Siguen siendo correctos estos datos?',
  'care.yes': 'Sí, siguen bien',
  'care.later': 'Descansar cuatro semanas',
  'care.leave': 'No, quiero salir',
  'care.still.silence':
    'No responder también está bien: a la segunda vez sin respuesta tu ficha duerme, y un clic la despierta.',
  'care.asleep.preview': 'Tu ficha descansa',
  'care.asleep.silent':
    'Dos veces no hemos sabido de ti, así que tu ficha duerme ahora: no buscamos a nadie y no escribimos más. Un clic la despierta; si no, se borra cuando haya vencido tu sí de doce meses.',
  'care.asleep.consent':
    'Tu sí a guardar y usar tu ficha ha vencido, así que ahora duerme. Con un nuevo sí seguimos; sin él, todo se borra a los 30 días.',
  'care.asleep.wake': 'Seguir',
  'care.left.preview': 'Todavía sin charla, y qué ayudaría',
  'care.left.text':
    'Hemos vuelto a buscar y esta vez no había ninguna charla para ti. No dice nada sobre ti, y conservas tu sitio: con cada ronda avanzas hacia delante.',
  'care.left.others_waited_longer': 'Las plazas fueron para personas que llevaban más tiempo esperando que tú.',
  'care.left.seats_taken': 'Hay personas que te irían bien; esta vez tenían todas sus plazas ocupadas.',
  'care.left.language': 'Nadie que pueda hablar contigo habla todavía alguno de tus idiomas.',
  'care.left.windows': 'Nadie que pueda hablar contigo tiene tiempo cuando tú lo tienes.',
  'care.left.substance': 'Nadie ofrece todavía una charla sobre lo que te da curiosidad.',
  'care.left.nobody_yet': 'Todavía no hay nadie para ti en el programa.',
  'care.left.add_interests':
    'Qué ayudaría: añade uno o dos intereses más, o puestos y departamentos que te den curiosidad.',
  'care.left.add_windows': 'Qué ayudaría: añade más horas de la semana en las que podrías hablar.',
  'care.left.add_languages': 'Qué ayudaría: añade otro idioma, si hay alguno en el que te guste hablar.',
  'care.left.none': 'No tienes que cambiar nada. Cada semana ofrecen charlas más personas.',
  'care.left.next': 'Volvemos a buscar el {day}.',
  'care.left.button': 'Cambiar mi ficha',
  'care.renew.preview': 'Un sí que vence',
  'care.renew.title': '¿Podemos seguir?',
  'care.renew.text':
    'Hace un año aceptaste que guardemos y usemos tu ficha. Ese sí vence el {day}. Preguntamos una vez; sin respuesta vence, y tu ficha duerme.',
  'care.renew.find':
    'También afecta a tu sí a que el equipo de selección te encuentre para vacantes. Para retirar solo eso, desmárcalo en tu ficha.',
  'care.renew.forward':
    'También afecta a tu sí a que te recomienden: sin él, el equipo de selección ya no lee las palabras sobre ti, y lo que está en camino termina.',
  'care.renew.onlyForward':
    'Hace un año aceptaste que te recomendaran. Ese sí vence el {day}. Preguntamos una vez; sin respuesta, el equipo de selección ya no lee las palabras sobre ti, y lo que está en camino termina. Tu ficha sigue descansando en cualquier caso.',
  'care.renew.yes': 'Sí, un año más',
  'care.renew.done': 'Gracias. Tu sí vale hasta el {day}.',

  // the own page
  'own.title': 'Tu página, {name}',
  'own.place.title': 'En qué punto estás',
  'own.place.active': 'Estás en la bolsa y buscamos a alguien para ti.',
  'own.place.waited':
    '{count, plural, =0 {La próxima ronda es tu primera.} one {Hasta ahora has estado en # ronda.} other {Hasta ahora has estado en # rondas.}}',
  'own.place.why': 'Por qué no hubo charla para ti en la última ronda:',
  'own.place.match': 'A alguien le gustaría conocerte: por favor, responde abajo.',
  'own.place.chat': 'Hay una charla acordada: mira abajo.',
  'own.place.hidden': 'Descansas. No buscamos a nadie y nadie te ve.',
  'own.place.hiddenUntil': 'Descansas hasta el {day}. No buscamos a nadie y nadie te ve.',
  'own.place.asleep': 'Tu ficha duerme. No buscamos a nadie y nadie te ve.',
  'own.place.left':
    'Has salido. Lo que guardamos se borra el {day}; también puedes borrarlo enseguida. Para volver, únete de nuevo.',
  'own.fit.read': 'El equipo de selección, cuando busca a personas, solo lee esto de ti; puedes cambiarlo abajo:',
  'own.fit.hidden': 'El equipo de selección no te encuentra. Si lo permites, solo lee esto:',
  'own.place.bouncing':
    'Los correos a tu dirección nos llegaron devueltos. Por favor, únete de nuevo con una dirección que funcione.',
  'own.place.back': 'Ya estoy de vuelta',
  'own.place.forward':
    'Tu sí a que te recomienden vence pronto. Sin uno nuevo, el equipo de selección ya no lee las palabras sobre ti, y lo que está en camino termina.',
  'own.place.keepForward': 'Mantener mi recomendación un año más',
  'own.place.check': '¿Siguen siendo correctos los datos de tu ficha?',
  'own.chat.title': 'Tu charla con {host}',
  'own.chat.waiting': 'Ahora elige una hora. Te avisamos en cuanto esté fijada.',
  'own.chat.choose':
    'Ha dicho que sí, pero no a las horas que habías nombrado. Por favor, elige una de las horas de abajo.',
  'own.chat.finding': 'Se está buscando una hora.',
  'own.chat.answered': 'Gracias, tenemos tu respuesta. Esperamos a la otra parte.',
  'own.chat.held': 'Hablaste con {host} el {day}.',
  'own.match.otherTimes': 'Ninguna de estas horas encaja',
  'own.match.block': 'No emparejarme nunca con esta persona',
  'own.people.title': 'Personas',
  'own.people.brought': '{person} te presentó.',
  'own.people.none': 'Hasta ahora no has conocido a nadie a través de Coffeechat.',
  'own.people.met': 'Charla el {day}',
  'own.people.notes': 'Mis notas',
  'own.people.thank': 'Dar las gracias',
  'own.people.block': 'No volver a emparejarnos',
  'own.hiring.title': 'Cómo se contrata aquí',
  'own.hide.title': 'Descansar un tiempo',
  'own.hide.submit': 'Descansar',
  'own.hide.intro':
    'No se busca a nadie y no se envía nada. Las preguntas abiertas a otras personas se retiran; una charla con fecha se queda hasta que la canceles.',
  'own.hide.until': '¿Hasta cuándo? Vacío: hasta que vuelvas.',
  'own.barred.title': 'Con quién nunca hablas',
  'own.barred.submit': 'Guardar',
  'own.barred.intro': 'Se guarda en secreto: no se lo decimos a nadie, y nadie puede verlo.',
  'own.barred.people': 'Nunca se te empareja con',
  'own.barred.remove': 'Volver a permitir a {person}',
  'own.barred.somebody': 'alguien',
  'own.privacy.title': 'Lo que guardamos sobre ti',
  'own.privacy.text': 'Esto es todo. Se guarda sellado, se usa solo para charlas de café y nunca se vende ni se cede.',
  'own.privacy.consents': 'Tus permisos',
  'own.privacy.consent': 'hasta el {day}',
  'own.privacy.purpose.coffee_chat': 'Charlas de café',
  'own.privacy.purpose.talent_pool': 'El equipo de selección puede encontrarme para vacantes',
  'own.privacy.purpose.referral': 'Recomendación',
  'own.privacy.purpose.share_with_ats': 'Compartir con el sistema de contratación',
  'own.privacy.source': 'Cómo llegaste',
  'own.privacy.source.join': 'Te uniste tú',
  'own.privacy.source.introduce': 'Alguien te nombró',
  'own.privacy.source.import': 'Por una lista',
  'own.privacy.source.pool_add': 'Te añadió alguien de selección',
  'own.privacy.source.internal': 'Te uniste desde dentro',
  'own.privacy.since': 'Desde',
  'own.privacy.known': 'Lo que se dijo de cómo se te conoce',
  'own.privacy.talks': 'Charlas y preguntas registradas',
  'own.privacy.talks.value':
    '{chats, plural, one {# charla} other {# charlas}}, {matches, plural, one {# pregunta} other {# preguntas}}',
  'own.privacy.asksFor': 'El tipo de charla que pediste',
  'own.privacy.roleFamilies': 'Familias de puestos tras una charla preliminar',
  'own.privacy.asked': 'Personas con quienes pediste hablar por un enlace',
  'own.privacy.referrals': 'Recomendaciones',
  'own.privacy.ways': 'Preguntas sobre una vacante',
  'own.privacy.times': '{count, plural, one {# vez} other {# veces}}',
  'own.privacy.referees': 'Personas que nombraste para dar referencias',
  'own.privacy.proposals': 'Propuestas que leíste',
  'own.privacy.proposal': '{role}, desde {startsOn}',
  'own.leave': 'Salir',
  'own.leave.title': '¿Salir de la bolsa?',
  'own.leave.text':
    'Todos tus permisos terminan enseguida, las charlas y preguntas abiertas se cancelan con palabras neutras y no escribimos más. Lo que guardamos se borra a los 30 días.',
  'own.leave.yes': 'Salir',
  'own.leave.no': 'Quedarme',
  'own.leave.done':
    'Has salido. No escribimos más, y lo que guardamos se borra el {day}. También puedes pedir que se borre enseguida.',
  'own.erase': 'Borrarlo todo',
  'own.erase.title': '¿Borrarlo todo?',
  'own.erase.text':
    'Todo lo que guardamos sobre ti se borra enseguida y no se puede recuperar. Las charlas abiertas se cancelan con palabras neutras. Solo queda una huella cifrada de tu dirección, para que nadie pueda hacer que le volvamos a escribir.',
  'own.erase.yes': 'Borrarlo todo',
  'own.erase.no': 'Conservarlo',
  'own.erase.done': 'Todo lo que guardábamos sobre ti está borrado.',
  'own.hidden.done': 'De acuerdo, descansas. Un clic en tu página te trae de vuelta.',
  'own.hiddenUntil.done':
    'De acuerdo, descansas hasta el {day} y después vuelves sin tener que hacer nada. Un clic en tu página te trae de vuelta antes.',
  'own.back.done': 'Qué bien que hayas vuelto. Ya buscamos a alguien.',
  'own.still.done': 'Gracias. Seguimos buscando.',
  'own.block.done': 'Anotado, y no se lo decimos a nadie. No os emparejamos.',
  'own.block.removed': 'Anotado. Podemos volver a emparejaros.',
  'own.barred.done': 'Guardado. Nadie lee esta lista.',
}
