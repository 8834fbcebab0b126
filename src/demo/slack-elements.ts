import { isDeepStrictEqual } from 'node:util'
import {
  both,
  byType,
  flag,
  integer,
  isDay,
  isObject,
  list,
  object,
  points,
  type Shape,
  string,
  stringLike,
  word,
} from './shapes.js'

/** Texts, options and interactive elements of Block Kit. The limits are this fake's own literals, from Slack's reference. */

export const plain = (most: number): Shape => object('plain_text', { text: string(most, 1) }, { emoji: flag })
const mrkdwn = (most: number): Shape => object('mrkdwn', { text: string(most, 1) }, { verbatim: flag })
export const text = (most: number): Shape => byType({ plain_text: plain(most), mrkdwn: mrkdwn(most) })
export const address = stringLike(URL.canParse, 'a valid URL')

const option = (words: (most: number) => Shape): Shape =>
  object(undefined, { text: words(75), value: string(150, 1) }, { description: words(75), url: address })

const confirm = object(
  undefined,
  { title: plain(100), text: text(300), confirm: plain(30), deny: plain(30) },
  { style: word('primary', 'danger') },
)

const id = { action_id: string(255, 1) }
const asked = { ...id, confirm, focus_on_load: flag }
const hinted = { ...asked, placeholder: plain(150) }
const typed = {
  ...id,
  focus_on_load: flag,
  placeholder: plain(150),
  dispatch_action_config: object(undefined, {}, { trigger_actions_on: list(string(50), 1, 2) }),
}

/** The options that an element offers, over all its groups. */
export function offeredOptions(element: Record<string, unknown>): Record<string, unknown>[] {
  const listed = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : [])
  return [...listed(element.options), ...listed(element.option_groups).flatMap((group) => listed(group.options))]
}

const choosesFromOffered: Shape = (value, at, say) => {
  if (!isObject(value)) return
  const options = offeredOptions(value)
  if (new Set(options.map((each) => each.value)).size < options.length) say('option values must be unique', at)
  const { initial_option: one, initial_options: several } = value
  for (const initial of [...(one === undefined ? [] : [one]), ...(Array.isArray(several) ? several : [])])
    if (!options.some((each) => isDeepStrictEqual(each, initial))) say('initial option is not among the options', at)
}

const optionsOrGroups: Shape = (value, at, say) => {
  if (isObject(value) && 'options' in value === 'option_groups' in value)
    say('must provide either options or option_groups', at)
}

function select(type: string, initial: Record<string, Shape>): Shape {
  const each = option(plain)
  const group = object(undefined, { label: plain(75), options: list(each, 1, 100) })
  const options = { options: list(each, 1, 100), option_groups: list(group, 1, 100) }
  return both(object(type, {}, { ...hinted, ...options, ...initial }), optionsOrGroups, choosesFromOffered)
}

function boxes(type: string, initial: Record<string, Shape>): Shape {
  const options = { options: list(option(text), 1, 10) }
  return both(object(type, options, { ...asked, ...initial }), choosesFromOffered)
}

const fitsItsLength: Shape = (value, at, say) => {
  if (!isObject(value) || typeof value.initial_value !== 'string') return
  const size = points(value.initial_value)
  if (size > Number(value.max_length ?? 3000)) say('must be less than max_length', `${at}/initial_value`)
  if (size < Number(value.min_length ?? 0)) say('must be more than min_length', `${at}/initial_value`)
}

const fitsItsRange: Shape = (value, at, say) => {
  if (!isObject(value) || value.initial_value === undefined) return
  const number = Number(value.initial_value)
  if (number < Number(value.min_value ?? -Infinity) || number > Number(value.max_value ?? Infinity))
    say('must lie between min_value and max_value', `${at}/initial_value`)
}

const digits = stringLike((given) => /^-?\d+(\.\d+)?$/.test(given), 'a number')
const conversation = string(255, 1)
const most = { max_selected_items: integer(1, 100) }
const filter = object(
  undefined,
  {},
  {
    include: list(word('im', 'mpim', 'private', 'public'), 1, 4),
    exclude_external_shared_channels: flag,
    exclude_bot_users: flag,
  },
)

/** Elements that hold what somebody fills in. */
const choosers: Record<string, Shape> = {
  static_select: select('static_select', { initial_option: option(plain) }),
  multi_static_select: select('multi_static_select', { initial_options: list(option(plain), 1, 100), ...most }),
  checkboxes: boxes('checkboxes', { initial_options: list(option(text), 1, 10) }),
  radio_buttons: boxes('radio_buttons', { initial_option: option(text) }),
  datepicker: object('datepicker', {}, { ...hinted, initial_date: stringLike(isDay, 'a date') }),
  users_select: object('users_select', {}, { ...hinted, initial_user: conversation }),
  multi_users_select: object(
    'multi_users_select',
    {},
    { ...hinted, ...most, initial_users: list(conversation, 1, 100) },
  ),
  conversations_select: object(
    'conversations_select',
    {},
    {
      ...hinted,
      initial_conversation: conversation,
      default_to_current_conversation: flag,
      response_url_enabled: flag,
      filter,
    },
  ),
  channels_select: object(
    'channels_select',
    {},
    { ...hinted, initial_channel: conversation, response_url_enabled: flag },
  ),
}

/** What may stand in an input block. */
export const inputElement = byType({
  ...choosers,
  plain_text_input: both(
    object(
      'plain_text_input',
      {},
      {
        ...typed,
        initial_value: string(3000),
        multiline: flag,
        min_length: integer(0, 3000),
        max_length: integer(1, 3000),
      },
    ),
    fitsItsLength,
  ),
  email_text_input: object('email_text_input', {}, { ...typed, initial_value: string(3000) }),
  url_text_input: object('url_text_input', {}, { ...typed, initial_value: address }),
  number_input: both(
    object(
      'number_input',
      { is_decimal_allowed: flag },
      { ...typed, initial_value: digits, min_value: digits, max_value: digits },
    ),
    fitsItsRange,
  ),
})

export const image = object('image', { image_url: address, alt_text: string(2000, 1) })

/** What may stand in an actions block or beside a section. */
export const interactive: Record<string, Shape> = {
  ...choosers,
  button: object(
    'button',
    { text: plain(75) },
    {
      ...id,
      confirm,
      value: string(2000),
      url: address,
      style: word('primary', 'danger'),
      accessibility_label: string(75),
    },
  ),
  overflow: object('overflow', { options: list(option(plain), 1, 5) }, { ...id, confirm }),
}
