import { createComponent, createSignal } from 'solid-js';
import { hydrate } from 'solid-js/web';
import { offer } from '../page.ts';
import { News } from './news.js';

offer((target, first) => {
  const [story, setStory] = createSignal(first);
  const dispose = hydrate(() => createComponent(News, { story }), target);
  return { show: (next) => void setStory(next), unmount: dispose };
});
