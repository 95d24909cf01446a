import { refunds } from '@/contract/refunds'
import { serve } from '../serve'
import { ask } from './ask'
import { get } from './get'
import { list } from './list'
import { options } from './options'
import { takeBack } from './take-back'

export const main = serve('refunds', refunds, { options, ask, takeBack, get, list })
