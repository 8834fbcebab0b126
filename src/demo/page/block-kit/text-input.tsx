import { useState } from 'hono/jsx'
import type { TextElement } from './block-types.js'
import { type Control, heldBy } from './control.js'

/** Length as Slack counts it: Unicode code points. */
const points = (text: string): number => [...text].length

/** A text, a number or a day. It says at once when a text is longer than the field takes; Slack would not send it. */
export function TextInput({ element, ...control }: Control<TextElement>) {
  const value = control.start[0] ?? ''
  const [length, setLength] = useState(points(value))
  const most = element.max_length ?? 3000
  const attributes = {
    id: control.id,
    value,
    placeholder: element.placeholder?.text,
    'aria-labelledby': control.labelledBy,
    'aria-describedby': control.describedBy,
    'aria-invalid': control.isInvalid || length > most ? 'true' : undefined,
    'aria-required': control.isOptional ? undefined : 'true',
    onInput(event: Event): void {
      if (isOneLine(element)) joinLines(event.currentTarget as HTMLTextAreaElement)
      setLength(points(heldBy(event)))
      control.fill(heldBy(event))
    },
  }
  return (
    <>
      <Field element={element} attributes={attributes} />
      <p class="bk-too-long" role="status">
        {length > most ? `${length - most} characters more than fit here` : ''}
      </p>
    </>
  )
}

const types = { email_text_input: 'email', url_text_input: 'url', number_input: 'number', datepicker: 'date' } as const

/** A single line is a text area, too: it grows, so that a text longer than the field is wide can be read whole. */
function Field({ element, attributes }: { element: TextElement; attributes: object }) {
  if (element.type !== 'plain_text_input')
    return (
      <input {...attributes} {...rangeOf(element)} class="bk-field" type={types[element.type]} autocomplete="off" />
    )
  if (isOneLine(element))
    return <textarea {...attributes} class="bk-field bk-one-line" rows={1} onKeyDown={sendOnEnter} autocomplete="off" />
  return <textarea {...attributes} class="bk-field" rows={3} />
}

const isOneLine = ({ type, multiline }: TextElement): boolean => type === 'plain_text_input' && !multiline

function joinLines(field: HTMLTextAreaElement): void {
  if (field.value.includes('\n')) field.value = field.value.replace(/\s*\n\s*/g, ' ')
}

/** As in any field of one line. */
function sendOnEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.isComposing) return
  event.preventDefault()
  const { form } = event.currentTarget as HTMLTextAreaElement
  form?.requestSubmit()
}

function rangeOf(element: TextElement): { min?: string; max?: string; step?: string } {
  if (element.type !== 'number_input') return {}
  return { min: element.min_value, max: element.max_value, step: element.is_decimal_allowed ? 'any' : '1' }
}
