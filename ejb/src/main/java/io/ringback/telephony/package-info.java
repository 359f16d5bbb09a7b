/**
 * The PBX: what it reports, and what that means for cases and agents.
 *
 * <p>Each event is one short transaction that holds the lock of its call, so two events of one call
 * never pass each other. Sub-packages: {@code rules} (which list a request goes to), {@code calls}
 * (who talks with whom), {@code queuelog} (an Asterisk's own words for events).
 */
@NullMarked
package io.ringback.telephony;

import org.jspecify.annotations.NullMarked;
