/**
 * One question to another page of this app, and its answer, kept in memory because neither belongs in a URL.
 * A new question answers the one before it with `abandoned`.
 */
export interface Channel<Question, Reply> {
  /** Asked by the opener; resolves with the page's answer. */
  ask(question: Question): Promise<Reply>
  /** Read by the page; null when it was opened without a question. */
  question(): Question | null
  /** Called by the page, once; later calls change nothing. */
  reply(answer: Reply): void
}

export function createChannel<Question, Reply>(abandoned: Reply): Channel<Question, Reply> {
  let open: { question: Question; resolve: (answer: Reply) => void } | null = null
  const reply = (answer: Reply) => {
    const asked = open
    open = null
    asked?.resolve(answer)
  }
  return {
    ask(question) {
      reply(abandoned)
      return new Promise((resolve) => {
        open = { question, resolve }
      })
    },
    question: () => open?.question ?? null,
    reply,
  }
}
