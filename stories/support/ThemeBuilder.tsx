import { ChatApp, createTheme } from 'chatloom';
import { type ReactNode, useState } from 'react';
import { Button } from '../../src/ui/Button/Button.js';
import { Icon } from '../../src/ui/Icon/Icon.js';
import { busyMorning } from './busyMorning.js';
import { ThemeControls } from './ThemeControls.js';
import { DEFAULT_THEME, type ThemeChoices, themeCode, themeOf } from './themeCode.js';
import { useStoryChat } from './useStoryChat.js';
import './themeBuilder.css';

export interface ThemeBuilderProps {
  /** Puts the code where it can be pasted from; rejects where the browser does not allow it. */
  readonly onCopy: (code: string) => void | Promise<void>;
}

/** Choose a theme, see it on a messenger, and take it along as code. */
export function ThemeBuilder({ onCopy }: ThemeBuilderProps): ReactNode {
  const story = useStoryChat(undefined, busyMorning);
  const [choices, setChoices] = useState<ThemeChoices>(DEFAULT_THEME);
  const [accentText, setAccentText] = useState<string>(DEFAULT_THEME.accent);
  const [accentError, setAccentError] = useState<string>();

  const writeAccent = (text: string): void => {
    setAccentText(text);
    try {
      createTheme({ accent: text });
    } catch {
      setAccentError('This is no colour yet: write #0a7c66, teal or oklch(0.5 0.1 180).');
      return;
    }
    setAccentError(undefined);
    setChoices({ ...choices, accent: text });
  };

  return (
    <div className="builder">
      <ThemeControls
        choices={choices}
        onChange={setChoices}
        accentText={accentText}
        onAccentText={writeAccent}
        accentError={accentError}
      />
      <div className="builder-result">
        <div className="builder-preview">
          {story ? <ChatApp chat={story.chat} theme={themeOf(choices)} defaultConversationId="lisbon" /> : null}
        </div>
        <ThemeCode code={themeCode(choices)} onCopy={onCopy} />
      </div>
    </div>
  );
}

interface ThemeCodeProps extends ThemeBuilderProps {
  readonly code: string;
}

function ThemeCode({ code, onCopy }: ThemeCodeProps): ReactNode {
  const [copied, setCopied] = useState<{ readonly code: string; readonly text: string }>();
  const copy = async (): Promise<void> => {
    try {
      await onCopy(code);
      setCopied({ code, text: 'Copied' });
    } catch {
      setCopied({ code, text: 'The browser does not allow it: select the text and copy it.' });
    }
  };
  return (
    <section className="builder-code" aria-label="Code">
      <pre className="builder-text">{code}</pre>
      <Button icon={<Icon name="copy" size={16} />} onClick={() => void copy()}>
        Copy
      </Button>
      <span role="status">{copied?.code === code ? copied.text : ''}</span>
    </section>
  );
}
