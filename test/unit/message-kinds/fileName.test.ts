import { describe, expect, it } from 'vitest';
import { downloadFileName } from '../../../src/message-kinds/file/downloadFileName.js';
import { shownFileName } from '../../../src/message-kinds/file/fileName.js';
import { fileTypeOf } from '../../../src/message-kinds/file/fileType.js';

describe('shownFileName', () => {
  it('keeps the real ending apart', () => {
    expect(shownFileName('Offsite agenda v3.pdf')).toEqual({ stem: 'Offsite agenda v3', extension: '.pdf' });
    expect(shownFileName('archive.tar.gz')).toEqual({ stem: 'archive.tar', extension: '.gz' });
    expect(shownFileName('.bashrc')).toEqual({ stem: '.bashrc', extension: '' });
    expect(shownFileName('README')).toEqual({ stem: 'README', extension: '' });
  });

  it.each([
    ['a sign that turns the direction', 'photo\u202egpj.exe', 'photo\ufffdgpj', '.exe'],
    ['two hundred spaces before the ending', `photo.jpg${' '.repeat(200)}.exe`, 'photo.jpg ', '.exe'],
    ['dots and spaces at the end', 'setup.exe. . .', 'setup', '.exe'],
    ['NUL', 'a\u0000.txt', 'a\ufffd', '.txt'],
    ['what is not seen', 'a\u200b\u2060.txt', 'a\ufffd\ufffd', '.txt'],
    ['lines', 'a\nb.txt', 'a\ufffdb', '.txt'],
  ])('shows %s for what it is', (_name, name, stem, extension) => {
    expect(shownFileName(name)).toEqual({ stem, extension });
  });

  it('shows nothing of a name that is nothing', () => {
    expect(shownFileName('')).toEqual({ stem: '', extension: '' });
    expect(shownFileName(' . . ')).toEqual({ stem: '', extension: '' });
  });
});

describe('downloadFileName', () => {
  const saved = (name: string) => downloadFileName(name, 'Unnamed file');

  it.each([
    ['Offsite agenda v3.pdf', 'Offsite agenda v3.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\system32\\a.dll', 'a.dll'],
    ['con.txt', '_con.txt'],
    ['LPT1', '_LPT1'],
    ['a:b*c?.txt', 'a_b_c_.txt'],
    ['...', 'Unnamed file'],
    ['', 'Unnamed file'],
    ['\u202e', 'Unnamed file'],
    ['.htaccess', 'htaccess'],
    ['a.txt . . ', 'a.txt'],
    ['وثيقة.pdf', 'وثيقة.pdf'],
  ])('%j is saved as %j', (name, expected) => {
    expect(saved(name)).toBe(expected);
  });

  it('is at most two hundred bytes, ending included, and cuts no sign in two', () => {
    const name = saved(`${'漢'.repeat(500)}.pdf`);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^漢+\.pdf$/u);
    expect(saved(`${'😀'.repeat(300)}.png`)).toMatch(/^(?:😀)+\.png$/u);
  });
});

describe('fileTypeOf', () => {
  it('names the type by the ending', () => {
    expect(fileTypeOf({ name: 'a.pdf', mimeType: 'application/pdf' })).toEqual({
      label: 'PDF',
      hue: 25,
      warning: undefined,
    });
    expect(fileTypeOf({ name: 'a', mimeType: '' }).label).toBe('');
  });

  it.each([
    ['setup.exe', 'application/octet-stream', 'risky'],
    ['photo\u202egpj.scr', 'image/jpeg', 'risky'],
    ['page.html', 'text/html', 'risky'],
    ['drawing.svg', 'image/svg+xml', 'risky'],
    ['photo.jpg', 'text/html', 'mismatch'],
    ['photo.jpg', 'application/x-msdownload', 'mismatch'],
    ['notes.txt', 'image/png', 'mismatch'],
    ['photo.jpg', 'image/jpeg', undefined],
    ['photo.jpg', '', undefined],
    ['notes.txt', 'text/plain', undefined],
  ])('%j declared as %s gives %s', (name, mimeType, warning) => {
    expect(fileTypeOf({ name, mimeType }).warning).toBe(warning);
  });
});
