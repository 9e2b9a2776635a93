import { deleteEmbeddedWorld, type NetworkControl, type NetworkMode } from 'chatloom/connectors/embedded';
import { type ThemeInput, themePresets } from 'chatloom/theme';
import { type ReactNode, useSyncExternalStore } from 'react';
import { DEMO_DATABASE } from './world/database.js';
import { DEMO_LOCALES, type DemoSettings } from './settings.js';

interface BehindTheScenesProps {
  readonly settings: DemoSettings;
  readonly onChange: (settings: DemoSettings) => void;
  /** Of the person whose view is the main one. */
  readonly network: NetworkControl;
  readonly person: string;
}

const NETWORKS: readonly [NetworkMode, string][] = [
  ['online', 'Good'],
  ['offline', 'Offline'],
  ['slow', 'Slow'],
  ['drop', 'Drops answers'],
  ['duplicate', 'Doubles everything'],
];

const DIRECTIONS: readonly [DemoSettings['direction'], string][] = [
  ['auto', 'As the language'],
  ['ltr', 'Left to right'],
  ['rtl', 'Right to left'],
];

/** The switchboard: closed by default, since a product has none. */
export function BehindTheScenes({ settings, onChange, network, person }: BehindTheScenesProps): ReactNode {
  const { theme, locale, direction } = settings;
  const mode = useSyncExternalStore(network.subscribe, () => network.mode);
  const setTheme = (patch: Partial<ThemeInput>): void => onChange({ ...settings, theme: { ...theme, ...patch } });
  return (
    <details className="demo-scenes">
      <summary className="demo-button">Behind the scenes</summary>
      <div className="demo-panel">
        <Choice
          label={`${person}’s network`}
          value={mode}
          options={NETWORKS}
          onPick={(value) => setNetwork(network, value)}
        />
        <Choice
          label="Language"
          value={locale}
          options={DEMO_LOCALES.map(({ tag, label }) => [tag, label] as const)}
          onPick={(value) => onChange({ ...settings, locale: value })}
        />
        <Choice
          label="Direction"
          value={direction}
          options={DIRECTIONS}
          onPick={(value) => onChange({ ...settings, direction: value })}
        />
        <Choice
          label="Mode"
          value={theme.mode ?? 'auto'}
          options={pairs('auto', 'light', 'dark')}
          onPick={(value) => setTheme({ mode: value })}
        />
        <Choice
          label="Contrast"
          value={theme.contrast ?? 'auto'}
          options={pairs('auto', 'normal', 'more')}
          onPick={(value) => setTheme({ contrast: value })}
        />
        <Choice
          label="Accent"
          value={theme.accent ?? themePresets.indigo.accent}
          options={Object.entries(themePresets).map(([name, preset]) => [preset.accent, titled(name)] as const)}
          onPick={(value) => setTheme({ accent: value })}
        />
        <Choice
          label="Density"
          value={theme.density ?? 'comfortable'}
          options={pairs('comfortable', 'compact')}
          onPick={(value) => setTheme({ density: value })}
        />
        <Choice
          label="Layout"
          value={theme.layout ?? 'bubbles'}
          options={pairs('bubbles', 'flat')}
          onPick={(value) => setTheme({ layout: value })}
        />
        <Choice
          label="Radius"
          value={theme.radius ?? 'round'}
          options={pairs('none', 'soft', 'round')}
          onPick={(value) => setTheme({ radius: value })}
        />
        <button className="demo-button demo-again" type="button" onClick={() => void startOver()}>
          Start the world over
        </button>
      </div>
    </details>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onPick: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onPick }: ChoiceProps<T>): ReactNode {
  return (
    <label className="demo-choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onPick(event.target.value as T)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function pairs<T extends string>(...values: readonly T[]): readonly (readonly [T, string])[] {
  return values.map((value) => [value, titled(value)] as const);
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A network that is back tells the page so. */
function setNetwork(network: NetworkControl, mode: NetworkMode): void {
  network.setMode(mode);
  if (mode !== 'offline') window.dispatchEvent(new Event('online'));
}

/** Forgets everything that was written in the demo, in all tabs. */
async function startOver(): Promise<void> {
  const databases = await indexedDB.databases();
  const caches = databases.flatMap(({ name }) => (name?.startsWith('chatloom:') ? [name] : []));
  for (const name of caches) indexedDB.deleteDatabase(name);
  await deleteEmbeddedWorld(DEMO_DATABASE);
  location.reload();
}
