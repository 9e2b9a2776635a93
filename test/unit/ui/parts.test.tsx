import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Avatar } from '../../../src/ui/Avatar/Avatar.js';
import { initialsOf } from '../../../src/ui/Avatar/initialsOf.js';
import { AvatarStack } from '../../../src/ui/AvatarStack/AvatarStack.js';
import { Badge } from '../../../src/ui/Badge/Badge.js';
import { Banner } from '../../../src/ui/Banner/Banner.js';
import { Button } from '../../../src/ui/Button/Button.js';
import { EmptyState } from '../../../src/ui/EmptyState/EmptyState.js';
import { Field } from '../../../src/ui/Field/Field.js';
import { IconButton } from '../../../src/ui/IconButton/IconButton.js';
import { ProgressRing } from '../../../src/ui/Progress/ProgressRing.js';
import { Spinner } from '../../../src/ui/Progress/Spinner.js';
import { QuickReactions } from '../../../src/ui/QuickReactions/QuickReactions.js';
import { ConversationSkeletons } from '../../../src/ui/Skeleton/ConversationSkeletons.js';
import { MessageSkeletons } from '../../../src/ui/Skeleton/MessageSkeletons.js';
import { Switch } from '../../../src/ui/Switch/Switch.js';

describe('initialsOf', () => {
  it.each([
    ['ana', 'A'],
    ['  Bo', 'B'],
    ['王小明', '王'],
    ['e\u0301mile', 'E\u0301'],
    ['👩‍👩‍👧 family', '👩‍👩‍👧'],
    ['', ''],
    ['   ', ''],
  ])('of %j is %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('is quick for a hostile name', () => {
    const before = performance.now();
    initialsOf('\u0301'.repeat(1_000_000));
    expect(performance.now() - before).toBeLessThan(100);
  });
});

describe('Avatar', () => {
  const picture = (container: HTMLElement) => container.querySelector('img');

  it('shows initials until the picture is there, and again when it fails', () => {
    const { container, rerender } = render(<Avatar name="Maya" hue={55} src="/maya.png" />);
    expect(container.textContent).toBe('M');
    fireEvent.load(picture(container)!);
    expect(container.textContent).toBe('');
    expect(container.firstElementChild).toHaveAttribute('data-image', 'loaded');
    rerender(<Avatar name="Maya" hue={55} src="/gone.png" />);
    expect(container.textContent).toBe('M');
    fireEvent.error(picture(container)!);
    expect(picture(container)).toBeNull();
    expect(container.textContent).toBe('M');
    rerender(<Avatar name="Maya" hue={55} src="/maya.png" />);
    expect(picture(container)).toHaveAttribute('src', '/maya.png');
  });

  it('is decoration without a label, and a picture with one', () => {
    const { container } = render(<Avatar name="Maya" />);
    expect(container.firstElementChild).toHaveAttribute('aria-hidden', 'true');
    render(<Avatar name="Maya" label="Picture of Maya" />);
    expect(screen.getByRole('img', { name: 'Picture of Maya' })).toBeVisible();
  });

  it('says the presence in words', () => {
    const { container } = render(<Avatar name="Maya" presence="away" presenceLabel="Away" />);
    expect(screen.getByText('Away')).toBeInTheDocument();
    expect(container.querySelector('.cl-Avatar-presence')).toHaveAttribute('data-presence', 'away');
  });

  it('carries shape, size and hue', () => {
    const ref = createRef<HTMLSpanElement>();
    render(
      <Avatar ref={ref} name="Design" shape="group" size={56} hue={200} className="mine" style={{ opacity: 0.5 }} />,
    );
    expect(ref.current).toHaveClass('cl-Avatar', 'mine');
    expect(ref.current).toHaveAttribute('data-shape', 'group');
    expect(ref.current?.style.getPropertyValue('--h')).toBe('200');
    expect(ref.current?.style.getPropertyValue('--s')).toBe('56px');
    expect(ref.current?.style.opacity).toBe('0.5');
  });

  it('sends no referrer', () => {
    const { container } = render(<Avatar name="Maya" src="/maya.png" />);
    expect(picture(container)).toHaveAttribute('referrerpolicy', 'no-referrer');
  });
});

describe('Button and IconButton', () => {
  it('do not submit a form by themselves', () => {
    render(
      <>
        <Button>Plain</Button>
        <Button type="submit">Submit</Button>
        <IconButton label="Icon">i</IconButton>
      </>,
    );
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('type'))).toEqual([
      'button',
      'submit',
      'button',
    ]);
  });

  it('say why they cannot be used, stay focusable, and do nothing', async () => {
    const onClick = vi.fn();
    render(
      <>
        <Button reason="Only admins can do this." onClick={onClick}>
          Rename
        </Button>
        <IconButton label="Call" reason="You are offline." onClick={onClick}>
          i
        </IconButton>
      </>,
    );
    for (const [name, reason] of [
      ['Rename', 'Only admins can do this.'],
      ['Call', 'You are offline.'],
    ] as const) {
      const button = screen.getByRole('button', { name: new RegExp(`^${name}`) });
      expect(button).toHaveAttribute('aria-disabled', 'true');
      expect(button).toHaveAccessibleDescription(reason);
      await userEvent.click(button);
      expect(button).toHaveFocus();
    }
    expect(onClick).not.toHaveBeenCalled();
  });

  it('tell a toggle from a plain button', () => {
    render(
      <>
        <IconButton label="Pin" pressed>
          i
        </IconButton>
        <IconButton label="Search" active>
          i
        </IconButton>
      </>,
    );
    expect(screen.getByRole('button', { name: 'Pin', pressed: true })).toHaveAttribute('data-active');
    expect(screen.getByRole('button', { name: 'Search' })).not.toHaveAttribute('aria-pressed');
    expect(screen.getByRole('button', { name: 'Search' })).toHaveAttribute('data-active');
  });
});

describe('Switch', () => {
  it('turns by click and by Space, and keeps its own state when nobody else does', async () => {
    const onCheckedChange = vi.fn();
    render(<Switch label="Mute" onCheckedChange={onCheckedChange} />);
    const control = screen.getByRole('switch', { name: 'Mute' });
    await userEvent.click(control);
    expect(control).toBeChecked();
    await userEvent.keyboard(' ');
    expect(control).not.toBeChecked();
    expect(onCheckedChange.mock.calls).toEqual([[true], [false]]);
  });

  it('is what it is told when it is controlled', async () => {
    render(<Switch label="Mute" checked={false} />);
    await userEvent.click(screen.getByRole('switch'));
    expect(screen.getByRole('switch')).not.toBeChecked();
  });

  it("lets the caller's handler go first, and stop it", async () => {
    const onCheckedChange = vi.fn();
    render(<Switch label="Mute" onClick={(event) => event.preventDefault()} onCheckedChange={onCheckedChange} />);
    await userEvent.click(screen.getByRole('switch'));
    expect(onCheckedChange).not.toHaveBeenCalled();
  });
});

describe('Badge, Banner, AvatarStack', () => {
  it('reads the words instead of the number', () => {
    const { container } = render(<Badge label="3 unread messages">3</Badge>);
    expect(container.querySelector('[aria-hidden="true"]')).toHaveTextContent('3');
    expect(screen.getByText('3 unread messages')).toBeInTheDocument();
  });

  it('is a status', () => {
    render(<Banner action={<Button>Retry</Button>}>You are offline.</Banner>);
    expect(screen.getByRole('status')).toHaveTextContent('You are offline.');
  });

  it('is one picture when it is named', () => {
    render(
      <AvatarStack label="Read by Ana and Bo">
        <Avatar name="Ana" />
        <Avatar name="Bo" />
      </AvatarStack>,
    );
    expect(screen.getByRole('img', { name: 'Read by Ana and Bo' })).toBeVisible();
  });
});

describe('progress and loading', () => {
  it('says the share when it is known', () => {
    const { rerender } = render(<ProgressRing label="Uploading" value={0.64} valueText="64 %" />);
    expect(screen.getByRole('progressbar', { name: 'Uploading' })).toHaveAttribute('aria-valuenow', '64');
    rerender(<ProgressRing label="Uploading" value={Number.NaN} />);
    expect(screen.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow');
    expect(screen.getByRole('progressbar')).toHaveAttribute('data-indeterminate');
    rerender(<ProgressRing label="Uploading" value={7} />);
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '100');
  });

  it('is decoration without a label', () => {
    const { container } = render(<Spinner />);
    expect(container.firstElementChild).toHaveAttribute('aria-hidden', 'true');
  });

  it('says once what loads, and hides the shapes', () => {
    render(<ConversationSkeletons label="Loading conversations" count={3} />);
    expect(screen.getByRole('status')).toHaveTextContent('Loading conversations');
    expect(document.querySelectorAll('.cl-ConversationRow[aria-hidden="true"]')).toHaveLength(3);
    render(<MessageSkeletons label="Loading messages" count={2} />);
    expect(screen.getAllByRole('status')[1]).toHaveTextContent('Loading messages');
  });
});

describe('EmptyState', () => {
  it('has the weave, or an icon, and a heading when asked', () => {
    const { container, rerender } = render(<EmptyState title="No conversations yet" headingLevel={2} />);
    expect(screen.getByRole('heading', { level: 2, name: 'No conversations yet' })).toBeVisible();
    expect(container.querySelector('svg.cl-Empty-art')).not.toBeNull();
    rerender(<EmptyState title="No conversations yet" icon={<i />} tone="danger" />);
    expect(container.querySelector('.cl-Empty-art')).toHaveAttribute('data-tone', 'danger');
    expect(screen.queryByRole('heading')).toBeNull();
  });
});

describe('Field', () => {
  it('is emptied by its button, which gives the focus back, and by Escape', async () => {
    const onValueChange = vi.fn();
    const onKeyDown = vi.fn();
    const { rerender } = render(
      <div onKeyDown={onKeyDown} role="presentation">
        <Field label="Search" value="ana" onValueChange={onValueChange} clearLabel="Clear" />
      </div>,
    );
    const field = screen.getByRole('searchbox', { name: 'Search' });
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(onValueChange).toHaveBeenLastCalledWith('');
    expect(field).toHaveFocus();
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(onValueChange).toHaveBeenCalledTimes(2);
    expect(onKeyDown).not.toHaveBeenCalled();
    rerender(
      <div onKeyDown={onKeyDown} role="presentation">
        <Field label="Search" value="" onValueChange={onValueChange} clearLabel="Clear" />
      </div>,
    );
    expect(screen.queryByRole('button')).toBeNull();
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(onKeyDown).toHaveBeenCalledTimes(1);
  });

  it('is not emptied by the Escape of an input method', () => {
    const onValueChange = vi.fn();
    render(<Field label="Search" value="n" onValueChange={onValueChange} />);
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Escape', keyCode: 229 });
    expect(onValueChange).not.toHaveBeenCalled();
  });

  it('hands its ref and handlers through', async () => {
    const ref = createRef<HTMLInputElement>();
    const onFocus = vi.fn();
    const { container } = render(
      <Field ref={ref} type="text" label="Name" value="" onValueChange={() => undefined} onFocus={onFocus} />,
    );
    await userEvent.click(ref.current!);
    expect(onFocus).toHaveBeenCalledTimes(1);
    expect(container.firstElementChild).toHaveAttribute('data-focus');
    expect(screen.getByRole('textbox', { name: 'Name' })).toBe(ref.current);
  });
});

describe('QuickReactions', () => {
  const row = (more: object = {}) => (
    <QuickReactions
      label="Reactions"
      emoji={['👍', '❤️', '😂']}
      mine={['❤️']}
      itemLabel={(emoji, isMine) => (isMine ? `Remove ${emoji}` : `React with ${emoji}`)}
      moreLabel="More emoji"
      onPick={() => undefined}
      {...more}
    />
  );

  it('is a toolbar with one tab stop', async () => {
    const onPick = vi.fn();
    const onMore = vi.fn();
    render(row({ onPick, onMore }));
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'React with 👍' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(onPick).toHaveBeenCalledExactlyOnceWith('❤️');
    expect(screen.getByRole('button', { name: 'Remove ❤️', pressed: true })).toHaveFocus();
    await userEvent.keyboard('{End}{Enter}');
    expect(onMore).toHaveBeenCalledExactlyOnceWith(screen.getByRole('button', { name: 'More emoji' }));
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('button', { name: 'React with 👍' })).toHaveFocus();
    await userEvent.tab();
    expect(document.body).toHaveFocus();
  });

  it('is a group of choices in a menu', () => {
    render(<div role="menu">{row({ as: 'menu' })}</div>);
    expect(screen.getByRole('menuitemcheckbox', { name: 'Remove ❤️' })).toBeChecked();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
