package io.ringback.lists;

/** The list is about to go, with its members and grants. Same transaction, the list is locked. */
public record ListDeleted(long listId, String actor) {}
