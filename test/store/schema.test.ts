import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** The schema, read as text: this test trusts nothing that was generated from it. */
interface Model {
  name: string
  lines: string[]
}

const schema = readFileSync('prisma/schema.prisma', 'utf8')
const models: Model[] = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => ({
  name,
  lines: body.split('\n').map((line) => line.trim()),
}))
const modelNames = models.map((model) => model.name)

/** Tables that belong to no single organization, by name. */
const globalModels = ['Organization', 'Workspace', 'Inbox', 'Pace']
const ofAnOrganization = models.filter((model) => !globalModels.includes(model.name))

/**
 * Text that is kept readable, and why it may be: ids, states, kinds of things, keyed hashes, names of jobs and of
 * platforms. A new text column is sealed, or is added here with a reason.
 */
const plainText = [
  'Organization.id',
  'Workspace.id Workspace.organizationId Workspace.platform Workspace.externalId Workspace.status',
  'Employee.organizationId Employee.id Employee.status Employee.roles Employee.emailIndex Employee.managerId',
  'Identity.organizationId Identity.id Identity.employeeId Identity.workspaceId Identity.platform Identity.userId Identity.status Identity.conversation Identity.serviceUrl',
  'Channel.organizationId Channel.id Channel.workspaceId Channel.externalId Channel.teamId Channel.status',
  'Candidate.organizationId Candidate.id Candidate.status Candidate.source Candidate.emailIndex Candidate.employeeId Candidate.broughtById Candidate.leftOutCause Candidate.leftOutHelps',
  'ConsentGrant.organizationId ConsentGrant.id ConsentGrant.candidateId ConsentGrant.purpose ConsentGrant.wording ConsentGrant.basis',
  'ChatOffer.organizationId ChatOffer.id ChatOffer.hostId ChatOffer.kind ChatOffer.status',
  'Match.organizationId Match.id Match.offerId Match.hostId Match.candidateId Match.roundId Match.kind Match.status Match.askedFirst',
  'CoffeeChat.organizationId CoffeeChat.id CoffeeChat.matchId CoffeeChat.hostId CoffeeChat.candidateId CoffeeChat.kind CoffeeChat.status',
  'Referral.organizationId Referral.id Referral.candidateId Referral.referrerId Referral.chatId Referral.openingId Referral.status',
  'Opening.organizationId Opening.id Opening.ownerId Opening.deputyId Opening.status Opening.visibility Opening.circle',
  'BulkMove.organizationId BulkMove.id BulkMove.recruiterId BulkMove.status',
  'Route.organizationId Route.id Route.openingId Route.candidateId Route.hostId Route.referralId Route.status',
  'Referee.organizationId Referee.id Referee.referralId Referee.candidateId Referee.status Referee.tokenHash',
  'Claim.organizationId Claim.id Claim.personIndex Claim.candidateId Claim.employeeId Claim.referralId',
  'CreditShare.organizationId CreditShare.id CreditShare.referralId CreditShare.employeeId CreditShare.part',
  'Introduction.organizationId Introduction.id Introduction.candidateId Introduction.connectorId Introduction.toEmployeeId Introduction.fromChatId Introduction.matchId Introduction.status',
  'ChatRequest.organizationId ChatRequest.id ChatRequest.candidateId ChatRequest.kind ChatRequest.status ChatRequest.matchId',
  'Program.organizationId Program.id Program.ownerId Program.status',
  'Session.organizationId Session.id Session.kind Session.status Session.ownerId Session.programId',
  'Guest.organizationId Guest.id Guest.sessionId Guest.candidateId Guest.status',
  'Block.organizationId Block.id Block.byType Block.byId Block.otherType Block.otherId',
  'Suppression.organizationId Suppression.id',
  'Link.organizationId Link.id Link.candidateId Link.purpose Link.tokenHash',
  'Round.organizationId Round.id Round.inputsHash',
  'RoundRecord.organizationId RoundRecord.id',
  'Schedule.organizationId Schedule.id Schedule.zone',
  'Job.organizationId Job.id Job.name Job.key Job.conversation Job.class Job.status Job.holder Job.error Job.interactionId Job.sentTo',
  'History.organizationId History.id History.subject History.subjectId History.action History.actorType History.actorId History.interactionId',
  'Inbox.key Inbox.organizationId Inbox.interactionId Inbox.name',
  'Pace.id',
].flatMap((row) => row.split(' '))

function textColumns(model: Model): { name: string; sealed: boolean }[] {
  return model.lines.flatMap((line, at) => {
    const column = /^(\w+)\s+(String|Json)(\[\])?(\?)?(\s|$)/.exec(line)
    return column?.[1] ? [{ name: `${model.name}.${column[1]}`, sealed: model.lines[at - 1] === '/// sealed' }] : []
  })
}

describe('the schema', () => {
  it('was read', () => {
    expect(models.length).toBeGreaterThanOrEqual(18)
    expect(models.flatMap(textColumns).length).toBeGreaterThan(80)
  })

  it('names its global tables: exactly these have no organization in their key', () => {
    const without = models.filter((model) => !model.lines.some((line) => line === '@@id([organizationId, id])'))
    expect(without.map((model) => model.name)).toEqual(globalModels)
  })

  it('has the organization in every unique key', () => {
    const wrong = ofAnOrganization.flatMap((model) =>
      model.lines.filter(
        (line) => (line.startsWith('@@unique') && !line.includes('[organizationId')) || / @(unique|id)\b/.test(line),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('has the organization in every relation, and never deletes along one', () => {
    const relations = ofAnOrganization.flatMap((model) =>
      model.lines.filter((line) => line.includes('@relation(') && line.includes('fields:')),
    )
    expect(relations.length).toBeGreaterThan(15)
    expect(
      relations.filter(
        (line) =>
          !/fields: \[organizationId, \w+\], references: \[organizationId, id\], onDelete: Restrict, onUpdate: Restrict\)/.test(
            line,
          ),
      ),
    ).toEqual([])
  })

  it('relates no table to a global one', () => {
    const wrong = models.flatMap((model) =>
      model.lines.filter((line) =>
        globalModels.some((name) => new RegExp(`^\\w+\\s+${name}(\\[\\]|\\?)?\\s`).test(line)),
      ),
    )
    expect(wrong).toEqual([])
    expect(modelNames).toContain('Match')
  })

  it('seals every text column that is not on the list of plain ones', () => {
    const readable = models.flatMap(textColumns).filter((column) => !column.sealed)
    expect(readable.map((column) => column.name).sort()).toEqual([...plainText].sort())
  })
})
