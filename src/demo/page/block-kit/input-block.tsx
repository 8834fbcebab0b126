import { useState } from 'hono/jsx'
import type { Surroundings } from './acts.js'
import type { InputBlock, InputElement } from './block-types.js'
import { Boxes, Select } from './choosers.js'
import type { Control } from './control.js'
import { Many } from './many.js'
import { Phrase } from './rich-text.js'
import { startOf } from './start-of.js'
import { TextInput } from './text-input.js'

interface Props {
  of: InputBlock
  name: string
  at: Surroundings
}

/** A question with its label, its hint and, where the last answer was not taken, the reason. */
export function Input({ of, name, at }: Props) {
  const { element } = of
  const blockId = of.block_id ?? ''
  const [start] = useState(() => startOf(element, at.typed[blockId]?.state))
  const error = at.errors[blockId]
  const ids = [...(error === undefined ? [] : [`${name}-error`]), ...(of.hint ? [`${name}-hint`] : [])].join(' ')
  const label = <Label of={of} at={at} />
  const control: Control<InputElement> = {
    element,
    start,
    id: `${name}-control`,
    describedBy: ids || undefined,
    isInvalid: error !== undefined,
    isOptional: of.optional === true,
    at,
    fill: (value) => at.acts.fill(blockId, value),
  }
  const below = <Below of={of} name={name} at={at} error={error} />
  if (!isGroup(element))
    return (
      <div class="bk-input" data-block={blockId}>
        <label class="bk-label" htmlFor={control.id}>
          {label}
        </label>
        <AnyControl {...control} />
        {below}
      </div>
    )
  return (
    <fieldset class="bk-input" data-block={blockId} {...groupOf(control)}>
      <legend class="bk-label">{label}</legend>
      <AnyControl {...control} />
      {below}
    </fieldset>
  )
}

function Below({ of, name, at, error }: Props & { error: string | undefined }) {
  return (
    <>
      {error !== undefined && <Problem id={`${name}-error`} text={error} />}
      {of.hint && (
        <p class="bk-hint" id={`${name}-hint`}>
          <Phrase of={of.hint} names={at} />
        </p>
      )}
    </>
  )
}

function Label({ of, at }: Omit<Props, 'name'>) {
  return (
    <>
      <Phrase of={of.label} names={at} />
      {of.optional && <span class="bk-optional"> (optional)</span>}
    </>
  )
}

function Problem({ id, text }: { id: string; text: string }) {
  return (
    <p class="bk-error" id={id} role="alert">
      <span class="bk-mark" aria-hidden="true">
        !
      </span>
      <span class="bk-phrase">{text}</span>
    </p>
  )
}

/** Where the answer was not taken, the focus can be led to the group as it can to a field. */
function groupOf({ element, describedBy, isOptional, isInvalid }: Control<InputElement>) {
  return {
    'aria-describedby': describedBy,
    ...(isInvalid && { 'aria-invalid': 'true' as const, tabindex: -1 }),
    ...(element.type === 'radio_buttons' && { role: 'radiogroup', 'aria-required': isOptional ? undefined : 'true' }),
  }
}

/** Whether it is made of several boxes, so that no single one can carry the label. */
export function isGroup({ type }: InputElement): boolean {
  return ['checkboxes', 'radio_buttons', 'multi_static_select', 'multi_users_select'].includes(type)
}

/** Whatever can be filled in. */
export function AnyControl({ element, ...rest }: Control<InputElement>) {
  switch (element.type) {
    case 'checkboxes':
    case 'radio_buttons':
      return <Boxes element={element} {...rest} />
    case 'multi_static_select':
    case 'multi_users_select':
      return <Many element={element} {...rest} />
    case 'static_select':
    case 'users_select':
    case 'conversations_select':
    case 'channels_select':
      return <Select element={element} {...rest} />
    default:
      return <TextInput element={element} {...rest} />
  }
}
