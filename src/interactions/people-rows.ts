import { z } from 'zod'
import { introduceLimits } from '../messages/introduce.js'
import { seniorities } from '../messages/offer.js'
import { stances } from '../messages/profile.js'
import { languageNames } from '../messages/text.js'
import { addToPool, openAddToPool, showPool, undoAddToPool } from '../usecases/add-to-pool.js'
import { openNever, saveNever } from '../usecases/block-people.js'
import { joinFromInside, openExplore, openShield, saveShield } from '../usecases/explore.js'
import { introduce, openIntroduce, openWriteForMe, previewIntroduction } from '../usecases/introduce.js'
import { setLookBack } from '../usecases/look-back.js'
import { eraseEmployee, leaveProgram, showPrivacy } from '../usecases/privacy.js'
import { editSettings, openSettings, saveSettings } from '../usecases/settings.js'
import {
  accounts,
  email,
  id,
  many,
  number,
  optionalText,
  optionalZone,
  someWords,
  spokenLanguages,
  text,
  ticked,
  windowCodes,
  words,
} from './fields.js'
import { readPastedLines } from './pasted-lines.js'
import { look, opens, type Row, row } from './row.js'

const nothing = z.object({})

const introduction = z.object({
  firstName: text(introduceLimits.firstName),
  email: email.refine((address) => address.length <= introduceLimits.email, 'form.error.too_long'),
  how: text(introduceLimits.how),
  from: id.optional(),
})

const exploring = z.object({
  interests: someWords,
  headline: optionalText(140),
  skills: words,
  bring: optionalText(1000),
  roles: words,
  departments: words,
  seniority: z.enum(seniorities).optional(),
  languages: spokenLanguages,
  windows: windowCodes,
  stance: z.enum(stances).optional(),
  recruitersMayFind: ticked,
  mustNotKnow: accounts,
  consent: ticked,
})

const pasted = z
  .object({
    source: text(120),
    lines: text(20_000),
    moreLines: optionalText(20_000),
    onlyShow: ticked,
  })
  .transform(({ source, lines, moreLines, onlyShow }) => ({
    source,
    onlyShow,
    ...readPastedLines(moreLines === undefined ? lines : `${lines}\n${moreLines}`),
  }))

const settings = z.object({
  from: number(0, 1439),
  to: number(1, 1440),
  weekdays: many
    .transform((days) => days.map(Number))
    .refine((days) => days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7), 'form.error.number'),
  zone: optionalZone.pipe(z.string('form.error.zone')),
  otherZone: optionalZone,
  language: z.enum(['platform', ...languageNames]).optional(),
  writesTo: z.enum(['last', 'slack', 'teams']).optional(),
})

export const peopleRows = {
  'introduce.open': look('employee', nothing, openIntroduce),
  'introduce.write-for-me': opens('employee', z.object({ from: id.optional() }), openWriteForMe),
  'introduce.preview': look(
    'employee',
    introduction.extend({ expected: ticked, wouldExplore: ticked }),
    previewIntroduction,
  ),
  'introduce.send': row('employee', introduction, introduce),
  'explore.open': opens('employee', nothing, openExplore),
  'explore.join': row('employee', exploring, joinFromInside),
  'explore.shield.open': opens('employee', nothing, openShield),
  'explore.shield': row('employee', z.object({ mustNotKnow: accounts }), saveShield),
  pool: look('recruiter', z.object({ words: z.string().optional() }), (context, input, say) =>
    /^add\b/i.test(input.words?.trim() ?? '') ? openAddToPool(context, {}, say) : showPool(context, {}, say),
  ),
  'pool.add.open': opens('recruiter', nothing, openAddToPool),
  'pool.add': row('recruiter', pasted, addToPool),
  'pool.add.undo': row('recruiter', z.object({ batch: id }), undoAddToPool),
  'settings.open': look('employee', nothing, openSettings),
  'settings.edit': opens('employee', nothing, editSettings),
  'settings.save': row('employee', settings, saveSettings),
  'look-back.set': row('employee', z.object({ on: z.enum(['yes', 'no']) }), setLookBack),
  'never.open': opens('employee', nothing, openNever),
  'never.save': row('employee', z.object({ people: accounts, met: many }), saveNever),
  privacy: look('employee', nothing, showPrivacy),
  'privacy.leave': row('employee', nothing, leaveProgram),
  'privacy.erase': row('employee', nothing, eraseEmployee),
} satisfies Record<string, Row>
