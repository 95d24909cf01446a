import { View } from '@tarojs/components'
import { pointsWords } from '@/locales/zh-cn/points'
import { aria } from '@/platform/aria'
import { classes } from '../classes'
import { SvgPicture } from '../svg-picture/svg-picture'
import { ringSvg } from './ring-svg'
import './points-ring.scss'

interface PointsRingProps {
  /** Recorded in the cycle. */
  points: number
  /** What would be added. */
  added?: number
  size?: 108 | 60
}

/** Demerit points out of twelve. The large ring names what is recorded, the small one what it would come to. */
export function PointsRing({ points, added = 0, size = 108 }: PointsRingProps) {
  const large = size === 108
  return (
    <View className={classes('points-ring', !large && 'points-ring--small')}>
      <SvgPicture svg={ringSvg(points, added, size)} label={pointsWords.spoken(points, points + added)} />
      <View className="points-ring__inside" {...aria({ hidden: true })}>
        <View className="points-ring__number">{large ? points : points + added}</View>
        {large && <View className="points-ring__full">{pointsWords.full}</View>}
      </View>
    </View>
  )
}
