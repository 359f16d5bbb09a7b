package io.ringback.agents;

/**
 * The agent works on the list from now on: a case of it may be handed to them. Same transaction,
 * the agent is locked.
 */
public record MemberActivated(long agentId, long listId) {}
