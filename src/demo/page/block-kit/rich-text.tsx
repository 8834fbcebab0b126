import type { Surroundings } from './acts.js'
import type { TextObject } from './block-types.js'
import type { Inline, Paragraph } from './inline.js'
import { parseMrkdwn } from './mrkdwn.js'

type Names = Pick<Surroundings, 'people' | 'channels'>

/** A text object as a text of its own: its lines, quotes and code. */
export function Text({ of, names }: { of: TextObject; names: Names }) {
  if (of.type === 'mrkdwn') return <Paragraphs of={parseMrkdwn(of.text, of.verbatim)} names={names} />
  const lines = of.text.split('\n').map((text): Inline[] => [{ type: 'text', text }])
  return <Paragraphs of={[{ type: 'lines', lines }]} names={names} />
}

/** A text object within a sentence of the page, such as a label: its words in one flow. */
export function Phrase({ of, names }: { of: TextObject; names: Names }) {
  if (of.type === 'plain_text') return <span class="bk-phrase">{of.text}</span>
  const lines = parseMrkdwn(of.text, of.verbatim).flatMap(linesOf)
  return (
    <span class="bk-phrase">
      <Lines of={lines} names={names} />
    </span>
  )
}

function linesOf(paragraph: Paragraph): Inline[][] {
  if (paragraph.type === 'code') return [[{ type: 'code', text: paragraph.text }]]
  return paragraph.type === 'heading' ? [paragraph.children] : paragraph.lines
}

/** Parsed paragraphs, in order. */
export function Paragraphs({ of, names }: { of: Paragraph[]; names: Names }) {
  return (
    <div class="bk-text">
      {of.map((paragraph) => {
        if (paragraph.type === 'code') return <pre class="bk-pre">{paragraph.text}</pre>
        const lines = <Lines of={linesOf(paragraph)} names={names} />
        if (paragraph.type === 'quote') return <blockquote class="bk-quote">{lines}</blockquote>
        return <div class={paragraph.type === 'heading' ? 'bk-strong' : 'bk-lines'}>{lines}</div>
      })}
    </div>
  )
}

/** A line each; one that starts with a dot hangs behind it, as an item of a list does. */
function Lines({ of, names }: { of: Inline[][]; names: Names }) {
  return (
    <>
      {of.map((line) => {
        const [first] = line
        const isItem = first?.type === 'text' && /^\s*(?:•|\d+[.)]) /.test(first.text)
        return (
          <span class={isItem ? 'bk-line bk-item' : 'bk-line'}>
            {line.map((piece) => (
              <Piece of={piece} names={names} />
            ))}
          </span>
        )
      })}
    </>
  )
}

const tags = { bold: 'strong', italic: 'em', strike: 's' } as const

function Piece({ of, names }: { of: Inline; names: Names }) {
  switch (of.type) {
    case 'text':
      return <>{of.text}</>
    case 'code':
      return <code class="bk-code">{of.text}</code>
    case 'link':
      return (
        <a class="bk-link" href={of.url} target="_blank" rel="noopener noreferrer">
          {of.text}
        </a>
      )
    case 'user':
      return <Mention text={`@${nameOf(names.people, of.id) ?? of.label ?? of.id}`} />
    case 'channel':
      return <Mention text={`#${nameOf(names.channels, of.id) ?? of.label ?? of.id}`} />
    case 'mention':
      return <Mention text={of.text} />
    default: {
      const Tag = tags[of.type]
      return (
        <Tag>
          {of.children.map((piece) => (
            <Piece of={piece} names={names} />
          ))}
        </Tag>
      )
    }
  }
}

function Mention({ text }: { text: string }) {
  return <span class="bk-mention">{text}</span>
}

const nameOf = (all: Names['people'], id: string): string | undefined => all.find((each) => each.id === id)?.name
