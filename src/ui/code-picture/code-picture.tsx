import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { encode } from 'uqr'
import { drawnAria } from '@/platform/aria'
import { codePng } from './code-png'
import './code-picture.scss'

/** As numbers: a picture knows no CSS variables. */
const COLOURS = { ink: [27, 36, 48], bad: [192, 39, 45] } as const
/** Light dots around the code, by which cameras find it (ISO/IEC 18004). */
const QUIET_ZONE = 4

interface CodePictureProps {
  /** What the code says. */
  text: string
  /** What it is for, in words. */
  label: string
  tone?: keyof typeof COLOURS
}

/** A QR code as wide as its place, dark on white whatever the mode: other phones' cameras read it. */
export function CodePicture({ text, label, tone = 'ink' }: CodePictureProps) {
  const picture = useMemo(() => {
    const { data } = encode(text, { ecc: 'M', border: QUIET_ZONE })
    return codePng(data, COLOURS[tone])
  }, [text, tone])
  return (
    <View className="code-picture">
      <Image className="code-picture__dots" src={picture} mode="widthFix" {...drawnAria({ role: 'img', label })} />
    </View>
  )
}
