/** Requests that this server makes to addresses that somebody else chose. */
@NullMarked
package io.ringback.outbound;

import org.jspecify.annotations.NullMarked;
