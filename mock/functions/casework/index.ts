import { casework } from '@/contract/casework'
import { serve } from '../serve'
import { officers } from './officers'
import { openCase } from './open-case'
import { propose } from './propose'
import { queue } from './queue'
import { review } from './review'

export const main = serve('casework', casework, { officers, queue, openCase, propose, review })
