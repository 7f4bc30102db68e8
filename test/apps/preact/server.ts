import type { Story } from '../story.ts';

/**
 * The first state of news.tsx as Preact's own server renderer would write it, by hand: preact-render-to-string is not
 * among this project's packages. Texts beside each other are one here, which hydration must part.
 */
export function render(story: Story): string {
  const ports = story.ports.map(({ name, text }) => `<li><b>${name}</b>: ${text}</li>`);
  return [
    '<article>',
    `<h1>${story.headline}</h1>`,
    `<p class="byline">By Mara Holt in ${story.place}</p>`,
    `<p>${story.lead}</p>`,
    `<p>The harbour lawyers are still reading the asset freeze that ${story.by} announced in spring, page after page.</p>`,
    `<p class="correction">Correction: ${story.correction}</p>`,
    `<ul>${ports.join('')}</ul>`,
    `<p>${story.words}</p>`,
    `<p>${story.live}</p>`,
    '</article>',
  ].join('');
}
