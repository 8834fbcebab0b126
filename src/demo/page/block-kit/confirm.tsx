import { useEffect, useRef, useState } from 'hono/jsx'
import type { Surroundings } from './acts.js'
import type { Confirm } from './block-types.js'
import { useEscape } from './escape.js'
import { Phrase, Text } from './rich-text.js'

interface Waiting {
  yes(): void
  no(): void
}

/** Asks before something is done, where the product wants that; `dialog` is to be drawn beside what was pressed. */
export function useConfirm(confirm: Confirm | undefined, name: string, at: Surroundings) {
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const answered = (isYes: boolean): void => {
    setWaiting(null)
    if (isYes) waiting?.yes()
    else waiting?.no()
  }
  return {
    ask(yes: () => void, no: () => void = () => {}): void {
      if (confirm) setWaiting({ yes, no })
      else yes()
    },
    dialog: confirm && waiting ? <ConfirmDialog of={confirm} name={name} at={at} answered={answered} /> : null,
  }
}

interface DialogProps {
  of: Confirm
  name: string
  at: Surroundings
  answered(isYes: boolean): void
}

/** The browser's own dialog: Escape says no, and the focus goes back to what was pressed. */
function ConfirmDialog({ of, name, at, answered }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const close = (answer: 'yes' | 'no') => () => dialog.current?.close(answer)
  useEscape(dialog, () => {
    dialog.current?.close('no')
    return true
  })
  return (
    <dialog
      ref={dialog}
      class="bk-confirm"
      aria-labelledby={`${name}-title`}
      aria-describedby={`${name}-text`}
      onClose={() => answered(dialog.current?.returnValue === 'yes')}
    >
      <h2 class="bk-confirm-title" id={`${name}-title`}>
        <Phrase of={of.title} names={at} />
      </h2>
      <div id={`${name}-text`}>
        <Text of={of.text} names={at} />
      </div>
      <div class="bk-confirm-answers">
        <button type="button" class="bk-button" onClick={close('no')}>
          <Phrase of={of.deny} names={at} />
        </button>
        <button type="button" class={`bk-button bk-${of.style ?? 'primary'}`} onClick={close('yes')}>
          <Phrase of={of.confirm} names={at} />
        </button>
      </div>
    </dialog>
  )
}
