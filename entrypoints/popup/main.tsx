import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/entry-view.css';
import './popup.css';
import { Popup } from './popup.tsx';

const app = document.getElementById('app');
if (app) render(<Popup />, app);
