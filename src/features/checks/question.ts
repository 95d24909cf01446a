import type { TypedNumbers } from '@/domain/checked-numbers'
import { whenSignedOut } from '@/platform/signed-out'

/** What is asked about a document: by the code on it, or by what somebody typed. */
export type Question = TypedNumbers | { by: 'code'; token: string }

let asked: TypedNumbers | null = null

/** What was typed, on its way to the verdict: in memory, since it belongs neither in a URL nor in storage. */
export const askedQuestion = {
  current: (): TypedNumbers | null => asked,
  ask(numbers: TypedNumbers): void {
    asked = numbers
  },
  forget(): void {
    asked = null
  },
}
whenSignedOut(askedQuestion.forget)
