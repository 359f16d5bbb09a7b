/**
 * Calls as the PBX reports them, and what follows: attempts, countdowns, numbers reached elsewhere.
 */
@NullMarked
package io.ringback.telephony.calls;

import org.jspecify.annotations.NullMarked;
