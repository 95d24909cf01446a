import { words } from '../words'

/** Under a list that goes on. */
export function More({ pages }: { pages: { more: boolean; busy: boolean; readMore: () => Promise<void> } }) {
  if (!pages.more) return null
  return (
    <p className="dk-foot">
      <button type="button" className="btn small" aria-busy={pages.busy} onClick={() => void pages.readMore()}>
        {pages.busy ? words.loadingMore : words.more}
      </button>
    </p>
  )
}
