import { internalComponents, mergeInternalComponents } from '@tarojs/shared'
import { accessibilityAttributes } from './attributes'
import { type Components, dropUnused } from './unused'

mergeInternalComponents(accessibilityAttributes('weapp'))
dropUnused(internalComponents as Components)
