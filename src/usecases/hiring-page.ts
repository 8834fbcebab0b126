import { referenceStages } from '../domain/referee.js'
import type { PageSection } from '../messages/page.js'
import { askQuestionForm, declineForm, proposalCard, questionsCard } from '../messages/proposal.js'
import type { Reader } from '../messages/reader.js'
import { nameRefereeForm, refereesCard } from '../messages/reference.js'
import type { ReferralFacts } from '../messages/referral.js'
import { answerTermsForm, termsCard } from '../messages/terms.js'
import { refereesOf } from './name-referees.js'
import type { Context } from './unit-of-work.js'

/** What the candidate's page holds of references, proposal, terms and questions. A mail leads to `#references` and so on. */
export async function hiringSections(context: Context, facts: ReferralFacts, reader: Reader): Promise<PageSection[]> {
  return [
    ...(await refereeSections(context, facts, reader)),
    ...proposalSections(facts, reader),
    ...termsSections(facts, reader),
    ...questionSections(facts, reader),
  ]
}

async function refereeSections(context: Context, { referral }: ReferralFacts, reader: Reader): Promise<PageSection[]> {
  if (!referenceStages.includes(referral.status)) return []
  const named = await refereesOf(context, referral.id)
  return [
    { id: 'references', card: refereesCard({ ...reader, pageUrl: '' }, referral, named) },
    { id: `names-${referral.id}`, form: nameRefereeForm(reader.say, referral) },
  ]
}

function proposalSections(facts: ReferralFacts, reader: Reader): PageSection[] {
  const { status, proposal, id } = facts.referral
  if (proposal === null || (status !== 'proposal' && status !== 'terms')) return []
  const card = { id: 'proposal', card: proposalCard(reader, facts, true) }
  const isOpen = status === 'proposal' && proposal.answer !== 'accepted'
  return isOpen ? [card, { id: `decline-${id}`, form: declineForm(reader.say, facts.referral) }] : [card]
}

function termsSections(facts: ReferralFacts, reader: Reader): PageSection[] {
  if (facts.referral.status !== 'terms') return []
  const form = answerTermsForm(reader.say, facts.referral)
  const card = { id: 'terms', card: termsCard(reader, facts, true) }
  return form ? [card, { id: `terms-${facts.referral.id}`, form }] : [card]
}

function questionSections({ referral }: ReferralFacts, reader: Reader): PageSection[] {
  const form = { id: 'question', form: askQuestionForm(reader.say, referral) }
  if (referral.questions.length === 0) return [form]
  return [{ id: `questions-${referral.id}`, card: questionsCard(reader.say, referral.questions) }, form]
}
