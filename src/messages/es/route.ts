import type { route as english } from '../en/route.js'

/** What is said on the way to a role owner, before and after the two yeses. */
export const route: Record<keyof typeof english, string> = {
  'route.thisPerson': 'esta persona',
  'route.aColleague': 'alguien de la empresa',

  // recruiters
  'route.button': 'Mostrar a quien decide',
  'route.form.title': 'Mostrar a quien decide',
  'route.form.submit': 'Preguntar a quien decide',
  'route.form.intro':
    'La persona responsable del puesto lee habilidades y palabras, y ningún nombre. Los nombres se dicen cuando han dicho que sí la persona responsable del puesto y, después, la otra persona.',
  'route.form.opening': '¿Para qué vacante?',
  'route.form.option': '{title} · {department}',
  'route.form.fits': '{label} (encaja)',
  'route.done':
    'Se pregunta a quien es responsable de “{title}”, sin nombre. Cómo sigue lo ves en la tarjeta de {name}.',
  'route.back': 'Abrir la tarjeta de {name}',
  'route.none':
    'Ahora mismo no hay ninguna vacante abierta a cuya persona responsable se pueda mostrar a esta persona.',
  'route.notPossible':
    'A esta persona no se la puede mostrar a quien es responsable de esa vacante. Por favor, elige otra.',
  'route.family': 'Las dos personas son familia, así que de esto se ocupa una sola persona de selección, y no eres tú.',
  'route.stands.owner': 'la persona responsable del puesto lo lee, sin nombre',
  'route.stands.deputy': 'la persona responsable del puesto no respondió; lo lee su suplente',
  'route.stands.recruiter': 'allí no respondió nadie; decide alguien de selección',
  'route.stands.asking_host': 'se pregunta a quien le ofreció una charla',
  'route.stands.asking_candidate': 'se pregunta a la persona',
  'route.stands.asking_names':
    'a la persona responsable del puesto le interesa; se pregunta a la otra persona si se pueden intercambiar nombres',
  'route.stands.introduced': 'ya se conocen',
  'route.stands.candidate_no': 'ahora no, dice la persona',
  'route.stands.owner_no': 'no para este puesto',
  'route.stands.lapsed': 'pasó sin respuesta',
  'route.stands.ended': 'terminado',
  'route.stands.why': '{stands}: {reason}',
  'route.nobodyDecided': 'Nadie decidió.',
  'morning.routes':
    '{count, plural, one {# persona ha} other {# personas han}} avanzado o vuelto atrás, en el camino hacia responsables de puestos, desde tu última lista.',

  // whoever decides for the opening
  'route.ask.preview': 'Alguien que podría encajar en tu equipo',
  'route.ask.nudge': 'Aún esperamos tu respuesta: alguien que podría encajar en tu equipo',
  'route.ask.title': 'Alguien que podría encajar',
  'route.ask.for': 'Para: {title}',
  'route.ask.words': 'Lo que escribe alguien de la empresa, sin nombres:',
  'route.ask.noWords':
    'Alguien de la empresa escribió sobre esta persona. Las palabras no se muestran aquí, porque dirían quién es.',
  'route.ask.known': 'Alguien de la empresa conoce a esta persona desde {month} o antes.',
  'route.ask.means':
    'Si te interesa, se le pregunta si se pueden intercambiar nombres, y lee quién decide. Tú lees quién es cuando diga que sí.',
  'route.ask.by': 'Por favor, responde a más tardar el {day}. Después se pregunta a otra persona.',
  'route.interested': 'Me interesa',
  'route.interested.done': 'Se le pregunta si se pueden intercambiar nombres. Tendrás noticias en cualquier caso.',
  'route.notForRole': 'No para este puesto',
  'route.notForRole.submit': 'Decir “ahora no”',
  'route.notForRole.intro': 'A la persona se le dice con amabilidad que ahora no, y no por qué.',
  'route.notForRole.why': '¿Por qué no?',
  'route.notForRole.note': '¿Algo más? Solo lo lee el equipo de selección.',
  'route.notForRole.done':
    'Gracias. A la persona se le dice con amabilidad que ahora no, y el equipo de selección busca otras opciones.',
  'route.why.skills': 'Hacen falta otras habilidades',
  'route.why.seniority': 'Hace falta más o menos experiencia',
  'route.why.timing': 'No en este momento',
  'route.why.seat': 'La plaza está casi ocupada',
  'route.why.other': 'Otra cosa',
  'route.notNow.preview': 'Noticias de alguien de quien leíste',
  'route.notNow': 'Ahora no: alguien de quien leíste para {title}. No tienes que hacer nada.',
  'route.notNow.known': 'Ahora no: {name}, para {title}. No tienes que hacer nada.',
  'route.introduced.preview': 'Las dos partes han dicho que sí',
  'route.introduced.title': 'Conoce a {name}',
  'route.introduced.owner':
    'Las dos partes han dicho que sí. También {name} lee tu nombre y cómo contactarte. Lo que se escribió, y que esta persona aceptó:',
  'route.introduced.next':
    'Qué viene ahora: escribe a {name} en tres días laborables como máximo y buscad una hora para hablar. Es una primera charla para las dos partes, no una candidatura.',
  'route.known.for': 'Para',
  'route.known.reach': 'Contacto',
  'route.known.stands': 'Cómo va',
  'route.known.how': 'De qué la conoce alguien de la empresa',
  'route.list.button': 'Personas que vienen hacia mí',
  'route.list.title': 'Personas que vienen hacia ti',
  'route.list.none': 'Ahora mismo no hay nadie en camino hacia una vacante tuya.',
  'route.list.note': 'Los nombres se dicen cuando las dos partes han dicho que sí.',
  'route.row': '{title}: {stands}, {days, plural, =0 {desde hoy} one {desde hace # día} other {desde hace # días}}',
  'route.row.person': 'Persona {number}',
  'route.row.open': 'Abrir {name}',
  'route.row.with_owner': 'espera tu respuesta',
  'route.row.asking_names': 'se le pregunta si se pueden intercambiar nombres',

  // the person themselves
  'route.names.preview': 'A alguien le gustaría conocerte',
  'route.names.nudge': 'Aún esperamos tu respuesta: a alguien le gustaría conocerte',
  'route.names.title': '¿Te gustaría que os conocierais?',
  'route.names.text':
    'Un equipo ha leído sobre ti, sin tu nombre, y le gustaría conocerte. Esto es lo que dice el equipo:',
  'route.names.company': 'Empresa',
  'route.names.department': 'Departamento',
  'route.names.decides': 'Quién decide allí',
  'route.names.known': 'Quién te conoce allí',
  'route.names.means':
    'Si dices que sí, {name} lee tu nombre, cómo contactarte y las palabras que aceptaste; tú lees cómo contactar con {name} y qué puesto es. Si dices “ahora no”, o nada, {name} nunca sabrá quién eres y solo lee “ahora no”. No es una candidatura.',
  'route.names.open': 'Leer y responder',
  'route.names.yes': 'Sí, intercambiar nombres',
  'route.names.no': 'Ahora no',
  'route.names.given': 'Gracias. Ahora {name} lee quién eres, y te hemos escrito cómo contactar con {name}.',
  'route.names.kept':
    'Está bien. Tu nombre no se ha dicho, no se dice a nadie por qué, y el equipo de selección busca otras opciones.',
  'route.names.passed':
    'Esa ocasión ya pasó, y tu nombre no se ha dicho. El equipo de selección sigue sabiendo de ti y busca otras opciones.',
  'route.introduced.candidate.preview': 'Las dos partes han dicho que sí: aquí está quién es',
  'route.introduced.candidate':
    'Las dos partes han dicho que sí. {name} te escribe en los próximos días; también puedes escribir tú primero. Es una primera charla para las dos partes, y puedes parar cuando quieras.',
  'route.told.unrouted':
    'Con ese equipo es “ahora no”. No dice nada sobre ti como persona. Qué pasa ahora: el equipo de selección sigue sabiendo de ti y busca otras opciones. Si prefieres descansar, puedes decir “ahora no” hasta un día, o retirarlo y salir.',
}
