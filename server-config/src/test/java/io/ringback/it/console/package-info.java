/** The Voice Center console in a real browser, as each of its roles. */
package io.ringback.it.console;
