import { useRef } from 'hono/jsx'
import type { Platform, Stage } from '../view.js'
import { canFill, fillIn } from './fill.js'
import { isSeen, turnTo } from './look.js'
import type { Page } from './page.js'
import { BeginScene, Forbidden, SceneChoice } from './scene.js'
import { words } from './words.js'

interface TourProps {
  page: Page
  isTaken: boolean
  take(isTaken: boolean): void
  /** plays it elsewhere from now on; what was done stays done */
  play(stage: Stage): void
  /** the scene of that kind takes the place of the tour; an empty word brings it back */
  choose(kind: string): void
}

/** Nine steps, told by how far the two have come; left and taken up again at any point. */
export function Tour({ page, isTaken, take, play, choose }: TourProps) {
  const { tour } = page.view
  if (!isTaken)
    return (
      <section class="tour left" aria-label={words.tour.title}>
        <button type="button" data-take onClick={() => take(true)}>
          {words.tour.take}
        </button>
        <SceneChoice page={page} choose={choose} />
        <StartOver page={page} />
      </section>
    )
  const { scene } = tour
  return (
    <section
      class={scene ? 'tour in-scene' : 'tour'}
      aria-label={words.tour.title}
      data-step={tour.step}
      data-scene={scene?.kind}
      data-prepared={scene?.isPrepared ? '' : undefined}
    >
      <StepList page={page} />
      <SceneChoice page={page} choose={choose} />
      {!scene && <StageChoice stage={tour.stage} play={play} />}
      <Now page={page} />
      {scene && <Forbidden page={page} scene={scene} />}
      <TourButtons page={page} leave={() => take(false)} />
    </section>
  )
}

/** What this step is, and what to do now. */
function Now({ page }: { page: Page }) {
  const { tour } = page.view
  const current = tour.steps[tour.step]
  const { scene } = tour
  const done = scene ? words.scene.finished : words.tour.finished
  const isBegun = scene === null || scene.isPrepared
  return (
    <div class="tour-now">
      {scene && <p class="scene-about">{scene.about}</p>}
      {isBegun && <h2>{current ? `${words.tour.step(tour.step + 1, tour.steps.length)}: ${current.title}` : done}</h2>}
      <p data-hint>{current && isBegun ? `${current.sentence} ${tour.hint}` : tour.hint}</p>
      {!current && !scene && <Connect stage={tour.stage} />}
    </div>
  )
}

function StepList({ page }: { page: Page }) {
  const { steps, step } = page.view.tour
  return (
    <ol class="steps">
      {steps.map(({ title, isDone }, index) => (
        <li key={title} class={isDone ? 'done' : ''} aria-current={index === step ? 'step' : 'false'}>
          {title}
          {isDone && <span class="unseen">{`, ${words.tour.done}`}</span>}
        </li>
      ))}
    </ol>
  )
}

const stages: readonly Stage[] = ['slack', 'teams', 'both']

function StageChoice({ stage, play }: { stage: Stage; play(stage: Stage): void }) {
  return (
    <fieldset class="stages">
      <legend class="unseen">{words.tour.stage}</legend>
      {stages.map((each) => (
        <button
          key={each}
          type="button"
          data-stage={each}
          aria-pressed={each === stage ? 'true' : 'false'}
          onClick={() => play(each)}
        >
          {words.tour.stages[each]}
        </button>
      ))}
    </fieldset>
  )
}

function TourButtons({ page, leave }: { page: Page; leave(): void }) {
  const { tour } = page.view
  const { looks, type, moveTo, scene } = tour
  const isThere = looks === null || isSeen(looks, page.look)
  const show = (): void => {
    if (!looks) return
    const isMail = looks.window === 'mail' && looks.mail === undefined && looks.page === undefined
    const newest = isMail && isThere ? { mail: page.view.mails[0]?.id ?? '', page: '' } : {}
    page.see({ ...turnTo(looks), ...newest })
  }
  const typeIt = (): void => {
    if (!type || (looks?.window !== 'slack' && looks?.window !== 'teams')) return
    page.write(looks.window, type)
    page.see({ window: looks.window })
  }
  return (
    <div class="tour-buttons">
      {looks && (
        <button type="button" data-show class={isThere ? '' : 'primary'} onClick={show}>
          {words.tour.show}
        </button>
      )}
      {type && isThere && (
        <button type="button" data-type onClick={typeIt}>
          {words.tour.type}
        </button>
      )}
      {moveTo && !page.view.move && (
        <button type="button" data-tour-move onClick={() => void page.run('clock', { to: moveTo })}>
          {words.tour.move}
        </button>
      )}
      {canFill(tour) && isThere && (
        <button type="button" data-fill onClick={() => fillIn(tour)}>
          {words.scene.fill}
        </button>
      )}
      {scene && <BeginScene page={page} scene={scene} />}
      <button type="button" data-leave onClick={leave}>
        {words.tour.leave}
      </button>
      <StartOver page={page} />
    </div>
  )
}

/** Asked first: what was done is gone. */
function StartOver({ page }: { page: Page }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const start = (): void => {
    dialog.current?.close()
    void page.run('again', {})
  }
  return (
    <>
      <button type="button" class="quiet" data-again onClick={() => dialog.current?.showModal()}>
        {words.tour.again}
      </button>
      <dialog ref={dialog} aria-label={words.tour.againTitle}>
        <h2>{words.tour.againTitle}</h2>
        <p>{words.tour.againText}</p>
        <div class="dialog-buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.tour.keep}
          </button>
          <button type="button" class="primary" onClick={start}>
            {words.tour.again}
          </button>
        </div>
      </dialog>
    </>
  )
}

function Connect({ stage }: { stage: Stage }) {
  const platforms: readonly Platform[] = stage === 'both' ? ['slack', 'teams'] : [stage]
  return (
    <>
      {platforms.map((platform) => (
        <details key={platform} class="connect" open>
          <summary>{words.tour.connectTitle[platform]}</summary>
          <ol>
            {words.tour.connect[platform].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      ))}
    </>
  )
}
