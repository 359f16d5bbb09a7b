package io.ringback.telephony.dialling;

/**
 * A request to dial was written; to be sent when its transaction has committed.
 *
 * @param attempt public id
 */
record DialRequested(String attempt) {}
