package io.ringback.cases;

/** A case of this list may be handed out from now on. Observed after the transaction's success. */
public record CaseReady(long listId) {}
