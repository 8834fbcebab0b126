import type { notice as english } from '../en/notice.js'

export const notice: Record<keyof typeof english, string> = {
  'notice.stale_button':
    'Este botón es de una versión anterior y ya no funciona. Escribe {surface, select, teams {“help” aquí} other {/coffeechat help}} para ver lo que puedes hacer.',
  'notice.already_done': 'Eso ya está hecho.',
  'notice.admins_only':
    'Esto solo pueden hacerlo {surface, select, teams {personas a quienes} other {quienes administran el espacio de trabajo, o personas a quienes}} tu empresa nombró en ADMIN_EMAILS. Por favor, pídeselo a una de ellas.',
  'notice.recruiters_only':
    'Esto solo puede hacerlo el equipo de selección. Quien administra puede incluirte en la configuración.',
  'notice.not_for_you': 'Esta respuesta no te corresponde a ti.',
  'notice.openers_only':
    'Aquí abren vacantes quienes son responsables de un puesto y el equipo de selección. Quien administra puede incluirte en ese equipo en la configuración.',
  'notice.opening_ended': 'Esa vacante ha terminado. Puedes escribir una nueva.',
  'notice.opening_is_open': 'Ya está abierta.',
  'notice.opening_not_open': 'Es un borrador. Ábrela primero.',
  'notice.seats_taken': 'Ya se ha contratado a más personas que esas.',
  'notice.same_owner': 'Ya es responsable de ella.',
  'notice.letter_gone': 'Ya no espera aquí: alguien se ha ocupado de ello, o ya ha salido.',
  'notice.not_there': 'No lo he encontrado. Puede que haya terminado mientras tanto.',
  'notice.already_answered': 'Ya respondiste a esto. No hay nada más que hacer.',
  'notice.already_passed': 'Esa ocasión ya pasó. Volvemos a buscar en la próxima ronda.',
  'notice.not_your_turn': 'Ahora mismo le toca responder a la otra parte. Tendrás noticias en cualquier caso.',
  'notice.no_time_chosen': 'Por favor, deja marcada al menos una hora, o pide otras horas.',
  'notice.no_seat_left':
    'Todas tus plazas están ocupadas por ahora. Puedes cambiar cuántas ofreces: escribe {surface, select, teams {“offers” aquí} other {/coffeechat offers}}.',
  'notice.undo_too_late': 'Los diez minutos para deshacer ya han pasado.',
  'notice.not_scheduled': 'Esta charla no tiene fecha por ahora.',
  'notice.not_awaited': 'Nadie espera ya esta respuesta.',
  'notice.time_not_offered': 'Alguien acaba de ocupar esa hora. Por favor, elige otra.',
  'notice.too_early': 'Es un poco pronto para eso: la charla no ha empezado.',
  'notice.already_over': 'Esta charla ya ha terminado.',
  'notice.nothing_to_say': 'Por favor, elige al menos una opción.',
  'notice.already_referred':
    'Ya recomendaste a esta persona. Escribe {surface, select, teams {“referrals” aquí} other {/coffeechat referrals}} para ver cómo va.',
  'notice.already_ended': 'Esto ya ha terminado.',
  'notice.note_needed': 'Por favor, escribe una nota corta: ¿por qué este cambio?',
  'notice.no_such_move': 'Desde donde está no puede pasar ahí.',
  'notice.date_needed': 'Por favor, elige una fecha en la que volvamos a mirarlo.',
  'notice.date_past': 'Esa fecha ya pasó. Por favor, elige una posterior.',
  'notice.terms_need_proposal': 'Las condiciones solo pueden venir después de una propuesta.',
  'notice.conversion_needed':
    'Esta persona explora, no ha presentado ninguna candidatura. Invítala primero a optar a la vacante; solo ella puede cambiar eso.',
  'notice.step_skipped': 'Un paso viene después de otro. Por favor, da primero el siguiente.',
  'notice.names_first':
    'Los nombres se intercambian cuando han dicho que sí la persona responsable del puesto y, después, quien explora. No ha cambiado nada.',
  'notice.no_way_in':
    'Nadie que pudiera preguntarle ha hablado todavía con esta persona. La ronda semanal busca una charla.',
  'notice.asked_else': 'Ahora se le está preguntando otra cosa. Por favor, vuelve a mirarlo en unos días.',
  'notice.talk_open': 'Aún no se ha celebrado una charla de este paso. Avanza cuando se haya celebrado, o cancélala.',
  'notice.already_invited': 'Ya se le ha preguntado. Tendrás noticias cuando responda.',
  'notice.candidate_busy':
    'Ahora mismo está respondiendo a otra pregunta. Por favor, vuelve a intentarlo en unos días; no se ha enviado nada.',
  'notice.apology':
    'Lo sentimos, algo ha fallado por nuestra parte y no ha cambiado nada. Por favor, inténtalo de nuevo; si sigue así, da esta referencia a quien administra: {reference}',
  'notice.too_many':
    'Ha sido mucho de una vez, y esto último no lo he hecho. Escríbelo otra vez dentro de {seconds, plural, one {un segundo} other {# segundos}}; todo lo anterior está hecho, y lo que rellenaste se conserva.',
  'notice.elsewhere': 'Te he escrito directamente.',
  'notice.elsewhere.install':
    'Aún no puedo escribirte directamente. Por favor, añade Coffeechat en Teams y envíale allí “help”.',
  'notice.form.text': 'Para esto hace falta un formulario corto.',
  'notice.mail.text':
    'Recibes esto por correo porque Coffeechat no ha podido escribirte en Teams. Para responder, abre Coffeechat en Teams, déjalo entrar de nuevo y envíale “help”.',
  'form.close': 'Cerrar',
  'form.cancel': 'Cancelar',
  'form.error.invalid': 'Por favor, revisa este campo.',
  'form.error.required': 'Por favor, rellena esto.',
  'form.error.too_long': 'Esto es demasiado largo. Por favor, acórtalo.',
  'form.error.email': 'Por favor, escribe una dirección de correo, por ejemplo name@example.org.',
  'form.error.number': 'Por favor, escribe un número entero.',
  'form.error.windows': 'Por favor, marca al menos una hora de la semana.',
  'form.error.date': 'Por favor, elige una fecha.',
  'form.error.date_past': 'Esta fecha ya pasó. Por favor, elige una posterior.',
  'form.error.date_far': 'Esta fecha queda demasiado lejos. Por favor, elige una más cercana.',
  'form.error.consent': 'Necesitamos este sí antes de poder seguir.',
  'form.error.zone': 'Por favor, escribe una zona horaria como Europe/Berlin.',
}
