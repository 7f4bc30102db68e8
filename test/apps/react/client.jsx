/** @jsxImportSource react */
import { useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { offer } from '../page.ts';
import { News } from './news.jsx';

offer((target, first) => {
  let set;
  function Page() {
    const [story, setStory] = useState(first);
    set = setStory;
    return <News story={story} />;
  }
  const root = hydrateRoot(target, <Page />);
  return { show: (story) => set(story), unmount: () => root.unmount() };
});
