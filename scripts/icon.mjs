// Draws the extension's icon: `node scripts/icon.mjs` writes media/icon.png.
//
// The seats of a plenary hall, and under them the transcript with one line marked.
import { join } from 'node:path';
import { launchBrowser } from './lib/browser.mjs';
import { hosts } from './lib/hosts.mjs';
import { handedToProjectNode, root } from './lib/process.mjs';

const size = 256;

/** Seats on three half circles, those of one group in a colour of their own. */
function seats() {
  const [x, y] = [size / 2, 140];
  return [
    { radius: 92, count: 13, dot: 8.6 },
    { radius: 68, count: 10, dot: 7.8 },
    { radius: 45, count: 7, dot: 7 },
  ].flatMap(({ radius, count, dot }) =>
    Array.from({ length: count }, (_, seat) => {
      const part = seat / (count - 1);
      const angle = Math.PI * (1 - part);
      const [left, top] = [x + radius * Math.cos(angle), y - radius * Math.sin(angle)];
      const colour = part > 0.58 && part < 0.8 ? '#ffc24b' : '#e8f1f8';
      return `<circle cx="${left.toFixed(1)}" cy="${top.toFixed(1)}" r="${dot}" fill="${colour}"/>`;
    }),
  );
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">
<defs><linearGradient id="ground" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#1f5f8b"/><stop offset="1" stop-color="#143a5c"/></linearGradient></defs>
<rect width="${size}" height="${size}" rx="52" fill="url(#ground)"/>
${seats().join('\n')}
<rect x="36" y="170" width="184" height="11" rx="5.5" fill="#e8f1f8"/>
<rect x="36" y="194" width="84" height="11" rx="5.5" fill="#e8f1f8"/>
<rect x="130" y="194" width="58" height="11" rx="5.5" fill="#ffc24b"/>
<path d="M130 214 q7.25 -7 14.5 0 t14.5 0 t14.5 0 t14.5 0" fill="none" stroke="#ffc24b" stroke-width="4" stroke-linecap="round"/>
</svg>
`;

if (!(await handedToProjectNode())) {
  const browser = await launchBrowser(await hosts(), 'Drawing the icon');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0;background:transparent}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: join(root, 'media', 'icon.png'), omitBackground: true });
  await browser.close();
}
