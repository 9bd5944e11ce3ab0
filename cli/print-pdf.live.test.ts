import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPdfPrinter } from './print-pdf.ts';

const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end();
});
let site = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

/** UTF-16 in hexadecimal, as a PDF has titles that are not ASCII. */
function titleInPdf(title: string): string {
  const hex = Buffer.from(title, 'utf16le').swap16().toString('hex').toUpperCase();
  return `<FEFF${hex}>`;
}

const pageCount = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

describe('createPdfPrinter', () => {
  it('prints a page with its title, tagged for screen readers, in as many sheets as it takes', async () => {
    const pdf = await createPdfPrinter()(
      `<!doctype html><html lang="vi"><head><title>Đoàn đến Lào</title></head>
       <body><h1>Đoàn đến Lào</h1><p style="break-before:page">Hai</p></body></html>`,
    );
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text.toUpperCase()).toContain(titleInPdf('Đoàn đến Lào'));
    expect(text).toContain('/MarkInfo');
    expect(text).toMatch(/\/Lang\s*\(vi\)/);
    expect(pageCount(pdf)).toBe(2);
  });

  it('runs no script and asks nobody for anything', async () => {
    const pdf = await createPdfPrinter()(
      `<!doctype html><html><head><link rel="stylesheet" href="${site}/style.css">
       <script>document.write('<p style="break-before:page">written</p>')</script></head>
       <body><p>One</p><img src="${site}/picture.png"><iframe src="${site}/frame"></iframe>
       <iframe src="file:///etc/passwd"></iframe></body></html>`,
    );
    expect(pageCount(pdf)).toBe(1);
    expect(asked).toEqual([]);
  });

  it('gives up on a page that takes too long', async () => {
    const print = createPdfPrinter({ limitMs: 1 });
    await expect(print('<p>late</p>')).rejects.toMatchObject({ code: 'print-failed' });
  });

  it('goes on after one that failed, and lets a few wait only', async () => {
    const print = createPdfPrinter({ browser: '/nowhere/chromium', mostWaiting: 1 });
    const results = await Promise.allSettled([print('a'), print('b'), print('c')]);
    const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'printed'));
    expect(codes).toEqual(['browser-missing', 'browser-missing', 'print-busy']);
    await expect(print('d')).rejects.toMatchObject({ code: 'browser-missing' });
  });
});
