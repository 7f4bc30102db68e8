import { type Answer, unwrap } from '../shared/wire.ts';
import { native, type Port } from './native.ts';

interface Question {
  id: number;
  name: string;
  input: unknown;
}

/**
 * Questions to the background over a port. Unlike single messages, which Firefox reports as errors of the page
 * when it is left before they are answered, a port just ends with its page.
 */
export class Channel {
  private port: Port | undefined;
  private asked = 0;
  private readonly waiting = new Map<number, { question: Question; again: boolean; answer: (value: Answer) => void }>();

  /** @throws if the background refuses, or is gone for good. */
  ask(name: string, input: unknown): Promise<unknown> {
    return new Promise<Answer>((resolve) => {
      const question = { id: this.asked++, name, input };
      this.waiting.set(question.id, { question, again: true, answer: resolve });
      this.send(question);
    }).then(unwrap);
  }

  private send(question: Question) {
    try {
      this.port ??= this.open();
      this.port.postMessage(question);
    } catch (error) {
      this.settle(question.id, { error: String(error) });
    }
  }

  private open(): Port {
    const port = native().runtime.connect({ name: 'page' });
    port.onMessage.addListener((value) => {
      const { id, ...answer } = value as { id: number } & Answer;
      this.settle(id, answer as Answer);
    });
    port.onDisconnect.addListener(() => this.reopen());
    return port;
  }

  /** The background was stopped, or the extension has gone: what was not answered is asked once more. */
  private reopen() {
    this.port = undefined;
    for (const one of [...this.waiting.values()]) {
      if (!one.again) this.settle(one.question.id, { error: 'the background does not answer' });
      else {
        one.again = false;
        this.send(one.question);
      }
    }
  }

  private settle(id: number, answer: Answer) {
    this.waiting.get(id)?.answer(answer);
    this.waiting.delete(id);
  }
}
