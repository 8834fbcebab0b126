import { useEffect, useState } from 'hono/jsx'
import type { Place, Way } from '../view.js'
import { readWay } from './connection.js'
import type { Asked, Page } from './page.js'
import { shortTime } from './time.js'
import { words } from './words.js'

interface InsideProps {
  page: Page
  asked: Asked | undefined
  go(place: Place): void
}

/** The drawer for people who want to understand: interaction → use case → changes → jobs → messages. */
export function Inside({ page, asked, go }: InsideProps) {
  const [way, setWay] = useState<Way | null>(null)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (asked && 'key' in asked) setOpen(true)
  }, [asked])
  // what was caused goes on happening: the way is read again with each view
  useEffect(() => {
    if (isOpen && asked) readWay(asked).then(setWay, () => undefined)
  }, [isOpen, asked, page.view])
  return (
    <details
      class="window inside"
      open={isOpen}
      onToggle={(event: Event) => setOpen((event.target as HTMLDetailsElement).open)}
    >
      <summary>{words.inside.title}</summary>
      <p class="soft">{words.inside.intro}</p>
      {asked && (way ? <Steps way={way} zone={page.view.zone} go={go} /> : <p>{words.inside.nothing}</p>)}
    </details>
  )
}

function Steps({ way, zone, go }: { way: Way; zone: string; go(place: Place): void }) {
  const { interaction, changes, jobs } = way
  return (
    <ol class="way">
      <li>
        <h3>{words.inside.interaction}</h3>
        <p>{interaction ? `${interaction.name}, ${shortTime(interaction.at, zone)}` : words.inside.byClock}</p>
      </li>
      {interaction && (
        <li>
          <h3>{words.inside.useCase}</h3>
          <p>{interaction.useCase}</p>
        </li>
      )}
      <li>
        <h3>{words.inside.changes}</h3>
        {changes.length === 0 && <p>{words.inside.none}</p>}
        <ul>
          {changes.map(({ subject, action, actor, at }, index) => (
            <li key={`${subject}${action}${index}`}>{`${subject}: ${action} (${actor}), ${shortTime(at, zone)}`}</li>
          ))}
        </ul>
      </li>
      <li>
        <h3>{words.inside.jobs}</h3>
        {jobs.length === 0 && <p>{words.inside.none}</p>}
        <ul>
          {jobs.map((job) => (
            <Job key={job.key} job={job} zone={zone} go={go} />
          ))}
        </ul>
      </li>
    </ol>
  )
}

function Job({ job, zone, go }: { job: Way['jobs'][number]; zone: string; go(place: Place): void }) {
  const { name, status, runAt, sentAt, to, place } = job
  const when = sentAt
    ? `${words.inside.sent} ${shortTime(sentAt, zone)}`
    : `${words.inside.due} ${shortTime(runAt, zone)}`
  return (
    <li>
      {`${name}, ${status}, ${when}${to === null ? '' : `, ${words.happened.to(to)}`} `}
      {place && (
        <button type="button" class="quiet" onClick={() => go(place)}>
          {words.inside.see}
        </button>
      )}
    </li>
  )
}
