import { useRef, useState } from 'hono/jsx'
import type { Surroundings } from './acts.js'
import type { Button, Option, Overflow } from './block-types.js'
import { useConfirm } from './confirm.js'
import { useEscape } from './escape.js'
import { Phrase } from './rich-text.js'

interface Props<Element> {
  of: Element
  name: string
  at: Surroundings
}

/** A button, one that leads to an address included. */
export function PressButton({ of, name, at }: Props<Button>) {
  const { ask, dialog } = useConfirm(of.confirm, name, at)
  return (
    <>
      <button
        type="button"
        class={of.style ? `bk-button bk-${of.style}` : 'bk-button'}
        data-action={of.action_id}
        aria-label={of.accessibility_label}
        aria-haspopup={of.confirm ? 'dialog' : undefined}
        onClick={() => ask(() => at.acts.press(of.action_id, of.url))}
      >
        <Phrase of={of.text} names={at} />
      </button>
      {dialog}
    </>
  )
}

/** Further things to do, folded away; Escape folds them again. */
export function OverflowMenu({ of, name, at }: Props<Overflow>) {
  const menu = useRef<HTMLDivElement>(null)
  const toggle = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const { ask, dialog } = useConfirm(of.confirm, name, at)
  const fold = (): void => {
    setIsOpen(false)
    toggle.current?.focus()
  }
  useEscape(menu, () => {
    if (isOpen) fold()
    return isOpen
  })
  const choose = (option: Option) => (): void => {
    fold()
    ask(() => at.acts.press(of.action_id, option.url))
  }
  const more = { 'aria-expanded': isOpen ? 'true' : 'false' }
  return (
    <div class="bk-overflow" ref={menu}>
      <button ref={toggle} type="button" class="bk-button" onClick={() => setIsOpen(!isOpen)} {...more}>
        More
      </button>
      {isOpen && (
        <ul class="bk-menu">
          {of.options.map((option) => (
            <li>
              <MenuItem of={option} actionId={of.action_id} at={at} onClick={choose(option)} />
            </li>
          ))}
        </ul>
      )}
      {dialog}
    </div>
  )
}

interface MenuItemProps {
  of: Option
  actionId: string
  at: Surroundings
  onClick(): void
}

function MenuItem({ of, actionId, at, onClick }: MenuItemProps) {
  return (
    <button type="button" class="bk-choice" data-action={actionId} onClick={onClick}>
      <Phrase of={of.text} names={at} />
      {of.description && (
        <span class="bk-description">
          <Phrase of={of.description} names={at} />
        </span>
      )}
    </button>
  )
}
