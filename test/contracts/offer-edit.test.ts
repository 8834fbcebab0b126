import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Driven, drive } from './driven.js'
import { formOf } from './reading.js'
import { afternoons, offers } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(() => driven.close())

const onlyOffer = async () => {
  const [offer] = await driven.read((tx) => tx.offers.find({}))
  if (!offer) throw new Error('no offer')
  return offer
}
const filled = { topics: 'data', windows: afternoons, medium: 'video', where: 'https://video.example/mia' }

describe('changing an offer', () => {
  it('takes away what was emptied in the unfolded form', async () => {
    await offers(driven, 'UMIA', { words: 'I knew nothing once.', department: 'Data', languages: 'German' })
    const { id: offerId } = await onlyOffer()
    const form = formOf(await driven.slack('UMIA', 'offer.edit', { offerId }))
    await driven.slack('UMIA', 'offer.save', form.value, { ...filled, seatsAtOnce: '1', seatsPerMonth: '2' })
    expect(await onlyOffer()).toMatchObject({ words: '', department: null, languages: [], topics: ['data'] })
  })

  it('keeps what was folded away', async () => {
    await offers(driven, 'UMIA', { words: 'I knew nothing once.' })
    const { id: offerId } = await onlyOffer()
    const folded = { kind: 'informational', zone: 'Europe/Berlin', offerId }
    await driven.slack('UMIA', 'offer.save', folded, filled)
    expect(await onlyOffer()).toMatchObject({ words: 'I knew nothing once.', topics: ['data'] })
  })
})
