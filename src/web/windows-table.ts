import { html } from 'hono/html'
import type { Field } from '../messages/form.js'
import type { Say } from '../messages/text.js'
import type { Html } from './markup.js'
import { severalMark } from './post.js'

type WindowsField = Extract<Field, { type: 'windows' }>

/**
 * Takes the field of times in a week; returns a table of boxes, a row a day, a column a part of the day. Every box is named by
 * its day and part; on a narrow screen the style shows the parts' names beside the boxes instead of on top.
 */
export function windowsTable(field: WindowsField, id: string, say: Say): Html {
  const columns = [...new Set(field.days.flatMap((day) => day.parts.map((part) => part.label)))]
  const first = field.days[0]?.parts[0]?.value
  const rows = field.days.map((day) => {
    const cells = columns.map((column) => cell(field, day, column, id, first))
    return html`<tr><th scope="row">${day.label}</th>${cells}</tr>\n`
  })
  return html`<table class="windows"><thead><tr><th scope="col">${say('page.day')}</th>${columns.map(
    (column) => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table>`
}

function cell(
  field: WindowsField,
  day: WindowsField['days'][number],
  column: string,
  id: string,
  first: string | undefined,
): Html {
  const part = day.parts.find((candidate) => candidate.label === column)
  if (!part) return html`<td></td>`
  const own = part.value === first ? id : `${id}-${part.value}`
  const checked = field.value.includes(part.value) && html` checked`
  return html`<td><label><input type="checkbox" id="${own}" name="${field.name}${severalMark}" value="${part.value}"${checked}> <span><span class="unseen">${day.label} </span>${column}</span></label></td>`
}
