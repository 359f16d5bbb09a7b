/** Endpoints of other systems, and what became of what they were sent. */
@NullMarked
package io.ringback.web.rest.webhooks;

import org.jspecify.annotations.NullMarked;
