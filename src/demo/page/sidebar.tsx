interface SidebarProps {
  title: string
  me: string
  sections: { heading: string; entries: { conversation: string; label: string }[] }[]
  /** the conversation that is open */
  current: string
  open(conversation: string): void
}

/** A platform's list of conversations. */
export function Sidebar({ title, me, sections, current, open }: SidebarProps) {
  return (
    <nav class="sidebar" aria-label={title}>
      <strong>{title}</strong>
      <span class="me">{me}</span>
      {sections.map(({ heading, entries }) => (
        <>
          <h3>{heading}</h3>
          {entries.map(({ conversation, label }) => (
            <button
              key={conversation}
              type="button"
              aria-current={current === conversation ? 'true' : 'false'}
              onClick={() => open(conversation)}
            >
              {label}
            </button>
          ))}
        </>
      ))}
    </nav>
  )
}
