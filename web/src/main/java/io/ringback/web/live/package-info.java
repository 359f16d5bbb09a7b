/**
 * What changed, told at once: one poller per server reads the feed and wakes open pages (WebSocket)
 * and waiting requests (the CDI event {@link io.ringback.web.live.FeedAdvanced}). News of cases
 * comes the same way.
 */
@NullMarked
package io.ringback.web.live;

import org.jspecify.annotations.NullMarked;
