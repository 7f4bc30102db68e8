// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type Block, placeAt, readBlocks, standsAs } from '../../../entrypoints/page/blocks.ts';

/** Texts of the blocks of a page, white space at the ends left out. */
function textsOf(html: string): string[] {
  document.body.innerHTML = html;
  return [...readBlocks(document.body)].map((block) => block.text.trim());
}

describe('blocks', () => {
  it('join inline elements and end at others', () => {
    expect(textsOf('<p>U. N. <a>sanc</a><b>tions</b></p><p>next</p>')).toEqual(['U. N. sanctions', 'next']);
    expect(textsOf('<div>before<p>inside</p>after</div>')).toEqual(['before', 'inside', 'after']);
    expect(textsOf('<p>one<br>two</p>')).toEqual(['one', 'two']);
    expect(textsOf('<ul><li>a</li><li>b</li></ul><table><tr><td>c</td><td>d</td></tr></table>')).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    '<script>UN</script>',
    '<style>UN</style>',
    '<textarea>UN</textarea>',
    '<code>UN</code>',
    '<pre>UN</pre>',
    '<nav>UN</nav>',
    '<button>UN</button>',
    '<div contenteditable="true">UN</div>',
    '<div contenteditable>UN</div>',
    '<div role="textbox">UN</div>',
    '<div hidden>UN</div>',
    '<div aria-hidden="true">UN</div>',
    '<svg><text>UN</text></svg>',
    '<select><option>UN</option></select>',
    '<noscript>UN</noscript>',
  ])('leave out %s, and go on behind it', (html) => {
    expect(textsOf(`<p>a</p>${html}<p>b</p>`)).toEqual(['a', 'b']);
    expect(textsOf(html)).toEqual([]);
  });

  it('read the root’s own text alone when asked to', () => {
    document.body.innerHTML = '<div id="r">own <b>bold</b><p>not</p> more</div>';
    const root = document.getElementById('r') as Element;
    expect([...readBlocks(root, true)].map((block) => block.text.trim())).toEqual(['own bold', 'more']);
  });

  it('give back the place of every offset', () => {
    document.body.innerHTML = '<p>ab<i>cd</i>ef</p>';
    const block = [...readBlocks(document.body)][0];
    if (!block) throw new Error('no block');
    expect(block.text).toBe('abcdef');
    for (let i = 0; i < 6; i++) {
      const { node, offset } = placeAt(block, i);
      expect(node.data[offset]).toBe('abcdef'[i]);
    }
    expect(placeAt(block, 2, true).node.data).toBe('ab');
    expect(placeAt(block, 2).node.data).toBe('cd');
  });

  it('cut one very long text at sentences, losing nothing', () => {
    const sentence = 'The Security Council met again on Friday. ';
    const long = sentence.repeat(3000);
    document.body.innerHTML = '<p></p>';
    document.querySelector('p')?.append(long);
    const blocks = [...readBlocks(document.body)];
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocks.map((block) => block.text).join('')).toBe(long);
    for (const block of blocks.slice(0, -1)) expect(block.text.trimEnd().endsWith('.')).toBe(true);
    const last = blocks.at(-1);
    if (!last) throw new Error('no block');
    expect(placeAt(last, 0).offset).toBe(long.length - last.text.length);
  });

  it('cut text without spaces, too', () => {
    document.body.innerHTML = '<p></p>';
    document.querySelector('p')?.append('x'.repeat(100_000));
    expect([...readBlocks(document.body)].map((block) => block.text).join('')).toHaveLength(100_000);
  });

  it('know whether their text still stands in the page', () => {
    document.body.innerHTML = '<p>an <b>asset</b> <span hidden>?</span>freeze holds</p>';
    const [block] = readBlocks(document.body) as Generator<Block> & [Block];
    const paragraph = document.querySelector('p') as Element;
    const term = () => standsAs(block, 3, 15);
    expect(block.text.slice(3, 15)).toBe('asset freeze');
    expect(term()).toBe(true);

    const freeze = paragraph.lastChild as Text;
    freeze.before(document.createElement('wbr'), document.createComment('-->'));
    expect(term()).toBe(true);
    const word = document.createTextNode('and account ');
    freeze.before(word);
    expect(term()).toBe(false);
    word.remove();
    const box = document.createElement('div');
    freeze.before(box);
    expect(term()).toBe(false);
    box.remove();
    expect(term()).toBe(true);

    freeze.data = 'freeze is over';
    expect(term()).toBe(true);
    freeze.data = 'seizure';
    expect(term()).toBe(false);
    freeze.data = 'freeze';
    paragraph.remove();
    expect(term()).toBe(false);
  });
});
