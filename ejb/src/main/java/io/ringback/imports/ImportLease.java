package io.ringback.imports;

/**
 * The right of one worker to work on one import. It ends by itself unless a step renews it; every
 * step asks for it, so a worker that stood still for too long changes nothing any more.
 */
public record ImportLease(long importId, String owner) {}
