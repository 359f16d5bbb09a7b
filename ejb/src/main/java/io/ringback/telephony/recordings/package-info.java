/** The sound of recordings, which stays where the PBX keeps it. */
@NullMarked
package io.ringback.telephony.recordings;

import org.jspecify.annotations.NullMarked;
