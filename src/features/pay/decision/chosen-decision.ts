/** Which decision is looked at, and what was typed to find it: in memory, since neither belongs in a URL or storage. */
let chosen: { digits: string; decisionId: string } | null = null
let draft = { text: '', submitAtOnce: false }

export const chosenDecision = {
  current: () => chosen,
  choose(digits: string, decisionId: string): void {
    chosen = { digits, decisionId }
  },
}

/** The text of the question 决定书的编号是多少, kept while the app lives. */
export const numberDraft = {
  text: () => draft.text,
  keep(text: string): void {
    draft = { text, submitAtOnce: false }
  },
  /** A scanned number: the question is answered as soon as its page opens. */
  submit(text: string): void {
    draft = { text, submitAtOnce: true }
  },
  /** True once after `submit`. */
  takeSubmission(): boolean {
    const submit = draft.submitAtOnce
    draft = { ...draft, submitAtOnce: false }
    return submit
  },
}
