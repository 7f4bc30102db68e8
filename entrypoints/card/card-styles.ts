import entryView from '../../components/entry-view.css?inline';
import hoverCard from '../../components/hover-card.css?inline';
import tokens from '../../components/tokens.css?inline';

/** All styles of the card, for its shadow root. */
export const cardStyles = [tokens, entryView, hoverCard].join('\n');
