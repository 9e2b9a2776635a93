import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { filesOf } from '../../../src/ui/DropZone/filesOf.js';
import type { TransferredFiles } from '../../../src/ui/DropZone/filesOf.js';
import { useFileDrop } from '../../../src/ui/DropZone/useFileDrop.js';
import { useFilePaste } from '../../../src/ui/DropZone/useFilePaste.js';

const photo = new File(['x'], 'photo.png', { type: 'image/png' });

function item(file: File | null, isDirectory = false) {
  return { kind: 'file', getAsFile: () => file, webkitGetAsEntry: () => ({ isDirectory }) };
}

const textItem = { kind: 'string', getAsFile: () => null };

describe('filesOf', () => {
  it('takes plain files and says that folders were left out', () => {
    const folder = new File([], 'holiday');
    const transfer = { types: ['Files'], files: [photo, folder], items: [item(photo), item(folder, true)] };
    expect(filesOf(transfer)).toEqual({ files: [photo], hasFolders: true });
  });

  it('takes the list of files where there are no items', () => {
    expect(filesOf({ types: ['Files'], files: [photo] })).toEqual({ files: [photo], hasFolders: false });
  });

  it('looks at no text', () => {
    expect(filesOf({ types: ['text/html'], files: [], items: [textItem] })).toEqual({ files: [], hasFolders: false });
  });
});

function Target({ onFiles, disabled }: { onFiles: (transferred: TransferredFiles) => void; disabled?: boolean }) {
  const { isOver, targetProps } = useFileDrop({ onFiles, disabled });
  return (
    <section aria-label="Target" {...targetProps} data-over={isOver}>
      <p>Inside</p>
    </section>
  );
}

function drag(type: string, target: Element, transfer: object) {
  const event = createEvent(type, target, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { dropEffect: 'none', files: [], items: [], ...transfer } });
  fireEvent(target, event);
  return event;
}

describe('useFileDrop', () => {
  it('is over from the first enter to the last leave, across children', () => {
    render(<Target onFiles={() => undefined} />);
    const target = screen.getByLabelText('Target');
    drag('dragenter', target, { types: ['Files'] });
    drag('dragenter', screen.getByText('Inside'), { types: ['Files'] });
    drag('dragleave', target, { types: ['Files'] });
    expect(target).toHaveAttribute('data-over', 'true');
    drag('dragleave', screen.getByText('Inside'), { types: ['Files'] });
    expect(target).toHaveAttribute('data-over', 'false');
  });

  it('hands over the files and keeps the browser from opening them', () => {
    const onFiles = vi.fn();
    render(<Target onFiles={onFiles} />);
    const target = screen.getByLabelText('Target');
    expect(drag('dragover', target, { types: ['Files'] }).defaultPrevented).toBe(true);
    const drop = drag('drop', target, { types: ['Files'], files: [photo], items: [item(photo)] });
    expect(drop.defaultPrevented).toBe(true);
    expect(onFiles).toHaveBeenCalledWith({ files: [photo], hasFolders: false });
    expect(target).toHaveAttribute('data-over', 'false');
  });

  it('lets drags of text pass', () => {
    const onFiles = vi.fn();
    render(<Target onFiles={onFiles} />);
    const target = screen.getByLabelText('Target');
    expect(drag('dragover', target, { types: ['text/plain'] }).defaultPrevented).toBe(false);
    expect(drag('drop', target, { types: ['text/plain'] }).defaultPrevented).toBe(false);
    expect(onFiles).not.toHaveBeenCalled();
  });

  it('takes nothing while disabled, and still keeps the page', () => {
    const onFiles = vi.fn();
    render(<Target onFiles={onFiles} disabled />);
    const target = screen.getByLabelText('Target');
    drag('dragenter', target, { types: ['Files'] });
    expect(target).toHaveAttribute('data-over', 'false');
    expect(drag('drop', target, { types: ['Files'], files: [photo] }).defaultPrevented).toBe(true);
    expect(onFiles).not.toHaveBeenCalled();
  });
});

function PasteField({ onFiles }: { onFiles: (transferred: TransferredFiles) => void }) {
  return <textarea aria-label="Message" onPaste={useFilePaste({ onFiles })} />;
}

function paste(clipboardData: object) {
  const field = screen.getByLabelText('Message');
  const event = createEvent.paste(field);
  Object.defineProperty(event, 'clipboardData', { value: { files: [], items: [], ...clipboardData } });
  fireEvent(field, event);
  return event;
}

describe('useFilePaste', () => {
  it.each([
    ['a screenshot', ['Files'], true],
    ['a picture copied in a browser', ['text/html', 'Files'], true],
    ['a file copied in a file manager', ['text/plain', 'Files'], true],
    ['text from an office program, with its picture', ['text/plain', 'text/html', 'text/rtf', 'Files'], false],
    ['text', ['text/plain'], false],
  ])('%s', (_, types, isTaken) => {
    const onFiles = vi.fn();
    render(<PasteField onFiles={onFiles} />);
    const event = paste({ types, items: types.includes('Files') ? [item(photo)] : [textItem] });
    expect(onFiles).toHaveBeenCalledTimes(isTaken ? 1 : 0);
    expect(event.defaultPrevented).toBe(isTaken);
  });
});
