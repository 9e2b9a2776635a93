import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env, platform } from 'node:process';

const places = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`]
      : [],
  ),
};

/** Path of a Chromium already on this machine, or undefined. Throws when `CHATLOOM_CHROMIUM` names a file that is not there. */
export async function findChromium() {
  const asked = env.CHATLOOM_CHROMIUM;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHATLOOM_CHROMIUM is ${asked}, which does not exist`);
  }
  const { chromium } = await import('playwright');
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  return (places[platform] ?? []).find((place) => existsSync(place));
}

/** As {@link findChromium}, and installs one where that is possible. Throws one sentence saying what to do. */
export async function findOrInstallChromium() {
  const found = (await findChromium()) ?? (installWithApt() ? await findChromium() : undefined);
  if (found) return found;
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: platform === 'win32' });
  const downloaded = await findChromium();
  if (downloaded) return downloaded;
  throw new Error(
    'No Chromium found: install Chromium, Chrome or Edge, or set CHATLOOM_CHROMIUM to its path (npm run test:unit needs none).',
  );
}

/** Debian only: Ubuntu's chromium package is a stub for a snap. */
function installWithApt() {
  if (platform !== 'linux' || !existsSync('/etc/debian_version') || existsSync('/etc/lsb-release')) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const apt = (...args) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    const [name, ...rest] = isRoot ? command : ['sudo', '-n', ...command];
    return spawnSync(name, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  const packages = ['chromium', 'fonts-liberation', 'fonts-noto-color-emoji', 'fonts-noto-cjk', 'fonts-noto-core'];
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}
