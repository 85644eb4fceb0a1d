// Runs main.js on a warm browser, a fresh context each time a line comes in; prints the milliseconds from context to value.
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import handler from './main.js';

const [startUrl, executablePath] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
console.log('ready');
for await (const _ of createInterface({ input: process.stdin })) {
  const began = performance.now();
  const context = await browser.newContext();
  const page = await context.newPage();
  await handler({ startUrl }, page, context);
  const took = performance.now() - began;
  await context.close();
  console.log(took);
}
await browser.close();
