import { session } from '@/contract/session'
import { serve } from '../serve'
import { home } from './home'

export const main = serve('session', session, { home })
