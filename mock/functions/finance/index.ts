import type { Answer } from '@/contract/envelope'
import { finance } from '@/contract/finance'
import type { Context } from '../environment'
import { serve } from '../serve'
import { billRows, bills, reconcileNow } from './bills'
import { decide, takeBack } from './decide'
import { difference } from './difference'
import { differences } from './differences'
import { download } from './download'
import { fenLife } from './fen-life'
import { logRefused } from './log-refused'
import { me } from './me'
import { overview } from './overview'
import { propose } from './propose'
import { log } from './read-log'
import { receipts } from './receipts'
import { refund, refunds } from './refunds'
import { search } from './search'
import { signIn } from './sign-in'
import { signOut } from './sign-out'
import { sweepItems, sweeps } from './sweeps'
import { units } from './units'

const served = serve('finance', finance, {
  signIn,
  signOut,
  me,
  overview,
  differences,
  difference,
  propose,
  decide,
  takeBack,
  search,
  fenLife,
  bills,
  billRows,
  reconcileNow,
  sweeps,
  sweepItems,
  refunds,
  refund,
  receipts,
  units,
  log,
  download,
})

/** What is done is logged where it is done; what an accountant was refused is logged here. */
export async function main(event: unknown, context: Context): Promise<Answer<unknown>> {
  const answer = await served(event, context)
  if (!answer.ok) await logRefused(event, context, answer.error.code)
  return answer
}
