import { useState } from 'hono/jsx'
import type { BoxesElement, Option, SelectElement } from './block-types.js'
import { type Control, heldBy, isTicked, offeredBy, offeredWith } from './control.js'
import { Phrase } from './rich-text.js'

/** One of many: the browser's own list. */
export function Select({ element, at, start, ...control }: Control<SelectElement>) {
  const [chosen, setChosen] = useState(start[0])
  const groups = offeredWith(start, element, at)
  return (
    <>
      <select
        id={control.id}
        class="bk-field"
        aria-labelledby={control.labelledBy}
        aria-describedby={control.describedBy}
        aria-invalid={control.isInvalid ? 'true' : undefined}
        aria-required={control.isOptional ? undefined : 'true'}
        onInput={(event: Event) => {
          setChosen(heldBy(event))
          control.fill(heldBy(event))
        }}
      >
        {(control.isOptional || start.length === 0) && <option value="">–</option>}
        {groups.map(({ label, options }) =>
          label ? <optgroup label={label.text}>{choices(options, start)}</optgroup> : choices(options, start),
        )}
      </select>
      <Whole of={groups.flatMap(({ options }) => options).find(({ value }) => value === chosen)} />
    </>
  )
}

/** About as many characters as a list shows of its choice in the narrowest window. */
const shown = 34

/** What a closed list cuts off of a long choice; it is read out with the list, so here it is for eyes alone. */
function Whole({ of }: { of: Option | undefined }) {
  const words = of ? wordsOf(of) : ''
  return words.length > shown ? (
    <p class="bk-hint" aria-hidden="true">
      {words}
    </p>
  ) : null
}

const wordsOf = ({ text, description }: Option): string =>
  description ? `${text.text} – ${description.text}` : text.text

const choices = (options: Option[], start: string[]) =>
  options.map((option) => (
    <option key={option.value} value={option.value} selected={start.includes(option.value)}>
      {wordsOf(option)}
    </option>
  ))

/** A few to tick, or one of a few. */
export function Boxes({ element, at, id, start, ...control }: Control<BoxesElement>) {
  const isRadio = element.type === 'radio_buttons'
  const [chosen, setChosen] = useState(start)
  const onInput = (value: string) => (event: Event) => {
    if (isRadio) return control.fill(value)
    const now = withOrWithout(chosen, value, isTicked(event))
    setChosen(now)
    control.fill(now)
  }
  return (
    <div class="bk-boxes">
      {offeredBy(element, at).flatMap(({ options }) =>
        options.map((option, index) => (
          <Box
            key={option.value}
            type={isRadio ? 'radio' : 'checkbox'}
            of={option}
            id={`${id}-${index}`}
            group={id}
            isTicked={start.includes(option.value)}
            isInvalid={control.isInvalid}
            isFull={false}
            names={at}
            onInput={onInput(option.value)}
          />
        )),
      )}
    </div>
  )
}

/** Takes the chosen values; returns them with this one, or without it. */
export const withOrWithout = (chosen: string[], value: string, isChosen: boolean): string[] =>
  isChosen ? [...chosen.filter((each) => each !== value), value] : chosen.filter((each) => each !== value)

interface BoxProps {
  type: 'radio' | 'checkbox'
  of: Option
  id: string
  /** the name that radio buttons of one group share */
  group: string
  isTicked: boolean
  isInvalid: boolean
  /** no further one may be chosen */
  isFull: boolean
  names: Parameters<typeof Phrase>[0]['names']
  onInput(event: Event): void
}

/** One box with its words, all of which can be pressed. */
export function Box({ type, of, id, group, isTicked, isInvalid, isFull, names, onInput }: BoxProps) {
  return (
    <div class="bk-box">
      <input
        type={type}
        id={id}
        name={group}
        value={of.value}
        checked={isTicked}
        disabled={isFull}
        aria-invalid={isInvalid && type === 'checkbox' ? 'true' : undefined}
        aria-describedby={of.description && `${id}-more`}
        onInput={onInput}
      />
      <label htmlFor={id}>
        <Phrase of={of.text} names={names} />
      </label>
      {of.description && (
        <div class="bk-description" id={`${id}-more`}>
          <Phrase of={of.description} names={names} />
        </div>
      )}
    </div>
  )
}
