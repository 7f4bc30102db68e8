import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { State } from '../../../data/schema/entry.ts';
import { formatDay, formatMonth, today } from '../../../data/states/days.ts';
import { overdue, stateAt, statusNow, thenAndSince } from '../../../data/states/states.ts';

const states: State[] = [
  { from: '2018-04-27', status: 'planned', text: 'agreed', source: 's' },
  { from: '2018-09-14', status: 'active', text: 'opened', source: 's' },
  { from: '2020-01-30', status: 'suspended', text: 'suspended', source: 's' },
  { from: '2020-06-16', status: 'ended', text: 'destroyed', source: 's', major: true },
  { from: '2023-06-14', status: 'ended', text: 'sued', source: 's' },
];
const TODAY = '2026-11-24';
const at = (day: string | null) => thenAndSince(states, day, TODAY);

describe('then and since', () => {
  it('tells the state of the very day', () => {
    expect(at('2018-09-14')).toMatchObject({ then: { text: 'opened' }, sameDay: true, headline: { text: 'destroyed' } });
    expect(at('2018-09-14').since.map((state) => state.text)).toEqual(['suspended', 'destroyed', 'sued']);
  });

  it('never tells a later event as if it were known', () => {
    expect(at('2020-02-03').then?.text).toBe('suspended');
    expect(at('2018-08-24').then?.text).toBe('agreed');
  });

  it('claims nothing for a page without a date, or older than the first state', () => {
    expect(at(null).then).toBeUndefined();
    expect(at(null).since).toHaveLength(5);
    expect(at('2017-01-01').then).toBeUndefined();
  });

  it('tells since when a status holds, not only since the last change within it', () => {
    const regime: State[] = [
      { from: '2006-10-14', status: 'in-force', text: 'began', source: 's' },
      { from: '2017-12-22', status: 'in-force', text: 'tightened', source: 's' },
      { from: '2020-01-01', status: 'suspended', text: 'suspended', source: 's' },
      { from: '2021-01-01', status: 'in-force', text: 'back', source: 's' },
    ];
    expect(thenAndSince(regime, '2018-09-14', TODAY)).toMatchObject({
      then: { text: 'tightened' },
      statusSince: '2006-10-14',
      sameDay: false,
    });
    expect(thenAndSince(regime, '2022-01-01', TODAY).statusSince).toBe('2021-01-01');
    expect(thenAndSince(regime, '2006-10-14', TODAY).sameDay).toBe(true);
  });

  it('has nothing since for a page after the last change', () => {
    expect(at('2024-01-01')).toMatchObject({ then: { text: 'sued' }, since: [], headline: undefined });
  });

  it('tells nothing that lies ahead of today', () => {
    expect(thenAndSince(states, '2018-09-14', '2019-01-01').since).toEqual([]);
  });

  it('a state that has run out is no state', () => {
    const short: State[] = [{ from: '2020-01-01', to: '2020-02-01', status: 'active', text: 'x', source: 's' }];
    expect(stateAt(short, '2020-01-31')?.text).toBe('x');
    expect(stateAt(short, '2020-02-01')).toBeUndefined();
    expect(statusNow(short, '2021-01-01')).toBeUndefined();
  });

  it('for any day: then begins by that day, since begins after it, and no state is both or lost', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (published) => {
        const { then, since } = at(published);
        if (then) expect(then.from <= published).toBe(true);
        for (const state of since) expect(state.from > published).toBe(true);
        expect(since.length + states.filter((state) => state.from <= published).length).toBe(states.length);
      }),
    );
  });

  it('names renewals that fell due after the last check', () => {
    const due = [{ on: '2026-11-14' }, { on: '2026-12-31' }, { on: '2026-01-01' }];
    expect(overdue(due, '2026-06-30', TODAY)).toEqual([{ on: '2026-11-14' }]);
  });
});

describe('days', () => {
  it('are written for readers', () => {
    expect(formatDay('2018-09-14')).toBe('14 Sep 2018');
    expect(formatMonth('2026-11-24')).toBe('Nov 2026');
  });

  it('today is the reader’s own day', () => {
    expect(today(new Date(2026, 10, 4, 23, 59))).toBe('2026-11-04');
  });
});
