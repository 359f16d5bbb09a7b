/** The catch-up feed of the API. */
@NullMarked
package io.ringback.web.rest.events;

import org.jspecify.annotations.NullMarked;
