/** Pages in a real browser: what a reader sees, presses and saves. */
package org.scorepack.browser;
