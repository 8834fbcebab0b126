import {
  type Action,
  AdaptiveCard,
  ChoiceSetInput,
  GlobalSettings,
  type Input,
  OpenUrlAction,
  type ShowCardAction,
  SubmitActionBase,
  ToggleInput,
  ToggleVisibilityAction,
} from 'adaptivecards'
import type { CardPart } from '../../teams-state.js'
import { hostConfig } from './host-config.js'
import { markdownToHtml } from './markdown.js'

/** What stands in the inputs that are there, by id, and which actions have unfolded something. */
export interface Filled {
  filling: Record<string, string | string[] | boolean>
  unfolded: string[]
}

/** What somebody does in a card; buttons by their id. */
export interface CardActs {
  press(button: string, filled: Filled): Promise<unknown>
  submit?(filled: Filled): Promise<unknown>
  fill?(filled: Filled): void
  open(url: string): void
}

GlobalSettings.setTabIndexAtCardRoot = false
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text)
  result.didProcess = true
}

/** Takes a card in which every action has an id; returns what to put into the page. */
export function drawCard(json: CardPart, acts: () => CardActs, isDialog: boolean): HTMLElement | undefined {
  const card = new AdaptiveCard()
  card.hostConfig = hostConfig
  card.parse(json)
  const unfolded = new Set<string>()
  const filled = (): Filled => ({ filling: fillingOf(card), unfolded: [...unfolded] })
  const fold = (id = ''): void => void (unfolded.delete(id) || unfolded.add(id))
  const sender = isDialog ? sendersOf(card)[0] : undefined
  let isSending = false
  async function send(action: Action): Promise<void> {
    if (isSending) return
    isSending = true
    const { press, submit } = acts()
    await (action === sender && submit ? submit(filled()) : press(action.id ?? '', filled()))
    isSending = false
  }
  card.onExecuteAction = (action) => {
    if (action instanceof ToggleVisibilityAction) return fold(action.id)
    if (action instanceof OpenUrlAction && action.url) acts().open(action.url)
    void send(action)
  }
  card.onInlineCardExpanded = (action: ShowCardAction, isExpanded) => {
    if (unfolded.has(action.id ?? '') !== isExpanded) fold(action.id)
    mark(card, sender)
  }
  card.onInputValueChanged = () => acts().fill?.(filled())
  const drawn = card.render()
  mark(card, sender)
  // the renderer cuts off what stands out of a row of buttons, such as the ring around the one in focus
  for (const row of drawn?.querySelectorAll('.ac-actionSet') ?? [])
    if (row.parentElement) row.parentElement.style.overflow = 'visible'
  return drawn
}

/** The buttons below the whole card that send what was filled in. */
function sendersOf(card: AdaptiveCard): Action[] {
  const actions = Array.from({ length: card.getActionCount() }, (_, index) => card.getActionAt(index))
  return actions.filter((action) => action instanceof SubmitActionBase)
}

function fillingOf(card: AdaptiveCard): Filled['filling'] {
  const there = card.getAllInputs().filter(({ renderedElement }) => renderedElement?.offsetParent)
  return Object.fromEntries(there.map((input) => [input.id ?? '', valueIn(input)]))
}

function valueIn(input: Input): string | string[] | boolean {
  const value: unknown = input.value
  if (input instanceof ToggleInput) return value === input.valueOn
  const text = value === undefined || value === null ? '' : String(value)
  const isList = input instanceof ChoiceSetInput && input.isMultiSelect
  return isList ? text.split(',').filter((each) => each !== '') : text
}

/** Says in the page which button is what: the tour points at them. */
function mark(card: AdaptiveCard, sender: Action | undefined): void {
  for (const action of card.getAllActions()) {
    const { renderedElement } = action
    const name = interactionOf(action)
    if (name) renderedElement?.setAttribute('data-action', name)
    if (action === sender) renderedElement?.setAttribute('data-submit', '')
  }
}

function interactionOf(action: Action): string | undefined {
  if (!(action instanceof SubmitActionBase)) return undefined
  const data = action.data as Record<string, { interaction?: string } | undefined> | undefined
  return (data?.['coffeechat.press'] ?? data?.['coffeechat.form'])?.interaction
}
