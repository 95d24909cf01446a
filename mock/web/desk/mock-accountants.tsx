import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { sendJson } from '../common/cloud-client'
import { words } from './words'

const listSchema = v.object({
  accountants: v.array(
    v.object({
      login: v.string(),
      password: v.string(),
      nameMasked: v.string(),
      role: v.picklist(['clerk', 'checker']),
      unit: v.string(),
    }),
  ),
})
type Accountant = v.InferOutput<typeof listSchema>['accountants'][number]

/** Who can be played; only a mock host answers, elsewhere nothing is shown. */
export function MockAccountants({ onChoose }: { onChoose: (login: string, password: string) => void }) {
  const [list, setList] = useState<readonly Accountant[]>([])
  useEffect(() => {
    sendJson('/mock/accountants').then(
      (answer) => {
        const parsed = v.safeParse(listSchema, answer)
        if (parsed.success) setList(parsed.output.accountants)
      },
      () => setList([]),
    )
  }, [])
  if (list.length === 0) return null
  return (
    <details className="dk-mock">
      <summary>{words.signIn.mock}</summary>
      <ul>
        {list.map(({ login, password, nameMasked, role, unit }) => (
          <li key={login}>
            <button type="button" className="link" onClick={() => onChoose(login, password)}>
              {nameMasked}
              <small>{words.who(unit, role)}</small>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
