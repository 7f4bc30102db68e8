import { defineContentScript } from 'wxt/utils/define-content-script';
import './marks.css';
import { startSession } from './session.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  runAt: 'document_idle',
  async main(ctx) {
    await startSession(ctx);
  },
});
