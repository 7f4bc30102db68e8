import { FIRST, type Story } from './story.ts';

/** A hydrated app. */
export interface App {
  show(story: Story): void;
  unmount(): void;
}

/** What the page of an app offers to the tests. */
export interface AppPage {
  /** Takes over the server's markup; the page waits for it, so that there are marks before. */
  hydrate(): void;
  show(change: Partial<Story>): void;
  unmount(): void;
}

/** Puts an app at the tests' disposal. */
export function offer(hydrate: (target: Element, story: Story) => App) {
  let story = FIRST;
  let app: App | undefined;
  const page: AppPage = {
    hydrate() {
      app = hydrate(document.querySelector('#app') as Element, story);
    },
    show(change) {
      story = { ...story, ...change };
      app?.show(story);
    },
    unmount: () => app?.unmount(),
  };
  Object.assign(globalThis, { app: page });
}
