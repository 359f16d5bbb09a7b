/**
 * Telling other systems of events by HTTP, signed (Standard Webhooks 1.0), at least once, and per
 * case in the order of its changes.
 *
 * <p>{@link io.ringback.webhooks.FanOut} makes a delivery of each event of the feed for each
 * endpoint that wants it, {@link io.ringback.webhooks.DeliveryQueue} hands them to whoever has the
 * time to send, and {@link io.ringback.webhooks.DeliverySender} sends.
 */
@NullMarked
package io.ringback.webhooks;

import org.jspecify.annotations.NullMarked;
