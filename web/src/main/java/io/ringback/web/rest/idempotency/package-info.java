/** Idempotency-Key: a POST sent twice is done once and answered the same. */
@NullMarked
package io.ringback.web.rest.idempotency;

import org.jspecify.annotations.NullMarked;
