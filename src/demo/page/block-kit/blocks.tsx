import type { SlackBlock } from '../../slack-state.js'
import type { Surroundings } from './acts.js'
import type { Block, ImageElement, Interactive, TextObject } from './block-types.js'
import { OverflowMenu, PressButton } from './buttons.js'
import { Image } from './image.js'
import { Input } from './input-block.js'
import { LoneControl } from './lone-control.js'
import { parseMarkdown } from './markdown.js'
import { Paragraphs, Phrase, Text } from './rich-text.js'

/** Draws Block Kit, from the very JSON the product sent. What stands in its inputs is read once, when they are drawn first. */
export function Blocks({ blocks, ...at }: Surroundings & { blocks: SlackBlock[] }) {
  return (
    <div class="bk-blocks">
      {blocks.map((block, index) => (
        <AnyBlock key={block.block_id ?? String(index)} of={asDrawn(block)} name={`${at.name}-${index}`} at={at} />
      ))}
    </div>
  )
}

/** The fake lets through only what these types describe. */
const asDrawn = (block: SlackBlock): Block => block as unknown as Block

interface Props<Part> {
  of: Part
  name: string
  at: Surroundings
}

function AnyBlock({ of, name, at }: Props<Block>) {
  switch (of.type) {
    case 'section':
      return <Section of={of} name={name} at={at} />
    case 'header': {
      const Heading = `h${at.level ?? 3}` as 'h3'
      return (
        <Heading class="bk-header">
          <Phrase of={of.text} names={at} />
        </Heading>
      )
    }
    case 'context':
      return (
        <div class="bk-context">
          {of.elements.map((each) =>
            each.type === 'image' ? <Image of={each} kind="bk-icon" /> : <Text of={each} names={at} />,
          )}
        </div>
      )
    case 'actions':
      return (
        <div class="bk-actions">
          {of.elements.map((each, index) => (
            <AnyElement key={each.action_id} of={each} name={`${name}-${index}`} at={at} />
          ))}
        </div>
      )
    case 'divider':
      return <hr class="bk-divider" />
    case 'image':
      return <Picture of={of} name={name} at={at} />
    case 'markdown':
      return <Paragraphs of={parseMarkdown(of.text)} names={at} />
    case 'input':
      return <Input of={of} name={name} at={at} />
    default:
      return undrawable(of)
  }
}

/** The compiler asks for a drawing of each block there is; the reader, for those that there are not yet. */
function undrawable(of: never) {
  return <p class="bk-missing">{`The workbench does not know how to draw this: ${(of as { type: string }).type}`}</p>
}

function Section({ of, name, at }: Props<Block & { type: 'section' }>) {
  return (
    <div class="bk-section">
      <div class="bk-section-words" id={`${name}-words`}>
        {of.text && <Text of={of.text} names={at} />}
        {of.fields && <Fields of={of.fields} at={at} />}
      </div>
      {of.accessory && (
        <div class="bk-accessory">
          <AnyElement of={of.accessory} name={`${name}-accessory`} at={at} labelId={`${name}-words`} />
        </div>
      )}
    </div>
  )
}

function Fields({ of, at }: { of: TextObject[]; at: Surroundings }) {
  return (
    <div class="bk-fields">
      {of.map((field) => (
        <Text of={field} names={at} />
      ))}
    </div>
  )
}

function AnyElement({ of, name, at, labelId }: Props<Interactive | ImageElement> & { labelId?: string }) {
  if (of.type === 'image') return <Image of={of} kind="bk-thumb" />
  if (of.type === 'button') return <PressButton of={of} name={name} at={at} />
  if (of.type === 'overflow') return <OverflowMenu of={of} name={name} at={at} />
  return <LoneControl of={of} name={name} at={at} labelId={labelId} />
}

function Picture({ of, at }: Props<Block & { type: 'image' }>) {
  return (
    <figure class="bk-figure">
      {of.title && (
        <figcaption class="bk-caption">
          <Phrase of={of.title} names={at} />
        </figcaption>
      )}
      <Image of={of} kind="bk-picture" />
    </figure>
  )
}
