import type { Input, MessageName, Output, PageReading, PageReport, PageState } from '../../data/messages/messages.ts';
import type { Settings } from '../../data/settings/settings.ts';
import { siteRule } from '../../data/settings/sites.ts';
import type { PageSession } from '../page/port.ts';
import { load } from '../shared/late-scripts.ts';
import { answerPages } from './answers.ts';
import type { Ask } from './ask.ts';
import { Channel } from './channel.ts';
import { Life } from './life.ts';
import { Looks } from './looks.ts';
import { mayBeArticle } from './quick-look.ts';
import { readSettings, watchSettings } from './settings.ts';

/** Decides whether a page may be one to read, by its settings and a quick look, and has it read. */
export class Boot {
  private readonly life = new Life();
  private readonly channel = new Channel();
  private readonly looks = new Looks(this.life, (afresh) => this.look(afresh));
  private settings: Settings | undefined;
  private session: PageSession | undefined;
  private loading: Promise<PageSession | undefined> | undefined;
  private reported = '';
  private address = addressOf(location);

  constructor() {
    void this.start();
    // Single-page sites change the article without loading a page.
    const { navigation } = window as { navigation?: EventTarget };
    navigation?.addEventListener('navigatesuccess', () => this.follow());
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.look(true);
    });
  }

  private async start() {
    const { life } = this;
    this.settings = await readSettings(this.ask);
    if (life.isOver) return;
    const stops = [
      watchSettings(this.ask, (settings) => this.apply(settings)),
      answerPages({
        'page.report': () => this.report(),
        'page.mentions': () => this.read(),
        'page.show': ({ id }) => this.session?.showTerm(id) ?? false,
      }),
    ];
    life.signal.addEventListener('abort', () => {
      this.session?.stop();
      for (const stop of stops) stop();
    });
    this.apply(this.settings);
    this.looks.later();
  }

  private follow() {
    const next = addressOf(location);
    if (next === this.address) return;
    this.address = next;
    if (this.life.isOver) return;
    this.session?.leave();
    this.looks.addressChanged();
  }

  private look(afresh: boolean) {
    if (this.life.isOver || !this.settings) return;
    if (!this.session) this.apply(this.settings);
    else if (this.session.look(afresh)) this.tellBadge();
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
    const { settings } = this;
    if (!settings?.enabled) return 'off';
    const rule = siteRule(settings, location.hostname);
    if (rule === 'off') return 'site-off';
    return rule === 'on' || settings.pages === 'all' || mayBeArticle(document, location) ? 'on' : 'no-article';
  }

  /** Loads what reads pages, and leaves the rest to it. */
  private load(): Promise<PageSession | undefined> {
    this.loading ??= load('page', this.ask).then((make) => {
      if (!make || this.life.isOver || !this.settings) return undefined;
      this.session ??= make({ ask: this.ask, changed: () => this.tellBadge(), articleGone: () => this.looks.articleGone() });
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
    if (this.life.isOver) return null;
    try {
      return (await this.channel.ask(name, input)) as Output<N>;
    } catch {
      // Either the extension is gone, which is asked here so that all ends, or the background could not answer.
      void this.life.isOver;
      return null;
    }
  };
}

function addressOf({ href }: Location): string {
  return href.split('#')[0] as string;
}
