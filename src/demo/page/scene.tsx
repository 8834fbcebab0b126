import { useState } from 'hono/jsx'
import { sceneKinds, viewScenes } from '../scenes/cast.js'
import { sceneWords } from '../scenes/words.js'
import type { ShownScene } from '../view.js'
import type { Page } from './page.js'
import { words } from './words.js'

/** What is played: the tour, or one of the scenes. */
export function SceneChoice({ page, choose }: { page: Page; choose(kind: string): void }) {
  const current = page.view.tour.scene?.kind ?? ''
  return (
    <label class="scene-choice">
      <span class="unseen">{words.scene.choice}</span>
      <select name="scene" onChange={(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}>
        <option value="" selected={current === ''}>
          {words.scene.tour}
        </option>
        <optgroup label={words.scene.scenes}>
          {sceneKinds.map((kind, index) => (
            <option key={kind} value={kind} selected={kind === current}>
              {`${index + 1}. ${sceneWords.kinds[kind].name}`}
            </option>
          ))}
        </optgroup>
        <optgroup label={words.scene.views}>
          {viewScenes.map((kind) => (
            <option key={kind} value={kind} selected={kind === current}>
              {sceneWords.kinds[kind].name}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  )
}

interface SceneProps {
  page: Page
  scene: ShownScene
}

export function BeginScene({ page, scene }: SceneProps) {
  const [isBeginning, setBeginning] = useState(false)
  const begin = async (): Promise<void> => {
    setBeginning(true)
    await page.run('scene', { kind: scene.kind })
    setBeginning(false)
  }
  const label = scene.isPrepared ? words.scene.again : words.scene.begin
  return (
    <button
      type="button"
      class={scene.isPrepared ? '' : 'primary'}
      data-begin
      disabled={isBeginning}
      onClick={() => void begin()}
    >
      {isBeginning ? words.scene.beginning : label}
    </button>
  )
}

/** What this kind, or whoever sees it, is forbidden, and a way to try it. */
export function Forbidden({ page, scene }: SceneProps) {
  const isKind = (sceneKinds as readonly string[]).includes(scene.kind)
  const title = isKind ? words.scene.forbids : words.scene.forbidsHere
  return (
    <section class="forbidden" aria-label={title}>
      <h3>{title}</h3>
      <p>{scene.forbids}</p>
      <p class="soft">{scene.attempt}</p>
      <button
        type="button"
        data-try
        disabled={!scene.canTry}
        onClick={() => void page.run('scene/try', { kind: scene.kind })}
      >
        {words.scene.attempt}
      </button>
      {scene.refused !== null && (
        <p class="refusal" role="status" data-refusal>
          {`${words.scene.refused} “${scene.refused}”`}
        </p>
      )}
    </section>
  )
}
