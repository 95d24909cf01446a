import type { ReactNode } from 'react'

interface PageProps {
  title: string
  /** What is chosen and done for the whole page, at the right of its title. */
  tools?: ReactNode
  children: ReactNode
}

/** A page of the desk: its title with its tools, and what it shows. */
export function DeskPage({ title, tools, children }: PageProps) {
  return (
    <>
      <header className="dk-head">
        <h1>{title}</h1>
        {tools && <div className="end">{tools}</div>}
      </header>
      <main className="dk-main">{children}</main>
    </>
  )
}
