import type { ReactNode } from 'react'
import { formatInstant } from '@/domain/dates'
import { Icon } from '../../common/icons'
import { connectionWords } from '../../common/words'
import { useDesk } from '../desk-context'

interface PageProps {
  title: string
  /** What is chosen and done for the whole page, at the right of its title. */
  tools?: ReactNode
  children: ReactNode
}

/** A page of the desk: its title with its tools, whether the line is lost, and what it shows. */
export function DeskPage({ title, tools, children }: PageProps) {
  const { live, now } = useDesk()
  return (
    <>
      <header className="dk-head">
        <h1>{title}</h1>
        {tools && <div className="end">{tools}</div>}
      </header>
      {!live && (
        <p className="strip" role="status">
          <Icon name="refresh" size={18} />
          {now ? connectionWords.lostSince(formatInstant(now, 'HH:mm:ss')) : connectionWords.lost}
        </p>
      )}
      <main className="dk-main">{children}</main>
    </>
  )
}
