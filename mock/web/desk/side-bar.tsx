import { useContext } from 'react'
import { Icon, type IconName } from '../common/icons'
import { Mark } from '../common/marks'
import { hrefOf, type PageName } from './route'
import { SessionContext, useAccountant } from './session'
import { words } from './words'

const groups: readonly { title: string; pages: readonly [PageName, IconName][] }[] = [
  {
    title: words.groups.reconcile,
    pages: [
      ['overview', 'chart'],
      ['differences', 'alert'],
      ['bills', 'doc'],
      ['sweeps', 'sweep'],
    ],
  },
  {
    title: words.groups.search,
    pages: [
      ['money', 'merge'],
      ['refunds', 'undo'],
      ['receipts', 'receipt'],
    ],
  },
  {
    title: words.groups.rules,
    pages: [
      ['units', 'bank'],
      ['log', 'list'],
    ],
  },
]

interface SideBarProps {
  page: PageName
  /** Null while it is not known. */
  openDifferences: number | null
}

/** Where one can go, how many differences are open, who sits here. */
export function SideBar({ page, openDifferences }: SideBarProps) {
  const accountant = useAccountant()
  const { signOut } = useContext(SessionContext)
  return (
    <aside className="dk-side">
      <p className="dk-logo">
        <Mark size={28} />
        {words.title}
      </p>
      <nav aria-label={words.pagesLabel}>
        {groups.map(({ title, pages }) => (
          <section key={title} aria-label={title}>
            <h2>{title}</h2>
            <ul>
              {pages.map(([name, icon]) => (
                <li key={name}>
                  <a href={hrefOf(name)} aria-current={name === page ? 'page' : undefined}>
                    <Icon name={icon} size={20} />
                    {words.pages[name]}
                    {name === 'differences' && openDifferences !== null && openDifferences > 0 && (
                      <b className="dk-badge">
                        <span className="sr-only">{words.openDifferences}</span>
                        {openDifferences > 99 ? '99+' : openDifferences}
                      </b>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <div className="dk-me">
        <p>
          {accountant.nameMasked}
          <button type="button" className="link" onClick={signOut}>
            {words.signOut}
          </button>
        </p>
        <small>{words.who(accountant.unit, accountant.role)}</small>
      </div>
    </aside>
  )
}
