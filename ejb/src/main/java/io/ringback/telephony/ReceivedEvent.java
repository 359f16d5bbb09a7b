package io.ringback.telephony;

/**
 * An event that is stored.
 *
 * @param id public id of the event
 */
public record ReceivedEvent(String id, IntakeOutcome outcome) {}
