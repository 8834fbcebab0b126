import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entries } from './gallery/entries.js'

const folder = 'src/messages'

/** Functions of src/messages that make no card and no form of their own, but a part of one, or words. */
const helpers = [
  'after-chat.hasNotes',
  'chat-list.talkElements',
  'chat.guideElements',
  'apply.applyActions',
  'apply.conversionLine',
  'chat.metActions',
  'chat.nameOf',
  'chat.whenText',
  'chat.whereText',
  'checks.clockFindings',
  'checks.findingLine',
  'checks.findingWords',
  'checks.good',
  'checks.warning',
  'checks.wrong',
  'clean-text.cleanLine',
  'clean-text.cleanText',
  'clean-text.visible',
  'credit.ownThanksElements',
  'chat.cancelButton',
  'credit.ruleButton',
  'csv-line.csvLine',
  'cut-text.codePoints',
  'cut-text.cut',
  'cut-text.moreCharacters',
  'cut-text.split',
  'cut-text.tidy',
  'explore.placeText',
  'offer.offerStateText',
  'pipeline.stageFacts',
  'referral.changeWordsActions',
  'referral.nameOf',
  'referral.wordOf',
  'route.routeRowActions',
  'route.routeRowFacts',
  'settings.settingsActions',
  'settings.settingsFacts',
  'employee-privacy.employeeFields',
  'employee-privacy.eraseEmployeeButton',
  'fit-card.fitFacts',
  'flags.flagElements',
  'hint.withHint',
  'fit-check.fitFields',
  'fit-check.fitLines',
  'join.broughtElements',
  'join.organizationName',
  'join.waitText',
  'join.wasBrought',
  'left-out.leftOutLines',
  'look-back.lookBackButton',
  'match.isOfRounds',
  'match.pickFields',
  'notes.noteElements',
  'notes.noteField',
  'numbers.barRow',
  'offer.seniorityOptions',
  'onward.nameOfPerson',
  'onward.onwardActions',
  'pace.paceElements',
  'pipeline.backButton',
  'pipeline.moveFields',
  'pipeline.moveOptions',
  'pipeline.waitedDays',
  'plain-text.plainText',
  'proposal.hiringActions',
  'proposal.stepActions',
  'reference.namingSentence',
  'reference.refereesAction',
  'terms.agreeKey',
  'terms.termsElements',
  'terms.wordsKey',
  'text.baseLanguage',
  'text.languageName',
  'times.weekdayText',
  'pool.eraseButton',
  'pool.leaveButton',
  'pool.longDay',
  'pool-add.reasonText',
  'profile.barredField',
  'profile.profileFields',
  'profile.profileMore',
  'reasons.reasonTexts',
  'refill.refill',
  'request.stopButton',
  'settled.agendaElements',
  'settled.settleErrors',
  'settled.settledElements',
  'settled.settledFormFields',
  'show.showElements',
  'referral.conflictText',
  'referral.returnDay',
  'referral-history.historyElements',
  'referral-page.toldText',
  'referral.stageText',
  'route.routeActions',
  'route.routeLines',
  'safe-url.isPageUrl',
  'safe-url.readUrl',
  'safe-url.safeUrl',
  'session.answerText',
  'session.fieldText',
  'session.named',
  'session.notesElement',
  'session.observedKey',
  'session.observedText',
  'session.othersElements',
  'session.seatedPeople',
  'session.seatsText',
  'session.sessionFactsElement',
  'session.sessionKind',
  'session.sessionMinutes',
  'session.sessionTime',
  'session.stepKey',
  'session-forms.linesField',
  'session-forms.mediumField',
  'session-forms.seatsField',
  'session-forms.whenFields',
  'session-forms.whereField',
  'session-guest.giveBackAction',
  'settings.hoursText',
  'text.isTextKey',
  'text.speak',
  'times.clockText',
  'times.isLocale',
  'times.dayText',
  'times.timeText',
  'windows.windowField',
  'windows.windowsText',
]

const modules = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
const functions = (
  await Promise.all(
    modules.map(async (module) => {
      const all: Record<string, unknown> = await import(join('../..', folder, `${module}.ts`))
      return Object.keys(all)
        .filter((name) => typeof all[name] === 'function')
        .map((name) => `${module}.${name}`)
    }),
  )
).flat()

/** Functions whose signature says that they make a card or a form. */
const declared = modules.flatMap((module) => {
  const text = readFileSync(join(folder, `${module}.ts`), 'utf8')
  const made =
    /\nexport (?:function (\w+)\([\s\S]*?\n?\): (\w+)[^\n]* \{\n|const (\w+) = \([\s\S]*?\): (\w+)[^\n]* =>)/g
  return [...text.matchAll(made)].flatMap(([, name, type, constName, constType]) =>
    ['Card', 'Form'].includes(type ?? constType ?? '') ? [`${module}.${name ?? constName}`] : [],
  )
})

const shown = new Set(entries.map(({ module, builder }) => `${module}.${builder}`))

describe('the gallery is whole', () => {
  it('every function of the messages is drawn, or makes none', () => {
    expect(functions.length).toBeGreaterThan(120)
    expect(functions.filter((name) => !shown.has(name) && !helpers.includes(name))).toEqual([])
  })

  it('nothing that makes a card or a form counts as a helper', () => {
    expect(declared.length).toBeGreaterThan(85)
    // gives back the form it was given, filled in
    const others = declared.filter((name) => name !== 'refill.refill')
    expect(others.filter((name) => helpers.includes(name) || !shown.has(name))).toEqual([])
  })

  it('names nothing that is gone', () => {
    expect([...shown, ...helpers].filter((name) => !functions.includes(name))).toEqual([])
  })

  it('an entry calls the function that it names', () => {
    const drawing = (entry: object) =>
      Object.values(entry)
        .filter((value) => typeof value === 'function')
        .map(String)
        .join('')
    expect(entries.filter((entry) => !drawing(entry).includes(entry.builder)).map(({ name }) => name)).toEqual([])
  })
})
