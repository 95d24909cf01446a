import { memo } from 'react'
import { type Paper, paperWords } from '@/locales/zh-cn/papers'
import { useElder } from '@/platform/elder-mode'
import { Card } from '../card/card'
import { SvgPicture } from '../svg-picture/svg-picture'
import { paperDrawing } from './paper-drawing'

/** Where a number stands on its paper, drawn. */
export const PaperHint = memo(function PaperHint({ paper }: { paper: Paper }) {
  const elder = useElder()
  return (
    <Card>
      <SvgPicture svg={paperDrawing(paperWords[paper], elder)} label={paperWords[paper].label} />
    </Card>
  )
})
