package io.ringback.lists;

import io.ringback.access.Actor;

/** The list was made like another one. Same transaction; nothing waits on it yet. */
public record ListCopied(long from, long to, NewCopy wanted, Actor actor) {}
