import { Button } from '@/ui/button/button'
import { Page } from '@/ui/page/page'

export default function Screen() {
  return (
    <Page title="码上交管" tabbed>
      <Button onPress={() => undefined}>扫码缴款</Button>
    </Page>
  )
}
