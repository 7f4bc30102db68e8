import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../../data/messages/messages.ts';

describe('messages', () => {
  it('of the right shape pass', () => {
    const message = { name: 'card.get', input: { id: 'kaesong', published: '2018-09-14' } };
    expect(parseMessage(message)).toEqual({ message });
  });

  it.each([
    [{ name: 'card.get', input: { id: 5, published: null } }, 'card.get: id'],
    [{ name: 'card.get', input: { id: 'x', published: 'Friday' } }, 'card.get: published'],
    [{ name: 'card.get', input: { id: 'x', published: null, extra: 1 } }, 'card.get: extra'],
    [{ name: 'constructor', input: {} }, 'unknown message "constructor"'],
    ['hello', 'not a message'],
  ])('%j is refused: %s', (value, reason) => {
    expect((parseMessage(value) as { refused: string }).refused).toContain(reason);
  });

  it('of any other kind are refused without throwing', () => {
    fc.assert(fc.property(fc.anything(), (value) => 'refused' in parseMessage(value)));
  });
});
