import type { PageReading, PageReport, PageState } from '../../data/messages/messages.ts';
import type { Settings } from '../../data/settings/settings.ts';
import { siteRule } from '../../data/settings/sites.ts';
import type { PageReader } from '../reader/port.ts';
import { load } from '../shared/late-scripts.ts';
import { type PageFacts, readPageFacts } from './page-facts.ts';
import type { PageSession, SessionEdges } from './port.ts';

/** Decides whether a page is read, and has it read. */
export class Session implements PageSession {
  private settings: Settings | undefined;
  private facts: PageFacts | undefined;
  private reader: PageReader | undefined;
  /** Under way while the reader's script is being loaded. */
  private starting: Promise<void> | undefined;
  private stopped = false;

  private title = document.title;
  private readonly titles = new MutationObserver(() => this.followTitle());

  constructor(private readonly edges: SessionEdges) {
    if (document.head) this.titles.observe(document.head, { childList: true, characterData: true, subtree: true });
  }

  apply(settings: Settings) {
    this.settings = settings;
    if (this.state() !== 'on') this.stopReader();
    else if (this.reader) this.reader.update(settings);
    else this.starting ??= this.startReader();
  }

  look(afresh: boolean): boolean {
    if (!this.settings || (!afresh && (this.reader || this.starting))) return false;
    this.facts = undefined;
    if (afresh) this.stopReader();
    this.apply(this.settings);
    return true;
  }

  leave() {
    this.facts = undefined;
  }

  stop() {
    this.stopped = true;
    this.titles.disconnect();
    this.stopReader();
  }

  status() {
    return { state: this.state(), terms: this.reader?.terms().length ?? 0 };
  }

  report(): PageReport {
    const state = this.state();
    const published = state === 'on' ? this.known().published : (this.facts?.published ?? null);
    return { host: location.hostname, state, published, terms: this.reader?.terms() ?? [] };
  }

  async read(): Promise<PageReading> {
    const facts = this.known();
    await this.starting;
    const { reader } = this;
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

  showTerm(id: string): boolean {
    return this.reader?.showTerm(id) ?? false;
  }

  /** Apps that put an article in place of a list do not all change the address, but nearly all change the title. */
  private followTitle() {
    if (document.title === this.title) return;
    this.title = document.title;
    if (this.settings && this.state() === 'no-article') this.edges.articleGone();
  }

  private state(): PageState {
    const settings = this.settings as Settings;
    if (!settings.enabled) return 'off';
    const rule = siteRule(settings, location.hostname);
    if (rule === 'off') return 'site-off';
    return rule === 'on' || settings.pages === 'all' || this.known().article ? 'on' : 'no-article';
  }

  private known(): PageFacts {
    this.facts ??= readPageFacts(document);
    return this.facts;
  }

  private async startReader() {
    const make = await load('reader', this.edges.ask);
    this.starting = undefined;
    // What was wanted when the loading began may be so no more.
    if (!make || this.stopped || this.reader || !this.settings || this.state() !== 'on') return;
    const facts = this.known();
    const published = facts.published?.day ?? null;
    const { ask, changed, articleGone } = this.edges;
    this.reader = make(this.settings, facts, {
      ask,
      changed,
      articleGone,
      fetchCard: (id) => ask('card.get', { id, published }),
      known: (id, known) => void ask('term.known', { id, known }),
      rejected: (match) => void ask('match.wrong', { host: location.hostname, ...match }),
    });
    void this.reader.start();
    changed();
  }

  private stopReader() {
    this.reader?.stop();
    this.reader = undefined;
  }
}
