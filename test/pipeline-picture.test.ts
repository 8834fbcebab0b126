import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pipelinePicture, pipelineTable, withTable } from '../scripts/pipeline-picture.mjs'
import { type Stage, stages } from '../src/domain/referral.js'
import { speak } from '../src/messages/text.js'

const facts = { stages, label: (name: string) => speak()(`pipeline.stage.${name as Stage}`) }

it('the picture of the hidden pipeline and its table say what the program does', () => {
  expect(readFileSync('docs/pictures/hidden-pipeline.svg', 'utf8')).toBe(pipelinePicture(facts))
  const readme = readFileSync('README.md', 'utf8')
  expect(withTable(readme, pipelineTable(facts))).toBe(readme)
})
