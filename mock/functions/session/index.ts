import { session } from '@/contract/session'
import { serve } from '../serve'
import { home } from './home'
import { uploadTicket } from './upload-ticket'

export const main = serve('session', session, { home, uploadTicket })
