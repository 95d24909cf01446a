import { serve } from '../serve'
import { financeTimer } from './operations'
import { run } from './run'

export const main = serve('finance-timer', financeTimer, { run })
