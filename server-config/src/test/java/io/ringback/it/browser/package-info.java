/** A few journeys of a person through the pages, in the Chromium of the system. */
package io.ringback.it.browser;
