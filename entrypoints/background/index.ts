import { defineBackground } from 'wxt/utils/define-background';
import { getCard } from '../shared/glossary.ts';
import { answerMessages } from '../shared/rpc.ts';
import { showBadge } from './badge.ts';

export default defineBackground(() => {
  answerMessages({
    'card.get': ({ id, published }) => getCard(id, published),
    'page.status': async (status, sender) => {
      if (sender.tabId !== undefined) await showBadge(sender.tabId, status);
      return null;
    },
  });
});
