import { finance } from '@/contract/finance'
import { action } from '../runtime/action'
import { viewOfCaller } from './accountant-view'

export const me = action(finance.me, ['accountant'], (_input, call) => viewOfCaller(call))
