import { type RefObject, useEffect, useRef } from 'hono/jsx'

/**
 * Escape within an element is for it alone: what it lies in, such as a modal, stays open. `act` returns false where there
 * was nothing to close.
 */
export function useEscape(element: RefObject<HTMLElement | null>, act: () => boolean): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || !latest.current()) return
      event.preventDefault()
      event.stopPropagation()
    }
    const { current } = element
    current?.addEventListener('keydown', listen)
    return () => current?.removeEventListener('keydown', listen)
  }, [])
}
