import { createApp } from './vue.js';
import { App } from './components/app.js';
import { follow } from './state/address.js';
import { flush } from './state/outbox.js';

window.addEventListener('popstate', follow);
follow();
flush();
createApp(App).mount('#app');
