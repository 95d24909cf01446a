import { words } from './words'

/** Before the first snapshot: the boxes of the code's screen. */
export function SkeletonView() {
  return (
    <>
      <div className="v-code">
        <span className="bone" style={{ width: 336, height: 336 }} />
        <p className="v-hint" role="status">
          {words.loading}
        </p>
      </div>
      <div className="v-bill" aria-hidden="true">
        <span className="bone" style={{ width: 120, height: 32 }} />
        <span className="bone" style={{ width: 340, height: 88, margin: '20px 0 36px' }} />
        <span className="bone" style={{ height: 60, marginBottom: 24 }} />
        <span className="bone" style={{ height: 60, marginBottom: 24 }} />
        <span className="bone" style={{ height: 40 }} />
      </div>
    </>
  )
}
