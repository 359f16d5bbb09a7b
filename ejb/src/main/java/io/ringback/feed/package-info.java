/** The outbox of what happened, and its order. */
@NullMarked
package io.ringback.feed;

import org.jspecify.annotations.NullMarked;
