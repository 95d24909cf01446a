import type { Fen } from '@/domain/money'

/**
 * What our books say lies at the collecting bank and is spoken for by no batch, in fen; below zero where more has left
 * than came. The bank has one account for everybody; nobody's fines are swept with another one's money.
 */
export interface BankFunds {
  /** Of the authority through this channel. */
  channelFen: number
  /** Of the authority through all channels. */
  authorityFen: number
  /** In the account, of all authorities and of those that nobody knows. */
  accountFen: number
}

/** The last batch of an earlier day, which the bank refused because it had less than our books say. */
export interface FoundShort {
  refusedFen: Fen
  /** Put into batches of today since. */
  todayFen: Fen
}

/**
 * Which of these decisions go into a batch: oldest first, until the next one does not fit into what lies at the bank. It
 * waits for its money, and so does whatever came after it.
 *
 * Where the bank has found itself short, half of what it refused is tried on the next day, without the decisions that are
 * larger; or everything again when each of them is. So one sum that it does not have never holds up the others for ever.
 * @param items oldest first
 */
export function whatFits<Item extends { fen: Fen }>(
  items: readonly Item[],
  funds: BankFunds,
  short: FoundShort | null,
): Item[] {
  const fitting = untilTooMuch(items, Math.min(funds.channelFen, funds.authorityFen, funds.accountFen))
  if (short === null) return fitting
  const tried = whicheverFit(fitting, Math.floor(short.refusedFen / 2) - short.todayFen)
  return tried.length === 0 && short.todayFen === 0 ? fitting : tried
}

function untilTooMuch<Item extends { fen: Fen }>(items: readonly Item[], limitFen: number): Item[] {
  let left = limitFen
  const tooMuch = items.findIndex(({ fen }) => {
    left -= fen
    return left < 0
  })
  return tooMuch < 0 ? [...items] : items.slice(0, tooMuch)
}

function whicheverFit<Item extends { fen: Fen }>(items: readonly Item[], limitFen: number): Item[] {
  let left = limitFen
  return items.filter(({ fen }) => {
    if (fen > left) return false
    left -= fen
    return true
  })
}
