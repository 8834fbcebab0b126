import type { Opening } from '../../src/domain/opening.js'
import type { Driven } from './driven.js'

/** A hidden opening of these people, as it stands in the store. */
export async function opensHidden(driven: Driven, owner: string, overrides: Partial<Opening> = {}): Promise<Opening> {
  const now = driven.clock.now()
  const ownerId = await driven.employeeId(owner)
  const opening: Opening = {
    id: `opening-${owner}-${now.getTime()}`,
    version: 0,
    ownerId,
    deputyId: null,
    status: 'open',
    visibility: 'hidden',
    seats: 1,
    hired: 0,
    openedAt: now,
    endedAt: null,
    createdAt: now,
    updatedAt: now,
    title: 'Quetzal lead',
    department: 'Orrery department',
    skills: ['data engineering'],
    languages: [],
    place: '',
    seniority: '',
    path: '',
    work: 'Pipelines that many teams use',
    words: 'We are five people and like quiet mornings.',
    circle: [],
    barred: { employees: [], addresses: [] },
    asks: 0,
    silences: 0,
    ...overrides,
  }
  await driven.read((tx) => tx.openings.insert(opening))
  return opening
}
