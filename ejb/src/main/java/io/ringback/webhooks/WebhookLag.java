package io.ringback.webhooks;

import java.time.Duration;

/**
 * How far active endpoints are behind, for those who watch over the installation.
 *
 * @param failing endpoints whose last tries failed
 * @param waiting deliveries not yet done or given up, and events that are no deliveries yet, at
 *     most
 * @param oldest how long the oldest delivery has waited
 */
public record WebhookLag(int endpoints, int failing, long waiting, Duration oldest) {}
