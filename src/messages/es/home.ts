import type { home as english } from '../en/home.js'

export const home: Record<keyof typeof english, string> = {
  'home.preview': 'Coffeechat',
  'home.title': '¿Qué te gustaría hacer?',
  'home.text': 'Charlas de café entre personas de tu empresa y personas que exploran. Solo tú ves esto.',
  'home.offers':
    '{count, plural, =0 {No tienes ninguna oferta abierta.} one {Tienes # oferta abierta.} other {Tienes # ofertas abiertas.}}',
  'home.chats':
    '{count, plural, =0 {No hay ninguna charla prevista.} one {Hay # charla prevista.} other {Hay # charlas previstas.}}',
  'home.button.offer': 'Ofrecer una charla',
  'home.button.chats': 'Mis charlas',
  'home.button.introduce': 'Conozco a alguien',
  'home.button.openings': 'Vacantes',
  'home.button.setup': 'Configurar Coffeechat',
  'home.button.home': 'Todo lo mío',
  'home.button.help': 'Qué puedo escribir',
  'home.button.offers': '{count, plural, one {Mi oferta} other {Las # ofertas}}',
  'home.button.allChats': '{count, plural, =0 {Charlas pasadas} one {Todas mis charlas} other {Las # charlas}}',
  'home.button.referrals': '{count, plural, one {Todo sobre esto} other {Ver las #}}',
  'home.button.place': 'Mi sitio',
  'home.button.pipeline': 'El pipeline',
  'home.button.pool': 'La bolsa',
  'home.button.digest': 'Ver el resumen',
  'home.button.check': 'Revisar la configuración',
  'home.button.letters': 'Mensajes atascados',
  'home.button.round': 'Ver la próxima ronda',
  'home.asked.title': 'Esperan tu respuesta',
  'home.offers.title': 'Mis ofertas',
  'home.offers.item': '{topics} ({state})',
  'home.referrals.item':
    '{word}, {days, plural, =0 {recomendación de hoy} one {recomendación de hace # día} other {recomendación de hace # días}}',
  'home.owner.title': 'Mis vacantes',
  'home.owner.none': 'Ahora mismo no tienes ninguna vacante.',
  'home.owner.show': 'Ver {title}',
  'home.admin.title': 'Llevar Coffeechat',
  'home.admin.setUp': 'Coffeechat está configurado.',
  'home.admin.notSetUp': 'Coffeechat aún no está configurado.',
  'home.admin.letters':
    '{count, plural, =0 {Ningún mensaje está atascado.} one {# mensaje está atascado: no se envió o quizá no llegó.} other {# mensajes están atascados: no se enviaron o quizá no llegaron.}}',
  'help.preview': 'Lo que puedes escribir',
  'help.title': 'Lo que puedes escribir {surface, select, teams {aquí} other {después de /coffeechat}}',
  'help.home': 'home – todo lo tuyo, con lo que puedes hacer a continuación',
  'help.offer':
    'offer [palabras] – ofrecer una charla de café, por ejemplo: offer backend careers, 2 a month, Tue and Thu afternoons',
  'help.offers': 'offers – tus ofertas: cambiar, pausar, retirar',
  'help.pause': 'pause until 1 March – todo descansa hasta entonces',
  'help.chats': 'chats – tus charlas',
  'help.introduce': 'introduce – traer a alguien que conoces',
  'help.explore': 'explore – explorar dentro de la empresa, con discreción',
  'help.refer': 'refer – recomendar a alguien con quien hablaste',
  'help.referrals': 'referrals – cómo van tus recomendaciones',
  'help.openings': 'openings – las vacantes que puedes conocer',
  'help.opening': 'opening [título] – abrir una vacante que se cubre a través de personas y nunca se anuncia',
  'help.settings': 'settings – horario, zona horaria, con quién no emparejarte nunca',
  'help.why': 'why – por qué te emparejamos, y por qué no',
  'help.privacy': 'privacy – lo que se guarda sobre ti; salir; borrar',
  'help.recruiter': 'pool, pipeline, digest – para el equipo de selección',
  'help.setup': 'setup, setup-check, setup messages, round – para quien administra',
  'help.unknown': 'No lo he entendido.',
  'help.nearest': '¿Querías decir “{word}”?',
  'help.button.nearest': 'Sí, {word}',
  'people.silent.preview': 'Por ahora dejamos de preguntar',
  'people.silent.host':
    'Tres preguntas seguidas quedaron sin respuesta, así que por ahora dejamos de preguntar. Solo tú lo sabes. Con un clic vuelves.',
  'people.silent.candidate':
    'Tres preguntas seguidas quedaron sin respuesta, así que por ahora dejamos de preguntar. Tu sitio se conserva. Con un clic vuelves.',
  'people.noShows.host':
    'Dos charlas no salieron adelante porque no pudiste estar, así que por ahora todo descansa. Solo tú lo sabes. Con un clic vuelves.',
  'people.noShows.candidate':
    'Dos charlas no salieron adelante porque no pudiste estar, así que por ahora todo descansa. Tu sitio se conserva. Con un clic vuelves.',
  'people.nobodyLeft.preview': 'Coffeechat necesita a alguien',
  'people.nobodyLeft.recruiter':
    'La última persona de selección de vuestro programa de charlas de café se ha ido. Hasta que haya otra, nadie ve a las personas que esperan. Quien administra puede nombrarla con el comando “setup”.',
  'people.nobodyLeft.admin':
    'La última persona que administraba vuestro programa de charlas de café se ha ido. Alguien de ADMIN_EMAILS puede tomar el relevo con el comando “setup”.',
  'people.silent.back': 'Ya estoy de vuelta',
  'recruiter.look.preview': '¿Puedes mirar una oferta?',
  'recruiter.look.text':
    'La oferta de {host} quizá necesita una mano: las personas que se le proponen no parecen encajar. Tal vez ayuden otros temas.',
}
