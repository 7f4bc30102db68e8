/** `npm run zip`: what the stores take, in `.output/`: Chromium, Firefox, and the sources that Firefox reviewers ask for. */
import process from 'node:process';
import { run } from './command.ts';

process.exitCode = await run(['wxt', 'zip']);
process.exitCode ||= await run(['wxt', 'zip', '-b', 'firefox', '--mv3']);
