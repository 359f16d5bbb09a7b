/**
 * Real calls: SIPp plays the phones of agent and person, and a bridge between SIP and Ringback
 * plays the phone exchange. There is no voice in it.
 */
package io.ringback.it.dialling.sip;
