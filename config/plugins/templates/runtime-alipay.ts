import { internalComponents, mergeInternalComponents } from '@tarojs/shared'
import { accessibilityAttributes } from './attributes'
import { type Components, dropUnused } from './unused'

mergeInternalComponents(accessibilityAttributes('alipay'))
dropUnused(internalComponents as Components)
