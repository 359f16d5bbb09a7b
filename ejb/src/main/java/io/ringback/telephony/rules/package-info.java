/** Intake rules: which list a request goes to that came by the PBX. */
@NullMarked
package io.ringback.telephony.rules;

import org.jspecify.annotations.NullMarked;
