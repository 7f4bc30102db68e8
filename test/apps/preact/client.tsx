import { hydrate, render } from 'preact';
import { useState } from 'preact/hooks';
import { offer } from '../page.ts';
import type { Story } from '../story.ts';
import { News } from './news.tsx';

offer((target, first) => {
  let set: (story: Story) => void = () => undefined;
  function Page() {
    const [story, setStory] = useState(first);
    set = setStory;
    return <News story={story} />;
  }
  hydrate(<Page />, target);
  return { show: (story) => set(story), unmount: () => render(null, target) };
});
