import { createComponent, For, Show } from 'solid-js';
import { getNextElement, getNextMarker, insert, template } from 'solid-js/web';

/*
 * Solid's compiler (babel-preset-solid) is not among this project's packages: these are, by hand, the calls that it makes
 * of a component, here for the browser and in server.js for the server. A component runs once; what changes is read
 * through functions and getters.
 */
const ARTICLE = template(
  '<article><h1></h1><p class=byline>By Mara Holt in <!$><!/></p><p></p>' +
    '<p>The harbour lawyers are still reading the asset<!$><!/> freeze that <!$><!/> announced in spring, page after page.</p>' +
    '<!$><!/><ul></ul><!$><!/><p>',
);
const WIDE = template('<i>-and-vessel');
const CORRECTION = template('<p class=correction>Correction: <!$><!/>');
const PORT = template('<li><b></b>: <!$><!/>');
const QUOTATION = template('<blockquote>');
const PARAGRAPH = template('<p>');

export function News({ story }) {
  return createComponent(Show, {
    get when() {
      return story().id;
    },
    keyed: true,
    get children() {
      return article(story);
    },
  });
}

function article(story) {
  const root = getNextElement(ARTICLE);
  const headline = root.firstChild;
  const byline = headline.nextSibling;
  const [placeEnd, placeNodes] = markerAfter(byline.firstChild);
  const lead = byline.nextSibling;
  const freeze = lead.nextSibling;
  const [wideEnd, wideNodes] = markerAfter(freeze.firstChild);
  const [byEnd, byNodes] = markerAfter(wideEnd.nextSibling);
  const [correctionEnd, correctionNodes] = markerAfter(freeze);
  const ports = correctionEnd.nextSibling;
  const [wordsEnd, wordsNodes] = markerAfter(ports);
  const live = wordsEnd.nextSibling;
  insert(headline, () => story().headline);
  insert(byline, () => story().place, placeEnd, placeNodes);
  insert(lead, () => story().lead);
  const wide = createComponent(Show, {
    get when() {
      return story().wide;
    },
    get children() {
      return getNextElement(WIDE);
    },
  });
  insert(freeze, wide, wideEnd, wideNodes);
  insert(freeze, () => story().by, byEnd, byNodes);
  const corrected = createComponent(Show, {
    get when() {
      return story().correction;
    },
    children: correction,
  });
  insert(root, corrected, correctionEnd, correctionNodes);
  const lines = createComponent(For, {
    get each() {
      return story().ports;
    },
    children: portLine,
  });
  insert(ports, lines);
  const words = createComponent(Show, {
    get when() {
      return story().quoted;
    },
    get fallback() {
      return wordsIn(PARAGRAPH, story);
    },
    get children() {
      return wordsIn(QUOTATION, story);
    },
  });
  insert(root, words, wordsEnd, wordsNodes);
  insert(live, () => story().live);
  return root;
}

function correction(text) {
  const element = getNextElement(CORRECTION);
  const [end, nodes] = markerAfter(element.firstChild);
  insert(element, text, end, nodes);
  return element;
}

function portLine(port) {
  const element = getNextElement(PORT);
  const name = element.firstChild;
  const [end, nodes] = markerAfter(name.nextSibling);
  insert(name, () => port.name);
  insert(element, () => port.text, end, nodes);
  return element;
}

function wordsIn(made, story) {
  const element = getNextElement(made);
  insert(element, () => story().words);
  return element;
}

/** The end of what is inserted after a node, behind the comment that begins it, and what the server put there. */
function markerAfter(node) {
  return getNextMarker(node.nextSibling.nextSibling);
}
