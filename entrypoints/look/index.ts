import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isFrontPage } from '../boot/quick-look.ts';

interface Api {
  runtime?: { connect(options: { name: string }): unknown };
}

/**
 * All that runs by itself in every page: it has the rest loaded unless the page is a front page, which is no article.
 * There it touches neither the document nor the browser's API, which alone would cost more than all of it.
 */
export default defineUnlistedScript(() => {
  const wake = () => {
    const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
    const { runtime } = (browser?.runtime ? browser : chrome) as Api;
    runtime?.connect({ name: 'wake' });
  };
  if (!isFrontPage(location)) wake();
  else {
    // Single-page sites go on to an article without loading a page.
    const { navigation } = window as { navigation?: EventTarget };
    navigation?.addEventListener('navigatesuccess', () => {
      if (!isFrontPage(location)) wake();
    });
  }
});
