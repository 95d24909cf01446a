import { serve } from '../serve'
import { decisionChanged } from './decision-changed'
import { housekeeping } from './operations'
import { run } from './run'

export const main = serve('housekeeping', housekeeping, { run, decisionChanged })
