/**
 * HTTP to addresses that somebody else chose: a PBX, an endpoint of a customer. No word from
 * outside makes this server call into its own network.
 */
@NullMarked
package io.ringback.outbound;

import org.jspecify.annotations.NullMarked;
