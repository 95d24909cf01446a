import { violations } from '@/contract/violations'
import { serve } from '../serve'
import { confirm } from './confirm'
import { decision, decisionFile } from './decision'
import { extend } from './extend'
import { list } from './list'
import { overview } from './overview'
import { askForPhotos, photos } from './photos'
import { preview } from './preview'
import { record } from './record'

export const main = serve('violations', violations, {
  overview,
  list,
  record,
  photos,
  askForPhotos,
  extend,
  preview,
  confirm,
  decision,
  decisionFile,
})
