import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Input, MessageName, Output, PageReading, PageReport, PageState } from '../../data/messages/messages.ts';
import type { Settings } from '../../data/settings/settings.ts';
import { siteRule } from '../../data/settings/sites.ts';
import type { PageReader } from '../reader/port.ts';
import { load } from '../shared/late-scripts.ts';
import { unwrap } from '../shared/wire.ts';
import { answerPages } from './answers.ts';
import type { Ask } from './ask.ts';
import { native } from './native.ts';
import { type PageFacts, readPageFacts } from './page-facts.ts';
import { readSettings, watchSettings } from './settings.ts';

/** How long after loading a page that is no article yet is looked at again, in ms. */
const SECOND_LOOKS = [1500, 4000];
/** How long a page that shows another article may take to put it in place, in ms. */
const CHANGING = 300;

/** Runs in one page from its loading until it goes or the extension is reloaded. */
export async function startSession(ctx: ContentScriptContext) {
  if (!(document instanceof HTMLDocument) || !(document.body instanceof HTMLBodyElement)) return;
  const session = new Session(ctx);
  await session.start();
}

class Session {
  private settings: Settings | undefined;
  private facts: PageFacts | undefined;
  private reader: PageReader | undefined;
  /** Under way while the reader's script is being loaded. */
  private starting: Promise<void> | undefined;
  private reported = '';
  /** Under way between one article and the next. */
  private changing = false;

  constructor(private readonly ctx: ContentScriptContext) {}

  async start() {
    const stops: (() => void)[] = [];
    this.ctx.onInvalidated(() => {
      this.stopReader();
      for (const stop of stops) stop();
    });
    this.settings = await readSettings(this.ask);
    if (this.ctx.isInvalid) return;
    stops.push(watchSettings(this.ask, (settings) => this.apply(settings)));
    stops.push(
      answerPages({
        'page.report': () => this.report(),
        'page.mentions': () => this.read(),
        'page.show': ({ id }) => this.reader?.showTerm(id) ?? false,
      }),
    );
    this.followNavigation();
    this.apply(this.settings);
    for (const delay of SECOND_LOOKS) this.ctx.setTimeout(() => this.lookAgain(), delay);
    this.ctx.addEventListener(window, 'pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) this.lookAgain(true);
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
      this.awaitArticle();
    });
  }

  /** What was known of the page's article is over. */
  private awaitArticle() {
    if (this.changing) return;
    this.changing = true;
    const look = () => {
      this.changing = false;
      this.lookAgain(true);
    };
    this.ctx.setTimeout(look, CHANGING);
    for (const delay of SECOND_LOOKS) this.ctx.setTimeout(() => this.lookAgain(), delay);
  }

  private lookAgain(afresh = false) {
    if (this.ctx.isInvalid || !this.settings) return;
    if (!afresh && this.reader) return;
    this.facts = undefined;
    if (afresh) this.stopReader();
    this.apply(this.settings);
  }

  /** Brings the page in line with the settings. */
  private apply(settings: Settings) {
    this.settings = settings;
    const state = this.state();
    if (state !== 'on') this.stopReader();
    else if (this.reader) this.reader.update(settings);
    else this.starting ??= this.startReader();
    this.tellBadge();
  }

  private state(): PageState {
    const settings = this.settings as Settings;
    if (!settings.enabled) return 'off';
    const rule = siteRule(settings, location.hostname);
    if (rule === 'off') return 'site-off';
    if (rule === 'on' || settings.pages === 'all') return 'on';
    this.facts ??= readPageFacts(document);
    return this.facts.article ? 'on' : 'no-article';
  }

  private async startReader() {
    const make = await load('reader', this.ask);
    this.starting = undefined;
    // What was wanted when the loading began may be so no more.
    if (!make || this.ctx.isInvalid || this.reader || !this.settings || this.state() !== 'on') return;
    this.facts ??= readPageFacts(document);
    const published = this.facts.published?.day ?? null;
    this.reader = make(this.settings, this.facts, {
      ask: this.ask,
      fetchCard: (id) => this.ask('card.get', { id, published }),
      changed: () => this.tellBadge(),
      articleGone: () => this.awaitArticle(),
      known: (id, known) => void this.ask('term.known', { id, known }),
      rejected: (match) => void this.ask('match.wrong', { host: location.hostname, ...match }),
    });
    void this.reader.start();
    this.tellBadge();
  }

  private stopReader() {
    this.reader?.stop();
    this.reader = undefined;
  }

  private report(): PageReport {
    const state = this.state();
    if (state === 'on') this.facts ??= readPageFacts(document);
    return {
      host: location.hostname,
      state,
      published: this.facts?.published ?? null,
      terms: this.reader?.terms() ?? [],
    };
  }

  private async read(): Promise<PageReading> {
    this.facts ??= readPageFacts(document);
    await this.starting;
    const { facts, reader } = this;
    await reader?.settled();
    return {
      url: location.href,
      published: facts.published?.day ?? null,
      publishedFrom: facts.published?.from ?? null,
      article: facts.article,
      mentions: reader?.mentions() ?? [],
      ms: { scan: Math.round(10 * (reader?.busy ?? 0)) / 10 },
    };
  }

  private tellBadge() {
    const status = { state: this.state(), terms: this.reader?.terms().length ?? 0 };
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
      if (this.ctx.isInvalid) this.stopReader();
      return null;
    }
  };
}
