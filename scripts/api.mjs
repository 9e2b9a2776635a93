import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { scriptEntries } from './entries.mjs';

const accepts = process.argv.includes('--local');
const folder = resolve('.');
const faults = [];
mkdirSync('etc', { recursive: true });

// Locales repeat one type each: their report would say nothing that the compiler does not.
for (const { subpath, output } of scriptEntries().filter((entry) => !entry.subpath.startsWith('./locales/'))) {
  const name = subpath === '.' ? 'chatloom' : subpath.slice(2).replaceAll('/', '-');
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: folder,
      newlineKind: 'lf',
      mainEntryPointFilePath: `${folder}/dist/${output}.d.ts`,
      compiler: { tsconfigFilePath: `${folder}/tsconfig.build.json` },
      apiReport: {
        enabled: true,
        reportFolder: `${folder}/etc`,
        reportFileName: name,
        reportTempFolder: `${folder}/node_modules/.cache/chatloom-api`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: {
          default: { logLevel: 'warning', addToApiReportFile: true },
          'ae-missing-release-tag': { logLevel: 'none' },
        },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
    configObjectFullPath: `${folder}/api-extractor.json`,
    packageJsonFullPath: `${folder}/package.json`,
  });
  const result = Extractor.invoke(config, {
    localBuild: accepts,
    messageCallback: (message) => {
      message.handled = true;
      if (message.logLevel === 'error') faults.push(`${subpath}: ${message.text}`);
    },
  });
  const report = readFileSync(`etc/${name}.api.md`, 'utf8');
  for (const [, undocumented] of report.matchAll(/^\/\/ @public .*\(undocumented\)\n(?:export )?(.*?)[ ({<]*$/gm))
    faults.push(`${subpath}: says nothing about ${undocumented}`);
  if (result.apiReportChanged && !accepts) faults.push(`${subpath}: etc/${name}.api.md is not what the build exports`);
}

if (faults.length > 0) {
  console.error(
    `${faults.join('\n')}\nnpm run api:update writes the reports; read the difference before you commit it`,
  );
  if (process.env.CI) throw new Error('the public API is not the reported one');
}
