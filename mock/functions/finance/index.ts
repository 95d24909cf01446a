import type { Answer } from '@/contract/envelope'
import { finance } from '@/contract/finance'
import type { Context } from '../environment'
import { serve } from '../serve'
import { logRefused } from './log-refused'
import { me } from './me'
import { signIn } from './sign-in'
import { signOut } from './sign-out'

const { signIn: signInOperation, signOut: signOutOperation, me: meOperation } = finance
const served = serve(
  'finance',
  { signIn: signInOperation, signOut: signOutOperation, me: meOperation },
  { signIn, signOut, me },
)

/** What is done is logged where it is done; what an accountant was refused is logged here. */
export async function main(event: unknown, context: Context): Promise<Answer<unknown>> {
  const answer = await served(event, context)
  if (!answer.ok) await logRefused(event, context, answer.error.code)
  return answer
}
