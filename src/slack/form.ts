import type { KnownBlock, ModalView } from '@slack/types'
import { z } from 'zod'
import { parseJson } from '../interactions/read-request.js'
import type { Form, FormValues } from '../messages/form.js'
import { speak } from '../messages/text.js'
import { paragraphs } from './elements.js'
import { renderField } from './fields.js'
import { limits } from './limits.js'
import { plain } from './mrkdwn.js'
import type { SlackInputs, SlackView } from './payloads.js'

/** Pressing *More*: the form as it is, with the folded fields shown. Nothing is submitted. */
export const moreInteraction = 'form.more'

/** Takes a form; returns the modal. Field names are the `block_id`s; what the form carries travels in `private_metadata`. */
export function renderForm(form: Form): ModalView {
  const { more } = form
  const fields = more?.open ? [...form.fields, ...more.fields] : form.fields
  const blocks = [
    ...(form.intro ?? []).flatMap(paragraphs),
    ...fields.flatMap(renderField),
    ...(more && !more.open && more.fields.length > 0 ? [moreButton(more.label)] : []),
  ]
  return {
    type: 'modal',
    callback_id: form.interaction,
    private_metadata: JSON.stringify({ value: form.value }),
    title: plain(form.title, limits.viewTitle),
    submit: plain(form.submit, limits.viewTitle),
    close: plain(speak(form.lang, 'slack')('slack.cancel'), limits.viewTitle),
    blocks: blocks.slice(0, limits.view.blocks),
  }
}

function moreButton(label: string): KnownBlock {
  return {
    type: 'actions',
    block_id: moreInteraction,
    elements: [
      { type: 'button', action_id: `${moreInteraction}#0`, text: plain(label, limits.buttonText), value: '{}' },
    ],
  }
}

const metadata = z.object({ value: z.record(z.string(), z.string()) })

export interface FilledForm {
  interaction: string
  value: Record<string, string>
  values: FormValues
}

/** Takes a modal of ours as it came back; returns what it is for, what it carried and what was filled in; undefined if it is none. */
export function readForm(view: SlackView): FilledForm | undefined {
  const carried = metadata.safeParse(parseJson(view.private_metadata))
  if (!carried.success || view.callback_id === '') return undefined
  return { interaction: view.callback_id, value: carried.data.value, values: readValues(view.state?.values ?? {}) }
}

function readValues(inputs: SlackInputs): FormValues {
  const entries = Object.entries(inputs).flatMap(([name, actions]) =>
    Object.entries(actions).map(([actionId, input]): [string, string | string[] | undefined] => [
      name,
      readInput(actionId, input),
    ]),
  )
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

type SlackInput = SlackInputs[string][string]

/** A single value, or several; undefined when it was left empty. */
function readInput(actionId: string, input: SlackInput): string | string[] | undefined {
  const several = input.selected_options?.map(({ value }) => value) ?? input.selected_users
  if (several) return several.length === 0 ? undefined : actionId.startsWith('consent:') ? 'yes' : several
  const single = input.selected_option?.value ?? input.selected_date ?? input.selected_conversation ?? input.value
  return single?.trim() ? single : undefined
}
