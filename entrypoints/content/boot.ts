import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Input, MessageName, Output, PageReading, PageReport, PageState } from '../../data/messages/messages.ts';
import type { Settings } from '../../data/settings/settings.ts';
import { siteRule } from '../../data/settings/sites.ts';
import type { PageSession } from '../page/port.ts';
import { load } from '../shared/late-scripts.ts';
import { unwrap } from '../shared/wire.ts';
import { answerPages } from './answers.ts';
import type { Ask } from './ask.ts';
import { native } from './native.ts';
import { mayBeArticle } from './quick-look.ts';
import { readSettings, watchSettings } from './settings.ts';

/** How long after loading, or after a change of address, a page is looked at again, in ms. */
const LOOKS = [300, 1500, 4000];

/** The little that runs in every page: it decides whether the page may be one to read, and loads the rest if so. */
export class Boot {
  private settings: Settings | undefined;
  private session: PageSession | undefined;
  private loading: Promise<PageSession | undefined> | undefined;
  private reported = '';

  constructor(private readonly ctx: ContentScriptContext) {}

  async start() {
    const stops: (() => void)[] = [];
    this.ctx.onInvalidated(() => {
      this.session?.stop();
      for (const stop of stops) stop();
    });
    this.settings = await readSettings(this.ask);
    if (this.ctx.isInvalid) return;
    stops.push(watchSettings(this.ask, (settings) => this.apply(settings)));
    stops.push(
      answerPages({
        'page.report': () => this.report(),
        'page.mentions': () => this.read(),
        'page.show': ({ id }) => this.session?.showTerm(id) ?? false,
      }),
    );
    this.followNavigation();
    this.apply(this.settings);
    this.lookLater(LOOKS.slice(1));
    this.ctx.addEventListener(window, 'pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) this.look(true);
    });
  }

  /** Single-page sites change the article without loading a page. */
  private followNavigation() {
    const { navigation } = window as { navigation?: EventTarget };
    let address = location.href.split('#')[0];
    navigation?.addEventListener('navigatesuccess', () => {
      const next = location.href.split('#')[0];
      if (this.ctx.isInvalid || next === address) return;
      address = next;
      this.session?.leave();
      this.lookLater(LOOKS);
    });
  }

  private lookLater(delays: readonly number[]) {
    for (const delay of delays) this.ctx.setTimeout(() => this.look(delay === LOOKS[0]), delay);
  }

  /** @param afresh what was known of the page no longer holds. */
  private look(afresh = false) {
    if (this.ctx.isInvalid || !this.settings) return;
    this.session?.look(afresh);
    this.apply(this.settings);
  }

  /** Brings the page in line with the settings. */
  private apply(settings: Settings) {
    this.settings = settings;
    if (this.session) this.session.apply(settings);
    else if (this.state() === 'on') void this.load();
    this.tellBadge();
  }

  /** What can be said of the page without reading it; `on` if it may be one to read. */
  private state(): PageState {
    const settings = this.settings as Settings;
    if (!settings.enabled) return 'off';
    const rule = siteRule(settings, location.hostname);
    if (rule === 'off') return 'site-off';
    return rule === 'on' || settings.pages === 'all' || mayBeArticle(document, location) ? 'on' : 'no-article';
  }

  /** Loads what reads pages, and leaves the rest to it. */
  private load(): Promise<PageSession | undefined> {
    this.loading ??= load('page', this.ask).then((make) => {
      if (!make || this.ctx.isInvalid || !this.settings) return undefined;
      this.session ??= make({ ask: this.ask, changed: () => this.tellBadge() });
      this.session.apply(this.settings);
      return this.session;
    });
    return this.loading;
  }

  private report(): PageReport {
    return this.session?.report() ?? { host: location.hostname, state: this.early(), published: null, terms: [] };
  }

  /** The state while it is not known yet whether the page is an article. */
  private early(): PageState {
    const state = this.state();
    return state === 'on' ? 'no-article' : state;
  }

  private async read(): Promise<PageReading> {
    const session = await this.load();
    if (!session) throw new Error('the page cannot be read');
    return session.read();
  }

  private tellBadge() {
    const status = this.session?.status() ?? { state: this.early(), terms: 0 };
    const key = JSON.stringify(status);
    if (key === this.reported) return;
    this.reported = key;
    void this.ask('page.status', status);
  }

  /** Asks the background; when the extension has been reloaded under this page, everything stops quietly. */
  private readonly ask: Ask = async <N extends MessageName>(name: N, input: Input<N>): Promise<Output<N> | null> => {
    if (this.ctx.isInvalid) return null;
    try {
      return unwrap(await native.runtime.sendMessage({ name, input })) as Output<N>;
    } catch {
      // Either the extension is gone, which isInvalid now tells, or the background could not answer.
      if (this.ctx.isInvalid) this.session?.stop();
      return null;
    }
  };
}
