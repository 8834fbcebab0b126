import type { credit as english } from '../en/credit.js'

/** Who named somebody first, how the thanks for a hire are shared, and what a recruiter should look at. */
export const credit: Record<keyof typeof english, string> = {
  'claim.stands': 'Gracias. Tu sí a que te recomienden ya está dado, así que para ti no cambia nada.',
  'claim.known.preview': 'Noticias de alguien que conoces',
  'claim.known.text':
    'Recomendaste a {name}. Para entonces ya conocíamos a esta persona. Gracias por pensar en ella; no tienes que hacer nada.',
  'claim.known.word': 'ya se conocía',
  'claim.known.also': '{word}; ya se conocía',

  'credit.rule.button': 'Reparto del agradecimiento',
  'credit.rule.preview': 'Cómo se reparte el agradecimiento',
  'credit.rule.title': 'Cómo se reparte el agradecimiento',
  'credit.rule.text': 'Cuando se contrata a alguien, se reparten cien puntos entre quienes llevaron hasta ahí:',
  'credit.rule.referrer':
    '{points} para quien recomendó a la persona. Quien lo hace primero cuenta durante {days} días.',
  'credit.rule.introducer': '{points} a repartir entre quienes la presentaron.',
  'credit.rule.host': '{points} a repartir entre quienes ofrecieron las charlas anteriores.',
  'credit.rule.more': 'Qué más conviene saber:',
  'credit.rule.none': 'Si nadie la presentó, o no hubo ninguna charla, esa parte va a quien la recomendó.',
  'credit.rule.even':
    'Dentro de una parte todo el mundo recibe lo mismo, en puntos enteros; el punto que sobra va a quien lleva más tiempo aquí.',
  'credit.rule.twice':
    'Nadie cuenta dos veces: te quedas con tu parte mayor, y las demás personas de la parte que dejas se reparten la tuya. Si no hay otras, va a quien recomendó a la persona.',
  'credit.rule.excluded':
    'No reciben puntos el equipo de selección, Recursos Humanos, quien es responsable del puesto y su suplente, quien dirige, a cualquier nivel, a una persona contratada desde dentro, la propia persona contratada, quien se ha ido y quien está fuera de la empresa. Sus puntos no pasan a nadie.',
  'credit.rule.milestones':
    'La mitad de una parte cuenta el primer día de trabajo, con el punto que sobra; el resto, a los 90 días.',
  'credit.rule.early':
    'Una charla tuya que lleva a algo más es un punto por sí misma, aparte de los cien. Solo tú lo lees.',

  'credit.own.title': 'Tu parte del agradecimiento',
  'credit.own.referrer': '{points, plural, one {# punto} other {# puntos}} por recomendar a {name}.',
  'credit.own.referrer.first':
    '{points, plural, one {# punto} other {# puntos}} por recomendar a alguien antes que nadie.',
  'credit.own.introducer':
    '{points, plural, one {# punto} other {# puntos}} por una presentación que llevó a una contratación.',
  'credit.own.host': '{points, plural, one {# punto} other {# puntos}} por una charla que llevó a una contratación.',
  'credit.own.nobody': '{points, plural, one {# punto no es para nadie} other {# puntos no son para nadie}}: {reason}.',
  'credit.own.early':
    '{points, plural, one {# punto} other {# puntos}} como pequeño agradecimiento por charlas que llevaron a algo más.',
  'credit.excluded.recruiter': 'el equipo de selección no participa',
  'credit.excluded.hr': 'Recursos Humanos no participa',
  'credit.excluded.owner': 'quien es responsable del puesto no participa',
  'credit.excluded.deputy': 'quien suple a la persona responsable del puesto no participa',
  'credit.excluded.reports': 'nadie participa por personas de su propia línea jerárquica',
  'credit.excluded.self': 'nadie participa en el agradecimiento por su propia contratación',
  'credit.excluded.left': 'ya no está en la empresa',
  'credit.excluded.outside': 'está fuera de la empresa',

  'credit.file.person': 'persona',
  'credit.file.address': 'dirección',
  'credit.file.referral': 'recomendación',
  'credit.file.part': 'parte',
  'credit.file.points': 'puntos',
  'credit.file.milestone': 'hito',
  'credit.file.due': 'fecha',
  'credit.file.nobody': 'nadie ({reason})',
  'credit.file.part.referrer': 'recomendó',
  'credit.file.part.introducer': 'presentó',
  'credit.file.part.host': 'habló',
  'credit.file.milestone.start': 'primer día',
  'credit.file.milestone.days_90': '90 días',
  'credit.file.badDay': 'Indica el día así: npm run credit -- --from 2026-01-01',

  'flags.title': 'Por favor, mira esto antes de que siga. Todavía no dice nada de nadie:',
  'flags.self': 'La persona recomendada y quien escribió las palabras parecen ser la misma.',
  'flags.alias': 'La dirección, escrita de otro modo, es la de alguien de la empresa.',
  'flags.ring': 'Estas personas se han recomendado unas a otras en círculo.',
  'flags.many_a_day': 'Quien lo escribió recomendó a más de {count} personas en un día.',
  'flags.many_a_month': 'Quien lo escribió recomendó a más de {count} personas en un mes.',
  'flags.family': 'Familia: por favor, llévalo tú personalmente.',
  'flags.button': 'Ya lo he mirado',
  'flags.form.title': '¿Qué has visto?',
  'flags.form.submit': 'Mirado',
  'flags.form.note': 'En pocas palabras',
  'flags.form.note.hint': 'Solo el equipo de selección puede consultarlo. Las otras dos personas no lo leen nunca.',
  'flags.done': 'Gracias. Lo que había que mirar sobre {name} está hecho, y tu nota queda guardada.',
  'flags.back': 'Volver a {name}',
  'flags.morning':
    '{count, plural, one {# recomendación tiene algo} other {# recomendaciones tienen algo}} que una persona debería mirar.',
}
