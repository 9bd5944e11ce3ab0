import type { Page } from 'playwright';
import { FetchError } from '../../../net/errors.ts';

/** A page's HTML as scripts left it. Throws FetchError `too-large`, and what Playwright throws. */
export async function takeHtml(page: Page, url: string, maxBytes: number): Promise<Buffer> {
  const length = await renderedLength(page);
  const html = length > maxBytes ? '' : await page.content();
  const body = Buffer.from(html);
  if (Math.max(length, body.length) > maxBytes) {
    throw new FetchError('too-large', url, `rendered to more than ${maxBytes} bytes`);
  }
  return body;
}

/**
 * How many letters a page's HTML has, counted in the browser: taking it over to find out would hold a page of 300 MB
 * here several times. In a world of its own, since a page may redefine what its scripts see.
 */
async function renderedLength(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const { result } = await session.send('Runtime.evaluate', {
      expression: 'document.documentElement?.outerHTML.length ?? 0',
      contextId: executionContextId,
      returnByValue: true,
    });
    return Number(result.value);
  } finally {
    await session.detach().catch(() => {});
  }
}
