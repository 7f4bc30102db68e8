import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offer } from '../shared/late-scripts.ts';
import { Session } from './session.ts';

/** Put into the isolated world of pages that may be articles: others pay nothing for it. */
export default defineUnlistedScript(() => offer('page', (edges) => new Session(edges)));
