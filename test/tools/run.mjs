#!/usr/bin/env node
/**
 * Starts a task of this project (`npm start`, `npm test`, …) on a fresh clone: installs what package-lock.json names,
 * then runs the task with the Node.js that is among it. Plain JavaScript for any Node.js from 20.19.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const LOCK = join(ROOT, 'package-lock.json');
const INSTALLED = join(MODULES, '.package-lock.json');
const STAMP = join(MODULES, '.package-lock.sha256');
const TASKS = ['check', 'demo', 'build', 'zip', 'annotate', 'accuracy', 'bench'];
const WINDOWS = process.platform === 'win32';
/** npm writes the two lock files a moment apart. */
const TOLERANCE_MS = 5000;

const [task, ...args] = process.argv.slice(2);
if (!TASKS.includes(task)) fail(`Unknown task "${task ?? ''}"; there are: ${TASKS.join(', ')}.`);
if (isStale()) install();
const { status, signal, error } = spawnSync(findNode(), [join(ROOT, 'test', 'tools', `${task}.ts`), ...args], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [join(MODULES, '.bin'), process.env.PATH].join(delimiter),
    SANCTIONS_CONTEXT_CWD: process.env.INIT_CWD ?? process.cwd(),
  },
  cwd: ROOT,
});
if (error) fail(`Could not start ${task}: ${error.message}`);
process.exitCode = status ?? (signal ? 130 : 1);

/** True if node_modules is missing, or older than a package-lock.json with other contents. */
function isStale() {
  if (!existsSync(INSTALLED)) return true;
  if (statSync(LOCK).mtimeMs <= statSync(INSTALLED).mtimeMs + TOLERANCE_MS) return false;
  return !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== lockHash();
}

function install() {
  console.log('Installing the packages of package-lock.json …');
  const { npm_execpath: npm } = process.env;
  const ci = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status: code } =
    npm && /\.[cm]?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...ci], { stdio: 'inherit', cwd: ROOT })
      : spawnSync('npm', ci, { stdio: 'inherit', cwd: ROOT, shell: WINDOWS });
  if (code !== 0) fail('`npm ci` failed; see its messages above.');
  writeFileSync(STAMP, lockHash());
}

/** The Node.js of the package "node"; its install script is run if npm has not run it. */
function findNode() {
  const node = join(MODULES, 'node', 'bin', WINDOWS ? 'node.exe' : 'node');
  const script = join(MODULES, 'node', 'installArchSpecificPackage.js');
  if (!existsSync(node) && existsSync(script)) {
    spawnSync(process.execPath, [script], {
      stdio: 'inherit',
      cwd: join(MODULES, 'node'),
      env: { ...process.env, npm_config_global: '' },
    });
  }
  if (existsSync(node)) return node;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  return fail('Node.js 24 is missing: the package "node" has not installed it. Install Node.js 24 or newer and try again.');
}

function lockHash() {
  return createHash('sha256').update(readFileSync(LOCK)).digest('hex');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
