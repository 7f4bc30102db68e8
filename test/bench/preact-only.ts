import { h, render } from 'preact';
import { useState } from 'preact/hooks';

/** A content script that draws one small view: what any extension with Preact pays at least. */
function View() {
  const [count, setCount] = useState(0);
  return h('button', { onClick: () => setCount(count + 1) }, count);
}

render(h(View, null), document.createElement('div'));
