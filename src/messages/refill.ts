import type { Field, Form, FormValues } from './form.js'

/** Takes a form as it was shown and what was typed into it; returns the form that shows what was typed. */
export function refill(form: Form, values: FormValues): Form {
  const fields = form.fields.map((field) => refillField(field, values[field.name]))
  const more = form.more && {
    ...form.more,
    fields: form.more.fields.map((field) => refillField(field, values[field.name])),
  }
  return more ? { ...form, fields, more } : { ...form, fields }
}

function refillField(field: Field, typed: string | string[] | undefined): Field {
  const one = typeof typed === 'string' ? typed : typed?.[0]
  const several = typeof typed === 'string' ? [typed] : (typed ?? [])
  switch (field.type) {
    case 'text':
    case 'date':
    case 'select':
    case 'radio':
    case 'channel':
      return { ...field, value: one }
    case 'number':
      return { ...field, value: one === undefined || Number.isNaN(Number(one)) ? undefined : Number(one) }
    case 'consent':
      return { ...field, value: one === 'yes' }
    case 'choices':
    case 'ticks':
    case 'windows':
    case 'people':
      return { ...field, value: several }
  }
}
