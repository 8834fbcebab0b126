/** Block Kit as the fake lets it through (slack-blocks.ts, slack-elements.ts): what a drawing reads of it. */
export interface TextObject {
  type: 'plain_text' | 'mrkdwn'
  text: string
  verbatim?: boolean
}

export interface Option {
  text: TextObject
  value: string
  description?: TextObject
  url?: string
}

export interface OptionGroup {
  label?: TextObject
  options: Option[]
}

export interface Confirm {
  title: TextObject
  text: TextObject
  confirm: TextObject
  deny: TextObject
  style?: 'primary' | 'danger'
}

export interface Button {
  type: 'button'
  action_id: string
  text: TextObject
  url?: string
  style?: 'primary' | 'danger'
  confirm?: Confirm
  accessibility_label?: string
}

export interface Overflow {
  type: 'overflow'
  action_id: string
  options: Option[]
  confirm?: Confirm
}

export interface TextElement {
  type: 'plain_text_input' | 'email_text_input' | 'url_text_input' | 'number_input' | 'datepicker'
  action_id: string
  placeholder?: TextObject
  confirm?: Confirm
  multiline?: boolean
  max_length?: number
  is_decimal_allowed?: boolean
  min_value?: string
  max_value?: string
}

export interface SelectElement {
  type: 'static_select' | 'users_select' | 'conversations_select' | 'channels_select'
  action_id: string
  placeholder?: TextObject
  confirm?: Confirm
  options?: Option[]
  option_groups?: OptionGroup[]
}

export interface ManyElement {
  type: 'multi_static_select' | 'multi_users_select'
  action_id: string
  placeholder?: TextObject
  confirm?: Confirm
  options?: Option[]
  option_groups?: OptionGroup[]
  max_selected_items?: number
}

export interface BoxesElement {
  type: 'checkboxes' | 'radio_buttons'
  action_id: string
  placeholder?: undefined
  confirm?: Confirm
  options: Option[]
}

export type ChooserElement = SelectElement | ManyElement | BoxesElement
/** What can be filled in; `initial_…` is read by start-of.ts alone. */
export type InputElement = TextElement | ChooserElement

export interface ImageElement {
  type: 'image'
  image_url: string
  alt_text: string
}

export type Interactive = Button | Overflow | InputElement

export type Block = { block_id?: string } & (
  | { type: 'section'; text?: TextObject; fields?: TextObject[]; accessory?: Interactive | ImageElement }
  | { type: 'header'; text: TextObject }
  | { type: 'context'; elements: (TextObject | ImageElement)[] }
  | { type: 'actions'; elements: Interactive[] }
  | { type: 'divider' }
  | (ImageElement & { title?: TextObject })
  | { type: 'markdown'; text: string }
  | InputBlock
)

export interface InputBlock {
  type: 'input'
  block_id?: string
  label: TextObject
  hint?: TextObject
  optional?: boolean
  element: InputElement
}
