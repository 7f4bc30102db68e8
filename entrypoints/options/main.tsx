import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/entry-view.css';
import './options.css';
import { Options } from './options.tsx';

const app = document.getElementById('app');
if (app) render(<Options />, app);
