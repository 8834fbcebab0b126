import type { Platform } from '../view.js'
import type { Page } from './page.js'
import { words } from './words.js'

const groups = ['hosts', 'recruiters', 'role owners', 'admins', 'colleagues'] as const

/** Whose eyes one looks through, and whether the other platform stands beside it. */
export function EyesSwitch({ page, platform }: { page: Page; platform: Platform }) {
  const { view, look, see } = page
  const people = view.people[platform]
  const current = platform === 'slack' ? look.as : look.teamsAs
  const nameOf = (person: (typeof people)[number]): string =>
    [person.name, person.title, page.hasNews(person, person.id) ? words.news : '']
      .filter((part) => part !== '')
      .join(', ')
  const change = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement
    see(platform === 'slack' ? { as: value, conversation: 'dm' } : { teamsAs: value, teamsConversation: 'dm' })
  }
  return (
    <header class="eyes">
      <label>
        <span>{words.eyes[platform]}</span>
        <select name={`${platform}-eyes`} onChange={change}>
          {groups
            .filter((group) => people.some((person) => person.group === group))
            .map((group) => (
              <optgroup key={group} label={words.groups[group]}>
                {people
                  .filter((person) => person.group === group)
                  .map((person) => (
                    <option key={person.id} value={person.id} selected={person.id === current}>
                      {nameOf(person)}
                    </option>
                  ))}
              </optgroup>
            ))}
        </select>
      </label>
      <BesideSwitch page={page} platform={platform} />
    </header>
  )
}

/** On a wide screen: this platform alone, or both side by side. */
function BesideSwitch({ page, platform }: { page: Page; platform: Platform }) {
  const { look, see } = page
  const isAlone = look.platforms === platform
  const other = platform === 'slack' ? 'teams' : 'slack'
  return (
    <button type="button" class="quiet beside" onClick={() => see({ platforms: isAlone ? 'both' : platform })}>
      {isAlone ? words.beside(words.windows[other]) : words.alone(words.windows[platform])}
    </button>
  )
}
