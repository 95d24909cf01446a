import { needsPersonWords as words } from '@/locales/zh-cn/needs-person'
import { openPage, routes } from '@/platform/navigation'
import { Button } from '../button/button'
import { Card } from '../card/card'
import { ListRow } from '../list-row/list-row'
import { Verdict } from '../verdict/verdict'

/**
 * In the place of what belongs to a person while we do not know who is asking (NOT_VERIFIED): why, what it takes,
 * and the way. The page that shows it asks again when it comes back to the front.
 */
export function NeedsPerson() {
  return (
    <>
      <Verdict tone="blue" icon="user" title={words.title} note={words.note} />
      <Card flush>
        {words.rows.map(({ icon, title, note }) => (
          <ListRow key={title} icon={icon} title={title} note={note} />
        ))}
      </Card>
      <Button onPress={() => void openPage(routes.register)}>{words.act}</Button>
    </>
  )
}
