import { render as renderComponent } from 'svelte/server';
import { readable } from 'svelte/store';
import type { Story } from '../story.ts';
import News from './news.svelte';

export const render = (story: Story) => renderComponent(News, { props: { source: readable(story) } }).body;
