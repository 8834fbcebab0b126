import { useEffect, useRef } from 'hono/jsx'
import type { ShownMail } from '../view.js'
import { openLink } from './links.js'
import type { Page } from './page.js'
import { shortTime } from './time.js'
import { words } from './words.js'

/** Somebody's mailbox, and the pages of the product that its links open. */
export function MailWindow({ page }: { page: Page }) {
  const { mails } = page.view
  const open = mails.find(({ id }) => id === page.look.mail)
  return (
    <section class="window mail" data-name="mail" aria-label={words.windows.mail}>
      <MailboxSwitch page={page} />
      {page.look.page === '' ? (
        <div class="mails">
          <MailList page={page} mails={mails} />
          {open ? <OpenMail key={open.id} page={page} mail={open} /> : <p class="empty">{words.mail.choose}</p>}
        </div>
      ) : (
        <ProductPage page={page} />
      )}
    </section>
  )
}

function MailboxSwitch({ page }: { page: Page }) {
  const { view, look, see } = page
  const boxes = view.mailboxes
  const nameOf = (box: Page['view']['mailboxes'][number]): string => {
    return page.hasNews(box, box.address) ? `${box.name}, ${words.news}` : box.name
  }
  const change = (event: Event): void => {
    see({ mailbox: (event.target as HTMLSelectElement).value, mail: '', page: '' })
  }
  return (
    <header class="mail-head">
      <label>
        <span>{words.mailboxOf}</span>
        <select name="mailbox" onChange={change}>
          {(['candidates', 'colleagues'] as const).map((group) => (
            <optgroup key={group} label={words.groups[group]}>
              {boxes
                .filter((box) => box.group === group)
                .map((box) => (
                  <option key={box.address} value={box.address} selected={box.address === look.mailbox}>
                    {nameOf(box)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button type="button" class="quiet" onClick={() => see({ page: '/join', window: 'mail' })}>
        {words.mail.join}
      </button>
    </header>
  )
}

function MailList({ page, mails }: { page: Page; mails: ShownMail[] }) {
  if (mails.length === 0) return <p class="empty">{words.mail.empty}</p>
  return (
    <ol class="mail-list" aria-label={words.mail.list}>
      {mails.map(({ id, subject, at }, index) => (
        <li key={id}>
          <button
            type="button"
            data-mail={id}
            data-newest-mail={index === 0 ? '' : undefined}
            aria-current={page.look.mail === id ? 'true' : 'false'}
            onClick={() => page.see({ mail: id })}
          >
            <span>{subject}</span>
            <time datetime={at}>{shortTime(at, page.view.zone)}</time>
          </button>
        </li>
      ))}
    </ol>
  )
}

function OpenMail({ page, mail }: { page: Page; mail: ShownMail }) {
  return (
    <article class="open-mail" data-newest={page.view.mails[0]?.id === mail.id ? '' : undefined}>
      <h3>{mail.subject}</h3>
      <p class="soft">{`${words.mail.from} ${mail.from}`}</p>
      {mail.ics !== null && <CalendarEntry ics={mail.ics} />}
      <MailBody html={mail.html} open={(href) => openLink(page, href)} />
    </article>
  )
}

/** The mail's own HTML in a root of its own, so that neither style reaches the other; links are followed by the workbench. */
function MailBody({ html, open }: { html: string; open(href: string): void }) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!host.current) return
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' })
    const body = new DOMParser().parseFromString(html, 'text/html').body
    root.replaceChildren(...body.childNodes)
    root.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a')
      if (!link) return
      event.preventDefault()
      open(link.href)
    })
  }, [html])
  return <div class="mail-body" data-mail-body ref={host} />
}

function CalendarEntry({ ics }: { ics: string }) {
  const method = /^METHOD:(.*)$/m.exec(ics)?.[1]?.trim() ?? ''
  const summary = /^SUMMARY:(.*)$/m.exec(ics)?.[1]?.trim() ?? ''
  return (
    <p class="entry">
      {`${words.mail.entry} (${words.mail.methods[method] ?? method}): ${summary}. `}
      <a href={`data:text/calendar;charset=utf-8,${encodeURIComponent(ics)}`} download="coffee-chat.ics">
        {words.mail.download}
      </a>
    </p>
  )
}

/** The product's own page, in a frame: nothing of it is drawn here. */
function ProductPage({ page }: { page: Page }) {
  return (
    <div class="product-page">
      <button type="button" onClick={() => page.see({ page: '' })}>
        {words.mail.back}
      </button>
      <iframe
        key={`${page.look.page} ${page.look.opened}`}
        title={words.mail.page}
        src={page.look.page}
        onLoad={() => page.see({})}
      />
    </div>
  )
}
