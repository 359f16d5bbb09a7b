package io.ringback.agents;

/**
 * A member of a list.
 *
 * @param active has joined it
 * @param serving active, and receiving
 */
public record MemberView(String name, String displayName, boolean active, boolean serving) {}
