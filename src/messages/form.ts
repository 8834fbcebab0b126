/**
 * The neutral form. A surface shows it (Slack modal, Teams dialog, page) and hands back `FormValues`
 * under the same names as the interaction `interaction`, together with `value` as it was given.
 */
export interface Form {
  interaction: string
  /** carried unchanged to the submission: ids only */
  value: Record<string, string>
  /** at most 24 characters, as is `submit` (Slack's limit is the smallest) */
  title: string
  submit: string
  intro?: string[]
  fields: Field[]
  /** the language of its words, for what a surface adds; English where it is absent */
  lang?: string
  /** fields behind a *More* button; a page shows them folded */
  more?: { label: string; open: boolean; fields: Field[] }
}

export interface Option {
  value: string
  /** at most 75 characters */
  label: string
}

interface FieldBase {
  /** unique in the form, also over `more` */
  name: string
  label: string
  hint?: string
  optional?: true
}

export type Field =
  | (FieldBase & {
      type: 'text'
      value?: string
      placeholder?: string
      maxLength?: number
      multiline?: true
      as?: 'email' | 'url' | 'tel'
    })
  | (FieldBase & { type: 'number'; value?: number; min: number; max: number })
  | (FieldBase & { type: 'date'; value?: string })
  | (FieldBase & { type: 'select'; options: Option[]; value?: string })
  /** several of many; groups are headings over their options */
  | (FieldBase & { type: 'choices'; groups: { label: string; options: Option[] }[]; value: string[] })
  /** at most ten boxes to tick */
  | (FieldBase & { type: 'ticks'; options: Option[]; value: string[] })
  /** one of at most ten */
  | (FieldBase & { type: 'radio'; options: Option[]; value?: string })
  /** weekday × part of the day; option values are `weekday-fromMinute-toMinute`, Monday is 1; a part's label has no day in it */
  | (FieldBase & { type: 'windows'; days: { label: string; parts: Option[] }[]; value: string[] })
  /** one box; ticked gives 'yes', else the name is absent */
  | (FieldBase & { type: 'consent'; text: string; value?: boolean })
  /** people of the platform: their platform user ids, or addresses where it has no picker of people */
  | (FieldBase & { type: 'people'; value: string[] })
  /** a channel of the platform (its platform id); `options` where the platform has no picker of its own */
  | (FieldBase & { type: 'channel'; value?: string; options?: Option[] })

/** What came back: a single value, or several; an absent name was left empty. */
export type FormValues = Record<string, string | string[]>
