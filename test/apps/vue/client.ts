import { createSSRApp, h, shallowRef } from 'vue';
import { offer } from '../page.ts';
import News from './news.vue';

offer((target, first) => {
  const story = shallowRef(first);
  const app = createSSRApp({ render: () => h(News, { story: story.value }) });
  app.mount(target);
  return {
    show: (next) => {
      story.value = next;
    },
    unmount: () => app.unmount(),
  };
});
