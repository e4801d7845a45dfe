/** What the browser knows of the moment, without asking anybody. */
export function currentContext() {
  const width = window.innerWidth;
  const [device, screen] = width < 600 ? ['PHONE', 'SMALL'] : width < 1024 ? ['TABLET', 'MEDIUM'] : ['DESKTOP', 'LARGE'];
  return { device, screen, platform: 'web', surface: 'home', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
