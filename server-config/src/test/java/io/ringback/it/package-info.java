/**
 * Ringback as others meet it: real servers as processes of their own, over HTTP, on a real
 * PostgreSQL. {@link io.ringback.it.WithRingback} gives a test the shared server; a test that stops
 * or kills something starts its own {@link io.ringback.it.RingbackServer} and {@link
 * io.ringback.it.TestDatabase}.
 */
package io.ringback.it;
