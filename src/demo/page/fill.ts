import type { ShownTour } from '../view.js'

/** Fills in what a step of a scene asks for, in the form that lies open: a person may do it by hand as well. */

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Where the guided control stands: the page, or the product's page inside it. */
function formNow(): ParentNode | undefined {
  const frames = [...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? [])
  for (const place of [document, ...frames]) {
    const form = place.querySelector('[data-guided]')?.closest('form')
    if (form) return form
  }
  return undefined
}

export const canFill = ({ fills }: ShownTour): boolean => fills !== undefined && Object.keys(fills).length > 0

export function fillIn({ fills = {} }: ShownTour): void {
  const form = formNow()
  if (!form) return
  for (const [name, value] of Object.entries(fills)) fill(form, name, value)
}

/** An empty value takes the first of a choice. */
function fill(form: ParentNode, name: string, value: string): void {
  const own = `[name="${name}"], [name="${name}[]"], [name="${name}[,]"]`
  const fields = [...form.querySelectorAll<Field>(`${own}, [data-block="${name}"] :is(input, textarea, select)`)]
  const chosen = fields.find((field) => field.value === value) ?? fields[0]
  if (!chosen) return
  if (chosen.type === 'checkbox' || chosen.type === 'radio') {
    if (!(chosen as HTMLInputElement).checked) chosen.click()
    return
  }
  chosen.value = value
  for (const event of ['input', 'change']) chosen.dispatchEvent(new Event(event, { bubbles: true }))
}
