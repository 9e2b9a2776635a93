import { themePresets } from 'chatloom/theme';
import { type ReactNode, useId } from 'react';
import { Field } from '../../src/ui/Field/Field.js';
import type { ThemeChoices } from './themeCode.js';

export interface ThemeControlsProps {
  readonly choices: ThemeChoices;
  readonly onChange: (choices: ThemeChoices) => void;
  /** The accent as it is written, which may not be a colour yet. */
  readonly accentText: string;
  readonly onAccentText: (text: string) => void;
  readonly accentError: string | undefined;
}

const OPTIONS = {
  mode: ['light', 'dark', 'auto'],
  contrast: ['normal', 'more', 'auto'],
  density: ['comfortable', 'compact'],
  radius: ['none', 'soft', 'round'],
  layout: ['bubbles', 'flat'],
} as const;

/** One group of choices for each thing that a theme says. */
export function ThemeControls(props: ThemeControlsProps): ReactNode {
  const { choices, onChange, accentText, onAccentText, accentError } = props;
  const errorId = useId();
  return (
    <form className="builder-controls" aria-label="Theme" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="builder-group">
        <legend className="builder-legend">Accent</legend>
        {Object.entries(themePresets).map(([name, { accent }]) => (
          <label key={name} className="builder-option">
            <input
              type="radio"
              name="preset"
              checked={choices.accent === accent}
              onChange={() => onAccentText(accent)}
            />
            <span className="builder-swatch" style={{ background: accent }} />
            {name}
          </label>
        ))}
        <Field
          type="text"
          label="Any colour"
          value={accentText}
          onValueChange={onAccentText}
          aria-invalid={accentError !== undefined}
          aria-describedby={errorId}
        />
        <span id={errorId} className="builder-error" role="status">
          {accentError}
        </span>
      </fieldset>
      {(Object.keys(OPTIONS) as (keyof typeof OPTIONS)[]).map((name) => (
        <fieldset key={name} className="builder-group">
          <legend className="builder-legend">{name}</legend>
          {OPTIONS[name].map((value) => (
            <label key={value} className="builder-option">
              <input
                type="radio"
                name={name}
                checked={choices[name] === value}
                onChange={() => onChange({ ...choices, [name]: value })}
              />
              {value}
            </label>
          ))}
        </fieldset>
      ))}
      <fieldset className="builder-group">
        <legend className="builder-legend">Font</legend>
        <Field
          type="text"
          label="Before the system's own"
          value={choices.font}
          onValueChange={(font) => onChange({ ...choices, font: font.replace(/[;{}<]/g, '') })}
        />
      </fieldset>
    </form>
  );
}
