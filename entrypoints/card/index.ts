import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offer } from '../shared/late-scripts.ts';
import { Card } from './card.tsx';
import { CardHost } from './card-host.ts';

/** Put into a page's isolated world when a reader first comes near a mark: pages nobody hovers in pay nothing for it. */
export default defineUnlistedScript(() =>
  offer('card', (fetchModel, doubt, events) => {
    const host = new CardHost();
    return { card: new Card(host, fetchModel, doubt, events), host };
  }),
);
