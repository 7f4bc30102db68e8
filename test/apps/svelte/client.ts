import { hydrate, unmount } from 'svelte';
import { writable } from 'svelte/store';
import { offer } from '../page.ts';
import News from './news.svelte';

offer((target, first) => {
  const source = writable(first);
  const app = hydrate(News, { target, props: { source } });
  return { show: (story) => source.set(story), unmount: () => void unmount(app) };
});
