import type { PageReading, PageReport } from '../../data/messages/messages.ts';
import { answerWith, type Listener } from '../shared/wire.ts';
import { native } from './native.ts';

/** What the extension's own pages may ask of a page. */
export interface PageAnswers {
  'page.report'(): PageReport;
  'page.mentions'(): Promise<PageReading>;
  'page.show'(input: { id: string }): boolean;
}

/** Answers the extension's own pages; whatever else arrives is left alone. @returns a function that ends it. */
export function answerPages(answers: PageAnswers): () => void {
  const listener: Listener = (value, from, answer) => {
    const handler = from.id === native().runtime.id ? handlerOf(answers, value) : undefined;
    return handler && answerWith(answer, handler);
  };
  native().runtime.onMessage.addListener(listener);
  // A reloaded extension takes its API away from pages that stay open.
  return () => native().runtime?.onMessage?.removeListener(listener);
}

function handlerOf(answers: PageAnswers, value: unknown): (() => unknown) | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, input } = value as { name?: unknown; input?: { id?: unknown } };
  if (name === 'page.report' || name === 'page.mentions') return answers[name];
  const id = input?.id;
  return name === 'page.show' && typeof id === 'string' ? () => answers['page.show']({ id }) : undefined;
}
