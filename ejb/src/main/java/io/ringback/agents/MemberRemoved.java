package io.ringback.agents;

/**
 * The agent is no member of the list any more: cases of it that they hold are to be open to others.
 * Same transaction, the agent is locked.
 */
public record MemberRemoved(long agentId, long listId) {}
