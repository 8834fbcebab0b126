import { useRef, useState } from 'hono/jsx'
import type { ManyElement, OptionGroup } from './block-types.js'
import { Box, withOrWithout } from './choosers.js'
import { type Control, isTicked, offeredWith } from './control.js'
import { useEscape } from './escape.js'
import { Phrase } from './rich-text.js'

/** Several of many: the chosen ones in words, and a list of boxes to unfold. */
export function Many({ element, at, id, start, ...control }: Control<ManyElement>) {
  const [chosen, setChosen] = useState(start)
  const list = useRef<HTMLDetailsElement>(null)
  useEscape(list, () => fold(list.current))
  const groups = offeredWith(start, element, at)
  const most = element.max_selected_items ?? Number.POSITIVE_INFINITY
  const choose = (value: string, isChosen: boolean): void => {
    const now = inOrder(groups, withOrWithout(chosen, value, isChosen))
    setChosen(now)
    control.fill(now)
  }
  let count = 0
  const boxOf = (option: OptionGroup['options'][number]) => (
    <Box
      key={option.value}
      type="checkbox"
      of={option}
      id={`${id}-${count++}`}
      group={id}
      isTicked={start.includes(option.value)}
      isInvalid={control.isInvalid}
      isFull={chosen.length >= most && !chosen.includes(option.value)}
      names={at}
      onInput={(event: Event) => choose(option.value, isTicked(event))}
    />
  )
  return (
    <details class="bk-many" ref={list}>
      <summary class="bk-field" id={id} aria-describedby={control.describedBy}>
        <Chosen of={chosen} groups={groups} names={at} />
        <span class="bk-when-folded">Choose</span>
        <span class="bk-when-open">Done</span>
      </summary>
      <div class="bk-list">
        {most < Number.POSITIVE_INFINITY && <p class="bk-hint">{`At most ${most}`}</p>}
        {groups.map(({ label, options }) => group(label, at, options.map(boxOf)))}
      </div>
    </details>
  )
}

function fold(list: HTMLDetailsElement | null): boolean {
  if (!list?.open) return false
  list.open = false
  list.querySelector('summary')?.focus()
  return true
}

/** As the list shows them, whichever was chosen first. */
function inOrder(groups: OptionGroup[], chosen: string[]): string[] {
  return groups.flatMap(({ options }) => options.map(({ value }) => value)).filter((value) => chosen.includes(value))
}

type Names = Parameters<typeof Phrase>[0]['names']

function Chosen({ of, groups, names }: { of: string[]; groups: OptionGroup[]; names: Names }) {
  const options = groups.flatMap((group) => group.options).filter(({ value }) => of.includes(value))
  if (options.length === 0) return <span class="bk-none">Nothing chosen</span>
  return (
    <span class="bk-chips">
      {options.map(({ value, text }) => (
        <span key={value} class="bk-chip">
          <Phrase of={text} names={names} />
        </span>
      ))}
    </span>
  )
}

function group(label: OptionGroup['label'], names: Names, boxes: unknown) {
  if (!label) return <div class="bk-group">{boxes}</div>
  return (
    <fieldset class="bk-group">
      <legend class="bk-group-label">
        <Phrase of={label} names={names} />
      </legend>
      {boxes}
    </fieldset>
  )
}
