import { useRef } from 'hono/jsx'
import type { Page } from './page.js'
import { words } from './words.js'

interface TourProps {
  page: Page
  isTaken: boolean
  take(isTaken: boolean): void
}

/** Nine steps, told by how far the two have come; left and taken up again at any point. */
export function Tour({ page, isTaken, take }: TourProps) {
  const { tour } = page.view
  if (!isTaken)
    return (
      <section class="tour left" aria-label={words.tour.title}>
        <button type="button" data-take onClick={() => take(true)}>
          {words.tour.take}
        </button>
        <StartOver page={page} />
      </section>
    )
  const current = tour.steps[tour.step]
  return (
    <section class="tour" aria-label={words.tour.title} data-step={tour.step}>
      <StepList page={page} />
      <div class="tour-now">
        <h2>
          {current ? `${words.tour.step(tour.step + 1, tour.steps.length)}: ${current.title}` : words.tour.finished}
        </h2>
        <p>{current ? `${current.sentence} ${tour.hint}` : tour.hint}</p>
        {!current && <Connect />}
      </div>
      <TourButtons page={page} leave={() => take(false)} />
    </section>
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

function TourButtons({ page, leave }: { page: Page; leave(): void }) {
  const { looks, type, moveTo } = page.view.tour
  const { as, mailbox, window } = looks ?? {}
  const newest = page.view.mails[0]?.id
  const isThere = (as === undefined || as === page.look.as) && (mailbox === undefined || mailbox === page.look.mailbox)
  const show = (): void => {
    const mail = mailbox !== undefined && isThere ? { mail: newest ?? '', page: '' } : {}
    page.see({ ...(as && { as, conversation: 'dm' }), ...(mailbox && { mailbox }), ...(window && { window }), ...mail })
  }
  return (
    <div class="tour-buttons">
      {looks && (
        <button type="button" data-show class={isThere ? '' : 'primary'} onClick={show}>
          {words.tour.show}
        </button>
      )}
      {type && isThere && (
        <button type="button" data-type onClick={() => page.write(type)}>
          {words.tour.type}
        </button>
      )}
      {moveTo && !page.view.move && (
        <button type="button" data-tour-move onClick={() => void page.run('clock', { to: moveTo })}>
          {words.tour.move}
        </button>
      )}
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

function Connect() {
  return (
    <details class="connect" open>
      <summary>{words.tour.connectTitle}</summary>
      <ol>
        {words.tour.connect.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  )
}
