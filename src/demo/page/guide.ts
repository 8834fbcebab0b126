import type { ShownTour } from '../view.js'
import { isSeen, type Look } from './look.js'

const mark = 'data-guided'

/** Marks the control that the tour speaks of, in the page or in the product's page inside it; the newest where there are several. */
export function guide(tour: ShownTour | null, look: Look): void {
  const places = allPlaces()
  for (const place of places) for (const old of place.querySelectorAll(`[${mark}]`)) unmark(old)
  if (!tour?.control || !isWhereItPoints(tour, look)) return
  for (const place of places) {
    const found = controlIn(place, tour.control, tour.label)
    if (found) markAs(found)
  }
}

/** The first of its kind in the newest message, or form, that has one. */
function controlIn(place: ParentNode, control: string, label = ''): Element | undefined {
  const all = [...place.querySelectorAll(inMail(place) ? control.replaceAll('[data-newest] ', '') : control)].filter(
    ({ textContent }) => textContent?.includes(label),
  )
  const around = (each: Element | undefined) => each?.closest('[data-message], form, [role=dialog]')
  return all.find((each) => around(each) === around(all.at(-1)))
}

/** Whether it is the inside of the newest mail, in which selectors see nothing of the page around it. */
const inMail = (place: ParentNode): boolean =>
  place instanceof ShadowRoot && place.host.closest('[data-newest]') !== null

function allPlaces(): ParentNode[] {
  const frames = [...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? [])
  return [document, ...frames, ...shadows()]
}

const shadows = (): ParentNode[] =>
  [...document.querySelectorAll('[data-mail-body]')].flatMap((host) => host.shadowRoot ?? [])

function isWhereItPoints({ looks, moveTo }: ShownTour, look: Look): boolean {
  return moveTo !== null || looks === null || isSeen(looks, look)
}

/** Pages of the product have a style of their own, which knows no guide: there the outline is set on the control itself. */
function markAs(control: Element): void {
  control.setAttribute(mark, '')
  if (control.ownerDocument !== document || control.getRootNode() !== document) outline(control, '3px dashed #b45309')
}

function unmark(control: Element): void {
  control.removeAttribute(mark)
  outline(control, '')
}

function outline(control: Element, value: string): void {
  const { style } = control as HTMLElement
  style.outline = value
  style.outlineOffset = value === '' ? '' : '3px'
}
