/** What an Asterisk writes into its {@code queue_log}, read as the events that it means. */
@NullMarked
package io.ringback.telephony.queuelog;

import org.jspecify.annotations.NullMarked;
