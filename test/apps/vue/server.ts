import { renderToString } from '@vue/server-renderer';
import { createSSRApp, h } from 'vue';
import type { Story } from '../story.ts';
import News from './news.vue';

export const render = (story: Story) => renderToString(createSSRApp({ render: () => h(News, { story }) }));
