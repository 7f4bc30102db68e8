import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offer } from '../shared/late-scripts.ts';
import { Reader } from './reader.ts';

/** Put into the isolated world of pages that are read: others pay nothing for it. */
export default defineUnlistedScript(() => offer('reader', (settings, facts, edges) => new Reader(settings, facts, edges)));
