import { mergeInternalComponents } from '@tarojs/shared'
import { accessibilityAttributes } from './attributes'

mergeInternalComponents(accessibilityAttributes('alipay'))
