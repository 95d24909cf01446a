import type { Transaction } from 'kysely'
import type { ActView } from '@/contract/finance-views'
import type { Executor } from '../../../store/database'
import type { SubjectKey } from '../../../store/proposals'
import type { Tables } from '../../../store/tables'
import type { Environment } from '../../environment'

export type SubjectKind = SubjectKey['subject_kind']

/** How one person proposed, or another ended what was proposed. */
export interface Step {
  environment: Environment
  transaction: Transaction<Tables>
  by: string
}

/** What can be proposed and decided: each kind says for itself which acts there are and what they do. */
export interface SubjectDoor {
  /** Null for an id that nothing has, of whatever shape. */
  regionOf(executor: Executor, id: string): Promise<string | null>
  /** As things are now, those that must not be done with their reason. */
  actsFor(environment: Environment, executor: Executor, subject: SubjectKey): Promise<ActView[]>
  /** Somebody proposed; nobody else changes the subject until it is decided. @throws StoreConflict when it was changed meanwhile */
  proposed?(step: Step, subject: SubjectKey, act: string): Promise<void>
  /** Returned or taken back: as before the proposal. */
  goesBack?(step: Step, subject: SubjectKey, how: 'returned' | 'taken-back'): Promise<void>
  /** Does what was approved; it may book and is therefore the transaction's last step. @throws StoreConflict when it is not allowed any more */
  carryOut(step: Step, subject: SubjectKey, act: string): Promise<void>
}
