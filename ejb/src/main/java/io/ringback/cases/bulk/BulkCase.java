package io.ringback.cases.bulk;

/** One case of an act on many. Internal ids. */
public record BulkCase(long bulkId, long caseId) {}
