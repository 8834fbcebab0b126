import type { Page } from './page.js'
import { words } from './words.js'

const groups = ['hosts', 'recruiters', 'role owners', 'admins', 'colleagues'] as const

/** Whose eyes one looks through. */
export function EyesSwitch({ page }: { page: Page }) {
  const { view, look, see } = page
  const nameOf = (person: Page['view']['people'][number]): string =>
    [person.name, person.title, page.hasNews(person, person.id) ? words.news : '']
      .filter((part) => part !== '')
      .join(', ')
  return (
    <label class="eyes">
      <span>{words.eyes}</span>
      <select
        name="eyes"
        onChange={(event: Event) => see({ as: (event.target as HTMLSelectElement).value, conversation: 'dm' })}
      >
        {groups.map((group) => (
          <optgroup key={group} label={words.groups[group]}>
            {view.people
              .filter((person) => person.group === group)
              .map((person) => (
                <option key={person.id} value={person.id} selected={person.id === look.as}>
                  {nameOf(person)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
