import { useState } from 'hono/jsx'
import type { Surroundings } from './acts.js'
import type { InputElement } from './block-types.js'
import { useConfirm } from './confirm.js'
import { AnyControl, isGroup } from './input-block.js'
import { Phrase } from './rich-text.js'
import { startOf } from './start-of.js'

/**
 * A control outside an input block, which acts as soon as something is chosen. Its label are the words beside it
 * (`labelId`), or else its placeholder. A no in its confirm dialog brings back what stood there.
 */
export function LoneControl(props: { of: InputElement; name: string; at: Surroundings; labelId?: string }) {
  const { of, name, at, labelId } = props
  const [round, setRound] = useState(0)
  const { ask, dialog } = useConfirm(of.confirm, name, at)
  const press = (): void => at.acts.press(of.action_id, undefined)
  const takeBack = (): void => setRound(round + 1)
  const control = (
    <AnyControl
      key={round}
      element={of}
      start={startOf(of, undefined)}
      id={`${name}-control`}
      labelledBy={labelId}
      describedBy={undefined}
      isInvalid={false}
      isOptional={true}
      at={at}
      fill={() => ask(press, takeBack)}
    />
  )
  const label = of.placeholder ? <Phrase of={of.placeholder} names={at} /> : 'Choose'
  if (isGroup(of))
    return (
      <fieldset class="bk-alone" data-action={of.action_id} aria-labelledby={labelId}>
        {labelId === undefined && <legend class="bk-label">{label}</legend>}
        {control}
        {dialog}
      </fieldset>
    )
  return (
    <div class="bk-alone" data-action={of.action_id}>
      {labelId === undefined && (
        <label class="bk-label" htmlFor={`${name}-control`}>
          {label}
        </label>
      )}
      {control}
      {dialog}
    </div>
  )
}
