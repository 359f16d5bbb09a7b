package io.ringback.agents;

/**
 * The user is no agent any more: receiving stops and every case they hold is open to others. Same
 * transaction, agent locked.
 */
public record UserDisabled(long agentId) {}
