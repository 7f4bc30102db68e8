/** An answer to a message: what was asked for, or why not. */
export type Answer = { ok: unknown } | { error: string };

/** Called with a message, who sent it and how to answer; true if the answer comes later. */
export type Listener = (
  value: unknown,
  from: { id?: string; tab?: { id?: number }; frameId?: number },
  answer: (value: Answer) => void,
) => true | undefined;

/** What an answer holds. @throws with the reason if the other side could not do what was asked. */
export function unwrap(answer: unknown): unknown {
  const { ok, error } = (answer ?? { error: 'no answer' }) as { ok?: unknown; error?: string };
  if (error !== undefined) throw new Error(error);
  return ok;
}

/** Answers by a function that may take its time. */
export function answerWith(answer: (value: Answer) => void, work: () => unknown): true {
  void Promise.resolve()
    .then(work)
    .then(
      (ok) => answer({ ok }),
      (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
    );
  return true;
}
