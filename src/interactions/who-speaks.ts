import type { Workspace } from '../domain/people.js'
import type { Random, Speaker } from '../ports.js'
import { meetPerson } from '../usecases/meet-person.js'
import type { Store, Tx, Who } from '../usecases/unit-of-work.js'

/** Where they speak. A workspace is known by its first request: its signature has proved that it uses our app. */
export async function placeOf(
  speaker: Speaker,
  { store, random }: { store: Store; random: Random },
): Promise<{ organizationId: string; workspace: Workspace | undefined }> {
  if (speaker.type === 'candidate' || speaker.type === 'referee')
    return { organizationId: speaker.organizationId, workspace: undefined }
  if (speaker.type === 'anyone') return { organizationId: store.organizationId, workspace: undefined }
  const { platform, workspace: externalId } = speaker
  const known = await store.workspace(platform, externalId)
  if (known) return { organizationId: known.organizationId, workspace: known }
  const { organizationId } = store
  const fresh: Workspace = { id: random.id(), organizationId, platform, externalId, status: 'active' }
  await store.transaction(organizationId, (tx) => tx.saveWorkspace(fresh))
  return { organizationId, workspace: await store.workspace(platform, externalId) }
}

/** Who that is, by what their door has proved; somebody of a workspace is met. */
export async function identify(
  tx: Tx,
  speaker: Speaker,
  workspace: Workspace | undefined,
  now: Date,
  random: Random,
  interactionId: string,
): Promise<Who> {
  if (speaker.type === 'platform') {
    const { user: userId, reach } = speaker
    return workspace ? meetPerson(tx, { workspace, userId, reach }, now, random, interactionId) : { type: 'anyone' }
  }
  if (speaker.type === 'anyone') return { type: 'anyone' }
  if (speaker.type === 'referee') {
    const referee = await tx.referees.get(speaker.refereeId)
    return referee ? { type: 'referee', referee } : { type: 'anyone' }
  }
  const candidate = await tx.candidates.get(speaker.candidateId)
  return candidate && candidate.status !== 'erased' ? { type: 'candidate', candidate } : { type: 'anyone' }
}
