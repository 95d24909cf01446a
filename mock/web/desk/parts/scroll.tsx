import type { ReactNode } from 'react'

/** What may be longer than its card. Where nothing in it can be tabbed to, the keyboard scrolls it itself. */
export function Scroll({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table without links cannot be scrolled with the keyboard otherwise
    <div className={`dk-scroll ${className}`.trim()} tabIndex={0}>
      {children}
    </div>
  )
}
