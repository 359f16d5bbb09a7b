/** The PBX: what it reports, and what that means for cases and agents. */
@NullMarked
package io.ringback.telephony;

import org.jspecify.annotations.NullMarked;
