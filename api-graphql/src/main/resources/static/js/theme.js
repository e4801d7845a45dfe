/* Loaded before the page is drawn, so that the remembered theme does not flash. Classic script on purpose. */
(function () {
  const remembered = localStorage.getItem('because.theme');
  if (remembered === 'light' || remembered === 'dark') {
    document.documentElement.dataset.theme = remembered;
  }
})();
