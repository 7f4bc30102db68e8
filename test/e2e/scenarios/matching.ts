import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { marks, untilMarks } from '../actions.ts';
import type { Scenario } from '../world.ts';

/** Long enough for the marks of a page to have come, if there were any. */
const SETTLED = 1200;

export const matchingScenarios: readonly Scenario[] = [
  {
    name: 'marks terms in French and in Chinese, where no spaces part the words',
    async run({ tab, site }) {
      for (const [page, terms] of [
        ['french.html', ['Conseil de sécurité', 'gel des avoirs', 'interdiction de voyager']],
        ['chinese.html', ['安理会', '资产冻结', '旅行禁令', '武器禁运']],
      ] as const) {
        await tab.goto(site.url(page));
        await untilMarks(tab, (all) => terms.every((term) => all.includes(term)), `${page}: not every term is marked`);
      }
    },
  },
  {
    name: 'marks each term of inline.html exactly where the page says',
    async run({ tab, site, extension }) {
      await tab.resize({ width: 1000, height: 4000 });
      await extension.setSettings({ mentions: 'all', density: 0 });
      await tab.goto(site.url('inline.html'));
      await untilMarks(tab, (found) => found.length > 15, 'inline.html has too few marks');
      await sleep(300);
      const cases = await tab.evaluate(marksByCase);
      const wrong = cases.filter(({ expected, found }) => expected !== found);
      assert.deepEqual(wrong, []);
    },
  },
  {
    name: 'marks the terms of a news article once each',
    async run({ tab, site }) {
      await tab.goto(site.url('koreas-2018.html'));
      const found = await untilMarks(tab, (all) => all.length >= 4, 'koreas-2018.html has too few marks');
      assert.ok(found.includes('liaison office'), `no liaison office in ${JSON.stringify(found)}`);
      assert.equal(found.filter((text) => text === 'liaison office').length, 1);
    },
  },
  {
    name: 'marks the terms of an article on the Iran snapback',
    async run({ tab, site }) {
      await tab.goto(site.url('iran-snapback-2025.html'));
      const found = await untilMarks(tab, (all) => all.length >= 4, 'iran-snapback-2025.html has too few marks');
      for (const term of ['UN Security Council', 'snapback', 'nuclear deal', 'Resolution 2231'])
        assert.ok(found.includes(term), `${term} not in ${JSON.stringify(found)}`);
    },
  },
  {
    name: 'marks nothing in an article on caps and nothing on a front page',
    async run({ tab, site }) {
      for (const page of ['snapback-cap.html', 'front-page.html']) {
        await tab.goto(site.url(page));
        await sleep(SETTLED);
        assert.deepEqual(await marks(tab), [], page);
      }
    },
  },
];

function marksByCase(): { id: string; expected: string; found: string }[] {
  const ranges = [...(CSS.highlights as unknown as Map<string, Iterable<AbstractRange>>)]
    .filter(([name]) => name.startsWith('sanctions-context-') && name !== 'sanctions-context-active')
    .flatMap(([, highlight]) => [...highlight])
    .map((range) => {
      const copy = document.createRange();
      copy.setStart(range.startContainer, range.startOffset);
      copy.setEnd(range.endContainer, range.endOffset);
      return copy;
    })
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const squeeze = (text: string) => text.replace(/\s+/g, ' ');
  return [...document.querySelectorAll('[data-expect]')].map((element) => ({
    id: element.id,
    expected: squeeze(element.getAttribute('data-expect') ?? ''),
    found: squeeze(
      ranges
        .filter((range) => element.contains(range.startContainer))
        .map(String)
        .join('|'),
    ),
  }));
}
