package io.ringback.notices;

import java.time.Instant;

/**
 * What somebody in charge tells an agent.
 *
 * @param sender the name that people read
 */
public record AgentMessage(String sender, String text, Instant sentAt) {}
