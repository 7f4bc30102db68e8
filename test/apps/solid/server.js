import { createComponent, For, Show } from 'solid-js';
import { escape as escaped, generateHydrationScript, renderToString, ssr, ssrHydrationKey } from 'solid-js/web';

const ARTICLE = [
  '<article',
  '><h1>',
  '</h1><p class="byline">By Mara Holt in <!--$-->',
  '<!--/--></p><p>',
  '</p><p>The harbour lawyers are still reading the asset<!--$-->',
  '<!--/--> freeze that <!--$-->',
  '<!--/--> announced in spring, page after page.</p><!--$-->',
  '<!--/--><ul>',
  '</ul><!--$-->',
  '<!--/--><p>',
  '</p></article>',
];
const WIDE = ['<i', '>-and-vessel</i>'];
const CORRECTION = ['<p', ' class="correction">Correction: <!--$-->', '<!--/--></p>'];
const PORT = ['<li', '><b>', '</b>: <!--$-->', '<!--/--></li>'];
const QUOTATION = ['<blockquote', '>', '</blockquote>'];
const PARAGRAPH = ['<p', '>', '</p>'];

export const render = (first) => renderToString(() => createComponent(News, { story: () => first }));

/** What the page collects for hydration before its script is there. */
export const head = () => generateHydrationScript();

function News({ story }) {
  return createComponent(Show, {
    get when() {
      return story().id;
    },
    keyed: true,
    get children() {
      return article(story);
    },
  });
}

function article(story) {
  // Keys are counted, so they are taken in the order in which the browser asks for them.
  const key = ssrHydrationKey();
  const wide = createComponent(Show, {
    get when() {
      return story().wide;
    },
    get children() {
      return ssr(WIDE, ssrHydrationKey());
    },
  });
  const corrected = createComponent(Show, {
    get when() {
      return story().correction;
    },
    children: (text) => ssr(CORRECTION, ssrHydrationKey(), escaped(text())),
  });
  const lines = createComponent(For, {
    get each() {
      return story().ports;
    },
    children: (port) => ssr(PORT, ssrHydrationKey(), escaped(port.name), escaped(port.text)),
  });
  const words = createComponent(Show, {
    get when() {
      return story().quoted;
    },
    get fallback() {
      return ssr(PARAGRAPH, ssrHydrationKey(), escaped(story().words));
    },
    get children() {
      return ssr(QUOTATION, ssrHydrationKey(), escaped(story().words));
    },
  });
  return ssr(
    ARTICLE,
    key,
    escaped(story().headline),
    escaped(story().place),
    escaped(story().lead),
    escaped(wide),
    escaped(story().by),
    escaped(corrected),
    escaped(lines),
    escaped(words),
    escaped(story().live),
  );
}
