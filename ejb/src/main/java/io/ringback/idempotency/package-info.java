/** Answers already given to other systems, so that a request sent twice is done once. */
@NullMarked
package io.ringback.idempotency;

import org.jspecify.annotations.NullMarked;
