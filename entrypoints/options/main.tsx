import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/entry-view.css';
import { loadTerms } from '../shared/glossary.ts';
import './options.css';
import { Options } from './options.tsx';

const app = document.getElementById('app');
await loadTerms().catch(() => undefined);
if (app) render(<Options />, app);
