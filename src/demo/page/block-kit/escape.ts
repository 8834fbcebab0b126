import { type RefObject, useEffect } from 'hono/jsx'

/**
 * Escape within an element is for it alone: what it lies in, such as a modal, stays open. `act` returns false where there
 * was nothing to close.
 */
export function useEscape(element: RefObject<HTMLElement | null>, act: () => boolean): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || !act()) return
      event.preventDefault()
      event.stopPropagation()
    }
    const { current } = element
    current?.addEventListener('keydown', listen)
    return () => current?.removeEventListener('keydown', listen)
  }, [act])
}
