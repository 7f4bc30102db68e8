import { defineContentScript } from 'wxt/utils/define-content-script';
import './marks.css';
import { Boot } from './boot.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  runAt: 'document_idle',
  async main(ctx) {
    if (document instanceof HTMLDocument && document.body instanceof HTMLBodyElement) await new Boot(ctx).start();
  },
});
