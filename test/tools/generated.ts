const SENTENCES = [
  'Diplomats said the new round of talks would begin in spring, although no place had been agreed.',
  'The harbour authority counted fewer ships than in the year before, and the price of grain rose again.',
  'Lawyers for the bank argued that the asset freeze had been lifted too late to save the business.',
  'Seoul and Pyongyang have not used the liaison office in Kaesong since the building was closed.',
  'A committee of the Security Council reviews the travel ban and the exemptions it has granted.',
  'Nobody in the village remembered a winter in which the river had stayed open for so long.',
  'Exporters told the ministry that the rules were clear but the forms were not.',
  'Iran and its neighbours disagree about the share of water that each may take from the river.',
];

const PAGES: Record<string, () => string> = {
  '/generated/5mb.html': () => article('A very long page', paragraphs(5_000_000, 600)),
  '/generated/100k-nodes.html': () => article('A page of many pieces', pieces(100_000)),
};

/** A large page made on request; undefined if the path is not one of them. */
export function generatePage(path: string): string | undefined {
  return PAGES[path]?.();
}

function article(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2021-05-04">
</head><body><article><h1>${title}</h1>
${body}
</article></body></html>`;
}

function paragraphs(bytes: number, each: number): string {
  const parts: string[] = [];
  let n = 0;
  for (let size = 0; size < bytes; ) {
    let paragraph = '<p>';
    while (paragraph.length < each) paragraph += `${sentence(n++)} `;
    paragraph += '</p>\n';
    parts.push(paragraph);
    size += paragraph.length;
  }
  return parts.join('');
}

/** Every word in its own inline element, ten words a paragraph: that many text nodes. */
function pieces(count: number): string {
  const words = SENTENCES.join(' ').split(' ');
  const parts: string[] = [];
  for (let n = 0; n < count; n += 10) {
    const line = Array.from({ length: 10 }, (_, i) => `<span>${words[(n + i) % words.length]} </span>`);
    parts.push(`<p>${line.join('')}</p>`);
  }
  return `<p>${SENTENCES.join(' ')} ${SENTENCES.join(' ')}</p>${parts.join('\n')}`;
}

function sentence(n: number): string {
  return SENTENCES[(n * 7) % SENTENCES.length] as string;
}
