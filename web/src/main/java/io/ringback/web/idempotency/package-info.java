/**
 * Idempotency-Key: a POST sent twice is done once and answered the same, to systems and to our own
 * pages.
 */
@NullMarked
package io.ringback.web.idempotency;

import org.jspecify.annotations.NullMarked;
