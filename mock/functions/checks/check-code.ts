import { checks } from '@/contract/checks'
import { action } from '../runtime/action'
import { checkers, noteCheck } from './checker'
import { readCode } from './code'

/** A code on a screen or a paper, by anybody. */
export const checkCode = action(checks.checkCode, checkers, async ({ token }, call) => {
  const read = await readCode(call, token)
  return read.found ? noteCheck(call, read.found, 'code') : read.verdict
})
