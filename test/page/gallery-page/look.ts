/** Runs in the page: what is cut off or wider than its place; an element by its class and the start of its words. */
export function cutOff(): string[] {
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent ?? '').trim().slice(0, 30)}"`
  const isCut = (element: Element): boolean => {
    const { overflowX, overflowY, textOverflow, display } = getComputedStyle(element)
    if (display === 'inline' || element.clientWidth === 0) return false
    const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'
    // an area that could still grow must not scroll; the highest may
    const isShort = element.tagName === 'TEXTAREA' && element.clientHeight < 380
    return (
      (isShort && element.scrollHeight > element.clientHeight + 1) ||
      element.scrollWidth > element.clientWidth + 1 ||
      textOverflow === 'ellipsis' ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 1) ||
      (hides(overflowX) && element.scrollWidth > element.clientWidth)
    )
  }
  const pen = document.createElement('canvas').getContext('2d')!
  const cutsItsChoice = (select: HTMLSelectElement): boolean => {
    const { font, paddingLeft } = getComputedStyle(select)
    const words = select.selectedOptions[0]?.text ?? ''
    pen.font = font
    const arrow = 20
    const fits = pen.measureText(words).width < select.clientWidth - 2 * Number.parseFloat(paddingLeft) - arrow
    return !fits && select.nextElementSibling?.textContent !== words
  }
  const choices = [...document.querySelectorAll('select')].filter(cutsItsChoice)
  const wide = document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the window'] : []
  return [...wide, ...[...document.querySelectorAll('body *')].filter(isCut).map(nameOf), ...choices.map(nameOf)]
}

/** Runs in the page: controls that are too small to hit, with their size. */
export function tooSmall(): string[] {
  const controls = [...document.querySelectorAll('button, select, textarea, summary, input, .bk-box')]
  return controls.flatMap((element) => {
    const isBox = element.matches('input[type=checkbox], input[type=radio]')
    const { width, height } = (isBox ? element.parentElement! : element).getBoundingClientRect()
    const least = element.tagName === 'BUTTON' ? 32 : 24
    return width > 0 && (width < 24 || height < least) ? [`${element.outerHTML.slice(0, 60)} ${width}×${height}`] : []
  })
}

/** Runs in the page: unfolds every list, and returns all that can be read; options are in a select's text, their groups are not. */
export async function readAll(): Promise<string> {
  for (const list of document.querySelectorAll('details')) list.open = true
  for (const more of document.querySelectorAll<HTMLElement>('.bk-overflow [aria-expanded=false]')) more.click()
  await new Promise((done) => requestAnimationFrame(done))
  const groups = [...document.querySelectorAll('optgroup')].map(({ label }) => label)
  return [document.body.innerText, ...groups].join('\n')
}
