import { gzipSync } from 'node:zlib';
import { openConsole, startBrowser } from '../test/console/browser.ts';

const [MOST_SCRIPT_KB, MOST_MS, TIMES] = [300, 1_500, 5];

/**
 * How much script the first page of the console brings, compressed, and how long until it can be used: until its figures are there, in
 * the browser of the tests, with nothing kept from before. @returns whether both keep within their limits.
 */
export async function timeFirstLoad(url: string): Promise<boolean> {
  const browser = await startBrowser();
  try {
    const times: number[] = [];
    let bytes = 0;
    for (let round = 0; round < TIMES; round += 1) {
      const { page } = await openConsole(browser, url, { language: 'da', colours: 'light', width: 1280 });
      const [cookies, address] = [await page.context().cookies(), page.url()];
      await page.context().close();
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      await context.addCookies(cookies);
      const fresh = await context.newPage();
      const scripts: Promise<number>[] = [];
      fresh.on('response', (response) => {
        if (response.request().resourceType() === 'script') scripts.push(response.body().then((body) => gzipSync(body).length));
      });
      const began = performance.now();
      await fresh.goto(address);
      await fresh.locator('main h1').waitFor();
      await fresh.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
      times.push(performance.now() - began);
      bytes = (await Promise.all(scripts)).reduce((total, each) => total + each, 0);
      await context.close();
    }
    const [slowest, kb] = [Math.max(...times), bytes / 1_000];
    console.log(
      `\nFirst load: ${kb.toFixed(0)} kB of script, compressed; usable after ${Math.min(...times).toFixed(0)} to ${slowest.toFixed(0)} ms, of ${TIMES} loads.`,
    );
    return kb > 0 && kb < MOST_SCRIPT_KB && slowest < MOST_MS;
  } finally {
    await browser.close();
  }
}
