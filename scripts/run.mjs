#!/usr/bin/env node
// Runs a TypeScript file of this project on its own Node, on whatever Node (18 or newer) starts this file:
//   node scripts/run.mjs scripts/demo.ts --keep
// Installs what is missing first. Plain JavaScript, because it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.resolute-installed');
const ownNode = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const consoleScript = join(root, 'scripts', 'build-console.mjs');
const schemaScript = join(root, 'scripts', 'fetch-shopify-schema.mjs');

const [script, ...args] = process.argv.slice(2);
if (script === undefined) stop('Say which script to run: node scripts/run.mjs <script.ts> [arguments]');
if (Number(process.versions.node.split('.')[0]) < 18) stop(`Node ${process.versions.node} is too old; install Node 18 or newer.`);

installPackages();
await fetchShopifySchema();
await buildConsole();
run(script, args);

function installPackages() {
  const wanted = fingerprint();
  if (existsSync(ownNode) && read(stamp) === wanted) return;
  if (existsSync(ownNode) && nothingIsMissing()) {
    writeFileSync(stamp, wanted);
    return;
  }
  const fresh = !existsSync(ownNode);
  say(fresh ? 'Installing packages (once, about a minute) …' : 'Installing changed packages …');
  // The engines of this project name the Node that comes in as a package, so npm's warning about the present one is void.
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--engine-strict=false'];
  const result = npm([fresh ? 'ci' : 'install', ...quiet]);
  if (result.error) stop(`npm could not be started (${result.error.message}); install npm 10 or newer.`);
  if (result.status !== 0) stop('npm could not install the packages; what it said stands above.');
  if (!existsSync(ownNode))
    stop('npm did not install the package "node". With npm 10 or newer, remove the folder node_modules and try again.');
  writeFileSync(stamp, fingerprint());
}

/** Of the lockfile and the machine: a folder that was copied from another machine has the wrong binaries. */
function fingerprint() {
  const lock = read(join(root, 'package-lock.json')) ?? read(join(root, 'package.json')) ?? '';
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`;
}

/** True when npm's own record of what is installed holds every package of the lockfile: somebody ran npm by hand. */
function nothingIsMissing() {
  if (read(stamp)?.endsWith(`${process.platform} ${process.arch}`) === false) return false;
  try {
    const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const installed = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
    return Object.keys(locked).every((path) => path === '' || fits(locked[path], installed[path]));
  } catch {
    return false;
  }
}

function fits(locked, installed) {
  if (installed === undefined) return locked.optional === true || locked.peer === true;
  return installed.version === locked.version && installed.integrity === locked.integrity;
}

function npm(argv) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.(c|m)?js$/.test(cli)) return spawnSync(process.execPath, [cli, ...argv], options);
  return spawnSync('npm', argv, { ...options, shell: process.platform === 'win32' });
}

/** The service itself does not need it; the sandbox and the tests do. */
async function fetchShopifySchema() {
  if (script.startsWith('src/')) return;
  if (!existsSync(schemaScript)) {
    say('scripts/fetch-shopify-schema.mjs is missing: the sandbox shop and the checks of its queries cannot run.');
    return;
  }
  const { fetchShopifySchema: fetch, schemaFile } = await import(pathToFileURL(schemaScript).href);
  if (!existsSync(schemaFile)) say('Fetching the published Shopify schema (once) …');
  try {
    await fetch();
  } catch (error) {
    say(error.message);
  }
}

/** The service shows it, and the demo and the tests open it. */
async function buildConsole() {
  if (!['src/main.ts', 'scripts/demo.ts', 'scripts/pictures.ts', 'scripts/test.ts'].includes(script) || !existsSync(consoleScript)) return;
  const { consoleIsBuilt } = await import(pathToFileURL(consoleScript).href);
  if (consoleIsBuilt()) return;
  say('Building the console and the sidebar …');
  const { status } = spawnSync(ownNode, [consoleScript], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) say('Console or sidebar could not be built, and will not be there; what went wrong stands above.');
}

function run(file, argv) {
  const env = {
    // Compiling what was compiled before is half of every start.
    NODE_COMPILE_CACHE: join(root, '.resolute', 'compile-cache'),
    ...process.env,
    PATH: [join(modules, '.bin'), process.env.PATH].filter(Boolean).join(delimiter),
  };
  const child = spawn(ownNode, [file, ...argv], { cwd: root, stdio: 'inherit', env });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child by itself; a second copy would look like a second Ctrl-C.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  child.on('error', (error) => stop(`${ownNode} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 1;
      return;
    }
    for (const name of signals) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function stop(sentence) {
  say(sentence);
  process.exit(1);
}
