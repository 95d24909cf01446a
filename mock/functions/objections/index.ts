import { objections } from '@/contract/objections'
import { serve } from '../serve'
import { get } from './get'
import { list } from './list'
import { object } from './object'
import { takeBack } from './take-back'

export const main = serve('objections', objections, { object, get, list, takeBack })
