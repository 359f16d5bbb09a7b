package io.ringback.lists;

/**
 * The four numbers of a list (LIST-3), as of now.
 *
 * @param serving agents active on the list and receiving
 * @param open all open cases, also those assigned and those not ready yet
 * @param dueInAnHour open and due within 60 minutes, overdue ones too
 * @param expiresIn24Hours open and expiring within 24 hours
 */
public record Counters(long serving, long open, long dueInAnHour, long expiresIn24Hours) {}
