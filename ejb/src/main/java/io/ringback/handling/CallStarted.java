package io.ringback.handling;

import io.ringback.agents.Agent;
import io.ringback.cases.CallAttempt;
import io.ringback.cases.CallCase;

/**
 * An agent wants to call now: whoever dials for them listens. Fired in the transaction of the
 * attempt, which a listener may refuse.
 *
 * @param callCase locked, with a number
 */
public record CallStarted(CallCase callCase, CallAttempt attempt, Agent agent) {}
