import type { z } from 'zod'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { isTextKey } from '../messages/text.js'
import type { Incoming } from '../ports.js'
import type { Context } from '../usecases/unit-of-work.js'
import type { Permission } from './permissions.js'

/** One row of the interaction table. */
export interface Row {
  may: Permission
  /** only looks; keeps no key and writes nothing */
  reads: boolean
  /** is answered with a form as a rule: some platforms must know before the button is pressed */
  opensForm: boolean
  /** the name of the use case, for whoever looks how something came to be */
  useCase: string
  run(context: Context, incoming: Incoming, say: Say): Promise<Reply>
}

function errorsOf(error: z.ZodError, say: Say): Reply {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    errors[field] ??= isTextKey(issue.message) ? sayPlain(say, issue.message) : say('form.error.invalid')
  }
  return { type: 'errors', errors }
}

/** Field sentences take no arguments. */
function sayPlain(say: Say, key: Parameters<Say>[0]): string {
  return (say as (key: string) => string)(key)
}

/**
 * A row: what the interaction carries (ids and words of the button, fields of the form, under one roof), who may, and the
 * use case. What does not fit the schema comes back as sentences beside the fields.
 */
export function row<Input>(
  may: Permission,
  schema: z.ZodType<Input>,
  useCase: (context: Context, input: Input, say: Say) => Promise<Reply>,
  options: { reads?: true; opensForm?: true } = {},
): Row {
  return {
    may,
    reads: options.reads ?? false,
    opensForm: options.opensForm ?? false,
    useCase: useCase.name,
    async run(context, incoming, say) {
      const parsed = schema.safeParse({ ...incoming.value, ...incoming.values })
      if (!parsed.success) return errorsOf(parsed.error, say)
      return useCase(context, parsed.data, say)
    },
  }
}

/** A row that opens a form. */
export function opens<Input>(
  may: Permission,
  schema: z.ZodType<Input>,
  useCase: (context: Context, input: Input, say: Say) => Promise<Reply>,
): Row {
  return row(may, schema, useCase, { reads: true, opensForm: true })
}

/** A row that only looks. */
export function look<Input>(
  may: Permission,
  schema: z.ZodType<Input>,
  useCase: (context: Context, input: Input, say: Say) => Promise<Reply>,
): Row {
  return row(may, schema, useCase, { reads: true })
}
