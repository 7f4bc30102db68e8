/** @jsxImportSource react */
import { renderToString } from 'react-dom/server';
import { News } from './news.jsx';

export const render = (story) => renderToString(<News story={story} />);
