import type { setup as english } from '../en/setup.js'

export const setup: Record<keyof typeof english, string> = {
  'setup.known.preview': 'Puedes configurarme',
  'setup.known.text':
    'Puedes configurarme: el canal del resumen, su día y su hora, y quién forma el equipo de selección. Lleva dos minutos, y no se publica nada antes de que lo hayas visto, salvo una línea de prueba.',
  'setup.known.button': 'Configurar Coffeechat',
  'setup.form.title': 'Configurar Coffeechat',
  'setup.form.submit': 'Guardar',
  'setup.form.name': 'Nombre de tu organización',
  'setup.form.name.hint': 'Lo leen personas de fuera.',
  'setup.form.channel': 'Canal del resumen semanal',
  'setup.form.channel.hint': 'Allí se publica enseguida una línea de prueba.',
  'setup.form.noChannel':
    'Aún no conozco ningún canal. Para que se publique el resumen, añade Coffeechat a un equipo y vuelve a abrir esto.',
  'setup.form.unreachable':
    '{count, plural, one {A # persona no se le puede escribir en Teams y recibe correo en su lugar} other {A # personas no se les puede escribir en Teams y reciben correo en su lugar}}: {names}. Vuelven si escriben a Coffeechat.',
  'setup.form.weekday': 'Día del resumen',
  'setup.form.hour': 'Hora del resumen (de 0 a 23)',
  'setup.form.zone': 'Zona horaria',
  'setup.form.zone.hint': 'Por ejemplo Europe/Berlin. Vale también para todas las personas cuya zona no se conoce.',
  'setup.form.language': 'Idioma de las publicaciones',
  'setup.form.language.hint': 'En los canales, y para quien no tenga uno conocido.',
  'setup.form.everyWeeks': 'Una ronda cada tantas semanas',
  'setup.form.recruiters': 'Equipo de selección',
  'setup.form.recruiters.hint': 'Ven el pipeline. Ahora no se les escribe.',
  'setup.form.closedDays': 'Días cerrados',
  'setup.form.closedDays.hint': 'Días en los que no corre ningún plazo, por ejemplo 2026-12-25, 2026-12-26.',
  'setup.form.closedDays.wrong': 'Por favor, escribe días como 2026-12-25, separados por comas.',
  'setup.form.hiring': 'Cómo se contrata aquí',
  'setup.form.hiring.hint': 'Quienes exploran lo leen en su página: los pasos, quién decide, cuánto tarda.',
  'setup.form.noWorkspace':
    'Este canal está en un espacio de trabajo que no conozco. Por favor, hazlo desde ese espacio.',
  'setup.saved.preview': 'Guardado',
  'setup.saved.title': 'Todo está configurado',
  'setup.saved.digest': 'El resumen',
  'setup.saved.round': 'La próxima ronda',
  'setup.saved.recruiters': 'Equipo de selección',
  'setup.saved.recruiters.value': '{count, plural, =0 {nadie todavía} one {# persona} other {# personas}}',
  'setup.saved.managers': 'Quién dirige a quién',
  'setup.saved.managers.value':
    '{count, plural, =0 {se sabe de todo el mundo} one {no se sabe de # persona} other {no se sabe de # personas}}',
  'setup.saved.managers.note':
    'Si no se sabe quién dirige a alguien que explora dentro de la empresa, se le pregunta quién no debe saberlo. Para incorporar ese dato: npm run import -- employees.csv',
  'setup.saved.test':
    'Una línea de prueba va camino del canal. Si no aparece allí, {surface, select, teams {añade Coffeechat al equipo} other {escribe “/invite @Coffeechat” en el canal}}; si no puedo publicar, te lo digo aquí.',
  'setup.saved.launch':
    'Lo siguiente: un mensaje con el que puedes contárselo a todo el mundo. No se publica nada antes de que tú lo digas.',
  'setup.button.launch': 'Ver el mensaje inicial',
  'setup.button.practice': 'Probarlo por tu cuenta',
  'setup.button.change': 'Cambiar algo',
  'setup.test.preview': 'Hola de parte de Coffeechat',
  'setup.test.text': '¡Hola! El resumen semanal de las charlas de café llegará a este canal.',
  'setup.invite.preview': 'Aún no puedo publicar en el canal',
  'setup.invite.text':
    'No he podido publicar en el canal del resumen. Por favor, {surface, select, teams {añade Coffeechat a su equipo} other {escribe “/invite @Coffeechat” en él}} y pulsa después esto.',
  'setup.invite.button': 'Volver a intentarlo',
  'setup.invite.again': 'Una línea de prueba va de camino.',
  'setup.events.preview': 'Slack retiene algunas noticias',
  'setup.events.text':
    'En este espacio de trabajo pasan más cosas de las que Slack me cuenta ahora: una pestaña de inicio puede estar anticuada, y puedo enterarme tarde de que alguien se ha ido. Los comandos y botones funcionan. Se pasa solo; si se repite, puede que otra aplicación comparta mi registro.',
  'setup.launch.preview': 'El mensaje inicial',
  'setup.launch.only': 'Solo tú ves esto. El mensaje diría:',
  'setup.launch.title': 'Hoy empiezan las charlas de café',
  'setup.launch.text':
    'Hay personas de fuera y de dentro de {organization} a quienes les gustaría saber cómo trabajamos. Ofrece media hora: tú dices de qué y cuándo, y yo encuentro a alguien que encaje y una hora que vaya bien a las dos partes. Sin entrevista, sin presión, y puedes parar cuando quieras.',
  'setup.launch.text.plain':
    'Hay personas de fuera y de dentro de la empresa a quienes les gustaría saber cómo trabajamos. Ofrece media hora: tú dices de qué y cuándo, y yo encuentro a alguien que encaje y una hora que vaya bien a las dos partes. Sin entrevista, sin presión, y puedes parar cuando quieras.',
  'setup.launch.button': 'Ofrecer una charla',
  'setup.launch.post': 'Publicarlo en el canal',
  'setup.launch.post.title': '¿Publicarlo?',
  'setup.launch.post.text': 'Lo lee todo el canal del resumen.',
  'setup.launch.post.yes': 'Publicarlo',
  'setup.launch.post.no': 'Todavía no',
  'setup.launch.posted': 'Va camino del canal.',
  'setup.launch.already': 'El mensaje inicial ya se ha publicado.',
  'setup.practice.preview': 'Probarlo por tu cuenta',
  'setup.practice.title': 'Una charla de práctica, contigo',
  'setup.practice.text':
    'Esto es lo que leen las dos personas de una charla, una tras otra. No se guarda, ni se cuenta, ni se envía nada a nadie.',
  'setup.practice.1': '1. Como quien ofrece la charla, se te pregunta, sin nombre:',
  'setup.practice.1.quote':
    'Con curiosidad por cómo trabaja tu equipo. Le gustaría hablar de {topic}. ¿Te gustaría conocer a esta persona? – Sí, conocerla · Esta vez paso · Ahora no',
  'setup.practice.2': '2. Como quien explora, recibes un correo y abres una página:',
  'setup.practice.2.quote':
    'A {host} le gustaría conocerte en una charla de café de media hora. No es una entrevista. Elige una de tres horas, o nombra otras, o di que no.',
  'setup.practice.3':
    '3. Las dos partes han dicho que sí: nombres, datos de contacto y una cita de calendario para las dos.',
  'setup.practice.4': '4. Un día antes se pregunta a las dos: ¿sigue en pie? Después de la charla: ¿hubo charla?',
  'setup.practice.5':
    '5. Después, quien ofreció la charla puede recomendar a la otra persona, que lee primero esas palabras.',
  'setup.practice.topic': 'cómo decide tu equipo qué construir',
  'setup.practice.button': 'Ofrecer una charla de verdad',
  'setup.button.messages': 'Mensajes que no han llegado',
  'letters.none': 'Aquí no espera nada: todos los mensajes han salido.',
  'letters.title': '{count, plural, one {# mensaje que no ha llegado} other {# mensajes que no han llegado}}',
  'letters.intro':
    'Antes de que un mensaje salga, se vuelve a mirar si sigue valiendo. De quién trata queda entre las personas implicadas.',
  'letters.line':
    '{area, select, match {Sobre un emparejamiento} chat {Sobre una charla de café} session {Sobre un grupo} digest {El resumen} join {Sobre unirse a la bolsa} pool {Sobre la bolsa} round {Sobre una ronda} referral {Sobre una recomendación} setup {Sobre la configuración} other {Sobre un paso en el camino}}, {to, select, colleague {a alguien de la empresa} outside {a alguien de fuera} channel {a un canal} other {sin nadie que lo lea}}, {time}: {status, select, dead {no se pudo entregar.} unknown {puede que haya llegado, o no.} other {se retuvo, porque tocaba hace mucho.}}',
  'letters.more': '{count, plural, one {Hay uno más} other {Hay # más}} anteriores a estos.',
  'letters.again': 'Enviarlo de nuevo',
  'letters.again.title': '¿Enviarlo de nuevo?',
  'letters.again.text': 'Puede que ya haya llegado. Entonces se lee dos veces.',
  'letters.again.no': 'Dejarlo',
  'letters.sent': 'Sale en un momento, si sigue valiendo.',
  'letters.drop': 'Descartarlo',
  'letters.dropped': 'No se enviará.',
  'letters.all': 'Enviar de nuevo todos los que no han llegado',
}
