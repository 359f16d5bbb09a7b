package io.ringback.lists;

/**
 * Cases of the list can be handed out from now on: it was resumed, or auto-allocation was turned
 * on. Same transaction.
 */
public record ListOpened(long listId) {}
