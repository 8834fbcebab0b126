import { useState } from 'hono/jsx'
import type { ImageElement } from './block-types.js'

/** A picture; its words instead where it cannot be loaded. */
export function Image({ of, kind }: { of: ImageElement; kind: 'bk-picture' | 'bk-thumb' | 'bk-icon' }) {
  const [isMissing, setIsMissing] = useState(false)
  if (isMissing) return <span class="bk-missing">{`Picture: ${of.alt_text}`}</span>
  return (
    <img
      class={kind}
      src={of.image_url}
      alt={of.alt_text}
      referrerpolicy="no-referrer"
      onError={() => setIsMissing(true)}
    />
  )
}
