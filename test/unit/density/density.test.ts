import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budget, thin, type Weighed } from '../../../data/density/density.ts';
import { LEVELS } from '../../../data/schema/levels.ts';

const mark: fc.Arbitrary<Weighed> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  level: fc.constantFrom(...LEVELS),
  early: fc.boolean(),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('the marks of a text', () => {
  it('may be so many per thousand words, and some in any text', () => {
    expect(budget(1000, 25)).toBe(25);
    expect(budget(2500, 10)).toBe(25);
    expect(budget(40, 10)).toBe(8);
    expect(budget(40, 0)).toBe(Infinity);
  });

  it('keeps first mentions and special entries before others', () => {
    const general: Weighed = { id: 'economic-sanctions', level: 'reader', early: true, confidence: 1 };
    const special: Weighed = { id: 'unscr-2397', level: 'analyst', early: false, confidence: 0.6 };
    expect(thin([general, special], 1)).toEqual([special]);
    expect(thin([special, special, general], 2)).toEqual([special, general]);
  });

  it('keeps as many as it may, in their order, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 40 }), fc.nat(40), (marks, most) => {
        const kept = thin(marks, most);
        expect(kept).toHaveLength(Math.min(most, marks.length));
        const places = kept.map((one) => marks.indexOf(one));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it('never drops the only mention of an entry for a repeated one', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 40 }), fc.nat(40), (marks, most) => {
        const ids = new Set(thin(marks, most).map(({ id }) => id));
        expect(ids.size).toBe(Math.min(most, new Set(marks.map(({ id }) => id)).size));
      }),
    );
  });

  it('keeps what it kept when repeated marks are appended', () => {
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 30 }), fc.nat(30), (marks, most) => {
        const more = marks.map((one) => ({ ...one }));
        const before = thin(marks, most);
        const after = thin([...marks, ...more], most);
        if (new Set(marks.map(({ id }) => id)).size >= most) expect(after).toEqual(before);
      }),
    );
  });
});
